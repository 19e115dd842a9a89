"""What is kept of private text: enough for a goal, never the text."""

import pytest

from simulators.engine.private import classify

CARD = {
    "reply": ("да", "нет"),
    "wifi": ("Dom-2580",),
    "password": ("Мост-Берег-26",),
    "name": ("Нина",),
    "person": ("Ольга Примерова", "Olga Primerova"),
    "mailbox": ("sad.dom5",),
}


@pytest.mark.parametrize(
    ("text", "kind", "kept"),
    [
        ("Да", "reply", "reply:2"),
        ("да!", "reply", "reply:3"),
        ("Да, завтра приду", "reply", "reply:16"),
        ("неделя", "reply", "other:6"),
        ("Dom-2580", "wifi", "wifi:8"),
        ("нина", "", "name:4"),
        ("Нина, здравствуйте", "", "other:18"),
        ("Sad.dom5", "mailbox", "mailbox:8"),
        ("reka_7", "mailbox", "other:6"),
        ("река7", "mailbox", "unfit:5"),
        ("reka 7", "mailbox", "unfit:6"),
        ("reka@pochta", "mailbox", "unfit:11"),
        ("  ", "reply", ""),
        ("", "password", ""),
    ],
)
def test_text_is_reduced_to_a_word_of_the_card_and_its_length(text, kind, kept):
    assert classify(text, kind, CARD) == kept


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("Мост-Берег-26", "password"),
        ("12345", "short"),
        ("qwerty123456", "common"),
        ("aaaaaaaaaaaa", "common"),
        ("primerova-dom", "common"),
        ("Ольга, речка, мост", "common"),
        ("rechka1985", "common"),
        ("rechka-12618", "strong"),
        ("зелёный трамвай 17", "strong"),
    ],
)
def test_password_is_told_by_its_strength_alone(text, strength):
    assert classify(text, "password", CARD) == f"{strength}:{len(text)}"


def test_yo_and_case_make_no_difference():
    assert classify("ЕЩЕ", "word", {"word": ("ещё",)}) == "word:3"


@pytest.mark.parametrize(("text", "kept"), [("Светл", "river+sea:5"), ("Нина", "other:4"), ("", "")])
def test_words_that_a_machine_knows_itself_count_instead_of_the_card_s(text, kept):
    assert classify(text, "name", CARD, {"светл": "river+sea"}) == kept
