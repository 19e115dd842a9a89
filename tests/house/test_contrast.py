"""The colours of every theme can be read by those who see little."""

import pytest

from tests.house.contrast import TOKENS, contrast, failures, luminance, themes


def test_every_pair_of_every_theme_reaches_its_contrast():
    assert failures(TOKENS.read_text(encoding="utf-8")) == []


DAY, CHOSEN_NIGHT, NIGHT, CHOSEN_CONTRAST, CONTRAST = range(5)


def test_day_night_and_contrast_are_looked_at():
    names = list(themes(TOKENS.read_text(encoding="utf-8")))

    assert [name.split(",")[0] for name in names] == [
        ":root", ".dark", ":root:where(:not(.light))", ".contrast", ":root:where(:not(.dark))"
    ]  # fmt: skip


@pytest.mark.parametrize(("chosen", "wished"), [(CHOSEN_NIGHT, NIGHT), (CHOSEN_CONTRAST, CONTRAST)])
def test_what_is_chosen_looks_as_what_the_computer_wishes(chosen, wished):
    colours = list(themes(TOKENS.read_text(encoding="utf-8")).values())

    assert colours[chosen] == colours[wished]


def test_night_is_dark_and_not_black():
    night = list(themes(TOKENS.read_text(encoding="utf-8")).values())[NIGHT]

    assert 0.005 < luminance(night["paper"]) < 0.05 < 0.5 < luminance(night["ink"])


def test_night_leaves_no_colour_as_it_is_by_day():
    day, night = list(themes(TOKENS.read_text(encoding="utf-8")).values())[:2]

    assert {name for name, colour in day.items() if night[name] == colour} == set()


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("#000000", "#FFFFFF", 21.0), ("#777777", "#FFFFFF", 4.48), ("#1B6B73", "#1B6B73", 1.0)],
)
def test_contrast_is_that_of_the_guidelines(one, other, expected):
    assert contrast(one, other) == pytest.approx(expected, abs=0.01)
