"""Every screen of the cash machine as markup: each control once, as a labelled button, in both skins."""

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.template.loader import render_to_string

from simulators.atm.controls import choices
from simulators.atm.screens import FACES
from simulators.engine.machine import Action
from simulators.engine.play import open_play, take
from simulators.engine.scenario import read_scenario
from simulators.engine.state import Setup
from simulators.machines import MACHINES
from simulators.stage import Stage

TEMPLATES = Path(__file__).parents[2] / "simulators/atm/templates/atm"
IN = "insert_card lang_ru 7391E "
CASH = IN + "withdraw amount_50 yes wait "
UTILITIES = IN + "payments "
TOP_UP = IN + "topup operator_perezvon "
WRONG = "insert_card lang_ru 1111E 1112E 1113E"

# screen -> the way there; digits and E go to the keypad. Facts of the machine where it needs special ones.
WAYS = {
    "idle": "",
    "dark": "",
    "out_of_service": "",
    "card_returned": "insert_card_back",
    "lang": "insert_card",
    "pin": "insert_card lang_ru 73",
    "menu": IN,
    "amounts": IN + "withdraw",
    "amount_other": IN + "withdraw amount_other 50",
    "amount_refused": IN + "withdraw amount_other 30E",
    "refused": IN + "withdraw amount_other 500E",
    "overdraft_offer": IN + "withdraw amount_other 260E",
    "fee": IN + "withdraw amount_50",
    "receipt_ask": IN + "withdraw amount_50",
    "paper_out": IN + "withdraw amount_50",
    "working": IN + "withdraw amount_50 yes",
    "take_card": CASH,
    "take_cash": CASH + "take_card",
    "take_receipt": CASH + "take_card take_cash",
    "cash_error": CASH + "take_card",
    "balance": IN + "balance",
    "mini": IN + "mini",
    "erip": IN + "payments",
    "erip_field": UTILITIES + "open_utilities open_housing open_housing_region open_housing_district open_housing_pay",
    "topup_operator": IN + "topup",
    "topup_number": TOP_UP + "00",
    "topup_amount": TOP_UP + "000000017E 10",
    "pay_check": TOP_UP + "000000017E amount_10",
    "pay_done": TOP_UP + "000000017E amount_10 pay wait",
    "pin_new": IN + "pin_change 28",
    "pin_repeat": IN + "pin_change 2846E",
    "pin_changed": IN + "pin_change 2846E 2846E",
    "more_time": IN + "wait",
    "eject": IN + "finish",
    "pin_blocked": WRONG,
    "captured": WRONG,
    "bye": "insert_card key_cancel take_card",
}
FACTS = {
    "dark": {"power": "dark"},
    "out_of_service": {"power": "service"},
    "idle": {"contactless": True},
    "amount_refused": {"cassettes": {"5": 0, "10": 0, "20": 10, "50": 10}},
    "overdraft_offer": {"overdraft": 10_000},
    "fee": {"bank": "maple"},
    "paper_out": {"paper": False},
    "cash_error": {"faults": ["dispense_fail"]},
    "pin_blocked": {"third_pin": "block_return"},
}
CARD = {"pin": "7391", "phone": "000000017"}


def words(text):
    return {"ru": text, "be": text, "en": text}


def setup(screen, skin):
    return Setup.make(
        read_scenario(
            {
                "key": "A03", "lesson": "3.2", "level": 1, "minutes": 5, "card": CARD, "devices": {"atm": "atm"},
                "title": words("Проба"), "task": words("Проба"), "remember": words("Проба"),
                "facts": {"atm": FACTS.get(screen, {})}, "world": {"money": {"account": 24_000}},
                "goal": {"seen": "atm.machine_hit"},
            }
        ),
        MACHINES, skin=skin, scale="relaxed",
    )  # fmt: skip


def steps(way):
    for word in way.split():
        if re.fullmatch(r"\d+E?", word):
            yield from (Action("atm", "key_enter" if sign == "E" else f"key_{sign}") for sign in word)
        else:
            yield Action("play" if word == "wait" else "atm", word)


def stage_at(screen, skin, way=""):
    ready = setup(screen, skin)
    play = open_play(ready)
    for action in steps(way or WAYS[screen]):
        play, _ = take(ready, play, action)
    return Stage(ready, play, "ru")


def render(stage, template, device):
    context = {"device": device, "screen": device.screen, "stage": stage, "page_lang": "ru"}
    return BeautifulSoup(render_to_string(template, context), "html.parser")


def test_every_screen_has_a_template_and_every_template_a_screen():
    assert {path.stem for path in (TEMPLATES / "screens").glob("*.html")} == set(FACES)


