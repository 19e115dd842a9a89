"""Staff and their assignments, for administrators. Accounts are switched off, not deleted: they have signed things."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import URLPattern, path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn
from wagtail.admin.widgets.button import Button

from people import access
from people.choices import Role
from people.decorators import staff_role
from people.models import Place, Staff
from people.staff_pages.forms import StaffForm
from people.staff_pages.frame import framed, to_staff
from people.staff_pages.scoped import PeopleViewSet, ScopedIndexView
from people.staffing import is_last_administrator, new_password, set_assignments

EVERYWHERE = "all"


class StaffMemberForm(StaffForm):
    password = forms.CharField(
        label=gettext_lazy("Пароль"),
        required=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=gettext_lazy("Не короче восьми знаков. Пусто: прежний пароль остаётся."),
    )
    # One tick for each role at each place: "trainer:3", or "trainer:all".
    assignments = forms.MultipleChoiceField(
        label=gettext_lazy("Роли"), required=False, widget=forms.CheckboxSelectMultiple
    )

    class Meta:
        model = Staff
        fields = ["username", "first_name", "last_name", "email", "is_active"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.places = {str(place.pk): place for place in access.places_managed_by(self.staff)}
        field = self.fields["assignments"]
        field.choices = self.role_choices()
        if self.instance.pk:
            held = self.instance.assignments.values_list("role", "place_id")
            field.initial = [f"{role}:{place or EVERYWHERE}" for role, place in held]
        else:
            self.fields["password"].required = True
            self.fields["password"].help_text = gettext_lazy("Не короче восьми знаков.")

    def role_choices(self) -> list[tuple[str, str]]:
        choices = []
        if access.may_assign(self.staff, None):
            choices += [(f"{role}:{EVERYWHERE}", _("%(role)s: все места") % {"role": role.label}) for role in Role]
        for pk, place in self.places.items():
            choices += [(f"{role}:{pk}", f"{role.label}: {place.label}") for role in Role if role != Role.AUTHOR]
        return choices

    def clean_password(self) -> str:
        password = self.cleaned_data["password"]
        if password:
            validate_password(password, self.instance)
        return password

    def wanted(self) -> list[tuple[str, Place | None]]:
        pairs = (value.split(":") for value in self.cleaned_data["assignments"])
        return [(role, self.places.get(place)) for role, place in pairs]

    def within(self) -> list[int | None]:
        everywhere = [None] if access.may_assign(self.staff, None) else []
        return [*everywhere, *map(int, self.places)]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        stays = cleaned.get("is_active") and f"{Role.ADMINISTRATOR}:{EVERYWHERE}" in cleaned.get("assignments", [])
        if self.instance.pk and not stays and is_last_administrator(self.instance):
            raise ValidationError(_("Это последний администратор: без него некому управлять сервером."))
        return cleaned

    @transaction.atomic
    def save(self, commit: bool = True) -> Staff:
        staff = self.instance
        if self.cleaned_data["password"]:
            staff.set_password(self.cleaned_data["password"])
        staff.save()
        set_assignments(staff, self.wanted(), within=self.within())
        return staff


def roles_of(staff: Staff) -> str:
    return "; ".join(str(assignment) for assignment in staff.assignments.all())


class StaffIndexView(ScopedIndexView):
    def get_base_queryset(self) -> QuerySet[Staff]:
        return super().get_base_queryset().prefetch_related("assignments__place")

    @cached_property
    def columns(self) -> list[Column]:
        return [
            self._get_title_column("username"),
            Column("name", label=gettext_lazy("Имя"), accessor="get_full_name"),
            Column("roles", label=gettext_lazy("Роли"), accessor=roles_of),
            BooleanColumn("is_active", label=gettext_lazy("Может войти"), sort_key="is_active"),
            DateColumn("last_login", label=gettext_lazy("Последний вход"), sort_key="last_login"),
        ]

    def get_list_more_buttons(self, instance: Staff) -> list:
        buttons = super().get_list_more_buttons(instance)
        if self.may_change(instance):
            url = reverse("people_staff:password", args=[instance.pk])
            buttons.append(Button(_("Новый пароль"), url=url, icon_name="key", priority=20))
        return buttons


@staff_role(*access.MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def give_password(request: HttpRequest, pk: int) -> HttpResponse:
    """A new password, shown once on the administrator's screen."""
    staff = get_object_or_404(access.staff_managed_by(request.user), pk=pk)
    password = ""
    if request.method == "POST":
        password = new_password()
        staff.set_password(password)
        staff.save(update_fields=["password"])
        messages.success(request, _("Пароль сменён. Он показан один раз."))
    title = _("Новый пароль: %(staff)s") % {"staff": staff}
    context = framed(title, to_staff(), icon="key", member=staff, password=password)
    return render(request, "people/staff/password.html", context)


class StaffViewSet(PeopleViewSet):
    model = Staff
    name = "people_staff"
    url_prefix = "people/staff"
    icon = "group"
    menu_order = 600
    adding = gettext_lazy("Новый сотрудник")
    form_class = StaffMemberForm
    index_view_class = StaffIndexView
    search_fields = ["username", "first_name", "last_name"]
    search_backend_name = None
    ordering = ["username"]

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_common_view_kwargs(**{**kwargs, "delete_url_name": None})

    def get_urlpatterns(self) -> list[URLPattern]:
        kept = [pattern for pattern in super().get_urlpatterns() if pattern.name != "delete"]
        return [*kept, path("<int:pk>/password/", give_password, name="password")]
