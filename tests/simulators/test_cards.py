"""What stands on the learner's paper card."""

import pytest

from simulators.cards import card_lines, in_own_words
from simulators.engine.machine import Action
from simulators.engine.play import open_play, take
from simulators.engine.scenario import Vocabulary
from simulators.engine.state import Setup
from simulators.engine.text import Authored
from simulators.machines import MACHINES
from simulators.shows import typing
from tests.wanderer import PATHS, scenario_at


def test_name_on_the_card_is_written_in_the_readers_language():
    lines = {line.name: line.value for line in card_lines(scenario_at(PATHS["S14"]).variant("a"))}

    assert lines["person"] == Authored("Андрей Учебный", "Андрэй Вучэбны", "Andrei Uchebny")
    assert lines["mailbox"] == "uchebny.dom5"


@pytest.mark.parametrize(
    ("task", "word", "belarusian", "english"),
    [
        ("S05", "Центр", "Цэнтр", "Centre"),
        ("S06", "да", "так", "yes"),
        ("S06", "нет", "не", "no"),
        ("S12", "Здравствуйте", "Вітаю", "Hello"),
        ("S12", "Можно прийти позже?", "Можна прыйсці пазней?", "May I come later?"),
        ("S10", "Весточка", "Вестачка", "Vestochka"),
        ("S16", "отдел занятости", "аддзел занятасці", "job centre"),
        ("S08", "Mostik-17", "Mostik-17", "Mostik-17"),
    ],
)
def test_demonstration_types_in_the_readers_language(task, word, belarusian, english):
    scenario = scenario_at(PATHS[task]).variant("a")

    assert [in_own_words(scenario, word, language) for language in ("ru", "be", "en")] == [word, belarusian, english]


@pytest.mark.parametrize("word", ["отдел занятости", "аддзел занятасці", "job centre"])
def test_search_of_the_browser_knows_its_words_in_every_language(word):
    card = scenario_at(PATHS["S16"]).variant("a").card

    assert Vocabulary(card).classify(word, "search") == f"search:{len(word)}"


def test_password_that_a_control_knows_is_typed_as_the_card_has_it():
    card = scenario_at(PATHS["S08"]).variant("a").card
    known = {"mostik-17": "case", "Mostik-17": "right"}

    told = [Vocabulary(card).told(kept, known) for kept in ("right:9", "case:9", "other:9")]
    assert told == ["Mostik-17", "mostik-17", ""]


@pytest.mark.parametrize(("language", "typed"), [("be", "аддзел занятасці"), ("en", "job centre")])
def test_demonstration_types_a_place_that_the_map_knows_too(language, typed):
    setup = Setup.make(scenario_at(PATHS["S16"]), MACHINES, mode="show")
    play = open_play(setup)
    for control in ("open:maps", "perm:use"):
        play, _ = take(setup, play, Action("phone", control))

    shown = typing(setup, play, Action("phone", "query", "jobcentre:15"), language)

    assert dict(shown.private) == {"phone/query": typed}
