"""What the interface says, in the catalogues of all apps: nothing unwelcome in any language."""

from pathlib import Path

import polib
import pytest

from tests.wording import unwelcome

ROOT = Path(__file__).resolve().parents[2]
CATALOGUES = sorted(ROOT.glob("*/locale/be/LC_MESSAGES/django.po")) + sorted(
    ROOT.glob("*/locale/en/LC_MESSAGES/django.po")
)


def name(path: Path) -> str:
    return f"{path.parts[-5]}-{path.parts[-3]}"


@pytest.mark.parametrize("path", CATALOGUES, ids=name)
def test_interface_has_no_unwelcome_word(path):
    language = path.parts[-3]
    found = {
        text: words
        for entry in polib.pofile(str(path))
        for text, spoken in [
            (entry.msgid, "ru"),
            (entry.msgid_plural, "ru"),
            *((text, language) for text in [entry.msgstr, *entry.msgstr_plural.values()]),
        ]
        if (words := unwelcome(text, spoken))
    }

    assert found == {}
