"""Every scenario that ships is proved in every variant and skin, within a bound that fits a test run."""

from contextlib import suppress
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from simulators.engine.scenario import load_scenario
from simulators.plans import skins_of
from simulators.proofs import scenario_files


@pytest.mark.slow
def test_every_scenario_is_proved_in_every_variant_and_skin(tmp_path: Path):
    """`manage.py check_scenarios` does the same with 1,000 states each."""
    told = StringIO()

    with suppress(SystemExit):  # its table tells what is wrong
        call_command("check_scenarios", "--states", "500", keep=tmp_path, stdout=told)

    shipped = [load_scenario(path) for path in scenario_files()]
    expected = sum(len(form.variant_names) * len(skins_of(form)) for form in shipped)
    assert f"{len(scenario_files())} scenarios, 0 faults" in told.getvalue(), told.getvalue()
    assert len(list(tmp_path.glob("*.json"))) == expected
