"""Proofs of whole scenarios: every variant in every skin, kept by content and code.

A proof costs seconds, so it is written down under a hash of the scenario's text and of the engine's and the
machines' sources; the same text on the same code is never proved twice.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings

from .engine.machine import Action
from .engine.prove import MOST_STATES, Proof, prove
from .engine.scenario import Scenario, load_scenario
from .engine.state import Setup
from .machines import MACHINES
from .plans import skins_of

HERE = Path(__file__).parent


def scenario_files() -> list[Path]:
    """The scenarios that ship, in the order of their keys."""
    return sorted(HERE.glob("*/scenarios/*.toml"), key=lambda path: path.name)


@cache
def code_hash() -> str:
    """Of everything a proof depends on besides the scenario itself."""
    folders = [HERE / "engine", *(settings.BASE_DIR / folder for folder in settings.MACHINES)]
    sources = sorted(path for folder in folders for path in folder.rglob("*.py"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()


def proof_hash(scenario: Scenario, limit: int) -> str:
    text = json.dumps(scenario.model_dump(by_alias=True), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(f"{text}{code_hash()}{limit}".encode()).hexdigest()


def proofs(paths: Sequence[Path], *, keep: Path, limit: int = MOST_STATES) -> Iterator[Proof]:
    """The proofs of these scenarios in every variant and skin, made on all cores unless they are kept in `keep`."""
    keep.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor() as pool:
        for found in pool.map(_proofs, [(path, keep, limit) for path in paths]):
            yield from found


def _proofs(job: tuple[Path, Path, int]) -> list[Proof]:
    """Of one scenario: what is found in one form helps in the next."""
    path, keep, limit = job
    scenario, found = load_scenario(path), list[Proof]()
    for variant in scenario.variant_names:
        for skin in skins_of(scenario):
            found.append(_proof(scenario, variant, skin, keep, limit, found))
    return found


def _proof(scenario: Scenario, variant: str, skin: str, keep: Path, limit: int, known: Sequence[Proof]) -> Proof:
    kept = keep / f"{scenario.key}-{variant}-{skin}-{proof_hash(scenario, limit)[:16]}.json"
    if kept.exists():
        return read_proof(json.loads(kept.read_text(encoding="utf-8")))

    def make(**how: str) -> Setup:
        return Setup.make(scenario, MACHINES, **how)

    proof = prove(make, key=scenario.key, variant=variant, skin=skin, limit=limit, known=known)
    if not proof.faults:
        kept.write_text(json.dumps(asdict(proof), ensure_ascii=False), encoding="utf-8")
    return proof


def read_proof(data: dict[str, Any]) -> Proof:
    """A proof from its JSON."""

    def ways(name: str) -> dict[str, list[Action]]:
        return {code: [Action(*action) for action in way] for code, way in data[name].items()}

    plan = [Action(*action) for action in data["plan"]]
    return Proof(**{**data, "plan": plan, "traps": ways("traps"), "recoveries": ways("recoveries")})
