"""`{% load people %}`: the words of pictures, and the watch over a computer left alone."""

from django import template
from django.conf import settings
from django.template import Context

from people.pictures import picture_name

register = template.Library()


@register.simple_tag
def picture_word(key: str) -> str:
    return picture_name(key)


@register.inclusion_tag("people/_idle.html", takes_context=True)
def idle_watch(context: Context) -> dict[str, object]:
    """At the end of a signed-in learner's page: warns and signs out after a long silence."""
    return {
        "idle_minutes": settings.IDLE_MINUTES,
        "csrf_token": context.get("csrf_token"),
        "signed_in": bool(getattr(context.get("request"), "sitting", None)),
    }
