"""The script that swaps the stage is paid for on every old computer."""

import gzip
from pathlib import Path

SCRIPTS = Path(__file__).parents[2] / "static" / "js"
LARGEST = 1536  # bytes


def test_script_of_a_tap_is_small():
    assert len((SCRIPTS / "play.js").read_bytes()) <= LARGEST


def test_script_of_a_tap_and_what_it_asks_for_are_small_on_the_wire():
    scripts = [(SCRIPTS / name).read_bytes() for name in ("play.js", "morph.js")]
    assert sum(len(gzip.compress(script, mtime=0)) for script in scripts) <= LARGEST
