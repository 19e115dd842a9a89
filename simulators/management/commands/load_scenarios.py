"""Load every scenario file; what has not changed is left as it is."""

from argparse import ArgumentParser
from collections import defaultdict
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from simulators.engine.scenario import ScenarioError
from simulators.library import body_of, load_files, play_hash, read_file
from simulators.plans import Plans, plans_for, write_plans
from simulators.proofs import scenario_files


class Command(BaseCommand):
    help = "Loads simulators/*/scenarios/*.toml. Running it again changes nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--write-plans",
            action="store_true",
            help="write plans beside the scenarios: those that still lead to the goal are kept, others looked for anew",
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
        """On all cores; a folder's file is written when all of its plans are known."""
        found: dict[Path, dict[str, tuple[str, Plans]]] = defaultdict(dict)
        with ProcessPoolExecutor() as pool:
            for folder, key, played, plans in pool.map(_planned, scenario_files()):
                found[folder][key] = (played, plans)
        for folder, plans in found.items():
            write_plans(folder, plans)


def _planned(path: Path) -> tuple[Path, str, str, Plans]:
    form = read_file(path)
    played = play_hash(body_of(form))
    return path.parent, form.key, played, plans_for(form, played)
