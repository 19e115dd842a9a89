"""What an author writes of a scenario, read and refused with its place.

`Scenario.variant` lays a named variant (and under it the one it says it is `like`) over the play and puts the card's
values where `{card.…}` stands: after that nothing is left to fill in.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from .private import classify
from .text import Authored

CardValue = str | int | list[str] | list[int]
PLACE = re.compile(r"\{card\.(\w+)\}")


class ScenarioError(ValueError):
    """A scenario that cannot be used; one line a fault, each with its place in the file."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Words(_Part):
    """One text in the three languages, none of them empty."""

    ru: Annotated[str, Field(min_length=1)]
    be: Annotated[str, Field(min_length=1)]
    en: Annotated[str, Field(min_length=1)]

    @property
    def text(self) -> Authored:
        return Authored(self.ru, self.be, self.en)


class Trap(_Part):
    """A named mistake. `say`: what happened; `sign`: where one could see it; `now`: what to do now.

    done: what the end says instead of the scenario's own `done` where this happened and was not undone.
    """

    code: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
    kind: Literal["slip", "rule", "trust", "harm"]
    when: dict[str, Any]
    timers: bool = False
    say: Words
    sign: Words | None = None
    now: Words | None = None
    done: Words | None = None
    recover: dict[str, Any] | None = None


class Interruption(_Part):
    """Something that comes in from outside, `delay` virtual seconds after `when`.

    inject: what it is to the devices, as event `script.<inject>` ("sms", "call"); the name where it is left out.
    """

    name: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
    inject: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")] | None = None
    when: dict[str, Any]
    delay: Annotated[int, Field(ge=0, le=600)] = 0
    once: bool = True
    data: dict[str, str | int | bool] = {}


class Show(_Part):
    """What the person in the demonstration does wrong, and recovers from."""

    mistakes: list[str] = []


class Scenario(_Part):
    """A task: starting world, what the learner knows, goal, traps, interruptions, and its variants.

    Numbers on the card are sums in kopecks; everything else on it is text. announce: said before a scene in which
    somebody presses the learner. levels: the variants that only press harder, mildest first; each goes with all others.
    """

    key: Annotated[str, Field(pattern=r"^[A-Z]\d\d$")]
    lesson: Annotated[str, Field(pattern=r"^\d\.\d$")]
    level: Annotated[int, Field(ge=1, le=5)]
    minutes: Annotated[int, Field(ge=1, le=60)]
    title: Words
    task: Words
    story: Words | None = None
    announce: Words | None = None
    remember: Words
    ask: Words | None = None
    done: Words | None = None
    card: dict[str, CardValue] = {}
    devices: dict[str, str]
    facts: dict[str, dict[str, Any]] = {}
    world: dict[str, Any] = {}
    goal: dict[str, Any]
    trap: list[Trap] = []
    script: list[Interruption] = []
    show: Show = Show()
    levels: list[str] | None = None
    variants: dict[str, dict[str, Any]] = Field(default={}, alias="variant")

    @property
    def variant_names(self) -> tuple[str, ...]:
        """("a", "b"); with levels also "a+firm" and so on."""
        levels = self.levels or []
        plays = ("a", *sorted(set(self.variants) - set(levels)))
        return (*plays, *(f"{play}+{level}" for level in levels for play in plays))

    def variant(self, name: str) -> Scenario:
        """The play of one variant, with the card's values filled in everywhere. Raises ScenarioError."""
        if name not in self.variant_names:
            raise ScenarioError(f"{self.key}: there is no variant {name!r}")
        plain = self.model_dump(by_alias=True, exclude={"variants", "levels"}, exclude_none=True)
        for part in name.split("+"):
            over = self.variants.get(part, {})
            for layer in (self.variants.get(over.get("like", ""), {}), over):
                plain = merge(plain, {key: value for key, value in layer.items() if key != "like"})
        filled = {key: value if key == "card" else fill(value, plain["card"]) for key, value in plain.items()}
        return read_scenario(filled, place=f"{self.key} variant {name}")


class Vocabulary:
    """The card's values as one would type them: what the solver may type."""

    def __init__(self, card: Mapping[str, CardValue]) -> None:
        self._by_kind = {kind: _typed(value) for kind, value in card.items()}
        self._all = tuple(sorted({word for words in self._by_kind.values() for word in words}))
        self._beginnings: dict[str, frozenset[str]] = {"": _beginnings(self._all)}

    def begins_a_word(self, typed: str, kind: str = "") -> bool:
        """Whether more of it may be typed where a word of that kind is asked; `wrong_pin` is of the kind "pin"."""
        if kind not in self._beginnings:
            words = {word for name, words in self._by_kind.items() if kind in name for word in words}
            self._beginnings[kind] = _beginnings(words)
        return typed in self._beginnings[kind]

    def classify(self, text: str, kind: str = "", known: Mapping[str, str] | None = None) -> str:
        """What may be kept of private text that a control of that kind took."""
        return classify(text, kind, self._by_kind, known)

    def told(self, kept: str, known: Mapping[str, str] | None = None) -> str:
        """The word of the card that was typed, from what was kept of it; "" where it was none.

        known: what the control itself knows, as in `classify`.
        """
        name, _, length = kept.partition(":")
        if known is not None:
            own = (word for word in self._all if name in known.values() and self.classify(word, known=known) == kept)
            return next(own, "")
        return next((word for word in self._by_kind.get(name, ()) if str(len(word)) == length), "")

    def of(self, kind: str) -> tuple[str, ...]:
        """What the card says under that name and under `wrong_` that name, or everything it says."""
        if kind not in self._by_kind:
            return self._all
        return (*self._by_kind[kind], *self._by_kind.get(f"wrong_{kind}", ()))

    def beside(self, word: str) -> tuple[str, ...]:
        """The other words of the lists that it stands in."""
        lists = (words for words in self._by_kind.values() if word in words)
        return tuple(dict.fromkeys(other for words in lists for other in words if other != word))


