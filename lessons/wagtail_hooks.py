"""Where staff find the course: a menu of its own, and two reports among Wagtail's."""

from __future__ import annotations

from django.urls import URLPattern, path, re_path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem
from wagtail.admin.viewsets.base import ViewSet
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet

from lessons.models import SpokenText
from lessons.views import course, reports
from lessons.viewsets import GlossaryViewSet, SpokenTextViewSet, TeachersMayRecord
from people.access import AUTHORS, TEACHERS
from people.staff_pages.menu import RoleMenuItem

# Before the viewset, which looks it up.
register_permission_policy(SpokenText, TeachersMayRecord(SpokenText))
course_menu = Menu(register_hook_name="register_course_menu_item", construct_hook_name="construct_course_menu")
spoken_texts = SpokenTextViewSet()

register_snippet(GlossaryViewSet)


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    return [
        path("course/", course.outline, name="lessons_outline"),
        path("course/speak/", course.speak, name="lessons_speak"),
        re_path(r"^course/(?P<number>\d{1,2}\.\d{1,2})/notes/$", course.notes, name="lessons_notes"),
        path("reports/translations/", reports.translations, name="lessons_translations"),
        path("reports/translations/results/", reports.translations_results, name="lessons_translations_results"),
        path("reports/mistakes/", reports.mistakes, name="lessons_mistakes"),
        path("reports/mistakes/results/", reports.mistakes_results, name="lessons_mistakes_results"),
        path("reports/mistakes/<int:pk>/close/", reports.close_mistake, name="lessons_mistake_close"),
    ]


@hooks.register("register_admin_viewset")
def sounds() -> ViewSet:
    return spoken_texts


@hooks.register("register_admin_menu_item")
def course_menu_item() -> MenuItem:
    return SubmenuMenuItem(_("Курс"), course_menu, name="course", icon_name="list-ol", order=205)


@hooks.register("register_course_menu_item")
def outline_item() -> MenuItem:
    return RoleMenuItem(TEACHERS, _("Модули и уроки"), reverse("lessons_outline"), icon_name="list-ol", order=10)


@hooks.register("register_course_menu_item")
def glossary_item() -> MenuItem:
    url = reverse(GlossaryViewSet().get_url_name("list"))
    return RoleMenuItem(AUTHORS, _("Словарик"), url, icon_name="openquote", order=30)


@hooks.register("register_course_menu_item")
def sounds_item() -> MenuItem:
    url = reverse(spoken_texts.get_url_name("index"))
    return RoleMenuItem(TEACHERS, _("Озвучка"), url, icon_name="media", order=40)


@hooks.register("register_reports_menu_item")
def translations_item() -> MenuItem:
    url = reverse("lessons_translations")
    return RoleMenuItem(AUTHORS, _("Переводы уроков"), url, icon_name="globe", order=200)


@hooks.register("register_reports_menu_item")
def mistakes_item() -> MenuItem:
    url = reverse("lessons_mistakes")
    return RoleMenuItem(TEACHERS, _("Сообщения об ошибках"), url, icon_name="warning", order=210)
