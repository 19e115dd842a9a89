"""The script that swaps the stage is paid for on every old computer."""

from pathlib import Path

SCRIPTS = Path(__file__).parents[2] / "static" / "js"
LARGEST = 1536  # bytes, as it is served


def test_script_of_a_tap_is_small():
    assert len((SCRIPTS / "play.js").read_bytes()) <= LARGEST
