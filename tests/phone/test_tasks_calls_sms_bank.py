"""S04, S05, S06 and S15 as a learner plays them, and A03 with a telephone at hand: each mistake and its mending."""

import pytest

from simulators.engine.hints import hint
from simulators.engine.play import offered
from simulators.engine.solve import advance
from simulators.engine.ways import way
from tests.phone.learner import Learner
from tests.wanderer import PATHS, scenario_at, with_plan

TASKS = ["S04", "S05", "S06", "S15"]
CODE = "open:bank ask_code wait wait"
SIGN_IN = "atm/insert_card atm/lang_ru atm/key_7 atm/key_3 atm/key_9 atm/key_1 atm/key_enter"
CASH = "atm/withdraw atm/amount_50 atm/yes wait atm/take_card atm/take_cash atm/take_receipt you/answer:5000"


@pytest.mark.parametrize(("variant", "skin"), [("a", "a"), ("b", "b")])
@pytest.mark.parametrize("task", TASKS)
def test_task_is_done_without_harm_by_the_shortest_way(task, variant, skin):
    learner = Learner(task, variant, skin).follows_the_shortest_way()

    assert learner.play.ended == "met"
    assert learner.mistakes == {}
    assert learner.play.outcome("practice") == "alone"


@pytest.mark.parametrize("task", TASKS)
def test_task_has_a_second_form(task):
    assert "b" in scenario_at(PATHS[task]).variant_names


def test_s04_can_be_dialed_by_digits():
    learner = Learner("S04").does("open:calls tab_keys #000000021 call wait wait hang_up")

    assert (learner.play.ended, learner.mistakes) == ("met", {})


def test_s04_call_that_is_cut_short_is_not_enough():
    assert not Learner("S04").does("open:contacts contact:nina call wait hang_up").play.ended


def test_s04_strange_number_costs_three_rubles_and_is_ended():
    learner = Learner("S04").does("open:calls call_log:0 wait")
    assert learner.play.state.scene == "called_unknown"

    learner.does("play/go_on hang_up home open:contacts contact:nina call wait wait hang_up")
    assert (learner.play.ended, learner.mistakes) == ("met", {"called_unknown": True})


def test_s04_rewinding_gives_the_three_rubles_back():
    learner = Learner("S04").does("open:calls call_log:0 wait play/rewind")

    assert learner.play.state.world["money"]["sim"] == 620
    assert learner.screen == "calls"


def test_s04_call_to_another_person_is_a_slip_on_the_way():
    learner = Learner("S04").does("open:contacts contact:olga call wait")
    assert learner.mistakes == {"other_person": False}

    learner.does("close back contact:nina call wait wait hang_up")
    assert learner.mistakes == {"other_person": True}


def test_s04_call_goes_on_until_the_red_key():
    learner = Learner("S04").does("open:contacts contact:nina call wait wait wait wait")
    assert learner.play.notice == "trap:not_ended"

    learner.does("hang_up")
    assert (learner.play.ended, learner.mistakes) == ("met", {"not_ended": True})


SAVE = "open:sms thread:nina number:center save contact_name:1=Центр save"


def test_s05_number_that_lost_a_digit_is_not_saved():
    learner = Learner("S05").does("open:sms thread:nina home open:contacts new")
    learner.does("contact_name:1=Центр contact_number=00_000-00-3 save")
    assert learner.play.notice == "trap:digit_lost"

    learner.does("contact_number=00_000-00-35 save call wait hang_up")
    assert (learner.play.ended, learner.mistakes) == ("met", {"digit_lost": True})


def test_s05_call_shows_a_wrong_digit_and_it_is_corrected():
    learner = Learner("S05").does("open:sms thread:nina home open:contacts new")
    learner.does("contact_name:1=Центр contact_number=00_000-00-53 save call wait")
    assert learner.mistakes == {"wrong_digits": False, "no_such_number": False}

    learner.does("close edit contact_number=00_000-00-35 save call wait hang_up")
    assert (learner.play.ended, learner.mistakes) == ("met", {"wrong_digits": True, "no_such_number": True})


def test_s05_two_of_a_kind_are_made_one():
    learner = Learner("S05").does(SAVE).does("back back number:center save save")
    assert learner.play.notice == "trap:saved_twice"

    learner.does("merge call wait hang_up")
    assert (learner.play.ended, learner.mistakes) == ("met", {"saved_twice": True})


def test_s05_two_that_stay_are_not_the_goal_until_they_are_one():
    learner = Learner("S05").does(SAVE).does("back back number:center save contact_name:2=Собес save keep_both")
    learner.does("call wait hang_up")
    assert not learner.play.ended

    assert learner.does("back merge_same").play.ended == "met"


def test_s06_any_yes_or_no_will_do():
    for answer in ("ДА", "Нет.", "да,_приду", "не_прыйду", "Yes"):
        learner = Learner("S06").does(f"open:sms thread:nina compose:sms={answer} send wait back")
        assert learner.play.ended == "met"


