"""The colours of every theme can be read by those who see little."""

import pytest

from tests.house.contrast import TOKENS, contrast, failures, themes


def test_every_pair_of_every_theme_reaches_its_contrast():
    assert failures(TOKENS.read_text(encoding="utf-8")) == []


def test_each_theme_is_looked_at():
    assert len(themes(TOKENS.read_text(encoding="utf-8"))) >= 3


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("#000000", "#FFFFFF", 21.0), ("#777777", "#FFFFFF", 4.48), ("#1B6B73", "#1B6B73", 1.0)],
)
def test_contrast_is_that_of_the_guidelines(one, other, expected):
    assert contrast(one, other) == pytest.approx(expected, abs=0.01)
