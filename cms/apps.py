"""The app that assembles the others into one site."""

from django.apps import AppConfig

from .gettext_merge import join_catalogues

join_catalogues()


class CmsConfig(AppConfig):
    name = "cms"
    verbose_name = "Сайт"
