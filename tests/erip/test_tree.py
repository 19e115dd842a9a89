"""The tree of payments: whole, without dead ends, and found by number too."""

import pytest

from simulators.erip.accounts import OWN, bill_of, due, grouped_phone, phone_digits, phone_owner
from simulators.erip.tree import NODES, ROOT, asked, by_code, children, crumbs, node


def reachable(path=()):
    yield path
    for child in children(path):
        yield from reachable((*path, child.key))


def test_every_node_is_reached_from_the_root_once():
    keys = [path[-1] for path in reachable() if path]

    assert sorted(keys) == sorted(NODES.keys() - {ROOT})


def test_every_end_of_the_tree_is_a_service_or_a_sign():
    ends = [node(path) for path in reachable() if not children(path)]

    assert all(end.asks or end.mobile or end.moved_to or end.closed for end in ends)


def test_moved_branch_points_to_one_that_exists():
    moved = [found for found in NODES.values() if found.moved_to]

    assert moved
    assert all(found.moved_to in set(reachable()) for found in moved)


def test_services_are_found_by_their_own_number():
    services = [found for found in NODES.values() if found.code]

    assert [by_code(found.code) for found in services] == services
    assert by_code("") is None


def test_no_branch_has_more_children_than_a_machine_has_keys():
    assert max(len(children(path)) for path in reachable()) <= 7


def test_fields_are_asked_one_after_another():
    path = ("utilities", "housing", "housing_region", "housing_district", "housing_pay")

    assert [asked(path, ("",) * filled).key for filled in range(2)] == ["payer", "account"]
    assert crumbs(path)[-1] == NODES["housing_pay"].label


@pytest.mark.parametrize(("reading", "kopecks"), [("4587", 75 * 30), ("4512", 0), ("4500", 0)])
def test_meter_is_paid_by_the_difference_of_readings(reading, kopecks):
    assert due(bill_of("power_pay", "1000000001"), reading) == kopecks


def test_own_phone_number_shows_the_own_name():
    number = "+375 00 000-00-17"

    assert phone_owner(phone_digits(number), number) == OWN
    assert phone_owner("000000071", number) != OWN


@pytest.mark.parametrize(("digits", "shown"), [("", ""), ("0000", "00 00"), ("000000017", "00 000 00 17")])
def test_phone_numbers_are_grouped_as_they_are_read(digits, shown):
    assert grouped_phone(digits) == shown
