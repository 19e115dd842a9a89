"""What a page shows of a play: devices, hands, help, notices. One form of it for every kind of page.

Nothing here changes anything; templates get a `Stage` and the engine's screens.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from django.contrib.staticfiles import finders

from .actions import in_language
from .cards import CardLine, card_lines
from .drawing import Drawing, draw
from .engine.hints import Hint, hint
from .engine.machine import Action, Control, Label, Screen
from .engine.play import HELP_POINTER, HELP_TOGETHER, HELP_TRAINER, HELP_WORDS, Offer, Play, offered
from .engine.record import Record
from .engine.scenario import Scenario, Trap
from .engine.state import Due, Setup
from .engine.text import Text

YOU = "you"
MOST_ANSWERS = 6  # in a column of a low screen, with a way out under them
PRESS = Text("play", "Нажмите: %(control)s")


def on_body(control: Control) -> bool:
    """Keys and slots are painted in the page's own language."""
    return control.kind in ("key", "slot", "take") or control.at == "keypad"


class Device(NamedTuple):
    """A machine on the page. here: the learner stands in front of it. lang: the language it speaks now.

    seconds_left: of the deadline that its screen shows; 0 where none runs.
    """

    name: str
    kind: str
    skin: str
    lang: str
    local: Record
    screen: Screen
    here: bool
    seconds_left: int

    @property
    def template(self) -> str:
        return f"{self.kind}/device.html"

    @property
    def says(self) -> list[Label]:
        """What its screen says: what one reads first, then what can be pressed on it."""
        facts, controls = self.screen.facts, self.screen.controls
        own = [facts.get("title"), facts.get("text"), facts.get("note")]
        said = [*own, *(control.label for control in controls if not on_body(control))]
        return list(dict.fromkeys(label for label in said if label))

    @property
    def pictures(self) -> list[str]:
        """What it looks like from afar: its own drawing, or a computer's."""
        return [f"{self.kind}/place.html", "you/_computer.html"]


