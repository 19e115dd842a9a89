"""A ticket on paper and in a telephone, which of them lasts to the train, and the timetable beside it."""

from tests.tickets.visitor import at_results, with_ticket

TODAY = {"today": "2026-05-16"}
LOW = 15


def at_ticket(**facts):
    return with_ticket(screen="my", **facts).does("ticket:0")


def test_ticket_is_saved_and_printed():
    site = at_ticket().does("save", "print")

    assert site.saw("ticket_saved", number="204455")
    assert site.local["printed"] == ("204455",)


def test_printing_twice_gives_one_ticket():
    assert at_ticket().does("print", "print").local["printed"] == ("204455",)


def test_used_or_returned_ticket_is_neither_saved_nor_printed():
    site = at_ticket().does("return", "confirm_return", "my", "ticket:0")

    assert not site.offered & {"save", "print"}


def test_at_the_station_there_is_no_printer():
    site = with_ticket(screen="hall", now="04:30", world=TODAY).does("open_site", "my", "ticket:0")

    assert "print" not in site.offered
    assert "save" in site.offered


def test_timetable_of_a_ticket_shows_its_stops_and_sells_nothing():
    site = at_ticket().does("stops")

    assert [stop["leaves"] for stop in site.screen.facts["stops"]] == ["05:01", "05:40", "06:24", "06:58", ""]
    assert site.offered == {"back", "home", "my"}
    assert site.does("back").screen.name == "ticket"


def test_telephone_with_a_low_battery_does_not_show_the_ticket():
    site = at_ticket(battery=LOW).does("to_train", "show_papers")

    assert site.saw("boarding_refused", reason="battery")
    assert "mend" not in site.offered


def test_printed_ticket_needs_no_battery():
    site = at_ticket(battery=LOW).does("print", "to_train", "show_papers")

    assert site.saw("boarded", train="745У")


def test_telephone_is_charged_at_the_station_in_time():
    site = at_ticket(battery=LOW).does("to_train", "show_papers", "to_hall", "charge", "come:745У", "show_papers")

    assert site.saw("boarded", train="745У")
    assert "charge" not in at_ticket().does("to_train", "to_hall").offered


def test_what_is_wrong_on_paper_stays_wrong():
    site = at_results(battery=LOW).buys(surname="Учебнный").does("open_ticket", "print", "to_train", "show_papers")

    assert site.saw("boarding_refused", reason="name")
