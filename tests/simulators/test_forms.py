"""Several fields and one button: one tap of several steps, or nothing at all."""

import pytest

from simulators import logbook
from simulators.engine.machine import Action

from .conftest import Player

pytestmark = pytest.mark.both


def post(player: Player, act: str, fields: dict[str, str], step: int | None = None):
    data = {"act": f"tea/{act}", "step": player.row.step if step is None else step}
    return player.client.post(player.url, {**data, **{f"value:{place}": text for place, text in fields.items()}})


@pytest.fixture
def at_menu(player):
    player.do("key_4", "key_2", "enter")
    return player


def test_field_is_typed_in_the_tap_of_the_button(at_menu):
    post(at_menu, "buy", {"tea/note": "спасибо"})

    assert [entry.action for entry in logbook.entries(at_menu.row.log)[3:]] == [
        Action("tea", "note", "note:7"),
        Action("tea", "buy"),
    ]
    assert (at_menu.row.step, at_menu.screen) == (5, "working")


def test_form_sent_twice_is_silently_the_same_screen(at_menu):
    post(at_menu, "buy", {"tea/note": "спасибо"}, step=3)
    again = post(at_menu, "buy", {"tea/note": "спасибо"}, step=3)

    assert (again["Location"], at_menu.row.step) == (at_menu.url, 5)


@pytest.mark.parametrize(
    "fields",
    [{"tea/note": "x" * 501}, {"tea/note": "a\x00b"}, {"note": "без прибора"}, {f"tea/{n}": "x" for n in range(13)}],
    ids=["long", "nought byte", "no device", "too many"],
)
def test_hostile_fields_change_nothing_and_get_a_sentence(at_menu, fields):
    answer = post(at_menu, "buy", fields)

    assert (answer["Location"], at_menu.row.step) == (f"{at_menu.url}?said=unreadable", 3)


def test_field_of_a_device_that_is_not_there_changes_nothing(at_menu):
    answer = post(at_menu, "buy", {"kettle/note": "x"})

    assert (answer["Location"], at_menu.row.step) == (f"{at_menu.url}?said=not_offered", 3)


def test_fields_of_another_screen_do_not_stop_the_button(at_menu):
    post(at_menu, "buy", {"tea/number": "12"})

    assert (at_menu.row.step, at_menu.screen) == (4, "working")
