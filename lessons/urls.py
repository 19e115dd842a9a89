"""Learners' addresses of this app; they stand behind the language prefix."""

from django.urls import include, path, re_path

from lessons.views import doing, reading

app_name = "lessons"

NUMBER = r"(?P<number>\d{1,2}\.\d{1,2})"
BLOCK = r"(?P<block>[0-9a-f-]{36})"

urlpatterns = [
    path("warm-up/", include("lessons.warmup.urls")),
    path("course/", reading.course_map, name="map"),
    re_path(rf"^course/{NUMBER}/$", reading.lesson, name="lesson"),
    re_path(rf"^course/{NUMBER}/paper/$", reading.paper, name="print"),
    re_path(rf"^course/{NUMBER}/answer/{BLOCK}/$", doing.answer, name="answer"),
    re_path(rf"^course/{NUMBER}/mistake/{BLOCK}/$", doing.mistake, name="mistake"),
]
