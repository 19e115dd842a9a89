"""Enrolled computers: «Подключить этот компьютер» makes the browser that asks a computer of the place."""

from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST
from wagtail.admin.ui.tables import Column, StatusTagColumn

from people import access
from people.decorators import staff_role
from people.identity import give_seat_cookie
from people.meetings import enrol_pc, revoke_pc
from people.models import EnrolledPC, Staff
from people.staff_pages.frame import framed, to_computers
from people.staff_pages.scoped import PeopleViewSet, ScopedIndexView
from people.staff_pages.tables import DayColumn, PostColumn


class EnrolForm(forms.Form):
    place = forms.ModelChoiceField(label=gettext_lazy("Место"), queryset=None)
    seat = forms.CharField(label=gettext_lazy("Рабочее место"), max_length=40)

    def __init__(self, *args: Any, staff: Staff, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        place = self.fields["place"]
        place.queryset = access.places_run_by(staff)
        first = place.queryset.first()
        if first:
            place.initial = first
            self.fields["seat"].initial = _("ПК %(n)d") % {"n": first.pcs.filter(revoked=None).count() + 1}


@staff_role(*access.RECORD)
@require_http_methods(["GET", "HEAD", "POST"])
def enrol(request: HttpRequest) -> HttpResponse:
    form = EnrolForm(request.POST or None, staff=request.user)
    if request.method == "POST" and form.is_valid():
        if request.seat:
            revoke_pc(request.seat)
        pc = enrol_pc(by=request.user, **form.cleaned_data)
        context = framed(_("Компьютер подключён"), to_computers(), icon="desktop", pc=pc)
        response = render(request, "people/staff/enrolled.html", context)
        give_seat_cookie(response, pc)
        return response
    title = _("Подключить этот компьютер")
    context = framed(title, to_computers(), icon="desktop", form=form, seat=request.seat)
    return render(request, "people/staff/enrol.html", context)


@staff_role(*access.RECORD)
@require_POST
def revoke(request: HttpRequest, pk: int) -> HttpResponse:
    pc = get_object_or_404(access.pcs_run_by(request.user), pk=pk)
    revoke_pc(pc)
    messages.success(request, _("Компьютер отключён: «%(seat)s».") % {"seat": pc.seat})
    return redirect("people_pcs:index")


def is_in_force(pc: EnrolledPC) -> bool:
    return pc.revoked is None and pc.expires > timezone.now()


def state_of(pc: EnrolledPC) -> str:
    return _("подключён") if is_in_force(pc) else _("отключён")


class ComputerIndexView(ScopedIndexView):
    empty = gettext_lazy(
        "Пока не подключён ни один компьютер. Откройте эту страницу на учебном компьютере и подключите его."
    )

    def get_base_queryset(self) -> QuerySet[EnrolledPC]:
        return super().get_base_queryset().select_related("place", "enrolled_by")

    @cached_property
    def columns(self) -> list[Column]:
        return [
            Column("seat", label=gettext_lazy("Рабочее место"), sort_key="seat"),
            Column("place", label=gettext_lazy("Место"), accessor="place.label", sort_key="place__label"),
            StatusTagColumn("state", label=gettext_lazy("Состояние"), accessor=state_of, primary=is_in_force),
            DayColumn("expires", label=gettext_lazy("Действует до"), sort_key="expires"),
            Column("enrolled_by", label=gettext_lazy("Кто подключил")),
            PostColumn(
                "revoke",
                label="",
                get_url=lambda row: reverse("people_pcs:revoke", args=[row.pk]),
                get_words=lambda row: _("Отключить") if row.revoked is None else "",
            ),
        ]

    def get_list_more_buttons(self, instance: EnrolledPC) -> list:
        return []


class ComputerViewSet(PeopleViewSet):
    model = EnrolledPC
    name = "people_pcs"
    url_prefix = "people/pcs"
    icon = "desktop"
    menu_order = 400
    # Short: at 1008 pixels a long button would cut the title before it.
    adding = gettext_lazy("Подключить этот ПК")
    index_view_class = ComputerIndexView
    search_fields = ["seat", "place__label"]
    search_backend_name = None
    ordering = ["seat"]

    def get_form_class(self, for_update: bool = False) -> Any:
        return None

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        names = {"add_url_name": "people_pcs:enrol", "edit_url_name": None, "delete_url_name": None}
        return super().get_common_view_kwargs(**{**kwargs, **names, "history_url_name": None})

    def get_urlpatterns(self) -> list[URLPattern]:
        kept = [pattern for pattern in super().get_urlpatterns() if pattern.name in ("index", "index_results")]
        return [
            *kept,
            path("enrol/", enrol, name="enrol"),
            path("<int:pk>/revoke/", revoke, name="revoke"),
        ]
