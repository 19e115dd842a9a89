"""The only writers of attempts. A tap is one conditional update: where the row still stands at that step.

Whoever comes second (a double click, another tab, a re-sent form) changes nothing and sees the same screen.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from django.db import connection, transaction
from django.db.models import QuerySet
from django.utils import timezone

from people.choices import Pressure
from people.models import Learner, Sitting, this_server

from . import logbook, packing
from .choices import Confusion, Mode, Outcome, Scale
from .engine.filling import take_form
from .engine.machine import Action
from .engine.play import LogEntry, NotOfferedError, Play, open_play
from .engine.state import Setup
from .errors import ClosedHereError
from .forgetting import forget_on_disk
from .ladder import scale_for, skin_for, times_managed, variant_for
from .machines import versions
from .models import STATE_LIMIT, Attempt, ClosedTask, Scenario
from .opening import Opened
from .setups import Way, par_of, setup_of
from .signals import attempt_finished


class Tapped(NamedTuple):
    """said: why nothing was changed ("stale", "not_offered", "long"), or "". raced: read again."""

    play: Play
    said: str = ""
    events: tuple[str, ...] = ()
    raced: bool = False


def tap(opened: Opened, *, step: int, action: Action, language: str, typed: Sequence[Action] = ()) -> Tapped:
    """Carry out one action on an open attempt, after typing the fields of its form that were changed."""
    play = opened.play()
    if step != opened.step:
        return Tapped(play, "" if _sent_again(opened, step, action, len(typed)) else "stale")
    setup = setup_of(opened.way)
    try:
        moved, entries = take_form(setup, play, action, typed, _history(opened, action))
        changes = _changes(setup, opened, moved, entries)
    except NotOfferedError:
        return Tapped(play, "not_offered")
    except logbook.LogFullError:
        return Tapped(play, "long")
    changes["languages"] = _read_in(opened.languages, language)
    written = _end(opened, moved, changes) if moved.ended else _write(opened, changes)
    events = tuple(name for entry in entries for name in entry.events)
    return Tapped(moved, events=events) if written else Tapped(play, raced=True)


def _sent_again(opened: Opened, step: int, action: Action, fields: int) -> bool:
    """The same button from the page before: its value is not compared, since of private text only the class is kept."""
    last = logbook.last_entry(opened.log) if opened.step - 1 - fields <= step < opened.step else None
    return last is not None and last.action[:2] == action[:2]


def _history(opened: Opened, action: Action) -> list[LogEntry]:
    return logbook.entries(opened.log) if action[:2] == ("play", "rewind") else []


def _changes(setup: Setup, opened: Opened, moved: Play, entries: Sequence[LogEntry]) -> dict[str, Any]:
    """The row's new values. Raises LogFullError where state or log would outgrow their bounds."""
    packed = packing.packed(setup, moved)
    log = logbook.appended(opened.log, entries, last=entries[-1].action[:2] == ("play", "finish"))
    if not moved.ended and len(packed["state"].encode()) > STATE_LIMIT:
        raise logbook.LogFullError
    return {**packed, "log": log, "step": moved.step, "last": timezone.now(), "dirty": True}


def _read_in(languages: str, language: str) -> str:
    return languages if language in languages.split(",") else f"{languages},{language}"


def _write(opened: Opened, changes: Mapping[str, Any]) -> bool:
    """The conditional update, as plain SQL: building it anew would cost a tap more than carrying it out."""
    fields = [Attempt._meta.get_field(name) for name in changes]
    values = [field.get_db_prep_save(changes[field.name], connection) for field in fields]
    columns = ", ".join(f"{field.column} = %s" for field in fields)
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {Attempt._meta.db_table} SET {columns} WHERE id = %s AND step = %s AND ended IS NULL",
            [*values, opened.pk, opened.step],
        )
        return cursor.rowcount == 1


def _end(opened: Opened, play: Play, changes: dict[str, Any]) -> bool:
    """End, drop the state with all private text in it, and tell the lessons: all in one transaction."""
    outcome, met = play.outcome(opened.mode), play.ended == "met"
    last = {"state": "", "outcome": outcome, "met": met, "ended": changes["last"]}
    with transaction.atomic():
        if not _write(opened, {**changes, **last}):
            return False
        attempt = Attempt.objects.select_related("version", "learner", "partner").get(pk=opened.pk)
        attempt_finished.send(sender=Attempt, attempt=attempt, learners=credited(attempt))
        if opened.play().private:
            transaction.on_commit(forget_on_disk, robust=True)
    return True


