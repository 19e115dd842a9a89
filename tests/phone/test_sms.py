"""Messages: arriving, reading, answering, codes, links, and what one does with a sender."""

import pytest

from simulators.engine.scenario import ScenarioError
from tests.phone.holder import Holder, said

NINA = {"name": "nina", "title": said("Нина"), "number": "00 000-00-21"}
THREADS = [
    {"name": "nina", "number": "00 000-00-21", "replies": [{"on": "reply", "message": "thanks"}]},
    {"name": "olga", "number": "00 000-00-33"},
    {"name": "shop", "title": said("Магазин")},
]
MESSAGES = [
    {"name": "ask", "thread": "nina", "text": said("Придёте?"), "unread": True, "number": "00 000-00-35"},
    {"name": "door", "thread": "olga", "text": said("Дверь")},
    {"name": "ad", "thread": "shop", "text": said("Скидка"), "page": "shop"},
    {"name": "thanks", "thread": "nina", "text": said("Спасибо"), "later": True},
    {"name": "scam", "thread": "shop", "text": said("Ссылка"), "later": True},
]
PAGES = {"pages": [{"name": "shop", "address": "shop.ucheba", "title": said("Магазин")}]}


def holder(sim=620, **facts):
    sms = {"threads": THREADS, "messages": MESSAGES, **facts}
    return Holder(sms=sms, contacts={"people": [NINA]}, browser=PAGES, world={"money": {"sim": sim}})


def reading(thread="nina", **more):
    return holder(**more).does("open:sms", f"thread:{thread}")


def bubbles(person):
    return [said for said, *_ in person.screen.facts["said"]]


def test_unread_message_is_news_until_it_is_read():
    person = holder()
    assert person.local["notices"] == (("sms", "nina"),)

    person.does("open:sms", "thread:nina")
    assert person.local["notices"] == ()
    assert person.local["sms"]["unread"] == ()


def test_answer_costs_three_kopecks_and_is_answered():
    person = reading().types("compose:sms", "reply:2").does("send")
    assert person.saw("sms_sent", thread="nina", number="00 000-00-21", said="reply")
    assert person.world["money"]["sim"] == 617

    person.waits("sms_next")
    assert [bubble.text and bubble.text.ru for bubble in bubbles(person)] == ["Придёте?", None, "Спасибо"]


def test_what_was_sent_is_kept_apart_from_what_is_being_written():
    person = reading().types("compose:sms", "reply:2").does("send").types("compose:sms", "other:5").does("send")

    assert [bubble.private for bubble in bubbles(person)][-2:] == ["sent_sms:1", "sent_sms:2"]
    assert person.screen.control("compose:sms").value == ""


def test_wrong_person_wonders_who_writes():
    person = reading("olga").types("compose:sms", "other:5").does("send").waits("sms_next")

    assert bubbles(person)[-1].text.source == "Кто это?"


@pytest.mark.parametrize(("text", "sim", "why"), [("", 620, "empty"), ("other:5", 2, "no_money")])
def test_message_that_cannot_go_says_why(text, sim, why):
    person = reading(sim=sim).types("compose:sms", text).does("send")

    assert person.saw("sms_refused", why=why)
    assert person.screen.facts["note"] is not None


def test_sender_without_a_number_cannot_be_answered():
    person = reading("shop")

    assert not {"send", "call", "compose:sms"} & set(person.offered)


def test_code_of_another_device_comes_after_some_seconds():
    person = holder().hears("code_sent", code="418209", purpose="login")
    assert person.local["banner"] == ""

    person.waits("sms_next")
    assert person.local["banner"] == "sms:bank"
    said = person.does("open_notice:sms:bank") and bubbles(person)[0]
    assert dict(said.text.params)["code"] == "418209"


def test_seller_whom_the_scenario_does_not_have_writes_of_no_order():
    person = holder().hears("order_made", service="rail_pay", number="204518", amount=1420)

    assert person.local["sms"]["coming"] == ()


def test_two_codes_come_one_after_the_other():
    person = (
        holder().hears("code_sent", code="111111", purpose="login").hears("code_sent", code="222222", purpose="mail")
    )
    person.waits("sms_next").waits("sms_next")

    assert [ref for _, _, ref, _ in person.local["sms"]["arrived"]] == ["111111:login", "222222:mail"]


def test_script_brings_a_message():
    person = holder().hears("sms", message="scam")

    assert person.saw("sms_received", thread="shop", message="scam")
    assert ("sms", "shop") in person.local["notices"]


def test_message_to_the_open_thread_is_no_news():
    assert reading("shop").hears("sms", message="scam").local["banner"] == ""


def test_link_opens_its_page_and_back_leads_to_the_message():
    person = reading("shop").does("link:ad")
    assert person.saw("link_opened", page="shop")
    assert person.local["screen"] == "browser_page"

    assert person.does("back").local["screen"] == "sms_thread"


def test_number_in_a_message_can_be_called_or_kept():
    person = reading().does("number:ask", "save")

    assert person.local["screen"] == "contacts_edit"
    assert person.screen.control("contact_number").value == "+375 00 000-00-35"
    assert reading().does("number:ask", "call_number").saw("call_began", number="00 000-00-35")


def test_writer_can_be_called_from_the_thread():
    assert reading().does("call").saw("call_began", number="00 000-00-21")


def test_blocked_sender_is_heard_no_more():
    person = reading("shop").does("more", "block").hears("sms", message="scam")

    assert person.saw("sms_blocked", thread="shop")
    assert not person.saw("sms_received")
    assert person.does("more", "unblock").hears("sms", message="scam").saw("sms_received")


def test_reporting_blocks_too():
    person = reading("shop").does("more", "report")

    assert person.saw("sms_reported", thread="shop")
    assert person.local["sms"]["blocked"] == ("shop",)


def test_one_can_write_first_to_a_number_or_a_person():
    person = holder().does("open:sms", "new").types("to", "+375 00 000-00-77").does("go_on")
    person.types("compose:sms", "other:3").does("send")
    assert person.saw("sms_sent", number="00 000-00-77")

    assert holder().does("open:sms", "new", "to_person:nina").saw("sms_opened", thread="nina")


def test_wrong_number_to_write_to_says_so():
    person = holder().does("open:sms", "new").types("to", "12").does("go_on")

    assert person.local["screen"] == "sms_new"
    assert person.screen.facts["note"] is not None


@pytest.mark.parametrize(
    ("facts", "what"),
    [
        ({"threads": [{"name": "x"}], "messages": []}, "either number or title"),
        ({"messages": [{"name": "x", "thread": "king", "text": said("а")}]}, "no thread king"),
        ({"messages": [{"name": "x", "thread": "nina"}]}, "text is missing"),
        ({"messages": []}, "no message thanks"),
    ],
)
def test_wrong_facts_are_refused_with_their_place(facts, what):
    with pytest.raises(ScenarioError, match=f"facts.phone.sms.*{what}"):
        holder(**facts)
