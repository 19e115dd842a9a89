"""Meetings: opening one lets the place's computers show the group's pictures."""

from typing import Any

import django_filters
from django.contrib import messages
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, StatusTagColumn, TitleColumn
from wagtail.admin.widgets.button import Button

from people import access
from people.decorators import staff_role
from people.meetings import close_meeting, open_meeting, reopen_meeting
from people.models import Group, Meeting, Sitting
from people.staff_pages import meeting_page
from people.staff_pages.choosing import group_asked, run_groups
from people.staff_pages.forms import MeetingForm
from people.staff_pages.frame import back_from
from people.staff_pages.scoped import PeopleViewSet, ScopedCreateView, ScopedDeleteView, ScopedIndexView
from people.staff_pages.tables import DayColumn, PostColumn


class MeetingFilterSet(WagtailFilterSet):
    group = django_filters.ModelChoiceFilter(
        label=gettext_lazy("Группа"), queryset=Group.objects.none(), widget=run_groups.widget_class
    )

    class Meta:
        model = Meeting
        fields = ["group", "place"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.filters["group"].queryset = access.groups_run_by(self.request.user)
        self.filters["place"].queryset = access.places_run_by(self.request.user)


def state_of(meeting: Meeting) -> str:
    return _("открыто") if meeting.is_open else _("закрыто")


def page_of(meeting: Meeting) -> str:
    return reverse("people_meetings:page", args=[meeting.pk])


class MeetingIndexView(ScopedIndexView):
    empty = gettext_lazy("Занятий ещё не было. Откройте первое: на компьютерах появятся рисунки группы.")

    def get_base_queryset(self) -> QuerySet[Meeting]:
        return super().get_base_queryset().select_related("group", "place", "opened_by")

    @cached_property
    def columns(self) -> list[Column]:
        title = self._get_title_column_class(TitleColumn)
        return [
            title("group", label=gettext_lazy("Группа"), sort_key="group__name", get_url=page_of),
            DayColumn("date", label=gettext_lazy("День"), sort_key="date"),
            Column("lesson_key", label=gettext_lazy("Урок")),
            Column("place", label=gettext_lazy("Место"), accessor="place.label"),
            StatusTagColumn("state", label=gettext_lazy("Вход"), accessor=state_of, primary=lambda row: row.is_open),
            PostColumn(
                "switch",
                label="",
                get_url=lambda row: reverse(
                    "people_meetings:close" if row.is_open else "people_meetings:reopen", args=[row.pk]
                ),
                get_words=lambda row: _("Закончить для всех") if row.is_open else _("Открыть снова"),
            ),
        ]

    def get_list_more_buttons(self, instance: Meeting) -> list:
        page = Button(_("Кто сейчас здесь"), url=page_of(instance), icon_name="group", priority=5)
        return [page, *super().get_list_more_buttons(instance)]


class MeetingCreateView(ScopedCreateView):
    submit_button_label = gettext_lazy("Открыть")
    success_message = gettext_lazy("Занятие открыто: «%(object)s». На компьютерах места видны рисунки группы.")

    def get_initial(self) -> dict[str, Any]:
        return {**super().get_initial(), **group_asked(self.request)}

    def save_instance(self) -> Model:
        asked = self.form.cleaned_data
        return open_meeting(
            group=asked["group"], by=self.request.user, lesson_key=asked["lesson_key"], date=asked["date"]
        )


class MeetingDeleteView(ScopedDeleteView):
    def is_used(self) -> bool:
        return Sitting.objects.filter(meeting=self.object).exists()


@staff_role(*access.RECORD)
@require_POST
def close(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = get_object_or_404(access.meetings_run_by(request.user), pk=pk)
    close_meeting(meeting)
    messages.success(request, _("Занятие закончено, все вышли. Всё сохранено."))
    return redirect(back_from(request, reverse("people_meetings:index")))


@staff_role(*access.RECORD)
@require_POST
def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = get_object_or_404(access.meetings_run_by(request.user), pk=pk)
    reopen_meeting(meeting, by=request.user)
    messages.success(request, _("Занятие снова открыто."))
    return redirect(back_from(request, page_of(meeting)))


class MeetingViewSet(PeopleViewSet):
    model = Meeting
    name = "people_meetings"
    url_prefix = "people/meetings"
    icon = "date"
    menu_order = 100
    adding = gettext_lazy("Открыть занятие")
    form_class = MeetingForm
    index_view_class = MeetingIndexView
    add_view_class = MeetingCreateView
    delete_view_class = MeetingDeleteView
    filterset_class = MeetingFilterSet
    search_fields = ["group__name", "lesson_key"]
    search_backend_name = None
    ordering = ["-date", "-id"]

    def get_urlpatterns(self) -> list[URLPattern]:
        own = [
            path("<int:pk>/", meeting_page.page, name="page"),
            path("<int:pk>/close/", close, name="close"),
            path("<int:pk>/reopen/", reopen, name="reopen"),
            path("<int:pk>/beside/<int:sitting>/", meeting_page.beside, name="beside"),
            path("<int:pk>/alone/<int:sitting>/", meeting_page.alone, name="alone"),
        ]
        return [*super().get_urlpatterns(), *own]