def credited(attempt: Attempt) -> list[Learner]:
    """Whom an ended attempt counts for: both people in front of it, but a test is done alone."""
    if attempt.partner is None or attempt.mode == Mode.TEST:
        return [attempt.learner]
    return [attempt.learner, attempt.partner]


def start_attempt(
    *,
    sitting: Sitting,
    scenario: Scenario,
    mode: str,
    lesson_key: str = "",
    block_id: str = "",
    language: str = "ru",
    scale: str = "",
    again: bool = False,
) -> Attempt:
    """The learner's open attempt of this scenario and mode, or a new one; others of it are ended and kept.

    again: start from the beginning even where one is open and has been worked on. Raises ClosedHereError.
    """
    if ClosedTask.objects.filter(place=sitting.place_id, scenario=scenario).exists():
        raise ClosedHereError(scenario.key)
    with transaction.atomic():
        learner = Learner.objects.select_for_update().get(pk=sitting.with_mouse.pk)
        mine = Attempt.objects.filter(learner=learner, version__key=scenario.key)
        for open_one in mine.filter(ended=None, origin=this_server()).order_by("-id"):
            if open_one.mode == mode and not (again and open_one.step) and scale in ("", open_one.scale):
                return open_one
            _give_up(open_one)
        if not again and (begun := _begun_elsewhere(mine, mode)):
            return continue_attempt(begun, sitting=sitting)
        managed, version = times_managed(mine), scenario.current
        scale = scale if scale in Scale.values else scale_for(managed)
        pressure = sitting.group.pressure if sitting.group else Pressure.MILD
        variant = variant_for(mode, version, managed, pressure)
        way = Way(version.sha256, mode, variant, skin_for(mode, version), scale)
        return _new_attempt(sitting, learner, way, scenario, lesson_key, block_id, language)


def _begun_elsewhere(mine: QuerySet[Attempt], mode: str) -> Attempt | None:
    """The last open attempt that came from another server and was not carried on here yet."""
    carried_on = mine.exclude(continued_from=None).values("continued_from")
    foreign = mine.filter(ended=None, mode=mode, step__gt=0).exclude(origin=this_server())
    return foreign.exclude(uid__in=carried_on).order_by("-id").first()


def _new_attempt(
    sitting: Sitting, learner: Learner, way: Way, scenario: Scenario, lesson_key: str, block_id: str, language: str
) -> Attempt:
    setup = setup_of(way)
    beside = sitting.reading if way.mode != Mode.TEST else None
    return Attempt.objects.create(
        learner=learner,
        partner=beside,
        sitting=sitting,
        place_id=sitting.place_id,
        group_id=sitting.group_id,
        version=scenario.current,
        machines=versions(set(setup.scenario.devices.values())),
        lesson_key=lesson_key,
        block_id=block_id,
        mode=way.mode,
        variant=way.variant,
        skin=way.skin,
        scale=way.scale,
        languages=language,
        par=par_of(way),
        **packing.packed(setup, open_play(setup)),
    )


def _give_up(attempt: Attempt) -> None:
    """End an open attempt that its learner has turned away from."""
    now = timezone.now()
    outcome = Outcome.NOT_YET if attempt.mode != Mode.GUIDED else ""
    Attempt.objects.filter(pk=attempt.pk, step=attempt.step, ended=None).update(
        state="", outcome=outcome, ended=now, dirty=True
    )
    transaction.on_commit(forget_on_disk, robust=True)


def give_up_outgrown(opened: Opened) -> None:
    """End an attempt that today's machines can no longer carry on; it stays readable."""
    _give_up(Attempt.objects.get(pk=opened.pk))


def answer_confusion(attempt: Attempt, answer: str) -> None:
    """Keep the learner's one-tap answer to where the machine confused them; other words change nothing."""
    if answer in Confusion.values:
        Attempt.objects.filter(pk=attempt.pk).update(confused=answer, dirty=True)


def continue_attempt(attempt: Attempt, *, sitting: Sitting) -> Attempt:
    """Carry on here what was begun on another server: a new row with the same state and a copied log."""
    here = Attempt.objects.filter(continued_from=attempt.uid, learner=attempt.learner).first()
    if here is not None:
        return here
    copied = (
        "learner", "partner", "version", "machines", "lesson_key", "block_id", "mode", "variant", "skin",
        "scale", "languages", "step", "state", "log", "tally", "par",
    )  # fmt: skip
    return Attempt.objects.create(
        sitting=sitting,
        place_id=sitting.place_id,
        group_id=sitting.group_id,
        continued_from=attempt.uid,
        **{name: getattr(attempt, name) for name in copied},
    )
