"""The shipped lessons: short, plain, complete, and the same in three languages."""

import re
import tomllib
from functools import cache
from itertools import pairwise
from pathlib import Path

import polib
import pytest

from lessons.choices import LANGUAGES
from lessons.content_format import Course, Glossary, Lesson, lesson_files, read
from lessons.marked import count_words, inline, spoken, word_keys
from tests.wording import in_three_languages, unwelcome, words_of

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "lessons" / "content"
FILES = list(lesson_files(FOLDER))
NUMBERS = sorted({number for number, _, _ in FILES})
NAMES = [f"{number}-{language}" for number, language, _ in FILES]
CORE = {
    "1.2": "S01", "1.3": "S04", "1.4": "S06",
    "2.1": "S08", "2.2": "S10", "2.3": "S12", "2.4": "S14",
    "3.1": "A01", "3.2": "A03", "3.3": "A05", "3.4": "A10",
    "4.1": "U01", "4.2": "U04", "4.3": "U05", "4.4": "U07",
    "5.1": "T01", "5.2": "T04", "5.3": "T06", "5.4": "T09",
}  # fmt: skip
EXTRA = {
    "1.1": {"S01"}, "1.2": {"S02", "S03"}, "1.3": {"S05"}, "1.4": {"S07"},
    "2.1": {"S09"}, "2.2": {"S11"}, "2.3": {"S13"}, "2.4": {"S15", "S16"},
    "3.2": {"A02", "A04"}, "3.3": {"A06", "A07", "A08"}, "3.4": {"A09", "A11"},
    "4.1": {"U02"}, "4.2": {"U03"}, "4.3": {"U06"}, "4.4": {"U08", "U09"},
    "5.1": {"T02"}, "5.2": {"T03", "T05"}, "5.3": {"T07"}, "5.4": {"T08"},
}  # fmt: skip
BORROWED = {("1.1", "S01")}
"""Lesson 1.1 goes on from the warm-up: a machine is tried there that the next lesson teaches."""
NOT_CHECKED = {"ru": "Ещё не проверено.", "be": "Яшчэ не праверана.", "en": "Not yet checked."}
NOT_ON_A_SCREEN = {"Срочно, передайте всем", "Давайте помогу", "Вернём за пять минут", "Моих билетах"}
READ_ALONE = ("text", "warning", "remember", "screen")
PHONE = re.compile(r"\+375|\b\d{2,3}-\d{2}-\d{2}\b|\b8-8\d\d|\(\d{2,4}\)\s*\d")

each_file = pytest.mark.parametrize(("number", "language", "path"), FILES, ids=NAMES)
each_lesson = pytest.mark.parametrize("number", NUMBERS)


@cache
def lesson(number: str, language: str = "ru") -> Lesson:
    return read(Lesson, FOLDER / f"{number}.{language}.toml")


def blocks(number: str, language: str, *kinds: str) -> list:
    return [block for block in lesson(number, language).block if block.type in kinds]


def shown(block) -> str:
    """What stands on the learner's page for one block, without marks."""
    parts = (getattr(block, name, "") for name in ("heading", "body", "caption", "lead"))
    return "\n".join(spoken(part) for part in parts if part)


@each_lesson
def test_lesson_is_there_in_three_languages(number):
    assert {language for found, language, _ in FILES if found == number} == set(LANGUAGES)


def test_module_is_published_once_all_its_lessons_are_there():
    course = read(Course, FOLDER / "course.toml")
    complete = [module.number for module in course.module if {item.number for item in module.lesson} <= set(NUMBERS)]

    assert [module.number for module in course.module if module.published] == complete
    assert [len(module.lesson) for module in course.module] == [4] * 6


@each_file
def test_title_in_the_course_and_in_the_lesson_are_the_same(number, language, path):
    course = read(Course, FOLDER / "course.toml")
    titles = {item.number: getattr(item.title, language) for module in course.module for item in module.lesson}

    assert lesson(number, language).title == titles[number]


@each_file
def test_goal_has_at_most_eight_words(number, language, path):
    assert 1 < count_words(lesson(number, language).goal) <= 8


@each_file
def test_card_has_at_most_twenty_five_words(number, language, path):
    long = {
        block.slug: count_words(shown(block))
        for block in blocks(number, language, *READ_ALONE)
        if count_words(shown(block)) > 25
    }

    assert long == {}


@each_file
def test_card_has_at_most_two_sentences(number, language, path):
    long = [
        block.slug for block in blocks(number, language, "text") if len(re.findall(r"[.?](?:\s|$)", block.body)) > 2
    ]

    assert long == []


