"""The square code of a ticket, read from a picture of the page as a conductor's reader would."""

from io import BytesIO

import pytest
import zxingcpp
from PIL import Image

from .robot import Robot

pytestmark = pytest.mark.browser

SIZES = {"classroom": {"width": 1008, "height": 610}, "telephone": {"width": 360, "height": 640}}
TICKET = "TRAINING TICKET 204455 TRAIN 745 2026-05-16 05:01 SEAT 18"


def read(picture: bytes) -> list[str]:
    return [code.text for code in zxingcpp.read_barcodes(Image.open(BytesIO(picture)))]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("contrast", [False, True])
def test_code_on_the_screen_is_read(at_computer, people, begun, size, contrast):
    seat = at_computer(people.boat, viewport=SIZES[size])
    code = seat.page.locator(".ticket__code")
    for _ in Robot(seat, begun("T06")).steps():
        if code.count():
            break
    seat.page.evaluate("on => document.documentElement.classList.toggle('contrast', on)", contrast)
    code.scroll_into_view_if_needed()

    assert read(seat.page.screenshot()) == [TICKET]
