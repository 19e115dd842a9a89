"""Contacts: writing a number down, correcting it, two of a kind, and deleting."""

import pytest

from simulators.engine.scenario import ScenarioError
from simulators.phone.apps.contacts.book import who
from tests.phone.holder import Holder, said

NINA = {"name": "nina", "title": said("Нина"), "number": "00 000-00-21"}


def holder(**facts):
    return Holder(contacts={"people": [NINA]}, **facts).does("open:contacts")


def written(name="other:5", number="00 000-00-35"):
    return holder().does("new").types("contact_name:1", name).types("contact_number", number).does("save")


def test_number_is_written_down_in_the_form_in_which_it_is_kept():
    person = written(number="+375 (00) 000 00 35")

    assert person.saw("contact_saved", number="00 000-00-35", new=True)
    assert who(person.sight, "00 000-00-35").private == "contact_name:1"


@pytest.mark.parametrize(("number", "why"), [("00 000-00-3", "short"), ("", "empty"), ("сто", "letters")])
def test_wrong_number_is_refused_with_a_sentence(number, why):
    person = written(number=number)

    assert person.saw("contact_refused", why=why)
    assert person.local["screen"] == "contacts_edit"
    assert person.screen.facts["note"] is not None


def test_nameless_contact_is_refused():
    assert written(name="").saw("contact_refused", why="name")


def test_form_is_offered_whole_while_it_is_empty():
    assert {"contact_name:1", "contact_number", "save"} <= set(holder().does("new").offered)


def test_number_of_a_person_can_be_corrected_without_naming_them_again():
    person = holder().does("contact:nina", "edit").types("contact_number", "00 000-00-22").does("save")

    assert person.saw("contact_saved", number="00 000-00-22", new=False)
    assert who(person.sight, "00 000-00-22").title.ru == "Нина"


def test_second_contact_with_a_number_asks_whether_they_are_one():
    person = written(number="00 000-00-21")
    assert person.local["screen"] == "contacts_merge"

    person.does("merge")
    assert person.local["contacts"]["kept"] == (("nina", "00 000-00-21", ""),)


def test_known_number_is_asked_about_before_its_name_and_needs_one_to_stay_twice():
    person = written(name="", number="00 000-00-21").does("keep_both")

    assert person.saw("contact_refused", why="name")
    assert person.local["screen"] == "contacts_edit"


def test_two_of_a_kind_can_stay_and_be_made_one_later():
    person = written(number="00 000-00-21").does("keep_both", "back")
    assert person.local["contacts"]["doubles"] == 1

    person.does("merge_same")
    assert person.local["contacts"]["doubles"] == 0
    assert not person.screen.control("merge_same")


def test_deleting_asks_first():
    person = holder().does("contact:nina", "delete")
    assert person.does("keep").local["contacts"]["kept"]

    person.does("delete", "delete_now")
    assert person.saw("contact_deleted", number="00 000-00-21")
    assert person.local["contacts"]["kept"] == ()


def test_new_form_does_not_know_the_name_typed_before():
    person = written().does("back", "new")

    assert person.screen.control("contact_name:2").value == ""


@pytest.mark.parametrize(
    ("person", "what"),
    [
        ({"name": "nina"}, "number, title is missing"),
        ({**NINA, "age": 5}, "there is no age"),
        ({**NINA, "name": "7"}, "digits"),
        ({**NINA, "face": "king"}, "face is one of"),
    ],
)
def test_wrong_facts_are_refused_with_their_place(person, what):
    with pytest.raises(ScenarioError, match=f"facts.phone.contacts.people.*{what}"):
        Holder(contacts={"people": [person]})


def test_card_that_is_no_more_gives_way_to_the_list():
    person = holder().does("contact:nina", "write").hears("contact_wanted", number="00 000-00-35")
    assert person.screen.name == "contacts_edit"

    person.does("back", "back", "back", "back")

    assert person.screen.name == "contacts"
