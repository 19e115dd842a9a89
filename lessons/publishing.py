"""What happens when a lesson is published: its live screens are solved, and a translation notes its source."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from lessons.choices import SOURCE_LANGUAGE
from lessons.live_screens import solve_screens
from lessons.models import LessonPage


def after_publication(sender: type, instance: LessonPage, **kwargs: Any) -> None:
    """Receives `page_published`. Writes past the page's `save`, so that it makes no further revision."""
    changes: dict[str, Any] = {}
    screens = solve_screens(instance.body.raw_data, instance.screens)
    if screens != instance.screens or not instance.screens_hash:
        changes.update(_kept(screens))
    if instance.locale.language_code != SOURCE_LANGUAGE:
        changes["translated_from"] = source_hash(instance)
    _write(instance, changes)


def source_hash(page: LessonPage) -> str:
    """The hash of the source page as it is published now; empty where there is none."""
    from lessons.loading import page_hash

    source = page.get_translations().filter(locale__language_code=SOURCE_LANGUAGE).live().first()
    return page_hash(source) if source else ""


def refresh_screens() -> int:
    """Solve again what a new version of a scenario has changed; returns the number of pages written."""
    changed = 0
    for page in LessonPage.objects.live():
        screens = solve_screens(page.body.raw_data, page.screens)
        if screens != page.screens:
            _write(page, _kept(screens))
            changed += 1
    return changed


def _kept(screens: dict[str, Any]) -> dict[str, Any]:
    digest = hashlib.sha256(json.dumps(screens, sort_keys=True).encode()).hexdigest()
    return {"screens": screens, "screens_hash": digest}


def _write(page: LessonPage, changes: dict[str, Any]) -> None:
    if changes:
        LessonPage.objects.filter(pk=page.pk).update(**changes)
        for name, value in changes.items():
            setattr(page, name, value)
