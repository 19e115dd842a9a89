"""Addresses of the warm-up; included by `lessons.urls` under `warm-up/`."""

from django.urls import path

from lessons.warmup import views

urlpatterns = [
    path("", views.step, name="warmup"),
    path("<slug:slug>/", views.step, name="warmup-step"),
]
