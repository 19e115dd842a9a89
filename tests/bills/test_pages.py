"""U04 as a browser without script does it: whole forms with their fields, one button each, the code from the phone."""

import re

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from simulators.library import publish
from tests.wanderer import PATHS, scenario_at

from .visitor import HOUSING

pytestmark = pytest.mark.both
ADDRESS = reverse("simulators:try", args=["U04"])


class Browser:
    """Fills in fields of the page it has and presses one button; what it did not touch goes along as it stood."""

    def __init__(self, client):
        self.client = client
        self.show(client.get(ADDRESS))

    def show(self, answer):
        self.page = BeautifulSoup(answer.content, "html.parser")

    def press(self, control, **typed):
        form = self.page.select_one("form#play")
        sent = {field["name"]: field.get("value", "") for field in form.select("input[name]:not([type=radio])")}
        sent |= {f"value:bank/{name}": value for name, value in typed.items()}
        button = form.select_one(f'button[value="{control if "/" in control else f"bank/{control}"}"]')
        self.show(self.client.post(ADDRESS, {**sent, "act": button["value"]}))
        return self

    @property
    def screen(self):
        return self.page.select_one("#device-bank")["data-screen"]

    @property
    def text(self):
        return self.page.get_text(" ", strip=True)


@pytest.fixture
def browser(db, client):
    publish(scenario_at(PATHS["U04"]))
    return Browser(client)


def test_bill_is_paid_with_plain_forms(browser):
    browser.press("sign_in", login="uchebny", password="Romashka-25").press("play/wait")
    code = re.search(r"Код (\d{6})", browser.text)[1]
    browser.press("confirm_code", code=code)
    assert browser.screen == "home"

    for control in HOUSING.split():
        browser.press(control)
    browser.press("next", account="1000 0000 01")
    assert "А*** У***" in browser.text
    assert browser.page.select_one('input[name="value:bank/sum"]')["value"] == "39.90"

    browser.press("next").press("pay").press("play/wait").press("save_receipt")
    assert "Без помощи." in browser.text


def test_wrong_form_stays_with_a_sentence_and_what_was_typed(browser):
    browser.press("sign_in", login="uchebny")

    assert (browser.screen, "Введите логин и пароль." in browser.text) == ("login", True)
    assert browser.page.select_one('input[name="value:bank/login"]')["value"] == "uchebny"