@each_file
def test_lesson_has_three_to_six_cards_and_one_remember(number, language, path):
    assert 3 <= len(blocks(number, language, "text")) <= 6
    assert len(blocks(number, language, "remember")) == 1
    assert blocks(number, language, "screen")
    assert blocks(number, language, "warning")


@each_file
def test_handout_has_at_most_hundred_twenty_words(number, language, path):
    handouts = blocks(number, language, "handout")

    assert handouts
    assert [block.slug for block in handouts if count_words(shown(block)) > 120] == []


@each_file
def test_a_list_in_a_handout_stands_under_a_bold_line_or_the_title(number, language, path):
    plain = [
        above
        for block in blocks(number, language, "handout")
        for above, below in pairwise(block.body.splitlines())
        if re.match(r"- |1\. ", below) and above and not re.match(r"- |\*\*.+\*\*$", above)
    ]

    assert plain == []


@each_file
def test_question_explains_every_answer(number, language, path):
    questions = blocks(number, language, "question")
    bare = [
        (block.slug, answer.model_dump())
        for block in questions
        for answer in (*block.options, *block.items, *block.pairs, *block.near)
        if not answer.why
    ]

    assert len([block for block in questions if block.required]) >= 3
    assert bare == []
    assert [block.slug for block in questions if count_words(block.ask) > 25] == []


@each_file
def test_question_has_the_right_number_of_right_answers(number, language, path):
    right = {
        block.slug: sum(option.right for option in block.options)
        for block in blocks(number, language, "question")
        if block.kind in ("single", "several")
    }
    single = {block.slug for block in blocks(number, language, "question") if block.kind == "single"}

    assert all(right[slug] == 1 for slug in single)
    assert all(count >= 1 for count in right.values())


def test_module_uses_all_kinds_of_questions():
    kinds = {block.kind for number in NUMBERS for block in blocks(number, "ru", "question")}

    assert kinds == {"single", "several", "order", "match", "number"}


@each_file
def test_lesson_has_its_core_task_and_its_extra_ones(number, language, path):
    tasks = blocks(number, language, "scenario")

    assert [block.scenario for block in tasks if block.required] == ([CORE[number]] if number in CORE else [])
    assert {block.scenario for block in tasks if block.extra} == EXTRA.get(number, set())


@each_file
def test_trainer_has_six_notes_and_nothing_is_sold_as_checked(number, language, path):
    notes = blocks(number, language, "trainer_note")
    facts = next(note for note in notes if note.kind == "facts")
    lines = [line for line in facts.body.splitlines() if line.startswith("- ")]

    assert [note.kind for note in notes] == ["prep", "plan45", "plan20", "no_computers", "discuss", "facts"]
    assert {note.checked for note in notes} == {""}
    assert lines
    assert [line for line in lines if not line.endswith(NOT_CHECKED[language])] == []


@each_file
def test_trainer_is_told_to_print_each_handout(number, language, path):
    prep = next(note for note in blocks(number, language, "trainer_note") if note.kind == "prep")
    handouts = [block.heading for block in blocks(number, language, "handout")]

    assert [heading for heading in handouts if heading not in prep.body] == []


@each_lesson
def test_what_learners_read_in_quotation_marks_is_on_a_screen(number):
    read_by_learners = blocks(number, "ru", *READ_ALONE, "steps", "handout")
    quoted = {
        text.strip(" .?")
        for block in read_by_learners
        for text in re.findall("«([^«»]+)»", "\n".join([shown(block), *getattr(block, "items", [])]))
    }

    assert {text for text in quoted - NOT_ON_A_SCREEN if text not in said_by_screens()} == set()


@cache
def said_by_screens() -> str:
    """All Russian texts of the interface and of the scenarios."""
    catalogues = ROOT.glob("**/locale/be/LC_MESSAGES/django.po")
    scenarios = ROOT.glob("simulators/*/scenarios/*.toml")
    texts = [entry.msgid for path in catalogues for entry in polib.pofile(str(path)) if not entry.obsolete]
    texts += [words["ru"] for path in scenarios for _, words in in_three_languages(read_toml(path))]
    return "\n".join(texts)


@each_file
def test_where_help_leaves_room_for_the_towns_own_numbers(number, language, path):
    (block,) = blocks(number, language, "where_help")

    assert "____" in block.body


@each_file
def test_no_phone_number_is_shipped(number, language, path):
    assert PHONE.findall(path.read_text(encoding="utf-8")) == []


@each_file
def test_no_unwelcome_word(number, language, path):
    texts = words_of(lesson(number, language).model_dump())
    found = {place: unwelcome(text, language) for place, text in texts if unwelcome(text, language)}

    assert found == {}


