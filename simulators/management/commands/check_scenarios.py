"""Prove every scenario in every skin, mode and variant, and print the table."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path
from time import perf_counter
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from simulators.engine.prove import MOST_STATES, Proof
from simulators.proofs import proofs, scenario_files

HEAD = f"{'task':6}{'variant':9}{'skin':6}{'par':>5}  {'states':>8}  {'proof':22}{'traps':>6}{'seconds':>9}"


class Command(BaseCommand):
    help = "Prove that every scenario can be solved, and every mistake met and recovered from. Ends with 1 if not."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("keys", nargs="*", help="only these tasks (A03)")
        parser.add_argument("--states", type=int, default=MOST_STATES, help="how many states a search may look at")
        parser.add_argument("--keep", type=Path, default=Path(settings.KLADKA_DATA) / "proofs", help="folder of proofs")

    def handle(self, *args: Any, **options: Any) -> None:
        paths = [path for path in scenario_files() if not options["keys"] or path.stem in options["keys"]]
        began, faulty = perf_counter(), 0
        self.stdout.write(HEAD)
        for proof in proofs(paths, keep=options["keep"], limit=options["states"]):
            self.stdout.write(row(proof))
            for fault in proof.faults:
                faulty += 1
                self.stdout.write(self.style.ERROR(f"      {fault}"))
        self.stdout.write(f"{len(paths)} scenarios, {faulty} faults, {perf_counter() - began:.0f} s")
        if faulty:
            sys.exit(1)


def row(proof: Proof) -> str:
    how = "exhaustive" if proof.exhaustive else f"{proof.walks} random walks"
    par = f"{proof.par}{'' if proof.optimal else '*'}"
    return (
        f"{proof.key:6}{proof.variant:9}{proof.skin:6}{par:>5}  {proof.states:>8}  {how:22}"
        f"{len(proof.traps):>6}{proof.seconds:>9.1f}"
    )
