"""A block of a content file as Wagtail's StreamField stores it, and back.

The file says `type = "question"` and a kind; the page has one block type for each kind (`question_single`).
Ids come from slugs. What was born in the editor keeps the id it got there, and `slugs` gives back the name
that a block had in its file.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import Any

from django.db.models import Model

from lessons import content_format as form
from lessons.keys import block_id, item_id
from lessons.models.media import CourseImage

# What a question's file and its StreamField call alike: lists whose items have names of their own.
LISTS = ("options", "items", "pairs")


def to_stream(number: str, block: Any) -> dict[str, Any]:
    """One raw child of the StreamField."""
    own_id = block.id or block_id(number, block.slug)
    value = block.model_dump(exclude={"slug", "id", "type", "kind", "extra"})
    match block:
        case form.Question():
            name, value = f"question_{block.kind}", _question_value(block, own_id, value)
        case form.TrainerNote():
            name, value = block.type, {**value, "kind": block.kind}
        case form.Steps():
            items = [_item(own_id, at, text) for at, text in enumerate(block.items, start=1)]
            name, value = block.type, {**value, "items": items}
        case form.Text():
            name, value = block.type, {**value, "image": _image_pk(block.image)}
        case _:
            name = block.type
    return {"type": name, "value": value, "id": own_id}


def _question_value(block: form.Question, own_id: str, value: dict[str, Any]) -> dict[str, Any]:
    kept = {"ask": block.ask, "required": block.required, "why": block.why}
    match block.kind:
        case "single" | "several":
            return {**kept, "options": _named_items(own_id, block.options)}
        case "order":
            return {**kept, "items": _named_items(own_id, block.items)}
        case "match":
            return {**kept, "pairs": _named_items(own_id, block.pairs)}
    near = [_item(own_id, f"near-{at}", item) for at, item in enumerate(value["near"], start=1)]
    for item in near:
        item["value"]["answer"] = str(item["value"]["answer"])
    return {**kept, "answer": str(block.answer), "unit": block.unit, "near": near}


def _named_items(own_id: str, items: Iterable[Any]) -> list[dict[str, Any]]:
    return [
        {"type": "item", "value": item.model_dump(exclude={"slug", "id"}), "id": item.id or item_id(own_id, item.slug)}
        for item in items
    ]


def _item(own_id: str, handle: str | int, value: Any) -> dict[str, Any]:
    return {"type": "item", "value": value, "id": item_id(own_id, handle)}


def _image_pk(uid: str) -> int | None:
    return CourseImage.objects.filter(uid=uid).values_list("pk", flat=True).first() if uid else None


def from_stream(child: Mapping[str, Any], slugs: Mapping[str, str]) -> Any:
    """The block of a file, validated. slugs: id -> slug, of blocks and of their items."""
    name, own_id, value = child["type"], child["id"], dict(child["value"])
    if name.startswith("question_"):
        value = {**_question_fields(value, slugs), "type": "question", "kind": name.removeprefix("question_")}
    else:
        value["type"] = name
    if name == "steps":
        value["items"] = [item["value"] for item in value["items"]]
    if "image" in value:
        value["image"] = _image_uid(value["image"])
    return form.BLOCK.validate_python({**_without_none(value), **_name(own_id, slugs)})


def _question_fields(value: dict[str, Any], slugs: Mapping[str, str]) -> dict[str, Any]:
    for key in LISTS:
        if key in value:
            value[key] = [{**_without_none(item["value"]), **_name(item["id"], slugs)} for item in value[key]]
    if "near" in value:
        value["near"] = [{**item["value"], "answer": as_number(item["value"]["answer"])} for item in value["near"]]
    if "answer" in value:
        value["answer"] = as_number(value["answer"])
    return value


def _name(own_id: str, slugs: Mapping[str, str]) -> dict[str, str]:
    return {"slug": slugs[own_id]} if own_id in slugs else {"id": own_id}


def _without_none(value: Mapping[str, Any]) -> dict[str, Any]:
    return {key: inner for key, inner in value.items() if inner is not None}


def _image_uid(pk: int | None) -> str:
    uid: uuid.UUID | None = CourseImage.objects.filter(pk=pk).values_list("uid", flat=True).first() if pk else None
    return str(uid or "")


def as_number(text: str) -> int | float | str:
    """ "15" -> 15, so that a file says numbers as numbers."""
    for kind in (int, float):
        with suppress(ValueError):
            return kind(text)
    return text


def slugs_of(number: str, blocks: Iterable[Any]) -> dict[str, str]:
    """id -> slug for everything that a file names by slug."""
    slugs: dict[str, str] = {}
    for block in blocks:
        own_id = block.id or block_id(number, block.slug)
        if block.slug:
            slugs[own_id] = block.slug
        for key in LISTS:
            for item in getattr(block, key, []):
                if not isinstance(item, str) and item.slug:
                    slugs[item_id(own_id, item.slug)] = item.slug
    return slugs


def lesson_of(page: Model, slugs: Mapping[str, str]) -> form.Lesson:
    """The whole page as its file says it."""
    return form.Lesson(
        number=page.number,
        title=page.title,
        goal=page.goal,
        picture=page.picture,
        minutes=page.minutes,
        block=[from_stream(child, slugs) for child in page.body.raw_data],
    )
