"""The mail: making a mailbox, a forgotten password, letters and who really sent them."""

import pytest

from simulators.engine.machine import Event
from simulators.engine.scenario import ScenarioError
from simulators.phone.machine import PhoneMachine
from tests.phone.holder import Holder, said

BILL = {
    "name": "bill",
    "sender": said("ЖКХ"),
    "address": "jirovka@zhkh.ucheba",
    "subject": said("Жировка"),
    "text": said("Во вложении."),
    "bill": "1000000001",
}
FAKE = {
    "name": "fake",
    "sender": said("ЖКХ"),
    "address": "oplata@dolg.ucheba",
    "subject": said("Долг"),
    "text": said("Срочно."),
    "later": True,
}
CODE = "418209"
OWN = "+375 00 000-00-17"


def mailbox(**facts):
    return Holder(mail={"letters": [BILL, FAKE], **facts}).does("open:mail")


def at_password(password):
    holder = mailbox(account="none").does("new").types("person", "person:16").does("next")
    return holder.types("login", "mailbox:12").does("next").types("password", password).does("next")


def made(number=OWN):
    return at_password("password:12").types("number", number).does("get_code")


@pytest.mark.parametrize(
    ("password", "why"),
    [("short:5", "short"), ("common:12", "common"), ("wrong_password:8", "common"), ("mailbox:12", "name")],
)
def test_weak_password_is_refused_with_the_reason(password, why):
    holder = at_password(password)

    assert holder.screen.name == "mail_password"
    assert holder.saw("password_refused", why=why)


@pytest.mark.parametrize("password", ["password:12", "strong:14"])
def test_strong_password_leads_on(password):
    assert at_password(password).screen.name == "mail_phone"


def test_name_that_no_mail_takes_is_refused_before_it_is_called_free():
    holder = mailbox(account="none").does("new").types("person", "other:5").does("next").types("login", "unfit:5")

    assert (holder.does("next").screen.name, holder.local["note"]) == ("mail_login", "unfit")


def test_screen_of_the_code_says_where_the_code_went():
    assert str(made("00 000-00-39").screen.facts["sent_to"].params) == str((("number", "+375 00 000-00-39"),))


def test_taken_name_offers_a_free_one():
    holder = mailbox(account="none").does("new").types("person", "other:5").does("next")
    holder.types("login", "wrong_mailbox:6").does("next")
    assert holder.saw("login_taken")

    assert holder.does("suggest").screen.name == "mail_password"


def test_mailbox_is_made_with_the_code_of_the_sms():
    holder = made().types("code", CODE).does("confirm")
    assert holder.screen.facts["note"].source.startswith("Код ещё не пришёл")

    holder.waits("sms_next").does("confirm", "keep:screen")
    assert holder.screen.name == "mail_keep"

    holder.does("keep:paper")
    assert (holder.screen.name, holder.sight.app("mail")["phone"]) == ("mail", OWN)


def test_whoever_left_to_read_the_code_comes_back_to_where_it_is_asked_for():
    holder = made().does("home", "open:mail").waits("sms_next").does("home", "open:mail")
    assert holder.screen.name == "mail_code"

    assert holder.types("code", CODE).does("confirm").screen.name == "mail_keep"


def test_whoever_left_without_saying_where_the_password_is_is_asked_again():
    holder = at_password("strong:14").does("without", "home", "open:mail")
    assert holder.screen.name == "mail_keep"

    assert holder.does("keep:paper", "home", "open:mail").screen.name == "mail"


def test_a_code_that_is_not_wanted_any_more_is_not_asked_for():
    holder = made().waits("sms_next").does("back", "without", "keep:paper", "home", "open:mail")

    assert holder.screen.name == "mail"


def test_code_for_a_strange_number_does_not_come_here():
    holder = made("+375 00 000-00-71")

    assert holder.saw("code_sent_elsewhere")
    assert holder.timers == {}


def test_mailbox_without_a_number_can_get_one_later():
    holder = at_password("strong:14").does("without", "keep:paper", "settings", "change_phone")
    holder.types("number", OWN).does("get_code").waits("sms_next").types("code", CODE).does("confirm")

    assert (holder.screen.name, holder.saw("phone_kept")) == ("mail_settings", True)


def test_forgotten_password_is_changed_with_a_code():
    holder = mailbox(account="out", forgotten=True, phone=OWN).does("sign_in")
    holder.types("login", "mailbox:12").types("password", "password:12").does("enter")
    assert holder.saw("mail_refused")

    holder.does("forgot").types("number", OWN).does("get_code").waits("sms_next").types("code", CODE).does("confirm")
    holder.types("password", "password:12").does("next")
    assert (holder.screen.name, holder.saw("password_changed")) == ("mail", True)


def test_code_is_not_sent_to_a_number_the_mailbox_does_not_know():
    holder = mailbox(account="out", forgotten=True).does("sign_in", "forgot").types("number", OWN).does("get_code")

    assert not holder.saw("code_sent")
    assert holder.screen.facts["note"].source.startswith("К этой почте номер не записан")


def test_letter_shows_its_real_sender_and_its_bill():
    holder = mailbox().does("letter:told:bill", "sender")
    assert holder.screen.facts["letter"].address == "jirovka@zhkh.ucheba"

    holder.does("close", "pdf")
    assert holder.screen.facts["bill"].account == "1000000001"
    assert holder.saw("pdf_opened", letter="bill")


def test_script_brings_a_letter_and_spam_takes_it_away():
    holder = mailbox().hears("mail", letter="fake").does("letter:told:fake", "report")
    assert holder.sight.app("mail")["inbox"] == ("told:bill",)

    holder.does("folder:spam", "letter:told:fake", "restore", "folder:inbox")
    assert "letter:told:fake" in holder.offered


@pytest.mark.parametrize(
    ("event", "ref"),
    [
        (Event("bills", "receipt_mailed", (("operation", "77001"),)), "receipt:77001"),
        (Event("tickets", "ticket_mailed", (("number", "5"),)), "ticket:5"),
        (Event("bus", "ticket_mailed", (("number", "5"), ("service", "bus_pay"))), "bus_ticket:5"),
    ],
)
def test_other_machines_send_letters(event, ref):
    holder = mailbox()
    holder.local = PhoneMachine().notice("phone", holder.local, holder.world, event).local

    assert holder.does(f"letter:{ref}").screen.facts["letter"].ref == ref


def test_letter_needs_address_and_text():
    holder = mailbox().does("write", "send")
    assert not holder.saw("letter_sent")

    holder.types("to", "address:20").types("words", "other:9").does("send")
    assert holder.saw("letter_sent", to="address")


def test_link_without_a_page_is_refused_with_the_place():
    with pytest.raises(ScenarioError, match="letters bill: link and page go together"):
        mailbox(letters=[{**BILL, "link": said("Оплатить")}])
