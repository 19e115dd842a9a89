"""Giving a ticket back: on the site until it leaves, at the desk for an hour, by a claim after that."""

import pytest

from tests.tickets.visitor import with_ticket

TODAY = {"today": "2026-05-16"}


def test_before_the_train_leaves_the_site_takes_it_back():
    site = with_ticket().does("my", "ticket:0", "return", "confirm_return")

    assert (site.screen.name, site.tickets[0].status) == ("refunded", "returned")
    assert site.saw("ticket_returned", number="204455", where="site", price=1420)


@pytest.mark.parametrize(
    ("now", "way", "registered"),
    [("04:20", (), True), ("04:20", ("return", "confirm_return", "my", "ticket:0"), False), ("05:20", (), True)],
)
def test_registration_goes_with_the_return(now, way, registered):
    site = with_ticket(world=TODAY, now=now).does("my", "ticket:0", *way)

    assert site.screen.facts["ticket"]["registered"] == registered


def test_no_ticket_of_a_cancelled_train_is_registered():
    site = with_ticket(world=TODAY, now="05:20").hears("script", "train_cancelled", train="745У").does("my", "ticket:0")

    assert not site.screen.facts["ticket"]["registered"]


def test_money_does_not_come_at_once():
    site = with_ticket(account=5000).does("my", "ticket:0", "return", "confirm_return")

    assert site.money["account"] == 5000


def test_last_minute_counts_and_the_next_does_not():
    assert "confirm_return" in with_ticket(world=TODAY, now="05:00").does("my", "ticket:0", "return").offered
    assert "confirm_return" not in with_ticket(world=TODAY, now="05:01").does("my", "ticket:0", "return").offered


@pytest.mark.parametrize(("now", "way"), [("05:20", "desk"), ("06:01", "desk"), ("06:02", "claim")])
def test_after_that_the_page_says_where_to_go(now, way):
    site = with_ticket(world=TODAY, now=now).does("my", "ticket:0", "return")

    assert site.screen.facts["way"] == way
    assert site.offered >= {"to_hall", "keep"}


@pytest.mark.parametrize(
    ("now", "offered", "status"), [("06:01", "desk_return:0", "returned"), ("06:02", "desk_claim:0", "claimed")]
)
def test_desk_takes_it_for_an_hour_and_then_only_a_claim(now, offered, status):
    site = with_ticket(screen="hall", world=TODAY, now=now).does("to_desk")
    assert {"desk_return:0", "desk_claim:0"} & site.offered == {offered}

    site.does(offered)
    assert site.tickets[0].status == status


def test_putting_it_off_costs_the_site():
    site = with_ticket().does("my", "ticket:0", "return", "close_till_later")

    assert (site.note, site.screen.facts["way"], site.saw("put_off")) == ("put_off", "desk", True)


def test_cancelled_train_is_paid_back_in_full_also_after_its_time():
    site = with_ticket(world=TODAY, now="05:20").hears("script", "train_cancelled", train="745У").does("my", "ticket:0")
    assert site.screen.facts["ticket"]["state"] == "off"

    site.does("return", "confirm_return")
    assert site.saw("ticket_returned", price=1420)


def test_cancelled_train_is_not_sold():
    site = with_ticket().hears("script", "train_cancelled", train="745У").does("recent")

    assert site.screen.facts["trains"][0]["state"] == "off"
    assert "train:745У" not in site.offered


def test_after_a_return_the_same_journey_is_searched_again():
    site = with_ticket().does("my", "ticket:0", "return", "confirm_return", "buy_again")

    assert (site.screen.name, site.local["start"], site.local["end"]) == ("results", "svet", "minsk")


def test_notebook_asks_when_the_money_comes_and_only_then():
    site = with_ticket(questions=("refund",)).does("my", "ticket:0", "return")
    assert not any(name.startswith("answer:") for name in site.offered)

    site.does("confirm_return", "answer:0")
    assert (site.note, site.saw("answered", right=False)) == ("look_again", True)

    site.does("answer:1")
    assert site.saw("notebook_filled")


@pytest.mark.parametrize("leaving", ["home", "my", "buy_again"])
def test_notebook_still_asks_whoever_has_left_the_page_about_the_return(leaving):
    site = with_ticket(questions=("refund",)).does("my", "ticket:0", "return", "confirm_return", leaving)

    assert "answer:1" in site.offered


def test_desk_names_each_ticket_that_can_be_handed_over():
    site = with_ticket(screen="hall", world=TODAY, now="05:20").does("to_desk", "desk_buy:747У:2026-05-16")
    assert [ticket["train"] for ticket in site.screen.facts["tickets"]] == ["745У", "747У"]
    asked = {control.name: control for control in site.screen.controls if control.name.startswith("desk_return")}
    assert [dict(control.label.params)["train"] for control in asked.values()] == ["745У", "747У"]
    assert asked["desk_return:0"].why != asked["desk_return:1"].why

    site.does("desk_return:1")
    assert [ticket.status for ticket in site.tickets] == ["good", "returned"]
