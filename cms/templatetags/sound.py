"""The button that speaks, on every page where something can be heard: a text without a file has none."""

from typing import Any

from django import template
from django.utils.translation import gettext

from lessons.audio import audio_for
from simulators.words import say

register = template.Library()
BUTTON = "components/_listen.html"


@register.inclusion_tag(BUTTON)
def listen(url: str) -> dict[str, Any]:
    """`{% listen item.audio %}`: «Послушать», where there is a file."""
    return {"url": url, "name": gettext("Послушать")}


@register.inclusion_tag(BUTTON)
def hear(language: str, said: Any, name: str = "", short: bool = False) -> dict[str, Any]:
    """`{% hear "be" text %}`: the same for a text that was spoken beforehand, or a list of them, one after the other.

    said: as `simulators.words.say` takes it. short: the sign alone, where there is no room for the word.
    """
    texts = said if isinstance(said, list) else [said]
    urls = [url for text in texts if (url := audio_for(say(text, language), language))]
    button = listen(urls[0] if urls else "")
    return {**button, "name": name or button["name"], "then": " ".join(urls[1:]), "short": short}
