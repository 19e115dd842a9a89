"""What one does beside a machine: call the bank, go to the branch, turn a helper away."""

import pytest

from simulators.engine.machine import Action, Event
from simulators.engine.record import freeze
from simulators.engine.scenario import ScenarioError
from simulators.engine.world import make_world
from simulators.you.machine import YouMachine

MACHINE = YouMachine()


class Person:
    def __init__(self, *, world=None, **facts):
        self.local = MACHINE.start("you", freeze({**MACHINE.facts, **facts}), "a")
        self.world = make_world({"at": "atm", **(world or {})}, {})
        self.events = []

    @property
    def screen(self):
        return MACHINE.screen("you", self.local, self.world)

    @property
    def offered(self):
        return [control.name for control in self.screen.controls]

    def does(self, *controls):
        for control in controls:
            assert control in self.offered, f"{self.screen.name} offers {self.offered}, not {control}"
            self._follow(MACHINE.act("you", self.local, self.world, Action("you", control)))
        return self

    def notices(self, device, name, **data):
        event = Event(device, name, tuple(sorted(data.items())))
        self._follow(MACHINE.notice("you", self.local, self.world, event))
        return self

    def told(self, name):
        return [dict(event.data) for event in self.events if event.name == name]

    def _follow(self, step):
        self.local, self.world = step.local, step.world
        self.events.extend(step.events)


def without_card(**facts):
    """The machine has kept the card."""
    return Person(world={"card": {"where": "captured:atm"}}, **facts).notices(
        "atm", "card_captured", why="time", whose="own"
    )


def test_without_trouble_there_is_nobody_to_call():
    assert Person().offered == ["walk_away", "look_card"]


def test_card_that_is_of_no_use_stays_in_the_pocket():
    assert Person().screen.facts["card"] == "hand"
    assert Person(card=False).screen.facts["card"] == "pocket"


def test_walking_away_says_whether_the_card_stays_behind():
    kept, left = Person(), Person(world={"card": {"where": "in:atm"}})

    cards = [person.does("walk_away").told("walked_away")[0]["card"] for person in (kept, left)]

    assert cards == ["hand", "machine"]
    assert kept.world["at"] == ""


def test_money_in_hand_can_be_counted():
    person = Person(world={"notes": ((20, 2), (10, 1)), "money": {"purse": 5000}})

    assert person.does("count_cash").told("cash_counted") == [{"amount": 5000}]


def test_one_can_come_back():
    assert Person().does("walk_away", "go_to:atm").world["at"] == "atm"


def test_of_several_machines_all_others_can_be_walked_to():
    person = Person(places=["left", "right"], world={"at": "left"})

    assert [name for name in person.offered if name.startswith("go_to")] == ["go_to:right"]


def test_call_about_a_kept_card_blocks_it():
    person = without_card().does("call_bank", "say_captured", "tell_last4", "hang_up")

    assert person.told("bank_called") == [{"topic": "captured"}]
    assert person.world["card"]["blocked"]


def test_what_was_told_on_a_site_is_no_matter_of_a_cash_machine():
    person = Person().notices("bank", "card_told")

    assert "visit_bank" in person.offered
    assert not {"note_number", "hit_machine"} & set(person.offered)


@pytest.mark.parametrize(("at", "said"), [("atm", True), ("bank", False), ("", False)])
def test_bank_is_told_of_a_cash_machine_only_where_there_is_one(at, said):
    person = Person(world={"at": at}).notices("bank", "card_told").does("call_bank")

    assert ("say_captured" in person.offered) is said
    assert person.offered[0] == "say_told"


def test_call_hung_up_before_the_advice_does_not_count():
    person = without_card().does("call_bank", "say_captured", "hang_up")

    assert person.told("bank_called") == []


def test_bank_refuses_to_hear_the_pin():
    person = without_card().does("call_bank", "say_captured", "tell_pin")

    assert person.screen.facts["says"].source.startswith("ПИН-код не называйте никому")
    assert person.told("pin_told") == [{}]
    assert "tell_pin" not in person.offered


def test_branch_gives_a_kept_card_back():
    person = without_card().does("visit_bank")
    assert person.screen.facts["says"].source.startswith("Вот ваша карта")

    person.does("leave_branch")
    assert (person.world["card"]["where"], person.local["trouble"]) == ("hand", "")


def test_claim_names_what_was_brought():
    person = Person().notices("atm", "cash_failed", amount=5000).notices("atm", "receipt_taken", kind="jam")
    person.does("keep_receipt", "note_number", "visit_bank", "file_claim")

    assert person.told("claim_filed") == [{"receipt": True, "number": True}]


def test_receipt_of_a_balance_is_not_worth_keeping():
    assert "keep_receipt" not in Person().notices("atm", "receipt_taken", kind="balance").offered


def test_receipt_stays_in_the_language_it_was_printed_in():
    person = Person().notices("atm", "receipt_taken", kind="cash", lang="be")
    shown = person.screen.facts["slip_lang"]

    person.does("keep_receipt")

    assert (shown, person.local["slip_lang"]) == ("be", "")


def test_helper_goes_when_asked():
    person = Person().notices("script", "helper", text="offer")
    assert person.screen.name == "helper"

    person.does("ask_step_back")
    assert (person.screen.name, person.local["helper"]) == ("stand", "gone")


def test_ignored_helper_stays_near_and_can_still_be_asked_to_go():
    person = Person().notices("script", "helper").does("ignore")

    assert "ask_step_back" in person.offered


def test_card_given_away_is_lost_until_the_branch_replaces_it():
    person = Person().notices("script", "helper").does("give_card")
    assert person.world["card"]["where"] == "lost"

    person.does("call_bank", "say_card_lost", "tell_last4", "hang_up", "visit_bank")
    assert (person.world["card"]["where"], person.world["card"]["blocked"]) == ("hand", False)


def test_card_refused_because_it_was_stopped_is_a_matter_for_the_bank():
    person = Person(world={"card": {"blocked": True}}).notices("atm", "refused", reason="stopped")

    assert {"call_bank", "visit_bank"} <= set(person.offered)


def test_card_that_strangers_know_of_is_renewed_though_a_machine_refuses_it():
    person = Person(world={"card": {"blocked": True}}).notices("phone", "card_told")
    person.notices("atm", "refused", reason="stopped").does("visit_bank")

    assert person.told("bank_visited") == [{"trouble": "told"}]
    assert not person.world["card"]["blocked"]


def test_wrong_answer_leaves_the_question_standing():
    person = Person().notices("script", "question", text="fee", options="0 250 500", right=250)

    assert person.does("answer:0").screen.name == "question"
    assert person.does("answer:250").screen.name == "stand"
    assert [told["right"] for told in person.told("answered")] == [False, True]


def test_answer_is_said_in_words_where_it_is_no_figure():
    person = Person().notices("script", "question", text="paid", options="yes 3990", right="yes")

    yes, figure = person.screen.controls
    assert (yes.label.source, yes.kind) == ("Да, прошёл", "speak")
    assert figure.label.source == "%(sum)s"
    assert person.does("answer:yes").screen.name == "stand"


def test_arrested_account_leads_to_the_bank_and_the_bailiffs():
    person = Person().notices("atm", "refused", reason="arrested", amount=5000)

    person.does("visit_bank", "leave_branch", "visit_bailiffs", "leave_bailiffs")

    assert [event.name for event in person.events if event.name.endswith("visited")] == [
        "bank_visited",
        "bailiffs_visited",
    ]


def test_unknown_place_is_refused():
    with pytest.raises(ScenarioError, match="kitchen"):
        Person(places=["kitchen"])
