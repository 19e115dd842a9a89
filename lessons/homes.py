"""The root of each language's tree. The source language's comes with the first migration, the others on need."""

from django.apps import apps
from wagtail.models import Locale, Page

from lessons.choices import SOURCE_LANGUAGE


def locale_of(language: str) -> Locale:
    return Locale.objects.get_or_create(language_code=language)[0]


def home_of(language: str) -> Page:
    """The home page under which a language keeps its course."""
    home_class = apps.get_model("cms", "HomePage")
    home = home_class.objects.filter(locale__language_code=language).first()
    if home is not None or language == SOURCE_LANGUAGE:
        return home or home_class.objects.get(locale__language_code=SOURCE_LANGUAGE)
    source = home_of(SOURCE_LANGUAGE)
    home = home_class(
        title=source.title, slug=language, locale=locale_of(language), translation_key=source.translation_key
    )
    return source.get_parent().add_child(instance=home)
