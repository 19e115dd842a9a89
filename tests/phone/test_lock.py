"""The phone's body and lock: what opens it, what wrong tries lead to, and that nothing is ever wiped."""

import pytest

from simulators.engine.scenario import ScenarioError
from tests.phone.holder import Holder, said


def locked(kind="pin", **facts):
    return Holder(screen="off", lock={"locked": True, "kind": kind}, **facts)


def types(holder, secret):
    return holder.does(*(f"key_{digit}" for digit in secret), "unlock")


def test_side_key_lights_the_lock_and_the_right_pin_opens_home():
    holder = types(locked().does("power", "swipe_up"), "2580")

    assert holder.screen.name == "home"
    assert holder.saw("unlocked", by="pin")
    assert not holder.local["lock"]["locked"]


def test_phone_without_a_lock_opens_by_a_swipe():
    assert locked("none").does("power", "swipe_up").screen.name == "home"


def test_digit_typed_by_mistake_is_taken_back():
    holder = locked().does("power", "swipe_up", "key_2", "key_9", "key_erase", "key_5", "key_8", "key_0", "unlock")

    assert holder.screen.name == "home"


def test_wrong_pin_is_said_and_typed_anew():
    holder = types(locked().does("power", "swipe_up"), "2508")

    assert holder.screen.name == "lock_pin"
    assert holder.screen.facts["note"].source == "Неверный ПИН-код. Посмотрите на карточку."
    assert holder.screen.entry == ""


@pytest.mark.parametrize(("wrong", "left"), [(1, 4), (4, 1)])
def test_wrong_pin_says_how_many_tries_are_left(wrong, left):
    holder = locked().does("power", "swipe_up")
    assert holder.screen.facts["tries"] == 0

    for _ in range(wrong):
        types(holder, "2508")
    assert holder.screen.facts["tries"] == left


def test_after_the_pause_tries_are_counted_to_the_next_one():
    holder = locked().does("power", "swipe_up")
    for _ in range(5):
        types(holder, "2508")

    assert holder.waits("lock_pause").screen.facts["tries"] == 5


def test_unlocking_with_nothing_typed_counts_as_no_try():
    holder = locked().does("power", "swipe_up", "unlock")

    assert holder.local["lock"]["fails"] == 0
    assert holder.screen.facts["note"].source == "Сначала наберите, потом «Готово»."


@pytest.mark.parametrize(("tries", "pause"), [(5, 30), (10, 300)])
def test_many_wrong_tries_make_a_pause(tries, pause):
    holder = locked().does("power", "swipe_up")
    for number in range(1, tries + 1):
        types(holder, "1111")
        if number == 5 and tries > 5:
            holder.waits("lock_pause")

    assert holder.screen.name == "lock_wait"
    assert holder.screen.countdown == "lock_pause"
    assert holder.timers["lock_pause"] == pause


def test_pause_goes_on_while_the_screen_is_dark_and_then_ends():
    holder = locked().does("power", "swipe_up")
    for _ in range(5):
        types(holder, "1111")

    holder.does("power", "power", "swipe_up")
    assert holder.screen.name == "lock_wait"

    holder.waits("lock_pause")
    assert holder.screen.name == "lock_pin"
    assert types(holder, "2580").screen.name == "home"


def test_dot_of_a_pattern_is_used_once_and_all_are_taken_back_together():
    holder = locked("pattern").does("power", "swipe_up", "key_1", "key_4")
    assert "key_4" not in holder.offered

    holder.does("key_erase")
    assert holder.screen.entry == ""
    assert types(holder, "14789").screen.name == "home"


def test_emergency_call_needs_no_pin_and_calls_nobody():
    holder = locked().does("power", "swipe_up", "emergency", "sos:103")

    assert holder.saw("sos_called", number="103")
    assert holder.does("swipe_down").screen.name == "lock"


def test_locked_phone_tells_that_there_is_news_but_not_what():
    holder = locked().hears("battery", percent=15)
    holder.does("power")

    assert [notice[0] for notice in holder.screen.facts["notices"]] == ["power"]
    assert not [name for name in holder.offered if name.startswith("open_notice")]


def test_darkening_locks_again():
    holder = Holder(lock={"kind": "pin"}).does("power", "power")

    assert holder.screen.name == "lock"
    assert holder.local["lock"]["locked"]


def test_waking_shows_again_what_was_there_and_where_one_came_from():
    people = {"people": [{"name": "nina", "title": said("Нина"), "number": "00 000-00-21"}]}
    holder = Holder(lock={"kind": "pin"}, contacts=people).does("open:contacts", "contact:nina", "power", "power")
    types(holder.does("swipe_up", "swipe_down", "power", "power", "swipe_up"), "2580")

    assert holder.screen.name == "contacts_view"
    assert holder.does("back").screen.name == "contacts"


@pytest.mark.parametrize("over", ["shade", "recent"])
def test_what_was_pulled_over_a_program_is_gone_after_waking(over):
    holder = Holder().does("open:settings", over, "power", "power", "swipe_up")

    assert holder.screen.name in ("settings", "home")


def test_phone_that_was_off_begins_at_home():
    holder = Holder().does("open:settings", "shade", "hold_power", "turn_off", "hold_power").waits("boot")

    assert holder.does("swipe_up").screen.name == "home"


def test_side_key_leads_nobody_on_where_no_lock_waits():
    holder = Holder()
    assert holder.screen.control("power").aside

    assert not holder.does("power").screen.control("power").aside
    assert not Holder(lock={"kind": "pin"}).screen.control("power").aside


def test_unknown_kind_of_lock_is_refused():
    with pytest.raises(ScenarioError, match="face"):
        Holder(lock={"kind": "face"})


# On, off, battery, loudness


def test_phone_that_is_off_wants_the_key_held():
    holder = Holder(screen="off", power={"on": False}).does("power")
    assert holder.screen.facts["note"].source == "Телефон выключен. Держите кнопку дольше."

    holder.does("hold_power")
    assert holder.screen.name == "power_boot"
    assert holder.waits("boot").screen.name == "lock"


def test_shade_leads_to_switching_off_and_back():
    holder = Holder().does("shade", "hold_power", "stay_on")
    assert holder.screen.name == "shade"

    holder.does("hold_power", "turn_off")
    assert holder.screen.name == "off"
    assert not holder.local["power"]["on"]


def test_battery_warns_twice_and_then_the_phone_is_off_until_it_is_charged():
    holder = Holder(power={"charger": True}).hears("battery", percent=15)
    assert holder.screen.facts["banner"] == "power:15"

    holder.hears("battery", percent=5)
    assert holder.screen.name == "power_low"
    assert holder.does("low_ok").screen.name == "home"

    holder.hears("battery", percent=0).does("hold_power")
    assert holder.screen.facts["note"].source == "Батарея пустая. Нужна зарядка."
    assert holder.does("charger", "hold_power").screen.name == "power_boot"


def test_battery_of_a_phone_on_its_charger_does_not_run_down():
    holder = Holder(power={"charger": True}).does("charger").hears("battery", percent=5)

    assert holder.local["power"]["battery"] == 64


def test_loudness_stays_between_its_ends_and_its_slider_goes_with_the_next_thing_done():
    holder = Holder().does(*["volume_up"] * 5)
    assert holder.local["power"]["volume"] == 4
    assert holder.screen.facts["slider"]

    assert not holder.does("shade").screen.facts["slider"]
