"""Machines told as tables and flow charts: for trainers, for the docs, and for whoever must vet the contents."""

from __future__ import annotations

from django.utils.translation import get_language, gettext

from .actions import unpacked_action
from .engine.describe import describe
from .engine.machine import Action, Label
from .engine.scenario import load_scenario
from .engine.state import Setup
from .machines import MACHINES
from .plans import shipped_plans
from .proofs import scenario_files
from .words import say


def _plan(key: str, variant: str) -> list[Action]:
    """The shipped way through the first skin."""
    plans = shipped_plans().get(key, {}).get("plans", {})
    return [unpacked_action(packed) for packed in plans.get(f"{variant}/a", {"plan": []})["plan"]]


def description_page(kind: str) -> str:
    """Markdown in the active language: the table of screens, then the flow chart in Mermaid."""
    scenarios = [load_scenario(path) for path in scenario_files()]
    setups = [
        Setup.make(scenario, MACHINES, variant=variant, scale="real", plan=_plan(scenario.key, variant))
        for scenario in scenarios
        for variant in scenario.variant_names
        if kind in {*scenario.devices.values(), "you"}
    ]
    described = describe(kind, setups)
    language = get_language() or "ru"

    def words(label: Label) -> str:
        return say(label, language)

    heading = gettext("Экраны и действия")
    return "\n".join(
        [
            f"# {heading}: `{kind}`",
            "",
            described.table(words),
            "",
            "```mermaid",
            described.flow_chart(),
            "```",
            "",
        ]
    )
