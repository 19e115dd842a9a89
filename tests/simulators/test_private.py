"""Private text lives only in an open attempt, and is reduced in the very update that ends it."""

import pytest
from django.db import connection

from simulators import logbook
from simulators.engine.machine import Action
from simulators.replays import render_replay

from .conftest import BUY, Player

MARKER = "тайна-7f3a91"
pytestmark = pytest.mark.both


def everything() -> str:
    """Every value of every row of every table."""
    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
        rows = []
        for table in tables:
            cursor.execute(f'SELECT * FROM "{table}"')
            rows += cursor.fetchall()
    return repr(rows)


def test_open_attempt_keeps_the_text_for_its_owner(player):
    player.do("key_4", "key_2", "enter", f"note={MARKER}")

    assert MARKER in player.row.state
    assert logbook.entries(player.row.log)[-1].action == Action("tea", "note", "other:12")


@pytest.mark.parametrize("end", [("buy", "play/wait", "take"), ("play/finish",)], ids=["met", "finished"])
def test_ended_attempt_has_no_trace_of_it(player, end):
    player.do("key_4", "key_2", "enter", f"note={MARKER}", *end)

    assert player.row.ended
    assert MARKER not in everything()
    assert logbook.entries(player.row.log)[3].action == Action("tea", "note", "other:12")


def test_attempt_turned_away_from_has_no_trace_of_it(people, tea, player):
    player.do("key_4", "key_2", "enter", f"note={MARKER}")
    Player(people, tea, mode="guided")

    assert MARKER not in everything()


def test_private_text_sent_twice_is_silently_the_same_screen(player):
    player.do("key_4", "key_2", "enter", f"note={MARKER}")
    again = player.send(f"note={MARKER}", step=3)

    assert (again["Location"], player.row.step) == (player.url, 4)


def test_replay_of_a_running_attempt_does_not_show_it(player, rf):
    player.do("key_4", "key_2", "enter", f"note={MARKER}")
    page = render_replay(rf.get("/staff/", {"step": "4"}), player.row, back="/staff/").content.decode()

    assert MARKER not in page
    assert "«…»" in page


def test_plain_controls_take_no_text(player):
    player.do(*BUY[:3])
    player.send(f"buy={MARKER}")

    assert (player.row.step, MARKER in everything()) == (3, False)
