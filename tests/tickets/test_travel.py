"""The day of the journey: who is let in, what begging costs, the next train, and the call to the one who waits."""

import pytest

from tests.tickets.visitor import at_results, with_ticket

TODAY = {"today": "2026-05-16"}


def at_station(**facts):
    return with_ticket(screen="hall", world=TODAY, **facts)


def test_right_papers_are_let_in():
    site = at_results().buys().does("open_ticket", "to_train", "show_papers")

    assert (site.screen.name, site.tickets[0].status) == ("aboard", "used")
    assert site.saw("boarded", train="745У", day="2026-05-16")


@pytest.mark.parametrize("told", [{"surname": "Учебнный"}, {"first_name": "Андрейй"}, {"document": "AB0000002"}])
def test_one_wrong_character_is_refused(told):
    site = at_results().buys(**told).does("open_ticket", "to_train", "show_papers")

    assert (site.screen.name, site.saw("boarding_refused", reason="name")) == ("conductor", True)


@pytest.mark.parametrize(
    ("told", "line"),
    [
        ({"surname": "Учебнный"}, "Фамилия"),
        ({"patronymic": "Иваныч"}, "Отчество"),
        ({"document": "AB0000002"}, "Документ"),
    ],
)
def test_conductor_points_at_the_line_that_differs(told, line):
    site = at_results().buys(**told).does("open_ticket", "to_train", "show_papers")

    assert [row["label"].source for row in site.screen.facts["compared"] if row["off"]] == [line]


def test_ticket_with_a_mistake_is_returned_and_bought_anew_in_time():
    site = (
        at_results().buys(surname="Учебнный").does("open_ticket", "to_train", "show_papers", "mend", "confirm_return")
    )
    site.does("buy_again").holds().fills().asks_for_code()
    site.types("code", "7350").does("confirm").waits("auth").does("open_ticket", "to_train", "show_papers")

    assert site.saw("boarded", train="745У")


def test_ticket_of_another_train_is_refused():
    site = at_station(now="05:20").does("come:747У", "show_papers")

    assert site.saw("boarding_refused", reason="train")


def test_ticket_of_another_day_is_refused():
    ticket = {
        "number": "204455", "train": "747У", "day": "2026-05-17", "from": "svet", "to": "minsk", "kind": "seated",
        "seats": (18,),
    }  # fmt: skip
    site = at_station(now="11:40", tickets=(ticket,)).does("come:747У", "show_papers")

    assert site.saw("boarding_refused", reason="date")


def test_returned_ticket_is_no_ticket():
    site = at_station(now="04:30").does("to_desk", "desk_return:0", "back", "come:745У", "show_papers")

    assert site.saw("boarding_refused", reason="returned")


def test_begging_costs_twenty_minutes_and_helps_nobody():
    site = at_station(now="05:20").does("come:747У", "show_papers", "beg")

    assert (site.screen.name, site.note, site.screen.facts["clock"]) == ("hall", "begged", "12:20")


def test_late_train_still_takes_its_passengers():
    site = at_station(now="05:20").hears("script", "train_late", train="745У", minutes=40)
    assert site.screen.facts["board"][0]["late"] == "40"

    site.does("come:745У", "show_papers")
    assert site.saw("boarded", train="745У")


def test_clerk_sells_the_next_train_with_the_names_of_the_document():
    site = at_station(now="05:20", account=5000).does("to_desk", "desk_buy:747У:2026-05-16")

    assert (site.money["account"], site.tickets[-1].right) == (3840, True)
    assert site.saw("ticket_bought", train="747У", way="desk", skipped=False)


def test_ticket_for_tomorrow_leaves_out_today_s_trains():
    site = at_station(now="05:20").does("to_desk", "desk_buy:745У:2026-05-17")

    assert site.saw("ticket_bought", day="2026-05-17", skipped=True)


def test_clerk_wants_to_be_paid():
    site = at_station(now="05:20", account=100).does("to_desk", "desk_buy:747У:2026-05-16")

    assert (site.note, site.money["account"], len(site.tickets)) == ("insufficient", 100, 1)


@pytest.mark.parametrize(
    ("now", "does", "why"),
    [
        ("04:30", "", "До отправления касса тоже возвращает билет."),
        ("05:20", "", "После отправления билет возвращает касса, один час."),
        ("06:20", "", "Час прошёл. В кассе пишут заявление."),
        ("05:20", "to_desk desk_return:0 back", "В кассе продают билеты на следующие поезда."),
    ],
)
def test_help_knows_what_the_desk_still_does(now, does, why):
    site = at_station(now=now).does(*does.split())

    assert site.screen.control("to_desk").why.source == why


def test_who_waits_is_told_when_the_new_train_arrives():
    site = at_station(now="05:20").does("tell")
    assert site.note == "call_later"

    site.does("to_desk", "desk_buy:747У:2026-05-16", "back", "tell", "say:473")
    assert (site.note, site.saw("arrival_told", right=False)) == ("told_wrong", True)

    site.does("say:932")
    assert site.saw("arrival_told", right=True)


def test_site_can_be_looked_at_from_the_station_and_closed():
    site = at_station(now="05:20").does("open_site")
    assert site.screen.name == "my"

    assert site.does("leave").screen.name == "hall"


def test_reminder_can_be_set_the_day_before():
    assert with_ticket().does("my", "ticket:0", "remind").saw("reminder_set", day="2026-05-16")