@pytest.mark.parametrize("away", ["back", "home"])
def test_s06_goes_on_until_what_comes_back_was_seen(away):
    learner = Learner("S06").does("open:sms thread:nina compose:sms=да send wait")
    assert (learner.screen, learner.play.ended) == ("sms_thread", "")

    assert learner.does(away).play.ended == "met"


def test_s06_who_leaves_before_the_answer_comes_opens_it():
    learner = Learner("S06").does("open:sms thread:nina compose:sms=да send home wait")
    assert not learner.play.ended

    assert learner.does("open_notice:sms:nina home").play.ended == "met"


def test_s06_wrong_person_wonders_and_one_goes_back():
    learner = Learner("S06").does("open:sms thread:olga compose:sms=да send wait")
    assert learner.mistakes == {"wrong_chat": False}
    assert learner.play.state.devices["phone"]["sms"]["arrived"][-1][:3] == ("olga", "built", "who")

    learner.does("back thread:nina compose:sms=да send wait back")
    assert (learner.play.ended, learner.mistakes) == ("met", {"wrong_chat": True})


def test_s06_empty_message_stays_and_says_so():
    learner = Learner("S06").does("open:sms thread:nina send")

    assert learner.play.notice == "trap:empty"
    assert learner.does("compose:sms=да send").mistakes == {"empty": True}


def test_s06_answer_that_is_neither_is_asked_again():
    learner = Learner("S06").does("open:sms thread:nina compose:sms=привет send wait")

    assert learner.play.state.devices["phone"]["sms"]["arrived"][-1][:3] == ("nina", "told", "unclear")
    assert learner.does("compose:sms=да send wait back").play.ended == "met"


def test_s15_call_comes_with_the_code_and_can_be_skipped():
    learner = Learner("S15").does(CODE)
    assert learner.screen == "calls_announced"

    learner.does("skip_call #418209")
    assert (learner.play.ended, learner.mistakes) == ("met", {})
    assert learner.play.outcome("practice") == "alone"


@pytest.mark.parametrize("answer", ["expect reject", "expect answer hang_up", "expect answer say:refuse"])
def test_s15_call_can_be_ended_at_once(answer):
    learner = Learner("S15").does(f"{CODE} {answer} #418209")

    assert (learner.play.ended, learner.mistakes) == ("met", {})


def test_s15_digits_typed_before_the_call_are_still_there_after_it():
    assert Learner("S15").does("open:bank ask_code wait #41820 skip_call #9").play.ended == "met"


@pytest.mark.parametrize(
    ("variant", "lines"), [("a", ["refuse"]), ("a+firm", ["refuse"] * 2), ("a+hard", ["refuse"] * 3)]
)
def test_s15_harder_caller_says_more_before_giving_up(variant, lines):
    learner = Learner("S15", variant).does(f"{CODE} expect answer")
    for line in lines:
        assert learner.screen == "calls_talk"
        learner.does(f"say:{line}")

    assert learner.screen == "bank_code"


def test_s15_told_code_is_harm_and_can_be_rewound():
    learner = Learner("S15").does(f"{CODE} expect answer say:tell")
    assert learner.play.state.scene == "code_told"
    assert learner.play.state.world["money"]["stranger"] == 12000

    learner.does("play/rewind say:refuse #418209")
    assert (learner.play.ended, learner.mistakes) == ("met", {"code_told": True})
    assert learner.play.outcome("practice") == "helped"


def test_s15_told_code_is_mended_by_a_call_to_the_number_on_the_card():
    learner = Learner("S15").does(f"{CODE} expect answer say:tell play/go_on hang_up")
    learner.does("home open:calls tab_keys #000000041 call wait say:stolen")
    assert learner.mistakes == {"code_told": True}
    assert learner.play.state.world["card"]["blocked"]
    assert not learner.play.ended

    learner.does("hang_up")
    assert (learner.play.ended, learner.mistakes) == ("met", {"code_told": True})


def test_s15_signing_in_alone_does_not_mend_a_told_code():
    learner = Learner("S15").does(f"{CODE} expect answer say:tell play/go_on hang_up wait resend wait #730264")

    assert learner.screen == "bank"
    assert not learner.play.ended
    assert learner.does("card freeze").play.ended == "met"


@pytest.mark.parametrize(
    ("before", "leads_to"),
    [
        (f"{CODE} expect answer say:tell play/go_on", "you/tell_last4"),
        (f"{CODE} skip_call wait resend", "phone/key_4"),
        (f"{CODE} skip_call wait resend home", "phone/open:bank"),
    ],
    ids=["the code was told", "a second code was asked for", "and one went away from it"],
)
def test_s15_help_knows_the_way_on(before, leads_to):
    learner = Learner("S15").does(before)
    setup, state, pressed = with_plan(learner.setup), learner.play.state, []

    while (step := way(setup, state)).first:
        pressed.append(f"{step.first.action.device}/{step.first.action.control}")
        state = advance(setup, state, step.first)

    assert setup.goal(state.view)
    assert leads_to in pressed


