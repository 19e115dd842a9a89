"""Load every scenario file; what has not changed is left as it is."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from simulators.engine.scenario import ScenarioError
from simulators.library import load_files
from simulators.proofs import scenario_files


class Command(BaseCommand):
    help = "Loads simulators/*/scenarios/*.toml. Running it again changes nothing."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            loaded = load_files(scenario_files())
        except ScenarioError as error:
            raise CommandError(str(error)) from None
        new = [key for key, made in loaded if made]
        if options["verbosity"]:
            self.stdout.write(f"{len(loaded)} scenarios, new or changed: {', '.join(new) or 'none'}")
