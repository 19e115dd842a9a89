"""What an app on the phone is: its part of the state, its screens, and what each control on them does.

The home screen, the lock and the settings are apps too. A newcomer's mistake: reaching into another app's part of the
state. Apps tell each other what happened by events (`hears`) and open each other's screens (`PhoneChange.visit`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..engine.change import Change
from ..engine.machine import Control, Event, Label
from ..engine.record import Record
from ..engine.scenario import ScenarioError
from ..engine.sight import DeviceSight
from ..engine.text import Authored, Text


class Sight(DeviceSight):
    """What a screen is worked out from."""

    __slots__ = ()

    def app(self, key: str) -> Record:
        return self.local[key]

    def told(self, app: str) -> Record:
        """What the scenario said of an app; it never changes."""
        return self.local["body"][app]


class PhoneChange(Change):
    """A change on the phone."""

    __slots__ = ()

    @property
    def sight(self) -> Sight:
        return Sight(self.device, self.local, self.world)

    def app(self, key: str) -> Record:
        return self.local[key]

    def put(self, key: str, **changes: Any) -> None:
        """Change an app's own part of the state."""
        self.local = self.local.put(key, self.local[key].set(**changes))

    def go(self, screen: str, note: str = "") -> None:
        """Another screen, with no digits typed on it yet. note: one sentence on it, a key of the app's `notes`."""
        self.show(screen, entry="", note=note)

    def visit(self, screen: str) -> None:
        """A screen of another app (a link, a notification): «Назад» leads back to where one came from, and to no screen
        twice."""
        now = self.local["screen"]
        came = (*(before for before in self.local["came"] if before not in (screen, now)), now)[-3:]
        self.go(screen)
        self.set(came=came)

    def say(self, note: str) -> None:
        """Stay, with one sentence."""
        self.set(note=note)

    def notify(self, app: str, ref: str, *, loud: bool = True) -> None:
        """Something new, in the shade and on the lock screen; loud: also a strip on top of what is shown."""
        notices = tuple(notice for notice in self.local["notices"] if notice != (app, ref))
        self.set(notices=((app, ref), *notices)[:6], banner=f"{app}:{ref}" if loud else self.local["banner"])

    def forget(self, app: str, ref: str = "") -> None:
        """Notices of an app (or one of them) have been seen."""
        kept = tuple(n for n in self.local["notices"] if n[0] != app or (ref and n[1] != ref))
        gone = self.local["banner"].startswith(f"{app}:{ref}")
        self.set(notices=kept, banner="" if gone else self.local["banner"])


Does = Callable[[PhoneChange, str], None]
Hears = Callable[[PhoneChange, Event], None]


def nothing(sight: Sight) -> dict[str, Any]:
    return {}


@dataclass(frozen=True)
class Face:
    """One screen.

    controls, facts: worked out from a sight. does: control name up to a colon -> function(change, what follows the
    colon). fields: name of a typed or private control up to a colon -> function(change, value); it only stores.
    up: the screen «Назад» leads to where one did not come from another app; "" is the home screen.
    gone: whether what it shows is no more (deleted, while a call lay over it); then `up` is shown instead.
    keys: digits are typed on it with controls of kind `key`, added by the app itself.
    bare: without the bars for going back, and shown on a locked phone too: off, lock, a ringing call.
    stay: what comes next is done here, so the keys for going away are on nobody's way.
    """

    title: Label | Callable[[Sight], Label] | None
    controls: Callable[[Sight], tuple[Control, ...]]
    does: Mapping[str, Does] = field(default_factory=dict)
    fields: Mapping[str, Does] = field(default_factory=dict)
    facts: Callable[[Sight], dict[str, Any]] = nothing
    up: str | Callable[[Sight], str] = ""
    gone: Callable[[Sight], bool] = lambda sight: False
    keys: bool = False
    bare: bool = False
    stay: bool = False

    def above(self, sight: Sight) -> str:
        return self.up(sight) if callable(self.up) else self.up


@dataclass(frozen=True)
class App:
    """key: its name in state and facts, and of its screens (`sms`, `sms_thread`). first: the screen its icon opens.

    facts: what a scenario may set, with defaults (lists of tables for people, messages, pages). start: facts -> its
    part of the state; texts and people stay in the facts, the state refers to them by their `name`.
    hears: event name (of other devices, of the script, and of the phone's own apps) -> what the app does.
    timers: name -> what happens when it is due. notes: sentences its screens may show (`change.say(key)`).
    notice: (sight, ref) -> what stands in the shade for a notice of this app. opens: what a tap on it does.
    news: facts -> refs of the notices that are there from the start. countdown: sight -> the deadline of this app that
    runs now, shown on every screen, or "". later: not on the phone before somebody installs it.
    """

    key: str
    label: Text
    faces: Mapping[str, Face]
    first: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)
    start: Callable[[Mapping[str, Any]], Mapping[str, Any]] = lambda facts: {}
    hears: Mapping[str, Hears] = field(default_factory=dict)
    timers: Mapping[str, Callable[[PhoneChange], None]] = field(default_factory=dict)
    notes: Mapping[str, Text] = field(default_factory=dict)
    notice: Callable[[Sight, str], Label] | None = None
    opens: Does | None = None
    news: Callable[[Mapping[str, Any]], tuple[str, ...]] = lambda facts: ()
    countdown: Callable[[Sight], str] = lambda sight: ""
    on_home: bool = True
    later: bool = False


def words(table: Mapping[str, Any]) -> Authored:
    """A text that an author wrote in the scenario: {ru, be, en}. Raises ScenarioError where one of them is missing."""
    try:
        return Authored(table["ru"], table["be"], table["en"])
    except KeyError as language:
        raise ScenarioError(f"a text of the telephone has no {language}: {dict(table)}") from None


def named(tables: tuple[Record, ...], name: str) -> Record:
    """The table of that name. Raises LookupError: what the state refers to is always there."""
    found = next((table for table in tables if table["name"] == name), None)
    if found is None:
        raise LookupError(name)
    return found
