"""What stands on the learner's paper card."""

from simulators.cards import card_lines
from simulators.engine.text import Authored
from tests.wanderer import PATHS, scenario_at


def test_name_on_the_card_is_written_in_the_readers_language():
    lines = {line.name: line.value for line in card_lines(scenario_at(PATHS["S14"]).variant("a"))}

    assert lines["person"] == Authored("Андрей Учебный", "Андрэй Вучэбны", "Andrei Uchebny")
    assert lines["mailbox"] == "uchebny.dom5"
