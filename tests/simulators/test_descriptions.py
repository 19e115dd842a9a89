"""The docs hold what the machine says of itself."""

from pathlib import Path

import pytest
from django.utils.translation import override

from simulators.descriptions import description_page

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "atm.md"


@pytest.mark.slow
def test_page_on_the_cash_machine_is_what_it_says_of_itself():
    """`manage.py describe atm > docs/reference/atm.md` writes it anew."""
    with override("ru"):
        assert PAGE.read_text(encoding="utf-8").rstrip() == description_page("atm").rstrip()
