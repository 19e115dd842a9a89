"""The root of each language's page tree, and what this database was last prepared from."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


class HomePage(Page):
    """Holds the courses of one language. Learners never see it: their front page is a view."""

    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["lessons.CoursePage"]
    preview_modes: list[tuple[str, str]] = []

    class Meta:
        verbose_name = _("Начальная страница")


class Preparation(models.Model):
    """The hash of the files that a step of `manage.py prepare` last loaded into this database."""

    step = models.CharField(max_length=40, unique=True)
    digest = models.CharField(max_length=64)

    def __str__(self) -> str:
        return self.step