@pytest.mark.parametrize(("more", "asked"), [("", "Номер плательщика"), (" skip", "Лицевой счёт")])
def test_number_that_is_asked_is_named(more, asked):
    stage = stage_at("erip_field", "a", WAYS["erip_field"] + more)

    crumbs = render(stage, "atm/device.html", stage.devices[0]).find(class_="atm__crumbs")

    assert crumbs.get_text(strip=True) == f"«Учебное ЖКХ». {asked}"


@pytest.mark.parametrize("skin", ["a", "b"])
@pytest.mark.parametrize("screen", WAYS)
def test_each_control_is_one_labelled_button(screen, skin):
    stage = stage_at(screen, skin)
    device = stage.devices[0]
    page = render(stage, "atm/device.html", device)

    assert device.screen.name == screen
    drawn = [button["value"] for button in page.find_all("button") if not button.has_attr("disabled")]
    assert sorted(drawn) == sorted(f"atm/{control.name}" for control in device.screen.controls)
    assert all(button.get("aria-label") for button in page.select("button:not([disabled])"))


@pytest.mark.parametrize("skin", ["a", "b"])
@pytest.mark.parametrize("screen", WAYS)
def test_no_style_script_or_double_id_in_the_markup(screen, skin):
    stage = stage_at(screen, skin)
    page = render(stage, "atm/device.html", stage.devices[0])

    ids = [tag["id"] for tag in page.find_all(id=True)]
    assert len(ids) == len(set(ids))
    assert not page.select("style, script, [style]")
    assert not [name for tag in page.find_all() for name in tag.attrs if name.startswith("on")]


def test_digits_of_a_pin_are_never_in_the_markup():
    stage = stage_at("pin", "a")
    page = render(stage, "atm/device.html", stage.devices[0])

    assert "73" not in page.select_one(".atm__display").get_text()
    assert len(page.select(".atm__dot--typed")) == 2


@pytest.mark.parametrize(
    ("names", "rows"),
    [
        (("back", "finish"), [4, 4]),
        (("other_sum", "back", "finish"), [3, 4, 4]),
        (("amount_5", "amount_10", "amount_20", "back"), [2, 3, 4, 4]),
        (("lang_ru", "lang_be", "lang_en"), [2, 3, 4]),
        (("withdraw", "balance", "mini", "pin_change", "payments", "finish"), [1, 2, 3, 4, 1, 4]),
    ],
)
def test_few_lines_stand_below_what_the_screen_says(names, rows):
    assert [int(control.at[-1]) for control in choices("a", names)] == rows


def test_painted_sign_does_not_change_with_the_language_of_the_screen():
    stage = stage_at("menu", "a", "insert_card lang_en 7391E")
    page = render(stage, "atm/device.html", stage.devices[0])

    assert page.select_one(".atm__head").get_text() == "Choose an operation"
    assert page.select_one(".atm__bank").get_text() == "Банк «Ромашка»"


def test_statement_without_operations_says_so():
    stage = stage_at("mini", "a")
    page = render(stage, "atm/device.html", stage.devices[0])

    rows = [row.get_text(" ", strip=True) for row in page.select(".atm__table tr")]
    assert rows == ["Операций пока нет", "Остаток 240.00 BYN"]


def test_every_note_in_the_flap_is_drawn():
    stage = stage_at("take_cash", "a")
    page = render(stage, "atm/device.html", stage.devices[0])

    drawn = [int(note["alt"]) for note in page.select(".atm__cash img")]
    assert sum(drawn) == 50


@pytest.mark.parametrize("screen", ["idle", "take_receipt", "captured"])
def test_each_deed_of_the_learner_is_one_labelled_button(screen):
    stage = stage_at(screen, "a")
    page = render(stage, "you/device.html", stage.hands)

    drawn = [button["value"] for button in page.find_all("button")]
    assert sorted(drawn) == sorted(f"you/{control.name}" for control in stage.hands.screen.controls)
    assert all(button.get("aria-label") for button in page.find_all("button"))


def test_receipt_in_the_hand_is_in_the_language_the_machine_spoke():
    way = f"{CASH} take_card take_cash take_receipt".replace("lang_ru", "lang_be")
    stage = stage_at("take_receipt", "a", way)

    slip = render(stage, "you/device.html", stage.hands).select_one(".slip")

    assert (slip["lang"], "Выдадзена наяўнымі" in slip.get_text()) == ("be", True)


def test_caption_explains_what_the_screen_says_and_what_can_be_pressed():
    stage = stage_at("pin", "a", "insert_card lang_en")
    context = {"stage": stage, "page_lang": "ru", "lesson": None}
    page = BeautifulSoup(render_to_string("simulators/_foot.html", context), "html.parser")

    meant = [line.get_text() for line in page.select(".caption__words dd")]
    assert meant == ["Введите ПИН-код", "Прикройте клавиши рукой. Потом нажмите зелёную клавишу."]
