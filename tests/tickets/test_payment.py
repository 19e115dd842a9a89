"""Paying by card with a code, and by order number: what is refused, what is lost, what is never paid twice."""

import pytest

from simulators.engine.scenario import Vocabulary
from simulators.engine.world import total
from tests.tickets.visitor import at_results


def test_paid_order_is_a_ticket_and_comes_by_mail():
    site = at_results(order="204518").buys()

    assert (site.screen.name, len(site.tickets), site.tickets[0].right) == ("done", 1, True)
    assert (site.money["account"], site.money["operator"]) == (10_580, 1_420)
    assert site.saw("ticket_bought", train="745У", day="2026-05-16", price=1420, way="card", right=True, again=False)
    assert site.saw("ticket_mailed", number="204518")


def test_seat_of_one_s_own_ticket_is_not_sold_again():
    site = at_results().buys().does("home", "recent", "train:745У", "car:seated")

    assert "seat:1" not in site.offered


@pytest.mark.parametrize(("cvv", "note"), [("", "cvv_short"), ("30", "cvv_short"), ("111", "cvv_wrong")])
def test_bank_asks_for_the_digits_on_the_card(cvv, note):
    site = at_results().holds().fills().does("pay", "by_card").types("cvv", cvv).does("pay_card")

    assert (site.screen.name, site.note, site.saw("code_sent")) == ("pay_card", note, False)


def test_digits_on_the_card_are_good_in_a_task_that_is_not_about_paying():
    site = at_results().holds().fills().does("pay", "by_card")
    site.words = Vocabulary({})

    assert site.types("cvv", "305").does("pay_card").screen.name == "sms"


def test_code_is_told_to_the_other_devices_once_for_each_sending():
    site = at_results(code=("4821", "7350")).holds().fills().asks_for_code()
    assert site.saw("code_sent", code="4821", purpose="tickets", amount=1420)

    site.does("resend")
    assert site.saw("code_sent", code="7350")


def test_old_code_is_no_longer_good():
    site = at_results().holds().fills().asks_for_code().does("resend").types("code", "4821").does("confirm")

    assert (site.screen.name, site.note) == ("sms", "code_wrong")


def test_code_lasts_three_minutes():
    site = at_results().holds().fills().asks_for_code()
    assert site.timers == {"code": 180}

    site.waits("code").types("code", "4821").does("confirm")
    assert (site.note, site.saw("code_accepted")) == ("code_wrong", False)


def test_each_payment_has_a_code_of_its_own():
    site = at_results(code=("4821", "7350"))
    for _ in range(3):
        site.holds().fills().asks_for_code().does("cancel_pay", "drop")

    codes = [event.get("code") for event in site.events if event.name == "code_sent"]
    assert codes == ["4821", "7350", "4821"]


def test_code_of_the_payment_before_does_not_pay():
    site = at_results().holds().fills().asks_for_code().does("cancel_pay", "by_card").types("cvv", "305")
    site.does("pay_card").types("code", "4821").does("confirm")

    assert site.saw("code_wrong")


def test_third_wrong_code_cancels_the_payment_and_keeps_the_seat():
    site = at_results().holds().fills().asks_for_code()
    for _ in range(3):
        site.types("code", "1111").does("confirm")

    assert (site.screen.name, site.note, site.local["seats"]) == ("pay_method", "code_refused", (1,))
    assert site.timers == {"hold": 1200}


def test_too_little_money_is_refused_and_nothing_is_taken():
    site = at_results(account=1000).holds().fills().asks_for_code()

    assert (site.screen.name, site.note, site.money["account"]) == ("pay_method", "insufficient", 1000)


def test_blocked_card_does_not_pay():
    site = at_results(world={"card": {"blocked": True}}).holds().fills().asks_for_code()

    assert (site.screen.name, site.note) == ("pay_method", "card_refused")


def test_going_back_from_the_bank_leaves_the_seat_held():
    site = at_results().holds().fills().asks_for_code().does("cancel_pay")

    assert (site.screen.name, site.note, site.timers) == ("pay_method", "not_paid", {"hold": 1200})


def test_lost_answer_may_have_been_a_payment():
    site = at_results(faults=("net_lost",)).buys()
    assert (site.screen.name, site.money["operator"], len(site.tickets)) == ("unknown", 1_420, 1)

    site.does("check_my")
    assert site.screen.facts["tickets"][0]["state"] == "good"


def test_paying_again_without_looking_pays_twice():
    site = at_results(faults=("net_lost",)).buys().does("pay_again").waits("auth")

    assert (site.screen.name, site.money["operator"], len(site.tickets)) == ("done", 2_840, 2)
    assert site.saw("ticket_bought", again=True)


def test_no_kopeck_is_lost():
    site = at_results()
    before = total(site.world)

    assert total(site.buys().world) == before


def test_order_waits_for_erip_and_names_nobody_in_full():
    site = at_results(order="204518").holds().fills().does("pay", "by_erip")

    assert (site.screen.name, site.screen.countdown) == ("erip_order", "hold")
    assert site.saw("order_made", service="rail_pay", number="204518", amount=1420, owner="А*** У***")


@pytest.mark.parametrize(
    ("service", "account", "screen"),
    [("rail_pay", "204518", "done"), ("rail_pay", "204519", "erip_order"), ("bus_pay", "204518", "erip_order")],
)
def test_ticket_is_made_when_its_own_number_is_paid_elsewhere(service, account, screen):
    site = at_results(order="204518").holds().fills().does("pay", "by_erip")
    site.hears("bank", "payment_made", service=service, account=account, amount=1420)

    assert site.screen.name == screen
    assert len(site.tickets) == (screen == "done")


@pytest.mark.parametrize(("mail", "comes"), [("andrei@pochta.ucheba", True), ("andrei@pochta", False)])
def test_ticket_comes_by_mail_to_the_address_that_was_typed(mail, comes):
    site = at_results(face="bus", **{"from": "svet_bus", "to": "minsk_bus"}).holds("105", "bus", 2)
    site.types("surname_1", "Учебный").types("first_name_1", "Андрей").types("phone_1", "+375 00 000-00-17")
    site.types("mail_1", mail).does("next", "pay", "by_erip")
    site.hears("bank", "payment_made", service="bus_pay", account="204518", amount=1420)

    assert (site.screen.name, site.saw("ticket_mailed", number="204518")) == ("done", comes)


@pytest.mark.parametrize("leaves", [lambda site: site.waits("hold"), lambda site: site.does("back")])
def test_number_of_an_order_that_nobody_waits_for_is_known_to_nobody(leaves):
    site = at_results(order="204518").holds().fills().does("pay", "by_erip")
    erip = site.world["erip"]
    site.world = site.world.set(erip=erip.set(orders=(("204518", 1420, "А*** У***", "rail_pay"),)))

    leaves(site)

    assert site.world["erip"]["orders"] == ()


def test_four_good_tickets_are_enough():
    site = at_results()
    for seat in (1, 7, 16, 18):
        site.holds(seat=seat).fills().asks_for_code()
        site.types("code", site.local["code"]).does("confirm").waits("auth")
        site.does("home", "recent")

    site.holds(seat=26).fills().asks_for_code()
    assert (site.screen.name, site.note) == ("pay_method", "tickets_enough")


def test_code_stands_on_the_page_where_no_telephone_is_beside_it():
    assert at_results(phone=False).holds().fills().asks_for_code().screen.facts["sms"] == "4821"
    assert at_results().holds().fills().asks_for_code().screen.facts["sms"] == ""
