"""The messenger: who sees what is written, taking back, forwarding, strangers, and the number."""

import pytest

from simulators.engine.scenario import ScenarioError
from tests.phone.holder import Holder, said

HOUSE = {
    "name": "house",
    "kind": "group",
    "title": said("Дом"),
    "members": 12,
    "unread": True,
    "lines": [
        {"name": "rumour", "who": "olga", "text": said("Передайте всем.")},
        {"name": "hello", "who": "olga", "text": said("Добро пожаловать."), "later": True},
    ],
}
NINA = {
    "name": "nina",
    "kind": "private",
    "title": said("Нина"),
    "lines": [{"name": "tomorrow", "text": said("В 10.")}],
}
STRANGER = {
    "name": "stranger",
    "kind": "private",
    "title": said("Кристина"),
    "number": "+375 00 000-00-88",
    "lines": [
        {"name": "card", "text": said("Фото карты."), "later": True},
        {"name": "soon", "text": said("Скорее."), "later": True, "level": 2},
    ],
}
FACTS = {"people": [{"name": "olga", "title": said("Ольга")}], "chats": [HOUSE, NINA, STRANGER]}
PHOTOS = {"photos": [{"name": "bill", "kind": "bill_good"}, {"name": "card", "kind": "card"}]}


def opened(chat="", **facts):
    holder = Holder(messenger={**FACTS, **facts}, gallery=PHOTOS).does("open:messenger")
    return holder.does(f"chat:{chat}") if chat else holder


def talk(holder):
    return [each.what for each in holder.screen.facts["talk"]]


def test_chats_with_news_are_in_the_shade_from_the_start():
    assert Holder(messenger=FACTS).local["notices"] == (("messenger", "house"),)


def test_group_says_how_many_read_it():
    assert opened("house").screen.facts["members"].params == (("number", "12"),)


def test_message_goes_to_the_chat_that_is_open_and_leaves_only_its_class():
    holder = opened("house").types("compose:chat", "greeting:24").does("send")

    assert holder.saw("message_sent", chat="house", said="greeting")
    assert holder.sight.app("messenger")["said"] == (("house", "1", "text", "greeting"),)
    assert holder.screen.control("compose:chat").value == ""


def test_empty_message_stays_with_a_sentence():
    holder = opened("nina").does("send")

    assert holder.screen.facts["note"].source == "Сначала напишите сообщение."
    assert holder.events[-1].name != "message_sent"


def test_own_message_can_be_deleted_for_everyone():
    holder = opened("house").types("compose:chat", "other:9").does("send", "message:1", "delete_all")

    assert talk(holder) == ["line", "gone"]
    assert holder.saw("message_deleted", chat="house", everyone=True)


def test_deleted_for_oneself_others_still_see_it():
    holder = opened("house").types("compose:chat", "other:9").does("send", "message:1", "delete_own")

    assert holder.saw("message_deleted", chat="house", everyone=False)
    assert "Другие" in holder.screen.facts["note"].source


def test_time_for_taking_back_runs_out():
    holder = opened("house").types("compose:chat", "other:9").does("send")
    assert holder.screen.countdown == "messenger_undo"

    holder.waits("messenger_undo").does("message:1", "delete_all")

    assert holder.screen.name == "messenger_message"
    assert holder.screen.facts["note"].source.startswith("Время вышло")


def test_message_of_another_can_only_be_sent_on():
    holder = opened("house").does("message:rumour")
    assert [name for name in holder.offered if name in ("forward", "delete_all", "delete_own")] == ["forward"]

    holder.does("forward", "to:nina", "send_photo")
    assert holder.saw("message_forwarded", chat="nina", line="rumour")
    assert talk(holder) == ["line", "forward"]


def test_photo_is_shown_with_the_chat_before_it_goes():
    holder = opened("nina").does("attach", "photo:bill")
    assert (holder.screen.facts["photo"].kind, holder.screen.facts["chat_title"].ru) == ("bill_good", "Нина")

    holder.does("send_photo")
    assert holder.saw("photo_sent", chat="nina", kind="bill_good")


def test_photo_of_the_gallery_is_shared_by_choosing_a_chat():
    holder = opened().does("home", "open:gallery", "photo:bill", "share", "to:nina", "not_now")

    assert holder.screen.name == "messenger_chat"
    assert not holder.saw("photo_sent")


def test_stranger_is_there_once_they_write_and_is_marked():
    holder = opened()
    assert "chat:stranger" not in holder.offered

    holder.hears("chat", chat="stranger", line="card").does("chat:stranger")
    assert {"block", "skip"} <= set(holder.offered)


def test_pressure_decides_which_lines_come():
    mild = opened().hears("chat", chat="stranger", line="soon")
    firm = opened(pressure=2).hears("chat", chat="stranger", line="soon")

    assert "chat:stranger" not in mild.offered
    assert "chat:stranger" in firm.offered


def test_blocked_stranger_writes_no_more():
    holder = opened(pressure=2).hears("chat", chat="stranger", line="card").does("chat:stranger", "block")
    holder.hears("chat", chat="stranger", line="soon")

    assert talk(holder) == ["line"]
    assert "send" not in holder.offered
    assert "unblock" in holder.offered


def test_skipped_stranger_is_gone_from_the_list():
    holder = opened().hears("chat", chat="stranger", line="card").does("chat:stranger", "skip")

    assert "chat:stranger" not in holder.offered
    assert holder.saw("chat_skipped", chat="stranger")


def test_answer_into_an_open_chat_is_no_news():
    holder = opened("house").hears("chat", chat="house", line="hello")

    assert talk(holder) == ["line", "line"]
    assert holder.local["notices"] == ()
    assert holder.saw("line_read", chat="house", line="hello")


def test_answer_is_read_when_its_chat_is_opened():
    holder = opened().hears("chat", chat="house", line="hello")
    assert not holder.saw("line_read")

    assert holder.does("chat:house").saw("line_read", line="hello")


def test_number_is_confirmed_by_the_code_once_its_sms_is_there():
    holder = Holder(messenger={**FACTS, "registered": False, "code": "123456"}).does("open:messenger")
    holder.types("number", "+375 00 000-00-17").does("get_code").types("code", "123456").does("register")
    assert holder.screen.facts["note"].source.startswith("Код ещё не пришёл")

    holder.waits("sms_next").does("register")
    assert holder.screen.name == "messenger"
    assert holder.saw("registered", app="messenger")


def test_unknown_writer_is_refused_with_the_place():
    lost = {**HOUSE, "lines": [{"name": "x", "who": "nobody", "text": said("…")}]}

    with pytest.raises(ScenarioError, match="chats house: lines x: 'nobody' is none of the people"):
        Holder(messenger={**FACTS, "chats": [lost]})
