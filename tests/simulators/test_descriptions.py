"""The docs hold what the machines say of themselves."""

from pathlib import Path

import pytest
from django.utils.translation import override

from simulators.descriptions import description_page
from simulators.machines import MACHINES

PAGES = Path(__file__).parents[2] / "docs" / "reference"
TOLD = [kind for kind in MACHINES if (PAGES / f"{kind}.md").exists()]


@pytest.mark.slow
@pytest.mark.parametrize("kind", TOLD)
def test_page_on_a_machine_is_what_it_says_of_itself(kind):
    """`manage.py describe atm > docs/reference/atm.md` writes it anew."""
    with override("ru"):
        assert (PAGES / f"{kind}.md").read_text(encoding="utf-8").rstrip() == description_page(kind).rstrip()
