"""Stylesheets keep to what Chrome 109 and Firefox 115 understand, and to one order of layers."""

import re

import pytest

from tests.house.tree import APPS, files, name, place

SHEETS = files(".css", under=("static", *APPS))
CLASS = re.compile(r"\.([A-Za-z_][\w-]*)")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
FORBIDDEN = {
    "important": re.compile(r"!\s*important"),
    "id selector": re.compile(r"(?m)^[^{}@;:]*#[A-Za-z][\w-]*[^{};]*\{"),
    "nesting": re.compile(r"(?m)^\s*&"),
    "has": re.compile(r":has\("),
    "color-mix": re.compile(r"color-mix\("),
    "light-dark": re.compile(r"light-dark\("),
    "popover": re.compile(r":popover-open"),
    "view transition": re.compile(r"view-transition"),
    "container style query": re.compile(r"@container\s+style"),
    "another host": re.compile(r"url\(\s*[\"']?(https?:)?//"),
    # Parts are put together by cms/storage.py; anything else would be one more request.
    "import from elsewhere": re.compile(r"@import(?!\s+url\([\"']?[\w/-]+\.css[\"']?\)\s*;)"),
}


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_stylesheet_has(what):
    found = []

    for file in SHEETS:
        text = COMMENT.sub(lambda match: "\n" * match.group().count("\n"), file.read_text(encoding="utf-8"))
        found += [place(file, text, match.start()) for match in FORBIDDEN[what].finditer(text)]

    assert found == []


def test_every_stylesheet_names_its_layer():
    """But those for staff: Wagtail's own styles lie in no layer, and would win over any."""
    silent = [
        name(file)
        for file in SHEETS
        if "/staff/" not in name(file)
        and "@layer" not in file.read_text(encoding="utf-8")
        and "@import" not in file.read_text(encoding="utf-8")
    ]

    assert silent == []


def test_every_class_stands_on_something():
    """In a template, in code or in a drawing: whole, or up to where a value is put in (`plank--{{ state }}`).

    Wagtail's own classes, which the staff's sheets name, stand in its templates.
    """
    sources = files(".html", ".py", ".js", ".svg", under=("static", *APPS))
    text = "\n".join(file.read_text(encoding="utf-8") for file in sources)
    words, stems = set(re.findall(r"[\w-]+", text)), set(re.findall(r"([\w-]+-)\{", text))
    unused = [
        f"{name(file)}: {known}"
        for file in SHEETS
        if "/staff/" not in name(file)
        for known in sorted(classes_of(file))
        if known not in words and not any(known.startswith(stem) for stem in stems)
    ]

    assert unused == []


def classes_of(sheet):
    selectors = re.findall(r"([^{}]+)\{", COMMENT.sub("", sheet.read_text(encoding="utf-8")))
    return {known for selector in selectors if "@" not in selector for known in CLASS.findall(selector)}
