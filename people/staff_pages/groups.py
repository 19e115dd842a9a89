"""Groups: the list, the form, and the group's page with its people and what to do with them."""

from typing import Any

from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.urls import URLPattern, path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, NumberColumn, TitleColumn
from wagtail.admin.widgets.button import Button

from people import access
from people.models import Group, Meeting, Membership, Sitting
from people.staff_pages import group_page
from people.staff_pages.forms import GroupForm
from people.staff_pages.scoped import PeopleViewSet, ScopedDeleteView, ScopedIndexView
from people.staff_pages.tables import DayColumn


def learners_now() -> Coalesce:
    """How many are in the group today, in one subquery."""
    here = access.current_memberships().filter(group=OuterRef("pk"), learner__binned_at=None)
    counted = here.order_by().values("group").annotate(n=Count("learner", distinct=True)).values("n")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)


class GroupFilterSet(WagtailFilterSet):
    class Meta:
        model = Group
        fields = ["place"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.filters["place"].queryset = access.places_seen_by(self.request.user)


class GroupIndexView(ScopedIndexView):
    empty = gettext_lazy("Групп пока нет. Начните с группы, потом добавьте в неё учащихся.")

    def get_base_queryset(self) -> QuerySet[Group]:
        return super().get_base_queryset().select_related("place").annotate(learners=learners_now())

    def get_list_more_buttons(self, instance: Group) -> list:
        buttons = super().get_list_more_buttons(instance)
        if self.may_change(instance):
            opening = reverse("people_meetings:add") + f"?group={instance.pk}"
            buttons.append(Button(_("Открыть занятие"), url=opening, icon_name="date", priority=5))
        return buttons

    @cached_property
    def columns(self) -> list[Column]:
        title = self._get_title_column_class(TitleColumn)
        return [
            title("name", label=gettext_lazy("Группа"), sort_key="name", get_url=self.get_page_url),
            Column("place", label=gettext_lazy("Место"), accessor="place.label", sort_key="place__label"),
            NumberColumn("learners", label=gettext_lazy("Учащихся"), sort_key="learners"),
            DayColumn("finish_by", label=gettext_lazy("Пройти до"), sort_key="finish_by"),
        ]

    def get_page_url(self, instance: Group) -> str:
        return reverse("people_groups:page", args=[instance.pk])

    def get_inspect_url(self, instance: Group) -> None:
        """The group's page stands where Wagtail would put its bare list of fields."""


class GroupDeleteView(ScopedDeleteView):
    def is_used(self) -> bool:
        rows = (Membership, Meeting, Sitting)
        return any(model.objects.filter(group=self.object).exists() for model in rows)


class GroupViewSet(PeopleViewSet):
    model = Group
    name = "people_groups"
    url_prefix = "people/groups"
    icon = "group"
    menu_order = 200
    adding = gettext_lazy("Новая группа")
    form_class = GroupForm
    index_view_class = GroupIndexView
    delete_view_class = GroupDeleteView
    filterset_class = GroupFilterSet
    search_fields = ["name", "place__label"]
    search_backend_name = None
    ordering = ["name"]

    def get_urlpatterns(self) -> list[URLPattern]:
        return [*super().get_urlpatterns(), path("<int:pk>/", group_page.page, name="page")]
