"""The store: what is found, installed and taken off; clones, and files from elsewhere."""

import pytest

from simulators.phone.apps.perms import allowed
from simulators.phone.apps.store import is_here, offer_file
from tests.phone.holder import Holder

APPS = ["store", "browser"]


def shopper(**facts):
    return Holder(home={"apps": APPS}, world={"money": {"sim": 100}}, **facts).does("open:store")


def owner(key):
    """Has just installed it."""
    return shopper().does(f"item:{key}", "install").waits("store_install")


def listed(holder):
    return [row[1] for row in holder.screen.facts["items"]]


def test_search_puts_the_clone_first_as_an_advertisement():
    holder = shopper().types("query", "messenger:8").does("find")

    assert holder.screen.name == "store_results"
    assert listed(holder) == ["pro", "messenger"]


@pytest.mark.parametrize(("typed", "note"), [("", "empty"), ("other:5", "nothing")])
def test_search_says_what_is_the_matter(typed, note):
    holder = shopper().types("query", typed).does("find")

    assert holder.local["note"] == note
    assert holder.screen.name == "store"


@pytest.mark.parametrize("control", ["find", "install"])
def test_nothing_comes_without_internet(control):
    holder = shopper(net={"data": False})
    if control == "install":
        holder.does("item:maps")

    assert holder.does(control).local["note"] == "offline"
    assert holder.timers == {}


def test_page_shows_publisher_and_what_is_asked():
    genuine, clone = (shopper().does(f"item:{key}").screen.facts for key in ("maps", "max"))

    assert genuine["item"].publisher != clone["item"].publisher
    assert [name.source for name in genuine["asks"]] == ["Место"]
    assert [name.source for name in clone["asks"]] == ["SMS", "Контакты"]


def test_installing_takes_a_while_and_puts_the_icon_on_the_phone():
    holder = shopper().does("item:maps", "install")
    assert not is_here(holder.sight, "maps")
    assert "install" not in holder.offered

    holder.waits("store_install")
    assert holder.saw("app_installed", app="maps", genuine=True, source="store")
    assert "open:maps" in holder.does("home").offered


def test_installing_goes_on_while_one_looks_elsewhere():
    holder = shopper().does("item:maps", "install", "home").waits("store_install")

    assert holder.does("open_notice:store:maps").screen.facts["key"] == "maps"


def test_clone_asks_one_thing_after_the_other():
    holder = owner("pro").does("open")
    assert holder.saw("perm_asked", app="pro", permission="sms")

    holder.does("perm:no")
    assert holder.saw("perm_asked", app="pro", permission="contacts")
    assert holder.does("perm:no", "go_on").local["note"] == "wants"
    assert holder.timers == {}


def test_clone_that_may_sends_messages_at_the_owners_cost():
    holder = owner("pro").does("open", "perm:use", "perm:no").waits("pro_sends")

    assert holder.saw("sms_sent_by_app", app="pro", cost=36)
    assert holder.world["money"]["sim"] == 64
    assert holder.screen.facts["notices"][0][3].source.startswith("Программа отправила SMS")


def test_clone_taken_off_does_nothing_more():
    holder = owner("pro").does("open", "perm:use", "perm:use", "back", "remove", "confirm").waits("pro_sends")

    assert holder.world["money"]["sim"] == 100
    assert not allowed(holder.sight, "pro", "sms")
    assert not is_here(holder.sight, "pro")
    assert holder.saw("app_removed", app="pro", genuine=False)


def test_notice_of_the_clone_leads_to_where_it_can_be_taken_off():
    holder = owner("max").does("open", "perm:use", "perm:no").waits("max_sends")

    assert "remove" in holder.does("open_notice:max:sent").offered


def test_removal_is_asked_about():
    holder = owner("maps").does("remove", "keep")

    assert holder.local["note"] == "kept"
    assert is_here(holder.sight, "maps")


def test_what_came_with_the_phone_cannot_be_taken_off():
    holder = Holder().does("open:store", "item:maps")

    assert "open" in holder.offered
    assert "remove" not in holder.offered


def test_file_from_elsewhere_is_warned_about_and_refused():
    holder = shopper().lets(offer_file, "pro", "vestochka.apk")
    assert holder.screen.name == "store_file"
    assert holder.offered[0] == "refuse"

    holder.does("refuse")
    assert holder.screen.name == "store"
    assert holder.saw("file_refused", app="pro")
    assert not is_here(holder.sight, "pro")


def test_file_from_elsewhere_can_be_installed_all_the_same():
    holder = shopper().lets(offer_file, "pro", "vestochka.apk").does("anyway")

    assert holder.saw("app_installed", app="pro", genuine=False, source="file")
    assert is_here(holder.sight, "pro")