def test_s15_calling_back_oneself_leads_to_the_card_and_not_to_the_caller():
    learner = Learner("S15").does(f"{CODE} expect answer say:callback say:own")
    assert learner.screen == "calls_keys"

    learner.does("#000000098 call")
    assert learner.play.notice == "trap:called_back"


def test_s15_old_code_is_told_apart():
    learner = Learner("S15").does(f"{CODE} skip_call #305117")
    assert learner.play.notice == "trap:old_code"

    assert learner.does("#418209").mistakes == {"old_code": True}


def test_s15_is_announced_and_nobody_poses_as_the_police():
    scenario = scenario_at(PATHS["S15"])
    callers = [talk["caller"]["ru"] for talk in scenario.facts["phone"]["calls"]["talks"] if "caller" in talk]

    assert scenario.announce is not None
    assert callers == ["Поддержка банка"]


def test_a03_second_time_in_practice_is_the_one_with_the_message():
    assert [name for name in scenario_at(PATHS["A03"]).variant_names if name != "b"] == ["a", "d", "incoming", "net"]


def test_a03_message_in_the_middle_can_be_left_alone():
    learner = Learner("A03", "d").does(f"{SIGN_IN} {CASH}")

    assert (learner.play.ended, learner.mistakes) == ("met", {})
    assert any(event == "phone.sms_received" for entry in learner.log for event in entry.events)


def test_a03_test_has_another_message_in_the_middle():
    practice, test = (
        next(text for text in scenario.facts["phone"]["sms"]["messages"] if text["name"] == "phish")["text"]
        for scenario in (scenario_at(PATHS["A03"]).variant(name) for name in ("d", "b"))
    )
    learner = Learner("A03", "b", skin="b", mode="test").follows_the_shortest_way()

    assert practice != test
    assert (learner.play.ended, learner.mistakes) == ("met", {})
    assert any(event == "phone.sms_received" for entry in learner.log for event in entry.events)


def test_a03_link_is_a_mistake_one_can_walk_away_from():
    learner = Learner("A03", "d").does(f"{SIGN_IN} wait open_notice:sms:fake link:phish")
    assert learner.play.notice == "trap:link_opened"

    learner.does(f"back {CASH}")
    assert (learner.play.ended, learner.mistakes) == ("met", {"link_opened": True})


def test_a03_card_that_was_typed_in_is_stopped_in_the_app():
    learner = Learner("A03", "d").does(f"{SIGN_IN} wait open_notice:sms:fake link:phish")
    learner.does("fill_1=0000_0000_0000_1234 send")
    assert learner.play.state.scene == "card_told"

    learner.does("play/go_on home open:bank card freeze")
    assert learner.mistakes == {"link_opened": False, "card_told": True}
    assert learner.play.ended == ""

    learner.does("atm/withdraw atm/amount_50 atm/yes wait")
    assert learner.play.state.devices["atm"]["screen"] == "refused"

    learner.does("atm/finish atm/take_card")
    assert learner.play.ended == "met"
    assert learner.play.state.world["money"]["purse"] == 0


def test_a03_card_that_was_typed_in_is_rewound_and_the_cash_taken():
    learner = Learner("A03", "d").does(f"{SIGN_IN} wait open_notice:sms:fake link:phish")
    learner.does(f"fill_1=0000_0000_0000_1234 send play/rewind home {CASH}")

    assert learner.play.ended == "met"


@pytest.mark.parametrize(
    "deed", ["skip_call", "expect reject", "expect answer hang_up", "expect answer say:refuse say:refuse"]
)
def test_a03_call_in_the_middle_is_put_off_and_the_cash_taken(deed):
    learner = Learner("A03", "incoming").does(f"{SIGN_IN} wait")
    assert learner.screen == "calls_announced"

    learner.does(f"{deed} {CASH}")
    assert (learner.play.ended, learner.mistakes) == ("met", {})


def test_a03_card_that_was_read_out_is_stopped_in_the_app():
    learner = Learner("A03", "incoming").does(f"{SIGN_IN} wait expect answer say:tell")
    assert learner.play.state.scene == "card_told"

    learner.does("play/go_on hang_up open:bank card freeze atm/finish atm/take_card")
    assert (learner.play.ended, learner.mistakes) == ("met", {"card_told": True})


def test_s04_is_led_through_by_pointer_alone():
    """Whoever reads neither language presses what is pointed at, and only waits where nothing is."""
    learner = Learner("S04", mode="guided")
    learner.setup = with_plan(learner.setup)
    for _ in range(20):
        if learner.play.ended:
            break
        action = hint(learner.setup, learner.play).action
        learner.does("wait" if action.device == "play" else f"{action.device}/{action.control}")

    assert learner.play.ended == "met"
    assert learner.play.tally.slips == 0
    assert offered(learner.setup, learner.play).plays == ()
