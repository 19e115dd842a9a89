"""The countdown on a machine's screen is of that machine's own deadline, whatever else happens before it."""

import pytest
from bs4 import BeautifulSoup
from django.template.loader import render_to_string

from simulators.actions import unpacked_action
from simulators.engine.play import open_play, take
from simulators.stage import Stage
from simulators.templatetags.machine import minutes
from tests.wanderer import PATHS, setup_of

ASKED = ("phone/open:bank", "phone/ask_code")  # and the message with the code is on its way


def stage_after(*acts, task="S15", scale="real", **more):
    setup = setup_of(PATHS[task], scale=scale)
    play = open_play(setup)
    for act in acts:
        play, _ = take(setup, play, unpacked_action(act))
    return Stage(setup, play, "ru", **more)


def countdown(stage):
    (device,) = stage.devices
    context = {"device": device, "screen": device.screen, "stage": stage, "page_lang": "ru"}
    face = BeautifulSoup(render_to_string(device.template, context), "html.parser").select_one("[data-countdown]")
    return face and (face["data-countdown"], face.get_text())


def test_code_is_counted_down_before_its_message_comes():
    stage = stage_after(*ASKED)

    assert stage.next_due.name == "sms_next"
    assert stage.seconds_left < stage.devices[0].seconds_left > 99  # which are read as minutes
    assert countdown(stage) == (str(stage.devices[0].seconds_left), minutes(stage.devices[0].seconds_left))


def test_only_a_deadline_is_announced_not_what_comes_by_itself():
    assert stage_after("atm/insert_card", task="A03").announce_at > 0
    assert stage_after(*ASKED).announce_at == 0


@pytest.mark.parametrize("more", [{"scale": "off"}, {"still": True}])
def test_without_a_deadline_nothing_counts_down(more):
    stage = stage_after(*ASKED, **more)

    assert stage.devices[0].seconds_left == 0
    assert countdown(stage) is None


def test_while_help_is_read_time_stands():
    assert countdown(stage_after(*ASKED, "play/help")) is None
