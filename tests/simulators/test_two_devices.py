"""A cash machine and a phone in one task: both on the page, and a key for each where there is room for one."""

import re

import pytest
from django.urls import reverse

from simulators import library
from simulators.engine.scenario import read_scenario
from simulators.library import body_of, publish
from simulators.models import Scenario
from tests.wanderer import PATHS, scenario_at

pytestmark = pytest.mark.both


@pytest.fixture
def page(db, client, monkeypatch):
    """A play of A02 with a phone at hand; gives what a guest's page shows after some taps. Nobody asks for a way."""
    monkeypatch.setattr(library, "plans_for", lambda form, play: {"a/a": {"plan": []}})
    body = {**body_of(scenario_at(PATHS["A02"])), "key": "Z02", "devices": {"atm": "atm", "phone": "phone"}}
    publish(read_scenario(body))
    assert Scenario.objects.filter(key="Z02").exists()
    address = reverse("simulators:try", args=["Z02"])

    def show(*acts: str, **fields: str) -> str:
        shown = client.get(address).content.decode()
        for act in acts:
            box = re.search(r'name="box" value="([^"]+)"', shown)[1]
            step = re.search(r'name="step" value="(\d+)"', shown)[1]
            shown = client.post(address, {"act": act, "step": step, "box": box, **fields}).content.decode()
        return shown

    return show


def test_both_devices_are_on_the_page_and_one_key_is_down(page):
    shown = page()

    assert {'id="device-atm"', 'id="device-phone"'} <= set(re.findall(r'id="device-\w+"', shown))
    assert "play__grid--two" in shown
    assert re.search(r'value="machine" id="view-machine"[^>]* checked', shown)


def test_phone_takes_a_tap_while_one_stands_at_the_machine(page):
    shown = page("atm/insert_card", "phone/shade")

    assert 'data-screen="shade"' in shown
    assert 'data-screen="lang"' in shown


def test_without_script_the_page_keeps_looking_at_the_phone(page):
    shown = page("phone/shade", view="pocket")

    assert re.search(r'value="pocket" id="view-pocket"[^>]* checked', shown)


def test_phone_goes_along_when_one_walks_away(page):
    shown = page("you/walk_away")

    assert 'id="device-phone"' in shown
    assert 'value="phone/shade"' in shown


def test_styles_of_both_machines_are_asked_for(page):
    shown = page()

    assert len(re.findall(r'<link rel="stylesheet" href="[^"]*(?:atm/atm|phone/phone)[^"]*"', shown)) == 2
