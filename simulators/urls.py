"""Learners' addresses of this app; they stand behind the language prefix."""

from django.urls import path

from .views import debrief, play, show, start, tries

app_name = "simulators"

urlpatterns = [
    path("play/start/", start.start, name="start"),
    path("play/<uuid:uid>/", play.play, name="play"),
    path("play/<uuid:uid>/debrief/", debrief.debrief, name="debrief"),
    path("try/<str:key>/", tries.try_scenario, name="try"),
    path("show/<str:key>/", show.show, name="show"),
]