@each_lesson
@pytest.mark.parametrize("language", ["be", "en"])
def test_translation_has_the_same_blocks(number, language):
    assert shape(lesson(number, language)) == shape(lesson(number, "ru"))


def shape(found: Lesson) -> dict:
    """A lesson without its words."""
    return {
        "minutes": found.minutes,
        "picture": found.picture,
        "blocks": [_shape_of_block(block.model_dump()) for block in found.block],
    }


def _shape_of_block(block: dict) -> dict:
    kept = ("slug", "type", "kind", "required", "extra", "scenario", "reach", "picture", "answer", "checked")
    lists = {
        name: [(part["slug"], part.get("right") if name == "options" else None) for part in block[name]]
        for name in ("options", "items", "pairs")
        if name in block and block["type"] == "question"
    }
    if block["type"] == "steps":
        lists["steps"] = len(block["items"])
    near = [part["answer"] for part in block.get("near", [])]
    return {**{name: block[name] for name in kept if name in block}, **lists, "near": near}


@each_file
def test_no_mark_is_left_on_the_page(number, language, path):
    texts = words_of(lesson(number, language).model_dump())
    left = {place: text for place, text in texts if re.search(r"[*{}]", inline(text))}

    assert left == {}


@each_file
def test_translation_does_not_repeat_the_russian_text(number, language, path):
    if language == "ru":
        return
    russian = {block.slug: shown(block) for block in lesson(number, "ru").block}
    same = [
        block.slug for block in lesson(number, language).block if shown(block) and shown(block) == russian[block.slug]
    ]

    assert same == []


@each_file
def test_task_exists_and_names_this_lesson(number, language, path):
    for block in blocks(number, language, "scenario"):
        found = task(block.scenario)
        assert found["key"] == block.scenario
        assert found["lesson"] == number or (number, block.scenario) in BORROWED


@each_file
def test_live_screen_names_a_device_of_its_task_and_a_screen_that_is_drawn(number, language, path):
    for block in blocks(number, language, "screen"):
        device, _, screen = block.reach.partition(".")
        kind = task(block.scenario)["devices"][device]
        assert (ROOT / "simulators" / kind / "templates" / kind / "screens" / f"{screen}.html").exists()


@cache
def task(key: str) -> dict:
    (path,) = (ROOT / "simulators").glob(f"*/scenarios/{key}.toml")
    return read_toml(path)


def read_toml(path: Path) -> dict:
    return tomllib.loads(path.read_text(encoding="utf-8"))


@each_lesson
def test_pictures_are_drawn(number):
    keys = {lesson(number).picture} | {block.picture for block in blocks(number, "ru", "text")}
    drawn = {path.stem for path in (ROOT / "static" / "pictures" / "lessons").glob("*.svg")}

    assert keys - drawn == set()


def test_glossary_has_short_meanings_and_no_word_twice():
    words = read(Glossary, FOLDER / "glossary.toml").word

    assert len(words) >= 40
    assert len({word.key for word in words}) == len(words)
    for language in LANGUAGES:
        spelled = [getattr(word, language) for word in words]
        assert len({entry.word for entry in spelled}) == len(words)
        assert [entry.word for entry in spelled if not 0 < count_words(entry.meaning) <= 15] == []
        assert [entry.word for entry in spelled if unwelcome(entry.meaning, language)] == []


@each_file
def test_marked_words_are_in_the_glossary(number, language, path):
    known = {word.key for word in read(Glossary, FOLDER / "glossary.toml").word}

    assert word_keys(path.read_text(encoding="utf-8")) - known == set()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Это итоговая проверка"),
        ("ru", "Введите показания"),
        ("ru", "Банкомат снимает на камеру"),
        ("ru", "Вы готовы? Я забыл ПИН-код"),
        ("ru", "Вы уверен"),
        ("ru", "Если Вы устали"),
        ("ru", "Неверно"),
        ("be", "Гэта рэжым"),
        ("be", "Я забыла ПІН-код"),
        ("be", "Яна у вас"),
        ("be", "Картка – ў банку"),
        ("be", "Звярыце лічбы"),
        ("en", "Well done"),
    ],
)
def test_unwelcome_word_is_found(language, text):
    assert unwelcome(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Камера телефона. Показания счётчика. Проверьте сумму."),
        ("ru", "Банкомат сам говорит, что делать. Вы забыли карту."),
        ("be", "Камера тэлефона. Вы забылі картку. Яна ў вас, у цягніку 748У удзень."),
    ],
)
def test_plain_word_passes(language, text):
    assert unwelcome(text, language) == []
