"""The sixty sign-in pictures: all drawn, in one style, told apart at 64 px in grey. The course's drawings: named."""

import io
import re
from itertools import combinations
from xml.etree import ElementTree

import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat

from lessons.illustrations import DRAWINGS
from people.pictures import PICTURES, SECRET_PICTURES
from tests.house.tree import ROOT

FOLDER = ROOT / "static" / "pictures"
SIZE = 64
# Mean difference in grey levels, out of 255, after a blur as of poor eyes. The nearest two of today are 22 apart.
LEAST_DIFFERENCE = 18
COLOUR = re.compile(r'(?:fill|stroke)="(#[0-9A-Fa-f]{6})"')
PALETTE = {
    "#1D2B2F", "#FFFFFF", "#F1EDE2", "#B8742F", "#8C5521", "#E3B87F", "#1B6B73", "#A9CFCF",
    "#3F7A45", "#A9C79B", "#A4472B", "#E2A088", "#5B6B70",
}  # fmt: skip


def source(key: str) -> str:
    return (FOLDER / f"{key}.svg").read_text(encoding="utf-8")


def test_there_are_sixty_and_each_is_drawn():
    assert len(PICTURES) == 60
    assert [key for key in PICTURES if not (FOLDER / f"{key}.svg").exists()] == []


def test_the_secret_is_made_of_nine_of_them():
    assert len(set(SECRET_PICTURES) & set(PICTURES)) == 9


@pytest.mark.parametrize("key", PICTURES)
def test_picture_is_in_the_one_style(key):
    root = ElementTree.fromstring(source(key))

    assert root.get("viewBox") == "0 0 64 64"
    assert (root.get("stroke"), root.get("stroke-width")) == ("#1D2B2F", "3")
    assert set(COLOUR.findall(source(key))) <= PALETTE
    assert len(source(key)) < 1500


@pytest.mark.parametrize("key", PICTURES)
def test_picture_can_stand_in_a_page_beside_others(key):
    """Names inside would meet those of the next picture; scripts and styles the content policy forbids."""
    assert re.findall(r"\b(?:id|style|class|href|on\w+)=|<(?:script|style|text|image)\b", source(key)) == []


@pytest.fixture(scope="module")
def in_grey(chromium) -> dict[str, Image.Image]:
    """Each picture as a learner with an old grey screen sees it."""
    page = chromium.new_page(viewport={"width": SIZE * 10, "height": SIZE * 6})
    drawn = "".join(source(key).replace("<svg ", f'<svg width="{SIZE}" height="{SIZE}" ', 1) for key in PICTURES)
    page.set_content(f'<body style="margin:0;background:#FBFAF6;line-height:0;width:{SIZE * 10}px">{drawn}')
    sheet = Image.open(io.BytesIO(page.screenshot())).convert("L").filter(ImageFilter.GaussianBlur(1.5))
    page.close()
    return {
        key: sheet.crop((n % 10 * SIZE, n // 10 * SIZE, n % 10 * SIZE + SIZE, n // 10 * SIZE + SIZE))
        for n, key in enumerate(PICTURES)
    }


def difference(one: Image.Image, other: Image.Image) -> float:
    return ImageStat.Stat(ImageChops.difference(one, other)).mean[0]


def test_any_two_pictures_are_told_apart_in_grey(in_grey):
    near = {
        f"{one} / {other}": round(apart, 1)
        for one, other in combinations(PICTURES, 2)
        if (apart := difference(in_grey[one], in_grey[other])) < LEAST_DIFFERENCE
    }

    assert near == {}


def test_no_picture_is_faint(in_grey):
    contrast = {key: max(picture.getextrema()) - min(picture.getextrema()) for key, picture in in_grey.items()}

    assert min(contrast.values()) > 120


def test_every_drawing_of_the_course_has_a_name_for_authors():
    drawn = {path.stem for path in (FOLDER / "lessons").glob("*.svg")}

    assert set(DRAWINGS) == drawn
