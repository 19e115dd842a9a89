"""Content written as TOML, the way a person would: long texts over several lines, small tables in one."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

# Lists of tables that get a heading of their own; all other lists stand in brackets.
HEADED = ("block", "module", "lesson", "word")


def write_toml(content: Mapping[str, Any]) -> str:
    return "\n".join(_table(content, "")).strip() + "\n"


def _table(content: Mapping[str, Any], path: str) -> Iterator[str]:
    headed = {key: value for key, value in content.items() if key in HEADED and isinstance(value, list)}
    for key, value in content.items():
        if key not in headed:
            yield f"{key} = {_value(value)}"
    for key, tables in headed.items():
        place = f"{path}.{key}" if path else key
        for table in tables:
            yield ""
            yield f"[[{place}]]"
            yield from _table(table, place)


def _value(value: Any) -> str:
    if isinstance(value, str) and "\n" in value:
        return f'"""\n{_escaped(value)}\n"""'
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{key} = {_inline(inner)}" for key, inner in value.items()) + " }"
    if isinstance(value, Sequence) and not isinstance(value, str):
        lines = (f"  {_value(item)}," for item in value)
        return "\n".join(["[", *lines, "]"])
    return _inline(value)


def _inline(value: Any) -> str:
    if isinstance(value, Mapping):
        return _value(value)
    if isinstance(value, list):
        return "[" + ", ".join(_inline(item) for item in value) + "]"
    return json.dumps(value, ensure_ascii=False)


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"""', '""\\"')