@dataclass
class Stage:
    """said: one sentence about what was just tried. pointer: a control to point out, for a demonstration.

    still: a picture of the play, with which nothing can be done. version: which text of the scenario this is.
    for_all: drawn to be kept and shared, with marks where private text belongs (drawing.py).
    """

    setup: Setup
    play: Play
    page_lang: str
    said: str = ""
    events: tuple[str, ...] = ()
    pointer: Action | None = None
    still: bool = False
    version: str = ""
    for_all: bool = field(default=False, init=False, repr=False)
    _offer: Offer = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._offer = offered(self.setup, self.play)

    @property
    def scenario(self) -> Scenario:
        return self.setup.scenario

    @property
    def world(self) -> Record:
        return self.play.state.world

    @property
    def step(self) -> int:
        return self.play.step

    @cached_property
    def card(self) -> list[CardLine]:
        return list(card_lines(self.scenario))

    @cached_property
    def devices(self) -> list[Device]:
        return [self._device(name) for name in self.scenario.devices]

    @cached_property
    def hands(self) -> Device:
        return self._device(YOU)

    @cached_property
    def facing(self) -> Device | None:
        """The machine on the page: where the learner stands, or stood last."""
        seen = self.world["at"] or self.hands.local.get("seen", "")
        return next((device for device in self.devices if device.name == seen), None)

    @cached_property
    def pocket(self) -> Device | None:
        """What is always at hand: the telephone. It stands beside the machine, or alone in its place."""
        machines = self.setup.machines
        return next((device for device in self.devices if machines[device.name].carried), None)

    @property
    def views(self) -> list[Device]:
        """The two things to look at where there is room for one; nothing to choose from otherwise."""
        return [self.facing, self.pocket] if self.facing and self.pocket else []

    @property
    def heard(self) -> Device | None:
        """The device whose screen can be heard: where one stands, or what one holds."""
        return self.facing if self.facing and self.facing.here else self.pocket

    @property
    def has_two(self) -> bool:
        """Whether a machine and a telephone belong to this task, wherever one stands now."""
        return self.pocket is not None and len(self.devices) > 1

    @property
    def rings(self) -> bool:
        return self.pocket is not None and bool(self.pocket.screen.facts.get("rings"))

    @property
    def talk_is_long(self) -> bool:
        """Whether the answers fill their column down to «Помощь»: the way out then stands on the other side."""
        screen = self.hands.screen
        return screen.name not in ("stand", "question") and len(screen.controls) > MOST_ANSWERS

    @property
    def kinds(self) -> list[str]:
        """The kinds of machine on this page, each once: whose style sheets it needs."""
        return list(dict.fromkeys([*self.scenario.devices.values(), YOU]))

    @property
    def scripts(self) -> list[str]:
        """Static files with sounds and the like, for machines that have one."""
        return [script for kind in self.kinds if finders.find(script := f"{kind}/{kind}.js")]

    @cached_property
    def foreign(self) -> list[Device]:
        """The devices that speak another language than the page: for the caption on request."""
        return [device for device in (self.facing, self.pocket) if device and device.lang != self.page_lang]

    def _device(self, name: str) -> Device:
        screen = self._offer.screen(name)
        kind = YOU if name == YOU else self.scenario.devices[name]
        local = self.play.state.devices[name]
        here = name == YOU or self.setup.machines[name].carried or self.world["at"] == name
        lang = screen.lang or self.page_lang
        return Device(name, kind, self.setup.skin, lang, local, screen, here, self._left(name, screen.countdown))

    def _left(self, device: str, timer: str) -> int:
        """Something else may happen sooner: a message comes while the code before it still holds."""
        if not timer or self.time_stands:
            return 0
        return next((self._seconds(due) for due in self.play.state.due if (due.device, due.name) == (device, timer)), 0)

    @cached_property
    def plays(self) -> tuple[str, ...]:
        return () if self.still else self._offer.plays

    @property
    def may_rewind(self) -> bool:
        """Life has no way back; it is offered once something has gone wrong."""
        return "rewind" in self.plays and (bool(self.play.tally.harms) or self.lost)

    @cached_property
    def drawing(self) -> Drawing:
        return draw(self)

    @property
    def begins(self) -> bool:
        """Nothing was done yet."""
        return not self.step and not self.still

    @property
    def remarks(self) -> bool:
        """Whether there is anything to say beside the task."""
        return bool(self.begins or self.play.notice or self.play.tally.harms or self.lost)

    @property
    def aloud(self) -> list[Label]:
        """What is told beside the machines, to be heard: a harm, or the task and what the last action led to."""
        if self.scene:
            return [part.text for part in (self.scene.say, self.scene.sign, self.scene.now)]
        before = (self.scenario.announce or self.scenario.story) if self.begins else None
        trapped, harmed = self.trapped, self.harmed if not self.made_good else None
        told = [self.scenario.task, before, trapped and trapped.say, harmed and harmed.now]
        return [words.text for words in told if words]

    # What has gone wrong

    @cached_property
    def scene(self) -> Trap | None:
        """The harm that is being told instead of the machines."""
        return self.setup.trap.get(self.play.state.scene)

    @cached_property
    def harmed(self) -> Trap | None:
        """A harm that has happened and was not rewound: what to do now stays on the page."""
        return next((trap for trap in self.setup.sprung(self.play.state) if trap.kind == "harm"), None)

    @property
    def made_good(self) -> bool:
        trap = self.harmed
        known = {mistake.code: mistake.recovered for mistake in self.play.tally.mistakes}
        return trap is not None and known.get(trap.code, False)

    @cached_property
    def trapped(self) -> Trap | None:
        """The mistake that the last action was, where it is no harm."""
        kind, _, code = self.play.notice.partition(":")
        return self.setup.trap[code] if kind == "trap" else None

    # Help

    @cached_property
    def hint(self) -> Hint | None:
        """The next step, worked out only where the page shows it."""
        if self.still or self.play.ended or self.play.state.scene:
            return None
        shows = self.setup.mode == "guided" or HELP_WORDS <= self.play.help < HELP_TRAINER
        return self._in_own_language(hint(self.setup, self.play)) if shows else None

    def _in_own_language(self, found: Hint) -> Hint:
        """Every language leads on equally; the page's own is the one to point at."""
        action = in_language(found.action, self.page_lang)
        if action == found.action:
            return found
        control = self._offer.screen(action.device).control(action.control)
        return found._replace(action=action, why=control.why or control.label) if control else found

    @cached_property
    def advice(self) -> Label | None:
        """The next step in words: why one would use the control, or else its name."""
        step = self.hint
        if step is None or step.why is None:
            return None
        control = self._offer.screen(step.action.device).control(step.action.control)
        return step.why if control and control.why else PRESS.with_params(control=step.why)

    @property
    def lost(self) -> bool:
        return self.hint is not None and self.hint.lost

    @property
    def pointed(self) -> Action | None:
        if self.pointer is not None:
            return self.pointer
        points = self.setup.mode == "guided" or self.play.help in (HELP_POINTER, HELP_TOGETHER)
        return self.hint.action if self.hint is not None and points else None

    @property
    def together(self) -> bool:
        return self.play.help == HELP_TOGETHER

    @property
    def call_trainer(self) -> bool:
        return self.play.help >= HELP_TRAINER

    # Time

    @property
    def time_stands(self) -> bool:
        """While help or a harm is being read."""
        return bool(self.still or self.play.ended or self.play.state.scene or self.play.help)

    @cached_property
    def next_due(self) -> Due | None:
        """The next thing that happens by itself."""
        due = self.play.state.due
        return min(due) if due and not self.time_stands else None

    @property
    def seconds_left(self) -> int:
        return self._seconds(self.next_due) if self.next_due else 0

    def _seconds(self, due: Due) -> int:
        return max(1, round((due.at - self.play.state.clock) / 1000))

    @property
    def announce_at(self) -> int:
        """What only comes by itself hurries nobody."""
        due = self.next_due
        return due.beep // 1000 if due and due.deadline else 0
