"""What shipped scenarios say: short, plain, in three languages, and never unwelcome."""

import tomllib
from pathlib import Path

import pytest

from lessons.marked import count_words
from tests.wording import in_three_languages, stem, unwelcome

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted(ROOT.glob("simulators/*/scenarios/*.toml"))
MOST = {"task": 8, "title": 8}
MOST |= dict.fromkeys(("story", "announce", "remember", "ask", "done", "say", "sign", "now"), 25)
MOST_ON_A_DEVICE = 45  # what people say and write in it, and what stands on a page

each_scenario = pytest.mark.parametrize("path", FILES, ids=stem)


def texts(path: Path) -> list[tuple[str, dict[str, str]]]:
    return list(in_three_languages(tomllib.loads(path.read_text(encoding="utf-8"))))


def most_words(place: str) -> int:
    return MOST_ON_A_DEVICE if "facts." in place else MOST[place.rpartition(".")[2]]


def test_there_are_scenarios():
    assert {stem(path) for path in FILES} >= {f"A{n:02}" for n in range(1, 12)}


@each_scenario
def test_text_is_short(path):
    long = {
        f"{place} {language}": count_words(words[language])
        for place, words in texts(path)
        for language in ("ru", "be", "en")
        if count_words(words[language]) > most_words(place)
    }

    assert long == {}


@each_scenario
def test_no_unwelcome_word(path):
    found = {
        f"{place} {language}": unwelcome(words[language], language)
        for place, words in texts(path)
        for language in ("ru", "be", "en")
        if unwelcome(words[language], language)
    }

    assert found == {}


@each_scenario
def test_each_language_has_words_of_its_own(path):
    same = [place for place, words in texts(path) if len({words["ru"], words["be"], words["en"]}) < 3]

    assert same == []
