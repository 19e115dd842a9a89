"""The only writer of scenarios: a text is proved, frozen as a version, and made the current one."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from django.db import transaction

from .engine.scenario import Scenario as Form
from .engine.scenario import ScenarioError, load_scenario
from .machines import versions
from .models import Scenario, ScenarioVersion
from .plans import plans_for
from .words import LANGUAGES

# What a change of wording touches: the play is the same without it.
ABOUT = {"minutes", "level", "lesson"}


def load_files(files: Iterable[Path]) -> list[tuple[str, bool]]:
    """(key, whether a new version was made) for each file."""
    return [(form.key, publish(form)) for form in map(read_file, files)]


def read_file(path: Path) -> Form:
    """A task is called as its file: a copy that still has the key of the original would take its place."""
    form = load_scenario(path)
    if form.key != path.stem:
        raise ScenarioError(f"{path.name}: key: it says {form.key!r}, so the file must be called {form.key}.toml")
    return form


def publish(form: Form) -> bool:
    """Freeze this text as a version and make it current; False where it already is. Raises ScenarioError."""
    body = body_of(form)
    machines = versions(set(form.devices.values()))
    sha256 = _hash({"body": body, "machines": machines})
    version = ScenarioVersion.objects.filter(sha256=sha256).first()
    current = Scenario.objects.filter(key=form.key).values_list("current_id", flat=True).first()
    if version is not None and version.pk == current:
        return False
    proof = version.proof if version else plans_for(form, play_hash(body))
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
            },
        )
    return True


def body_of(form: Form) -> dict[str, Any]:
    return form.model_dump(by_alias=True, exclude_none=True, mode="json")


def play_hash(body: Mapping[str, Any]) -> str:
    """The same for two texts that are played the same way."""
    return _hash(_without_texts(body))


def _without_texts(value: Any) -> Any:
    if isinstance(value, Mapping):
        played = {key: inner for key, inner in value.items() if key not in ABOUT and not _is_text(inner)}
        return {key: _without_texts(inner) for key, inner in played.items()}
    return [_without_texts(inner) for inner in value] if isinstance(value, list) else value


def _is_text(value: Any) -> bool:
    return isinstance(value, Mapping) and value.keys() == set(LANGUAGES)


def _hash(value: Any) -> str:
    canonical = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()
