"""The screens of the contacts: the list, one person, the form, and the two questions."""

from __future__ import annotations

from typing import Any

from ....engine.machine import Control
from ....engine.text import Text
from ... import numbers
from ...app import App, Face, Sight
from . import book, flow, texts


def _list(sight: Sight) -> tuple[Control, ...]:
    found = [_button(sight, "new", texts.NEW, "foot"), *(_row(sight, entry) for entry in book.entries(sight))]
    if sight.app("contacts")["doubles"]:
        found.append(Control("merge_same", "button", texts.MERGE_SAME, texts.WHY["merge"], at="foot"))
    return tuple(found)


def _row(sight: Sight, entry: book.Entry) -> Control:
    """A name that was typed is no label: only its class is known here."""
    label = book.shown(sight, entry).title or texts.OWN.with_params(number=numbers.shown(entry.number))
    return Control(f"contact:{entry.ref}", "button", label, texts.WHY["contact"], at="list")


def _button(sight: Sight, name: str, words: tuple[Text, Text], at: str, *, commit: bool = False) -> Control:
    return Control(name, "button", words[sight.skin == "b"], texts.WHY.get(name), at=at, commit=commit)


def _view(sight: Sight) -> tuple[Control, ...]:
    return (
        _button(sight, "call", texts.CALL, "deed", commit=True),
        _button(sight, "write", texts.WRITE, "deed"),
        _button(sight, "edit", texts.CHANGE, "deed"),
        Control("delete", "button", texts.DELETE, texts.WHY["delete"], at="deed"),
    )


def _form(sight: Sight) -> tuple[Control, ...]:
    state = sight.app("contacts")
    name = Control(
        f"contact_name:{state['open']}",
        "private",
        texts.NAME,
        texts.WHY["name"],
        "form",
        state["named"],
        words="contact",
    )
    number = Control(
        "contact_number", "typed", texts.NUMBER, texts.WHY["number"], "form", state["number"], words="number"
    )
    return (name, number, _button(sight, "save", texts.SAVE, "form"))


def _ask_delete(sight: Sight) -> tuple[Control, ...]:
    return (
        Control("delete_now", "button", texts.DELETE, texts.WHY["delete"], at="dialog", commit=True),
        Control("keep", "button", texts.KEEP, at="dialog"),
    )


def _ask_merge(sight: Sight) -> tuple[Control, ...]:
    return (
        _button(sight, "merge", texts.MERGE, "dialog"),
        Control("keep_both", "button", texts.KEEP_BOTH, at="dialog"),
    )


def _list_facts(sight: Sight) -> dict[str, Any]:
    people = tuple((f"contact:{entry.ref}", book.shown(sight, entry)) for entry in book.entries(sight))
    return {"people": people}


def _view_facts(sight: Sight) -> dict[str, Any]:
    entry = book.entry_of(sight, sight.app("contacts")["open"])
    return {"person": book.shown(sight, entry) if entry else None}


def _form_title(sight: Sight) -> Text:
    known = book.entry_of(sight, sight.app("contacts")["open"])
    return (texts.CHANGE if known else texts.NEW)[sight.skin == "b"]


def _form_facts(sight: Sight) -> dict[str, Any]:
    """title: the name the scenario gave, which stays unless another is typed."""
    state = sight.app("contacts")
    entry = book.entry_of(sight, state["open"])
    before = book.shown(sight, entry._replace(named="")).title if entry else None
    return {"name": f"contact_name:{state['open']}", "before": before, "example": texts.EXAMPLE}


def _merge_facts(sight: Sight) -> dict[str, Any]:
    state = sight.app("contacts")
    same = book.with_number(sight, numbers.kept(state["number"]), besides=state["open"])
    return {"person": book.shown(sight, same) if same else None}


CONTACTS = App(
    key="contacts",
    label=texts.LABEL,
    first="contacts",
    facts=book.FACTS,
    start=book.start,
    faces={
        "contacts": Face(
            texts.LABEL,
            _list,
            {"contact": flow.open_entry, "new": lambda change, _: flow.begin(change), "merge_same": flow.merge_same},
            facts=_list_facts,
        ),
        "contacts_view": Face(
            None,
            _view,
            {"call": flow.call, "write": flow.write, "edit": flow.edit, "delete": flow.ask_delete},
            facts=_view_facts,
            up="contacts",
            gone=flow.is_gone,
        ),
        "contacts_edit": Face(
            _form_title,
            _form,
            {"save": flow.save},
            {"contact_name": flow.write_name, "contact_number": flow.write_number},
            _form_facts,
            up=flow.up,
        ),
        "contacts_delete": Face(
            texts.DELETE_SURE,
            _ask_delete,
            {"delete_now": flow.delete, "keep": flow.keep},
            facts=_view_facts,
            up="contacts_view",
            gone=flow.is_gone,
        ),
        "contacts_merge": Face(
            texts.SAME,
            _ask_merge,
            {"merge": flow.merge, "keep_both": flow.keep_both},
            facts=_merge_facts,
            up="contacts_edit",
        ),
    },
    hears={"contact_wanted": flow.wanted},
    notes=texts.NOTES,
)  # fmt: skip
