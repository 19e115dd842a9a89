"""Fields and the button beneath them are one tap of several logged actions."""

import pytest

from simulators.engine.filling import shown_value, take_form
from simulators.engine.machine import Action
from simulators.engine.play import NotOfferedError, offered, open_play, replay, take

from .toy import setup as make_setup

NOTE = Action("tea", "note", "спасибо")
BUY = Action("tea", "buy")


def at_the_menu(setup):
    play, log = open_play(setup), []
    for name in ("key_4", "key_2", "enter"):
        play, entry = take(setup, play, Action("tea", name), log)
        log.append(entry)
    return play, log


def field(setup, play):
    return offered(setup, play).screen("tea").control("note")


def test_changed_field_is_typed_before_the_button_is_pressed():
    setup = make_setup()
    play, log = at_the_menu(setup)

    after, entries = take_form(setup, play, BUY, [NOTE], log)

    assert [entry.action for entry in entries] == [NOTE._replace(value="note:7"), BUY]
    assert after.state.devices["tea"]["screen"] == "working"
    assert after.step == play.step + 2
    assert replay(setup, [*log, *entries])[-1].state == after.state


def test_field_left_as_it_was_is_not_typed_again():
    setup = make_setup()
    play, log = at_the_menu(setup)
    play, entry = take(setup, play, NOTE, log)

    _, entries = take_form(setup, play, BUY, [NOTE], [*log, entry])

    assert shown_value(play, "tea", field(setup, play)) == NOTE.value
    assert [entry.action for entry in entries] == [BUY]


def test_refused_button_leaves_the_fields_untyped():
    setup = make_setup()
    play, log = at_the_menu(setup)

    with pytest.raises(NotOfferedError):
        take_form(setup, play, Action("tea", "take"), [NOTE], log)


def test_field_of_another_screen_is_passed_over():
    setup = make_setup()
    play = open_play(setup)

    _, entries = take_form(setup, play, Action("tea", "key_4"), [NOTE], [])

    assert [entry.action for entry in entries] == [Action("tea", "key_4")]


def test_field_of_no_device_is_refused():
    setup = make_setup()
    play, log = at_the_menu(setup)

    with pytest.raises(NotOfferedError):
        take_form(setup, play, BUY, [Action("kettle", "note", "x")], log)
