"""Nothing that a browser gets asks another host for anything."""

import re

from tests.house.tree import APPS, files, place

ADDRESS = re.compile(r"""(?:https?:)?//[A-Za-z0-9][\w-]*(?:\.[\w-]+)+""")
# Names of XML vocabularies, which no browser opens.
NAMES = ("http://www.w3.org/",)
# A licence's text may say where it comes from.
COMMENTS = re.compile(r"/\*.*?\*/|<!--.*?-->|{%\s*comment.*?endcomment\s*%}|(?m:^\s*//.*$)", re.DOTALL)


def test_no_page_style_script_or_drawing_names_another_host():
    found = []

    for file in files(".html", ".css", ".js", ".svg", under=("static", *APPS)):
        text = COMMENTS.sub(lambda match: "\n" * match.group().count("\n"), file.read_text(encoding="utf-8"))
        found += [
            f"{place(file, text, match.start())} {match.group()}"
            for match in ADDRESS.finditer(text)
            if not text.startswith(NAMES, match.start())
        ]

    assert found == []
