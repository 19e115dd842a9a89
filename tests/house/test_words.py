"""What the interface says, in the catalogues of all apps and machines: nothing unwelcome in any language."""

import polib
import pytest

from cms.catalogues import APPS, catalogue
from tests.wording import unwelcome


@pytest.mark.parametrize("language", ["be", "en"])
@pytest.mark.parametrize("app", APPS)
def test_interface_has_no_unwelcome_word(app, language):
    found = {
        text: words
        for entry in polib.pofile(str(catalogue(app, language)))
        for text, spoken in [
            (entry.msgid, "ru"),
            (entry.msgid_plural, "ru"),
            *((text, language) for text in [entry.msgstr, *entry.msgstr_plural.values()]),
        ]
        if (words := unwelcome(text, spoken))
    }

    assert found == {}
