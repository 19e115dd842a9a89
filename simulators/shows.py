"""The demonstration of a scenario, frame by frame: someone else does it, makes one mistake and recovers."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from .actions import in_language, unpacked_action
from .cards import in_own_words
from .engine.machine import Action
from .engine.play import Play, follow, offered, open_play
from .engine.state import Setup
from .engine.text import Authored, Text
from .models import ScenarioVersion
from .setups import Way, setup_of, version_of

WAIT = Text("play", "Подождём.")
BACK = Text("play", "Вернёмся на шаг назад.")
PRESS = Text("play", "Нажмём: %(control)s")


class Frame(NamedTuple):
    """What is on the screen, what will be pressed, and why; no action on the last frame."""

    play: Play
    action: Action | None
    caption: Text | Authored | None


def show_way(version: ScenarioVersion) -> Way:
    """A mistake of being slow can only be shown with the clock running."""
    return Way(version.sha256, "show", scale=version.proof["show"]["scale"])


@lru_cache(maxsize=64)
def frames(sha256: str, language: str) -> tuple[Frame, ...]:
    """The person shown chooses the reader's language at the machine."""
    version = version_of(sha256)
    setup = setup_of(show_way(version))
    actions = [in_language(unpacked_action(packed), language) for packed in version.proof["show"]["actions"]]
    plays, log = [open_play(setup)], []
    for action in actions:
        play, entry = follow(setup, typing(setup, plays[-1], action, language), action, log)
        plays.append(play)
        log.append(entry)
    shown = [Frame(play, action, _caption(setup, play, action)) for play, action in zip(plays, actions, strict=False)]
    return (*shown, Frame(plays[-1], None, None))


def typing(setup: Setup, play: Play, action: Action, language: str) -> Play:
    """With the word that the person shown types: it is the card's, so it is nobody's private text."""
    if action.device == "play":
        return play
    control = offered(setup, play).screen(action.device).control(action.control)
    if control is None or control.kind != "private":
        return play
    told = setup.vocabulary.told(action.value, control.known)
    word = in_own_words(setup.scenario, told, language)
    if control.known and language != "ru" and word == told and not told.isascii():
        word = ""  # a name that only the machine has in all languages
    texts = {**dict(play.private), f"{action.device}/{action.control}": word}
    return replace(play, private=tuple(texts.items()))


def _caption(setup: Setup, play: Play, action: Action) -> Text | Authored | None:
    if action.device == "play":
        return BACK if action.control == "rewind" else WAIT
    control = offered(setup, play).screen(action.device).control(action.control)
    if control is None or control.why:
        return control and control.why
    return control.label if control.kind in ("typed", "private") else PRESS.with_params(control=control.label)
