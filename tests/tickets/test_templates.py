"""Every page and scene as markup: each control once, as a labelled button or field, in both skins."""

import re

import pytest
import segno
from bs4 import BeautifulSoup
from django.template.loader import render_to_string

from simulators.engine.filling import take_form
from simulators.engine.machine import Action
from simulators.engine.play import open_play
from simulators.engine.scenario import read_scenario
from simulators.engine.state import Setup
from simulators.machines import MACHINES
from simulators.stage import Stage
from simulators.templatetags.qr import QUIET, qr_path, qr_size
from simulators.tickets.machine import PAGES

HELD = "train:745У car:seated seat:1 hold"
FILLED = f"{HELD} surname_1=Учебный first_name_1=Андрей patronymic_1=Иванович document_1=AB0000001 next"
CODED = f"{FILLED} pay by_card cvv=305 pay_card"
BOUGHT = f"{CODED} code=4821 confirm wait"
TYPO = BOUGHT.replace("Учебный", "Учебнный")

# page -> the way there from the list of trains
WAYS = {
    "start": "back",
    "station": "back start station=Светл look",
    "calendar": "other_day",
    "results": "",
    "train": "train:651У",
    "seats": "train:651У car:open seat:7",
    "sign_in": HELD,
    "passenger": HELD,
    "summary": FILLED,
    "pay_method": f"{FILLED} pay",
    "erip_order": f"{FILLED} pay by_erip",
    "pay_card": f"{FILLED} pay by_card",
    "sms": CODED,
    "working": f"{CODED} code=4821 confirm",
    "unknown": BOUGHT,
    "done": BOUGHT,
    "my": f"{BOUGHT} my",
    "ticket": f"{BOUGHT} open_ticket",
    "stops": f"{BOUGHT} open_ticket stops",
    "refund": f"{BOUGHT} open_ticket return",
    "refunded": f"{BOUGHT} open_ticket return confirm_return",
    "conductor": f"{TYPO} open_ticket to_train show_papers",
    "aboard": f"{BOUGHT} open_ticket to_train show_papers",
    "hall": f"{BOUGHT} open_ticket to_train to_hall",
    "desk": f"{BOUGHT} open_ticket to_train to_hall to_desk",
    "telling": f"{BOUGHT} open_ticket to_train to_hall tell",
    "resale": "advert",
    "stop": "",
    "bus": "get_on tap_card",
    "inspector": "get_on sit",
    "passed": "get_on tap_card sit show_card",
    "fined": "get_on sit show_card",
}
STREET = ("stop", "bus", "inspector", "passed", "fined")
FACTS = {
    "sign_in": {"sign_in": "late"},
    "unknown": {"faults": ["net_lost"]},
    "resale": {"advert": True},
    "refunded": {"questions": ["refund"]},
    "results": {"questions": ["depart"], "about": "651У"},
    **dict.fromkeys(STREET, {"face": "validator", "screen": "", "questions": ["trips"]}),
}
CARD = {"surname": "Учебный", "first_name": "Андрей", "patronymic": "Иванович", "cvv": "305"}


def words(text):
    return {"ru": text, "be": text, "en": text}


def setup(page, skin):
    search = {"screen": "results", "from": "svet", "to": "minsk", "day": "2026-05-16"}
    return Setup.make(
        read_scenario(
            {
                "key": "T04", "lesson": "5.2", "level": 1, "minutes": 5, "card": CARD,
                "devices": {"tickets": "tickets"},
                "title": words("Проба"), "task": words("Проба"), "remember": words("Проба"),
                "facts": {"tickets": {**search, **FACTS.get(page, {})}}, "world": {"money": {"account": 24_000}},
                "goal": {"seen": "you.machine_hit"},
            }
        ),
        MACHINES, skin=skin, scale="relaxed",
    )  # fmt: skip


