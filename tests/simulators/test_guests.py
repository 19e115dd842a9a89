"""Plays without a row: the state travels in the form, and whoever changes it starts anew."""

import re

import pytest
from django.core import signing
from django.urls import reverse

from simulators.guests import LARGEST_BOX, SALT, new_box, open_box
from simulators.models import Attempt
from simulators.setups import Way

from .conftest import BUY


@pytest.fixture
def guest(people, tea):
    return people.guest_client()


URL = reverse("simulators:try", args=["Z01"])


def box_in(page: str) -> str:
    return re.search(r'name="box" value="([^"]+)"', page)[1]


def kept_in(page: str) -> str:
    return re.search(r'id="kept" value="([^"]+)"', page)[1]


def play(guest, box, *acts):
    page = ""
    for act in acts:
        page = guest.post(URL, {"act": act if "/" in act else f"tea/{act}", "step": 0, "box": box}).content.decode()
        box = box_in(page) if 'name="box"' in page else ""
    return page


def test_guest_plays_to_the_end_without_a_row(guest):
    box = box_in(guest.get(URL).content.decode())
    page = play(guest, box, *BUY)

    assert "Без помощи." in page
    assert Attempt.objects.count() == 0


def test_guest_who_goes_on_practising_brings_the_form_done_before(guest):
    page = play(guest, box_in(guest.get(URL).content.decode()), *BUY)
    assert '<input type="hidden" name="before" value="a">' in page

    start = guest.post(reverse("simulators:start"), {"scenario": "Z01", "mode": "practice", "before": "a"})
    assert start.url == f"{URL}?mode=practice&before=a"


def test_guest_who_did_it_without_help_is_led_on_to_the_test(guest):
    page = play(guest, box_in(guest.get(URL).content.decode()), *BUY)

    steps = re.findall(r'<button class="button([^"]*)" name="mode" value="(\w+)">([^<]+)', page)
    assert steps == [
        (" button--main button--large", "test", "Итоговое задание"),
        ("", "show", "Показать ещё раз"),
        ("", "practice", "Сделать ещё раз"),
    ]


def test_guest_s_form_sent_twice_shows_the_same_screen(guest):
    box = box_in(guest.get(URL).content.decode())
    screens = {re.search('data-screen="(.*?)"', play(guest, box, "key_4"))[1] for _ in range(2)}

    assert screens == {"code"}


def test_harm_and_the_way_back_work_without_a_row(guest):
    box = box_in(guest.get(URL).content.decode())
    harmed = play(guest, box, *BUY[:3], "spill")
    back = play(guest, box_in(harmed), "play/rewind")

    assert ("Что случилось" in harmed, "Вернулись на шаг назад." in back) == (True, True)


def test_help_stands_also_where_a_harm_is_told(guest):
    harmed = play(guest, box_in(guest.get(URL).content.decode()), *BUY[:3], "spill")

    assert harmed.count("help__button") == 1


@pytest.mark.parametrize(
    "forged",
    [
        lambda box: box[:-1] + ("A" if box[-1] != "A" else "B"),
        lambda box: "",
        lambda box: signing.dumps([*signing.loads(box, salt=SALT)[:4], "x" * LARGEST_BOX], salt=SALT),
        lambda box: signing.dumps([["0" * 64], 0, "{}", {}, ""], salt=SALT),
        lambda box: signing.dumps("nonsense", salt=SALT),
        lambda box: signing.dumps([["a"]], salt="elsewhere"),
    ],
    ids=["a letter changed", "empty", "too large", "unknown version", "no box", "another purpose"],
)
def test_forged_box_starts_anew_with_a_sentence(guest, forged):
    box = forged(box_in(guest.get(URL).content.decode()))
    page = play(guest, box, "key_4")

    assert "Эта страница устарела." in page
    assert open_box(box_in(page)).play.step == 0


def test_box_that_is_too_large_to_post_gets_a_sentence(guest):
    assert "Нажмите ещё раз" in play(guest, "x" * 1_000_000, "key_4")


def test_mode_is_wished_for_in_the_address(guest):
    page = guest.get(URL, {"mode": "guided"}).content.decode()

    assert open_box(box_in(page)).way.mode == "guided"


def test_unknown_mode_is_practice(guest):
    page = guest.get(URL, {"mode": "show", "scale": "x"}).content.decode()

    assert open_box(box_in(page)).way[1:] == ("practice", "a", "a", "off")


def test_box_of_a_fresh_play_is_small(tea):
    assert len(new_box(Way(tea.current.sha256)).sealed()) < 700


def test_machine_that_a_tab_kept_is_shown_as_it_was(guest):
    box = box_in(play(guest, box_in(guest.get(URL).content.decode()), "key_4", "key_2"))
    page = play(guest, box, "play/look")

    assert (open_box(box_in(page)), 'class="notice"' in page) == (open_box(box), False)


def test_end_that_a_tab_kept_is_told_again(guest):
    page = play(guest, box_in(guest.get(URL).content.decode()), *BUY)
    again = play(guest, kept_in(page), "play/look")

    assert ("Без помощи." in again, open_box(kept_in(again))) == (True, open_box(kept_in(page)))


def test_tab_keeps_no_private_text(guest):
    box = box_in(play(guest, box_in(guest.get(URL).content.decode()), "key_4", "key_2", "enter"))
    typed = {"act": "tea/note", "step": 3, "box": box, "value:tea/note": "тайна"}
    page = guest.post(URL, typed).content.decode()

    carried, kept = (open_box(sealed) for sealed in (box_in(page), kept_in(page)))
    assert carried.play.private == (("tea/note", "тайна"),)
    assert (kept.play.private, kept.play.state, kept.log) == ((), carried.play.state, carried.log)
    assert "тайна" not in str(kept)
    assert 'id="kept"' not in play(guest, box, "spill")


def test_form_goes_to_the_whole_address(guest):
    assert f'action="{URL}?mode=guided"' in guest.get(URL, {"mode": "guided"}).content.decode()
