"""What Wagtail's lists lack: how many rows there are, a button that posts, a learner's picture."""

import datetime
from collections.abc import Callable
from typing import Any

from django.db.models import Model
from django.middleware.csrf import get_token
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.admin.paginator import WagtailPaginator
from wagtail.admin.ui.tables import BaseColumn, Column, StatusTagColumn, TitleColumn


class Pages(WagtailPaginator):
    """Wagtail joins the number and a name in the plural, which in Russian is right for a few numbers only."""

    @property
    def items_count_label(self) -> str:
        return _("Всего: %(n)d") % {"n": self.count}


class DayColumn(Column):
    """A calendar day as such, of a moment that of this house: Wagtail's own says how long ago, also of days to come."""

    def get_value(self, instance: Model) -> str:
        day = super().get_value(instance)
        if isinstance(day, datetime.datetime):
            day = timezone.localdate(day)
        return date_format(day, "SHORT_DATE_FORMAT") if day else ""


class StateColumn(StatusTagColumn):
    """What is unusual about a row; where nothing is, no frame around nothing."""

    cell_template_name = "people/staff/state_cell.html"


class PostColumn(BaseColumn):
    """A small form with one button; nothing where `get_words` says nothing."""

    cell_template_name = "people/staff/post_cell.html"

    def __init__(
        self, name: str, *, get_url: Callable[[Model], str], get_words: Callable[[Model], str], **kwargs: Any
    ) -> None:
        super().__init__(name, **kwargs)
        self.get_url, self.get_words = get_url, get_words

    def get_cell_context_data(self, instance: Model, parent_context: dict) -> dict:
        context = super().get_cell_context_data(instance, parent_context)
        words = self.get_words(instance)
        context.update(words=words, post_url=self.get_url(instance) if words else "")
        # Wagtail's tables hand their cells the request and no token.
        context["csrf_token"] = get_token(parent_context["request"])
        return context


class LearnerColumn(TitleColumn):
    """Picture and «Лодка 14»; for those who may not see the picture, the code alone."""

    cell_template_name = "people/staff/learner_cell.html"

    def __init__(self, name: str, *, with_picture: Callable[[Model], bool], **kwargs: Any) -> None:
        super().__init__(name, **kwargs)
        self.with_picture = with_picture

    def get_cell_context_data(self, instance: Model, parent_context: dict) -> dict:
        context = super().get_cell_context_data(instance, parent_context)
        context["with_picture"] = self.with_picture(instance)
        return context
