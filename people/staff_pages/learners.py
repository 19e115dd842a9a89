"""The list of learners: by code for managers, by picture and number for those who teach them."""

from typing import Any

import django_filters
from django.db.models import Prefetch, QuerySet
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import BulkActionsCheckboxColumn, Column
from wagtail.admin.widgets.button import Button, HeaderButton

from people import access
from people.models import Group, Learner
from people.queries import find_learners, learners_in, picture_place
from people.staff_pages import creation, given, import_pages, secrets_pages
from people.staff_pages.choosing import seen_groups
from people.staff_pages.forms import LearnerForm
from people.staff_pages.scoped import PeopleViewSet, ScopedEditView, ScopedIndexView
from people.staff_pages.tables import DayColumn, LearnerColumn, StateColumn

ENTRY = [("closed", gettext_lazy("закрыт")), ("open", gettext_lazy("открыт"))]


class LearnerFilterSet(WagtailFilterSet):
    group = django_filters.ModelChoiceFilter(
        label=gettext_lazy("Группа"),
        queryset=Group.objects.none(),
        method="in_group",
        widget=seen_groups.widget_class,
    )
    entry = django_filters.ChoiceFilter(label=gettext_lazy("Вход"), choices=ENTRY, method="with_entry")

    class Meta:
        model = Learner
        fields = ["secret_kind", "language"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.filters["group"].queryset = access.groups_seen_by(self.request.user)

    def in_group(self, learners: QuerySet[Learner], _name: str, group: Group | None) -> QuerySet[Learner]:
        return learners.filter(pk__in=learners_in(group).order_by().values("pk")) if group else learners

    def with_entry(self, learners: QuerySet[Learner], _name: str, wanted: str) -> QuerySet[Learner]:
        locked = {"locked_until__gt": timezone.now()}
        return learners.filter(**locked) if wanted == "closed" else learners.exclude(**locked)


def group_names(learner: Learner) -> str:
    return ", ".join(membership.group.name for membership in learner.here)


def state_of(learner: Learner) -> str:
    locked = learner.locked_until and learner.locked_until > timezone.now()
    return _("вход закрыт") if locked else _("для показа") if learner.demo else ""


class LearnerIndexView(ScopedIndexView):
    empty = gettext_lazy("Учащихся пока нет. «Новые учащиеся» сделает сразу всю группу, с карточками.")
    template_name = "people/staff/learners.html"

    def get_base_queryset(self) -> QuerySet[Learner]:
        here = access.current_memberships().select_related("group")
        return super().get_base_queryset().prefetch_related(Prefetch("memberships", here, to_attr="here"))

    def search_queryset(self, queryset: QuerySet[Learner]) -> QuerySet[Learner]:
        """Pictures and numbers are looked for among one's own only: a find would give the picture away."""
        if not self.is_searching:
            return queryset
        if not self.search_query.replace("-", "").replace(" ", "").isdecimal() or len(self.search_query) < 4:
            queryset = queryset.filter(pk__in=access.records_seen_by(self.request.user).values("pk"))
        return find_learners(queryset, self.search_query)

    def get_ordering(self) -> str | list[str]:
        """By picture for those who see it; else the order would tell which codes share one."""
        return super().get_ordering() if self.user_has_permission("change") else "code"

    def order_queryset(self, queryset: QuerySet[Learner]) -> QuerySet[Learner]:
        """Pictures stand as they are called on the page; their keys are English."""
        first = self.ordering if isinstance(self.ordering, str) else self.ordering[0]
        if first not in ("picture", "-picture"):
            return super().order_queryset(queryset)
        place = picture_place()
        return queryset.order_by(place if first == "picture" else place.desc(), "number")

    @cached_property
    def is_searchable(self) -> bool:
        return True

    @cached_property
    def columns(self) -> list[Column]:
        title = self._get_title_column_class(LearnerColumn)
        acts = self.user_has_permission("change")
        # Whoever sees no pictures has the code as the row's title already.
        code = Column("shown_code", label=gettext_lazy("Код"), sort_key="code", classname="people-code")
        return [
            *([BulkActionsCheckboxColumn("bulk_actions", obj_type="learner")] if acts else []),
            title(
                "label",
                label=gettext_lazy("Учащийся"),
                sort_key="picture" if acts else "code",
                get_url=self.get_edit_url,
                get_title_id=lambda row: f"learner_{row.pk}_title",
                with_picture=self.may_change,
            ),
            *([code] if acts else []),
            Column("groups", label=gettext_lazy("Группа"), accessor=group_names),
            StateColumn("state", label=gettext_lazy("Состояние"), accessor=state_of),
            DayColumn("created", label=gettext_lazy("Создан"), sort_key="created"),
        ]

    def get_list_more_buttons(self, instance: Learner) -> list:
        buttons = super().get_list_more_buttons(instance)
        if self.may_change(instance):
            reset = reverse("people_learners:reset", args=[instance.pk])
            buttons.append(Button(_("Новый секрет"), url=reset, icon_name="key", priority=5))
        return buttons

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        buttons = list(super().header_more_buttons)
        if self.user_has_permission("add"):
            importing = reverse("people_learners:import")
            buttons.append(Button(_("Загрузить из CSV"), url=importing, icon_name="upload", priority=50))
            buttons.append(Button(_("Корзина"), url=reverse("people_bin:index"), icon_name="bin", priority=60))
        return buttons

    @cached_property
    def add_button(self) -> HeaderButton:
        return HeaderButton(self.add_item_label, url=self.add_url, icon_name="plus")


class LearnerEditView(ScopedEditView):
    template_name = "people/staff/learner_edit.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        memberships = self.object.memberships.select_related("group__place")
        return super().get_context_data(memberships=memberships, **kwargs)


class LearnerViewSet(PeopleViewSet):
    model = Learner
    name = "people_learners"
    url_prefix = "people/learners"
    icon = "user"
    menu_order = 300
    adding = gettext_lazy("Новые учащиеся")
    form_class = LearnerForm
    index_view_class = LearnerIndexView
    edit_view_class = LearnerEditView
    filterset_class = LearnerFilterSet
    ordering = ["picture", "number"]

    @property
    def add_view(self) -> Any:
        return creation.create

    def get_urlpatterns(self) -> list[URLPattern]:
        """Nobody is deleted here: the bin comes first."""
        kept = [pattern for pattern in super().get_urlpatterns() if pattern.name != "delete"]
        return [
            *kept,
            path("<int:pk>/reset/", secrets_pages.reset, name="reset"),
            path("group/<int:pk>/renew/", secrets_pages.renew, name="renew"),
            path("cards/", given.print_cards, name="cards"),
            path("import/", import_pages.upload, name="import"),
            path("import/apply/", import_pages.apply, name="import-apply"),
        ]

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_common_view_kwargs(**{**kwargs, "delete_url_name": None})
