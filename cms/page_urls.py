"""Addresses of the pages that belong to no other app."""

from django.urls import path

from cms import prefs, start

app_name = "cms"
urlpatterns = [
    path("", start.start, name="start"),
    path("prefs/", prefs.prefs, name="prefs"),
]
