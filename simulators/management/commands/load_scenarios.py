"""Load every scenario file; what has not changed is left as it is."""

from argparse import ArgumentParser
from collections import defaultdict
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from simulators.engine.scenario import ScenarioError, load_scenario
from simulators.library import body_of, load_files, play_hash
from simulators.plans import Plans, find_plans, write_plans
from simulators.proofs import scenario_files


class Command(BaseCommand):
    help = "Loads simulators/*/scenarios/*.toml. Running it again changes nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--write-plans", action="store_true", help="look for all plans anew and write them beside the scenarios"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            if options["write_plans"]:
                self.write_plans()
            loaded = load_files(scenario_files())
        except ScenarioError as error:
            raise CommandError(str(error)) from None
        new = [key for key, made in loaded if made]
        if options["verbosity"]:
            self.stdout.write(f"{len(loaded)} scenarios, new or changed: {', '.join(new) or 'none'}")

    def write_plans(self) -> None:
        found: dict[Path, dict[str, tuple[str, Plans]]] = defaultdict(dict)
        for path in scenario_files():
            form = load_scenario(path)
            found[path.parent][form.key] = (play_hash(body_of(form)), find_plans(form))
        for folder, plans in found.items():
            write_plans(folder, plans)
