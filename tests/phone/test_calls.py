"""Calls: ringing out and who answers, what it costs, being called, and scripted talks under pressure."""

import pytest

from simulators.engine.scenario import ScenarioError
from tests.phone.holder import Holder, said

NINA = {"name": "nina", "title": said("Нина"), "number": "00 000-00-21"}
LINES = (
    {
        "name": "hello",
        "says": said("мягко"),
        "says2": said("твёрже"),
        "choices": [
            {"name": "tell", "label": said("сказать"), "to": "got", "tells": "code_told"},
            {"name": "no", "label": said("нет"), "to": ["press", ""]},
            {"name": "back", "label": said("перезвоню"), "to": "", "keys": True},
        ],
    },
    {"name": "press", "level": 2, "says": said("давит"), "choices": [{"name": "no", "label": said("нет"), "to": ""}]},
    {"name": "got", "says": said("спасибо")},
)
SCAM = {"name": "scam", "number": "00 000-00-98", "caller": said("Служба"), "lines": LINES}
NUMBERS = [
    {"name": answers, "number": f"00 000-00-5{at}", "answers": answers}
    for at, answers in enumerate(("busy", "silent", "stranger", "premium"))
]


def holder(sim=1000, **facts):
    calls = {"numbers": NUMBERS, "talks": [SCAM], **facts}
    return Holder(calls=calls, contacts={"people": [NINA]}, world={"money": {"sim": sim}})


def dialing(number, **facts):
    person = holder(**facts).does("open:calls", "tab_keys")
    return person.does(*(f"key_{digit}" for digit in number), "call")


def called(number="000000021", **facts):
    return dialing(number, **facts).waits("calls_pick_up")


def test_call_to_somebody_is_answered_and_costs_a_minute():
    person = called()

    assert person.saw("call_answered", number="00 000-00-21", who="hello")
    assert person.world["money"]["sim"] == 995


def test_call_ends_where_it_began():
    person = called().does("hang_up")

    assert person.saw("call_over", how="ended", long=False)
    assert (person.local["screen"], person.local["entry"]) == ("calls_keys", "000000021")


def test_call_of_five_seconds_is_a_long_one():
    assert called().waits("calls_long").does("hang_up").saw("call_over", long=True)


def test_nobody_talks_for_ever():
    person = called().waits("calls_minute").waits("calls_minute").waits("calls_minute")

    assert person.saw("call_over", how="theirs")
    assert person.world["money"]["sim"] == 985
    assert person.timers == {"calls_long": 5} or not person.timers


@pytest.mark.parametrize(
    ("number", "why"), [("000000050", "busy"), ("000000051", "silent"), ("000000099", "none"), ("103", "emergency")]
)
def test_call_that_comes_to_nothing_says_why_and_costs_nothing(number, why):
    person = dialing(number)
    if why != "emergency":
        person.waits("calls_pick_up")

    assert person.saw("call_failed", why=why)
    assert person.screen.facts["why"] is not None
    assert person.world["money"]["sim"] == 1000
    assert person.does("close").local["screen"] == "calls_keys"


def test_number_that_is_not_whole_is_not_dialed():
    person = dialing("00000")

    assert person.local["screen"] == "calls_keys"
    assert person.screen.facts["note"] is not None


def test_premium_number_takes_three_rubles_and_says_so():
    person = called("000000053")

    assert person.saw("call_charged", amount=300)
    assert person.screen.facts["charged"] is not None


def test_what_the_number_cannot_pay_is_not_begun():
    assert dialing("000000053", sim=299).saw("call_failed", why="no_money")


def test_side_key_does_not_hide_a_call():
    assert called().does("power").local["screen"] == "calls_talk"


def test_answered_talk_leads_where_the_choice_says():
    person = holder().hears("call", talk="scam").does("answer", "say:tell")

    assert person.saw("code_told")
    assert person.local["calls"]["line"] == "got"


@pytest.mark.parametrize(("pressure", "screen"), [(1, "home"), (2, "calls_talk")])
def test_line_of_a_harder_caller_is_not_heard_from_a_milder_one(pressure, screen):
    person = holder(pressure=pressure).hears("call", talk="scam").does("answer", "say:no")

    assert person.local["screen"] == screen


@pytest.mark.parametrize(("pressure", "words"), [(1, "мягко"), (2, "твёрже"), (3, "твёрже")])
def test_same_line_is_said_harder_under_more_pressure(pressure, words):
    person = holder(pressure=pressure).hears("call", talk="scam").does("answer")

    assert person.screen.facts["heard"].ru == words


def test_calling_back_oneself_brings_the_dial_keys():
    person = holder().hears("call", talk="scam").does("answer", "say:back")

    assert person.local["screen"] == "calls_keys"
    assert person.does("back").local["screen"] == "home"


@pytest.mark.parametrize(("control", "how"), [("reject", "rejected"), ("hang_up", "ended")])
def test_call_can_be_ended_at_once(control, how):
    person = holder().hears("call", talk="scam")
    if control == "hang_up":
        person.does("answer")

    assert person.does(control).saw("call_over", how=how, talk="scam")


def test_announced_call_can_be_skipped_before_it_rings():
    announced = holder(talks=[{**SCAM, "announced": True}]).hears("call", talk="scam")

    assert announced.screen.facts["rings"]
    assert announced.does("skip_call").saw("call_over", how="skipped")


def test_call_lies_over_the_digits_that_are_being_typed():
    person = holder().does("open:calls", "tab_keys", "key_0", "key_7").hears("call", talk="scam").does("reject")

    assert (person.local["screen"], person.local["entry"]) == ("calls_keys", "07")


def test_second_call_is_missed_and_noted():
    person = called().hears("call", talk="scam")

    assert person.saw("call_over", how="missed", talk="scam")
    assert ("calls", "missed") in person.local["notices"]


def test_call_can_be_answered_by_sms():
    person = holder().hears("call", talk="scam").does("reply_sms", "reply:later")

    assert person.saw("call_over", how="texted")
    assert person.saw("sms_sent", number="00 000-00-98")
    assert person.world["money"]["sim"] == 997


def test_log_says_when_each_call_took_place():
    person = called().does("hang_up").hears("time_passed", clock="13:05").hears("call", talk="scam").does("reject")

    assert [row[-1] for row in person.does("tab_recents").screen.facts["log"]] == ["13:05", "10:24"]


def test_missed_call_is_news_until_the_calls_are_opened():
    log = [{"name": "x", "number": "+000 900 000 077", "how": "missed", "time": "09:00"}]
    person = holder(log=log)
    assert person.local["notices"] == (("calls", "missed"),)

    assert person.does("open:calls").local["notices"] == ()


@pytest.mark.parametrize(
    ("facts", "what"),
    [
        ({"pressure": 4}, "pressure"),
        ({"numbers": [{"name": "x", "number": "1", "answers": "sings"}]}, "answers"),
        ({"talks": [{**SCAM, "lines": [LINES[2]] * 7}]}, "one to 6 lines"),
        ({"talks": [{**SCAM, "lines": LINES[:1]}]}, "to: 'got'"),
        ({"log": [{"name": "x", "number": "1", "how": "in"}]}, "time is missing"),
    ],
)
def test_wrong_facts_are_refused_with_their_place(facts, what):
    with pytest.raises(ScenarioError, match=f"facts.phone.calls.*{what}"):
        holder(**facts)