def _beginnings(words: Iterable[str]) -> frozenset[str]:
    """Of the words, and of their digits alone: a telephone number is written with spaces and typed without."""
    digits = {re.sub(r"\D", "", word) for word in words}
    return frozenset(word[:length] for word in digits.union(words) for length in range(1, len(word) + 1))


def _typed(value: CardValue) -> tuple[str, ...]:
    values = value if isinstance(value, (list, tuple)) else [value]
    return tuple(typed_sum(word) if isinstance(word, int) else word for word in values)


def typed_sum(kopecks: int) -> str:
    """5000 -> "50", 5020 -> "50.20"."""
    rubles, rest = divmod(kopecks, 100)
    return f"{rubles}.{rest:02}" if rest else str(rubles)


def read_scenario(data: Mapping[str, Any], *, place: str = "scenario") -> Scenario:
    """The one validated form. Raises ScenarioError with every fault and its place."""
    try:
        scenario = Scenario.model_validate(data)
    except ValidationError as error:
        faults = (f"{place}: {'.'.join(map(str, fault['loc']))}: {fault['msg']}" for fault in error.errors())
        raise ScenarioError("\n".join(faults)) from None
    codes = [trap.code for trap in scenario.trap]
    doubled = sorted({code for code in codes if codes.count(code) > 1})
    if doubled:
        raise ScenarioError(f"{place}: two traps are called {', '.join(doubled)}")
    unknown = sorted(set(scenario.show.mistakes) - set(codes))
    if unknown:
        raise ScenarioError(f"{place}: show.mistakes: there is no trap {', '.join(unknown)}")
    levels = sorted(set(scenario.levels or []) - set(scenario.variants))
    if levels:
        raise ScenarioError(f"{place}: levels: there is no variant {', '.join(levels)}")
    for name, over in scenario.variants.items():
        if "like" in over and "like" in scenario.variants.get(over["like"], {"like": ""}):
            raise ScenarioError(
                f"{place}: variant.{name}.like: no variant {over['like']!r} that is itself like no other"
            )
    harmless = [trap.code for trap in scenario.trap if trap.kind == "harm" and not (trap.sign and trap.now)]
    if harmless:
        raise ScenarioError(f"{place}: harm needs `sign` and `now`: {', '.join(harmless)}")
    return scenario


def load_scenario(path: Path) -> Scenario:
    """Read a TOML file. Raises ScenarioError with the file's name."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ScenarioError(f"{path.name}: {error}") from None
    return read_scenario(data, place=path.name)


def merge(under: Any, over: Any) -> Any:
    """Lay one tree over another. Lists of tables are matched by their `code` or `name`, others replaced."""
    if isinstance(under, Mapping) and isinstance(over, Mapping):
        return {**under, **{key: merge(under[key], value) if key in under else value for key, value in over.items()}}
    if isinstance(under, list) and isinstance(over, list) and over and all(map(_handle, [*under, *over])):
        later = {_handle(item): item for item in over}
        merged = [merge(item, later.pop(_handle(item))) if _handle(item) in later else item for item in under]
        return [*merged, *later.values()]
    return over


def _handle(item: Any) -> str:
    return item.get("code") or item.get("name") or "" if isinstance(item, Mapping) else ""


def fill(value: Any, card: Mapping[str, CardValue]) -> Any:
    """Put the card's values in: alone in a string they keep their type, inside a sentence they are text."""
    if isinstance(value, Mapping):
        return {key: fill(inner, card) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [fill(inner, card) for inner in value]
    if not isinstance(value, str):
        return value
    alone = PLACE.fullmatch(value)
    if alone:
        return _card_value(card, alone[1])
    return PLACE.sub(lambda found: _as_text(_card_value(card, found[1])), value)


def _card_value(card: Mapping[str, CardValue], key: str) -> CardValue:
    if key not in card:
        raise ScenarioError(f"{{card.{key}}}: the card does not say that; it says {', '.join(sorted(card))}")
    return card[key]


def _as_text(value: CardValue) -> str:
    values = value if isinstance(value, list) else [value]
    return ", ".join(typed_sum(item) if isinstance(item, int) else item for item in values)
