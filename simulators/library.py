"""The only writer of scenarios: a text is proved, frozen as a version, and made the current one."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from django.db import transaction

from .actions import packed_action
from .choices import Source
from .engine.demo import demonstration
from .engine.machine import Action
from .engine.prove import search
from .engine.scenario import Scenario as Form
from .engine.scenario import ScenarioError, Trap, load_scenario
from .engine.solve import plan
from .engine.state import Setup, State
from .machines import MACHINES, versions
from .models import Scenario, ScenarioVersion

FOLDER = Path(__file__).parent
PLAN_NODES = 2_000
# What a change of wording touches: the play is the same without it.
TEXTS = {"title", "task", "story", "remember", "ask", "done", "say", "sign", "now", "minutes", "level", "lesson"}


def scenario_files(folder: Path = FOLDER) -> list[Path]:
    return sorted(folder.glob("*/scenarios/*.toml"))


def load_files(files: Iterable[Path]) -> list[tuple[str, bool]]:
    """(key, whether a new version was made) for each file. A scenario edited by an author is left alone."""
    loaded = []
    for path in files:
        form = load_scenario(path)
        kept = Scenario.objects.filter(key=form.key).select_related("current").first()
        if kept is None or kept.source == Source.FILE:
            loaded.append((form.key, publish(form, source=Source.FILE)))
    return loaded


def publish(form: Form, *, source: str) -> bool:
    """Freeze this text as a version and make it current; False where it already is. Raises ScenarioError."""
    body = form.model_dump(by_alias=True, exclude_none=True, mode="json")
    machines = versions(set(form.devices.values()))
    sha256 = _hash({"body": body, "machines": machines})
    version = ScenarioVersion.objects.filter(sha256=sha256).first()
    current = Scenario.objects.filter(key=form.key).values_list("current_id", flat=True).first()
    if version is not None and version.pk == current:
        return False
    proof = version.proof if version else proof_of(form)
    with transaction.atomic():
        if version is None:
            version = ScenarioVersion.objects.create(
                key=form.key, sha256=sha256, play_hash=play_hash(body), body=body, machines=machines, proof=proof
            )
        Scenario.objects.update_or_create(
            key=form.key,
            defaults={
                "current": version,
                "lesson_key": form.lesson,
                "level": form.level,
                "titles": body["title"],
                "source": source,
            },
        )
    return True


def play_hash(body: Mapping[str, Any]) -> str:
    """The same for two texts that are played the same way."""
    return _hash(_without_texts(body))


def _without_texts(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _without_texts(inner) for key, inner in value.items() if key not in TEXTS}
    return [_without_texts(inner) for inner in value] if isinstance(value, list) else value


def _hash(value: Any) -> str:
    canonical = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def proof_of(form: Form) -> dict[str, Any]:
    """The shortest way known for each variant and skin, and the demonstration. Raises ScenarioError.

    The full proof (every trap, every state) is the work of `check_scenarios`.
    """
    skins = _skins(form)
    proof: dict[str, Any] = {}
    for variant in form.variant_names:
        for skin in skins:
            setup = Setup.make(form, MACHINES, variant=variant, skin=skin)
            found = plan(setup, setup.start, nodes=PLAN_NODES, width_nodes=20 * PLAN_NODES)
            if found.moves is None:
                raise ScenarioError(f"{form.key}: variant {variant}, skin {skin}: no way to the goal was found")
            actions = [packed_action(move.action) for move in found.moves]
            proof[f"{variant}/{skin}"] = {"par": len(actions), "plan": actions}
    return {**proof, "show": _show(form)}


def _skins(form: Form) -> list[str]:
    """The skins that all machines of the scenario have, in the order of the first."""
    skins = [MACHINES[kind].skins for kind in form.devices.values() if kind in MACHINES]
    return [skin for skin in skins[0] if all(skin in others for others in skins)] if skins else ["a"]


def _show(form: Form) -> dict[str, Any]:
    wrong = [trap for trap in form.trap if trap.code in form.show.mistakes]
    scale = "real" if any(trap.timers for trap in wrong) else "off"
    setup = Setup.make(form, MACHINES, mode="show", scale=scale)
    mistake = _way_into(setup, wrong[0]) if wrong else []
    return {"scale": scale, "actions": [packed_action(action) for action in demonstration(setup, mistake)]}


def _way_into(setup: Setup, trap: Trap) -> list[Action]:
    codes = [known.code for known, _, _ in setup.traps]
    flag = len(setup.monitors) + codes.index(trap.code)

    def sprung(state: State) -> bool:
        return state.monitors[flag] == 1

    found = search(setup, setup.start, sprung)
    if found.moves is None:
        raise ScenarioError(f"{setup.scenario.key}: show.mistakes: no way into {trap.code} was found")
    return [move.action for move in found.moves]
