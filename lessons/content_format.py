"""What a lesson file says, validated. One form serves the files, the loader and the dump.

A block's `slug` makes its id; a block that was born in the editor has no slug and carries its `id` instead.
Unknown keys are refused with their place, so that a misspelt `requird` cannot pass unnoticed.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, model_validator

from lessons.choices import LANGUAGES

Slug = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")]
Id = Annotated[str, Field(pattern=r"^[0-9a-f-]{36}$")]
Number = Annotated[int | float | str, Field(union_mode="left_to_right")]


class ContentError(ValueError):
    """A content file that cannot be loaded; one line a fault, each with its place."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)


class _Named(_Part):
    """A slug, or else an id."""

    slug: Slug | None = None
    id: Id | None = None

    @model_validator(mode="after")
    def has_one_name(self) -> _Named:
        if bool(self.slug) == bool(self.id):
            raise ValueError("give it a slug (or the id it got in the editor), and not both")
        return self


class Option(_Named):
    """An answer to choose, with the sentence that explains it."""

    text: str
    right: bool = False
    why: str = ""


class Pair(_Named):
    left: str
    right: str
    why: str = ""


class Item(_Named):
    text: str
    why: str = ""


class Near(_Part):
    """A wrong number that people come to, and what to say about it."""

    answer: Number
    why: str


class Text(_Named):
    """`picture`: a drawing that ships with the course; `image`: the uid of one that was uploaded."""

    type: Literal["text"]
    heading: str = ""
    body: str
    picture: str = ""
    image: str = ""


class Steps(_Named):
    type: Literal["steps"]
    heading: str = ""
    items: list[str]


class Warning(_Named):
    type: Literal["warning"]
    heading: str = ""
    body: str


class Remember(_Named):
    type: Literal["remember"]
    body: str


class Screen(_Named):
    type: Literal["screen"]
    scenario: str
    reach: str
    caption: str = ""


class Question(_Named):
    """`options` for single and several, `items` (in the right order) for order, `pairs` for match, or `answer`."""

    type: Literal["question"]
    kind: Literal["single", "several", "order", "match", "number"]
    ask: str
    required: bool = True
    options: list[Option] = []
    items: list[Item] = []
    pairs: list[Pair] = []
    answer: Number = ""
    near: list[Near] = []
    unit: str = ""
    why: str = ""


class Scenario(_Named):
    """`extra`: only if there is time, so the lesson is complete without it."""

    type: Literal["scenario"]
    scenario: str
    required: bool = True
    extra: bool = False
    lead: str = ""

    @model_validator(mode="before")
    @classmethod
    def extra_is_not_required(cls, data: Any) -> Any:
        if isinstance(data, dict) and data.get("extra"):
            data = {"required": False, **data}
        return data

    @model_validator(mode="after")
    def one_of_both(self) -> Scenario:
        self.extra = not self.required
        return self


class WhereHelp(_Named):
    type: Literal["where_help"]
    heading: str = ""
    body: str


class TrainerNote(_Named):
    """`checked`: "2026-05, кем"; empty means that nobody has checked the facts yet."""

    type: Literal["trainer_note"]
    kind: Literal["prep", "plan45", "plan20", "no_computers", "discuss", "facts"]
    body: str
    checked: str = ""


class Handout(_Named):
    type: Literal["handout"]
    heading: str = ""
    body: str


Block = Annotated[
    Text | Steps | Warning | Remember | Screen | Question | Scenario | WhereHelp | TrainerNote | Handout,
    Field(discriminator="type"),
]
BLOCK: TypeAdapter[Block] = TypeAdapter(Block)


class Lesson(_Part):
    """One lesson in one language."""

    number: Annotated[str, Field(pattern=r"^\d+\.\d+$")]
    title: str
    goal: str
    picture: str = ""
    minutes: Annotated[int, Field(ge=1, le=120)] = 45
    block: list[Block] = []

    @model_validator(mode="after")
    def names_are_unique(self) -> Lesson:
        names = [block.slug or block.id for block in self.block]
        doubled = sorted({name for name in names if names.count(name) > 1})
        if doubled:
            raise ValueError(f"two blocks are called {', '.join(doubled)}")
        return self


class Words(_Part):
    ru: str
    be: str
    en: str


class ComingLesson(_Part):
    """A lesson's place in the course; its text has a file of its own, once there is one."""

    number: Annotated[str, Field(pattern=r"^\d+\.\d+$")]
    title: Words


class Module(_Part):
    """`published` false: trainers see the module as "coming", for learners it does not exist."""

    number: Annotated[str, Field(pattern=r"^\d+$")]
    slug: Slug
    title: Words
    about: Words | None = None
    published: bool = False
    lesson: list[ComingLesson] = []


class Course(_Part):
    slug: Slug
    title: Words
    about: Words | None = None
    module: list[Module]


class Meaning(_Part):
    word: str
    meaning: str


class Word(_Part):
    key: Annotated[str, Field(pattern=r"^[a-z0-9_-]+$")]
    ru: Meaning
    be: Meaning
    en: Meaning


class Glossary(_Part):
    word: list[Word] = []


def read(form: type[_Part], path: Path) -> Any:
    """Read and validate one file. Raises ContentError with the file's name and every fault."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        return form.model_validate(data)
    except tomllib.TOMLDecodeError as error:
        raise ContentError(f"{path.name}: {error}") from None
    except ValidationError as error:
        faults = (f"{path.name}: {'.'.join(map(str, fault['loc']))}: {fault['msg']}" for fault in error.errors())
        raise ContentError("\n".join(faults)) from None


def lesson_path(folder: Path, number: str, language: str) -> Path:
    return folder / f"{number}.{language}.toml"


def lesson_files(folder: Path) -> Iterator[tuple[str, str, Path]]:
    """(number, language, path) of every lesson file, the source language first."""
    for path in sorted(folder.glob("*.*.*.toml"), key=_order):
        number, _, language = path.name.removesuffix(".toml").rpartition(".")
        if language not in LANGUAGES:
            raise ContentError(f"{path.name}: the name must end in {', '.join(LANGUAGES)}")
        yield number, language, path


def _order(path: Path) -> tuple[list[str], int]:
    number, _, language = path.name.removesuffix(".toml").rpartition(".")
    return number.split("."), LANGUAGES.index(language) if language in LANGUAGES else len(LANGUAGES)


def canonical(part: _Part) -> dict[str, Any]:
    """The part without what is only default: equal content gives an equal dictionary."""
    return part.model_dump(exclude_defaults=True, exclude_none=True)
