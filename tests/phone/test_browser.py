"""The browser: addresses, search, forms, tabs."""

import pytest

from simulators.engine.scenario import ScenarioError
from simulators.phone.apps.browser import BROWSER, open_page
from tests.phone.holder import Holder, said

NUMBER = {"name": "number", "label": said("Номер")}
PAGES = [
    {
        "name": "post",
        "address": "pochta.ucheba/posylka",
        "title": said("Почта"),
        "links": [{"to": "bill", "text": said("Дальше")}],
    },
    {
        "name": "fake",
        "address": "pochta-oplata.ucheba/karta",
        "safe": False,
        "title": said("Почта"),
        "fields": [NUMBER, {"name": "word", "label": said("Слово"), "hidden": True}],
        "button": said("Отправить"),
        "asks": "card",
    },
    {
        "name": "bill",
        "address": "schet.ucheba",
        "title": said("Счёт"),
        "fields": [NUMBER],
        "button": said("Да"),
        "next": "post",
    },
]
RESULTS = [
    {"name": "first", "page": "fake", "text": said("Быстро"), "ad": True},
    {"name": "second", "page": "post", "text": said("Посылки")},
]
WEB = {"pages": PAGES, "results": RESULTS, "suggest": [{"text": said("почта")}]}


def surfer(**more):
    return Holder(browser={**WEB, **more}).does("open:browser")


def reader(page):
    return Holder(browser=WEB).lets(open_page, page)


def test_address_is_shown_with_and_without_padlock():
    assert reader("post").screen.facts["safe"]
    facts = reader("fake").screen.facts
    assert (facts["host"], facts["path"], facts["safe"]) == ("pochta-oplata.ucheba", "/karta", False)


def test_search_shows_the_advertisement_first():
    holder = surfer().types("query", "search:5").does("find")

    assert [(result[2], result[4]) for result in holder.screen.facts["results"]] == [
        ("pochta-oplata.ucheba/karta", True),
        ("pochta.ucheba/posylka", False),
    ]


@pytest.mark.parametrize(("typed", "note"), [("", "empty"), ("other:3", "nothing")])
def test_search_says_what_is_the_matter(typed, note):
    holder = surfer().types("query", typed).does("find")

    assert holder.screen.facts["note"] == BROWSER.notes[note]


def test_suggestion_finds_too():
    assert surfer().does("suggest:0").screen.name == "browser_results"


def test_result_is_told_with_its_kind():
    holder = surfer().does("suggest:0", "result:first")

    assert holder.saw("result_chosen", page="fake", ad=True)
    assert holder.screen.name == "browser_page"


def test_back_goes_page_by_page_and_out():
    holder = surfer().does("suggest:0", "result:second", "link:0:bill", "back")
    assert holder.screen.facts["host"] == "pochta.ucheba"

    assert holder.does("back").screen.name == "browser_results"
    assert holder.does("back").screen.name == "browser"
    assert holder.does("back").screen.name == "home"


def test_link_from_another_app_leads_back_there():
    holder = Holder(browser=WEB).does("shade").lets(open_page, "post").does("link:0:bill", "back", "back")

    assert holder.screen.name == "shade"


def test_form_is_sent_only_when_filled():
    holder = reader("fake").types("fill_1", "other:16").does("send")
    assert holder.screen.facts["note"].source == "Заполните все поля."
    assert not holder.saw("form_sent")

    holder.types("fill_2", "other:3").does("send")
    assert holder.saw("form_sent", page="fake", asks="card")
    assert holder.screen.control("fill_1").value == ""


def test_form_leads_on_to_its_next_page():
    assert reader("bill").types("fill_1", "other:3").does("send").screen.facts["host"] == "pochta.ucheba"


def test_what_was_typed_is_gone_on_another_page():
    holder = reader("bill").types("fill_1", "other:3").lets(open_page, "fake")

    assert [holder.screen.control(name).value for name in ("fill_1", "fill_2")] == ["", ""]


def test_without_internet_no_page_opens():
    holder = Holder(browser=WEB, net={"data": False}).lets(open_page, "fake")
    assert "fill_1" not in holder.offered

    assert holder.does("retry").screen.facts["note"].source == "Интернета всё ещё нет."


def test_page_of_an_open_network_shows_before_there_is_internet():
    pages = [{**PAGES[1], "captive": True}]
    holder = Holder(browser={"pages": pages}, net={"data": False}).lets(open_page, "fake")

    assert "fill_1" in holder.offered


def test_tabs_are_opened_chosen_and_closed():
    holder = reader("post").lets(open_page, "fake").does("tabs")
    assert [tab[2] for tab in holder.screen.facts["tabs"]] == ["pochta-oplata.ucheba", "pochta.ucheba"]

    holder.does("close_tab:fake", "tab:post")
    assert holder.screen.facts["host"] == "pochta.ucheba"
    assert holder.does("tabs", "new_search").screen.name == "browser"


def test_whole_address_is_shown_on_its_own():
    holder = reader("fake").does("address")

    assert holder.saw("address_read", page="fake")
    assert holder.does("close_sheet").screen.name == "browser_page"


def test_icon_opens_where_one_was():
    assert reader("post").does("home", "open:browser").screen.name == "browser_page"
    assert surfer(start="bill").screen.facts["host"] == "schet.ucheba"


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        ({"pages": [{"name": "x", "address": "bank.by", "title": said("Банк")}]}, "ends in .ucheba"),
        ({"pages": [{"name": "x", "address": "x.ucheba"}]}, "title is missing"),
        ({"pages": [{**PAGES[0], "colour": "red"}]}, "there is no colour"),
        ({"pages": [PAGES[0]]}, "there is no page bill"),
        ({"start": "nowhere"}, "there is no page nowhere"),
    ],
)
def test_a_wrong_page_in_a_scenario_is_refused(facts, sentence):
    with pytest.raises(ScenarioError, match=sentence):
        Holder(browser=facts)