def stage_at(page, skin):
    """Fields are typed as a form does it: in the tap of the next button."""
    ready = setup(page, skin)
    play, typed = open_play(ready), []
    for word in WAYS[page].split():
        name, _, value = word.partition("=")
        if value:
            typed.append(Action("tickets", name, value))
            continue
        action = Action("play", "wait") if name == "wait" else Action("tickets", name)
        play, _ = take_form(ready, play, action, typed)
        typed = []
    return Stage(ready, play, "ru")


def render(stage):
    device = stage.devices[0]
    context = {"device": device, "screen": device.screen, "stage": stage, "page_lang": "ru"}
    return BeautifulSoup(render_to_string("tickets/device.html", context), "html.parser")


def test_every_page_is_looked_at():
    assert set(WAYS) == set(PAGES)


@pytest.mark.parametrize("skin", ["a", "b"])
@pytest.mark.parametrize("page", WAYS)
def test_each_control_is_one_labelled_button_or_field(page, skin):
    stage = stage_at(page, skin)
    device, markup = stage.devices[0], render(stage)
    fields = {control.name for control in device.screen.controls if control.kind in ("typed", "private")}

    assert device.screen.name == page
    drawn = [button["value"] for button in markup.find_all("button") if not button.has_attr("disabled")]
    offered = [control.name for control in device.screen.controls if control.name not in fields]
    assert sorted(drawn) == sorted(f"tickets/{name}" for name in offered)
    assert {field["name"] for field in markup.find_all("input")} == {f"value:tickets/{name}" for name in fields}
    assert all(tag.get("aria-label") for tag in markup.select("button:not([disabled]), input"))


@pytest.mark.parametrize("page", WAYS)
def test_no_style_script_or_double_id_in_the_markup(page):
    markup = render(stage_at(page, "a"))

    ids = [tag["id"] for tag in markup.find_all(id=True)]
    assert len(ids) == len(set(ids))
    assert not markup.select("style, script, [style]")
    assert not [name for tag in markup.find_all() for name in tag.attrs if name.startswith("on")]


@pytest.mark.parametrize("page", [name for name, page in PAGES.items() if page.frame == "site"])
def test_every_page_of_a_site_says_that_its_prices_are_for_training(page):
    assert "учебные" in render(stage_at(page, "a")).get_text()


def test_countdown_stands_on_a_held_order():
    assert re.fullmatch(r"\d\d:\d\d", render(stage_at("passenger", "a")).select_one("[data-countdown]").get_text())


def test_name_on_the_ticket_is_what_was_typed_while_the_attempt_is_open():
    assert "Учебный" in render(stage_at("ticket", "a")).select_one(".ticket").get_text()


def test_picture_of_an_order_shows_the_names_of_the_document():
    stage = stage_at("summary", "a")
    text = render(Stage(stage.setup, stage.play, "ru", still=True)).select_one(".order--people").get_text(" ")

    assert "Учебный" in text
    assert "…" not in text


def test_fields_of_a_station_have_suggestions_in_the_language_of_the_site():
    markup = render(stage_at("station", "a"))

    names = [option["value"] for option in markup.select("#station-names option")]
    assert markup.select_one("input")["list"] == "station-names"
    assert {"Светлогорск-на-Березине", "Светлогорск-2"} <= set(names)


def test_conductor_shows_both_spellings():
    text = render(stage_at("conductor", "a")).select_one(".compare").get_text(" ")

    assert "Учебный" in text
    assert "Учебнный" in text


def test_square_code_is_drawn_as_the_reader_wants_it():
    text = "TRAINING TICKET 204518 TRAIN 745 2026-05-16 05:01 SEAT 1"
    matrix = segno.make(text, error="m", micro=False).matrix

    assert qr_size(text) == len(matrix) + 2 * QUIET
    assert qr_path(text).count("M") == sum(map(sum, matrix))


def test_ticket_carries_its_code():
    assert render(stage_at("ticket", "a")).select_one(".ticket__code path")["d"].startswith("M4 4h1v1h-1z")
