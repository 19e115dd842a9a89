"""Names and hosts that must never stand in product, docs or kit.

`denied.txt` holds the first 24 digits of each one's sha256, in lower case: so that the list
itself names nobody. Add one with: printf '%s' 'name' | sha256sum | cut -c1-24
"""

import hashlib
import re
from functools import cache

from tests.house.tree import ROOT, files, name

TEXT = (".py", ".html", ".css", ".js", ".toml", ".md", ".po", ".txt", ".svg", ".json", ".csv", "Makefile", "LICENSE")
TOKEN = re.compile(r"[\w][\w.-]*[\w]")


@cache
def denied() -> frozenset[str]:
    return frozenset((ROOT / "tests" / "house" / "denied.txt").read_text().split())


@cache
def is_denied(words: str) -> bool:
    return hashlib.sha256(words.encode()).hexdigest()[:24] in denied()


def spellings(text: str):
    """Each word, each host without its first parts, and each pair of words."""
    tokens = TOKEN.findall(text.lower())
    for token, following in zip(tokens, [*tokens, ""][1:], strict=True):
        yield token
        yield f"{token} {following}"
        parts = token.split(".")
        for start in range(1, len(parts) - 1):
            yield ".".join(parts[start:])


def found_in(text: str) -> list[str]:
    return [words for words in spellings(text) if is_denied(words)]


def test_no_file_names_what_is_denied():
    wrong = [
        f"{name(file)}: {len(found)} denied"
        for file in files(*TEXT)
        if (found := found_in(file.read_text(encoding="utf-8", errors="ignore")))
    ]

    assert wrong == []


def test_a_denied_name_would_be_found(monkeypatch):
    listed = hashlib.sha256(b"example.org").hexdigest()[:24]
    monkeypatch.setattr("tests.house.test_deny_list.denied", lambda: frozenset([listed]))
    is_denied.cache_clear()

    assert found_in("see https://www.Example.org/page") == ["example.org"]

    is_denied.cache_clear()
