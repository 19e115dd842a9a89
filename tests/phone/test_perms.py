"""What programs may do: asked once, kept, taken back."""

import pytest

from simulators.engine.scenario import ScenarioError
from simulators.phone.apps.perms import allowed, ask, forget_app, revoke
from tests.phone.holder import Holder


def asked(**facts):
    return Holder(**facts).lets(ask, "maps", "location", "home")


def may(holder):
    return allowed(holder.sight, "maps", "location")


@pytest.mark.parametrize(("how", "after"), [("use", True), ("once", True), ("no", False)])
def test_answer_is_kept_and_leads_on(how, after):
    holder = asked().does(f"perm:{how}")

    assert holder.screen.name == "home"
    assert may(holder) is after


def test_dialog_is_shown_once():
    holder = asked().does("perm:no").lets(ask, "maps", "location", "home")

    assert holder.screen.name == "home"
    assert [event.name for event in holder.events] == ["perm_asked", "perm_refused"]


def test_going_back_leaves_the_question_open():
    holder = asked().does("back")

    assert holder.screen.name == "home"
    assert holder.lets(ask, "maps", "location", "home").screen.name == "perms_ask"


def test_once_lasts_until_a_program_is_opened_anew():
    holder = asked().does("perm:once").hears("app_opened", app="maps")

    assert not may(holder)


def test_what_was_given_is_taken_back():
    holder = asked().does("perm:use").lets(revoke, "maps", "location")

    assert not may(holder)
    assert holder.saw("perm_revoked", app="maps", permission="location")


def test_a_program_taken_off_keeps_nothing():
    holder = asked().does("perm:use").lets(forget_app, "maps")

    assert not may(holder)
    assert holder.lets(ask, "maps", "location", "home").screen.name == "perms_ask"


def test_reading_messages_is_never_asked_for_one_time():
    holder = Holder().lets(ask, "pro", "sms", "home")

    assert [name for name in holder.offered if name.startswith("perm:")] == ["perm:use", "perm:no"]


def test_an_unknown_answer_in_a_scenario_is_refused():
    with pytest.raises(ScenarioError, match="perms.given.maps.location"):
        Holder(perms={"given": {"maps": {"location": "yes"}}})
