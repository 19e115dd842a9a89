"""The texts of all apps are looked up in a few dictionaries, and say what they said in thirty."""

import gettext

import pytest
from django.utils.translation import trans_real

from cms.catalogues import APPS, LANGUAGES, catalogue

FEW = 6


@pytest.mark.parametrize("language", LANGUAGES)
def test_catalogues_with_one_plural_rule_are_joined(language):
    assert len(trans_real.translation(language)._catalog._catalogs) <= FEW


@pytest.mark.parametrize("language", ["be", "en"])
@pytest.mark.parametrize("app", APPS)
def test_text_of_an_app_is_said_as_its_catalogue_says_it(app, language):
    joined = trans_real.translation(language)
    with open(catalogue(app, language).with_suffix(".mo"), "rb") as file:
        own = gettext.GNUTranslations(file)._catalog

    plain = {
        source: said for source, said in own.items() if isinstance(source, str) and source and "\x04" not in source
    }
    assert {source: joined.gettext(source) for source in plain} == plain
