"""The front page of the hub, or the start page of an enrolled computer.

Neither says anything about who learns here: both may stand open on a shared screen.
"""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from people.decorators import public
from people.queries import open_meetings
from simulators.choices import Mode
from simulators.guests import new_box
from simulators.models import Scenario
from simulators.setups import Way
from simulators.views.page import make_stage

# The cash machine on the front page: what is on the account, with nothing that can go wrong.
SHOWN = "A02"


@public
@require_safe
def start(request: HttpRequest) -> HttpResponse:
    if request.sitting:
        return redirect("lessons:map")
    if request.seat or settings.KLADKA_ROLE == "classroom":
        meeting = request.seat is not None and open_meetings(request.seat.place).exists()
        return render(request, "cms/start_seat.html", {"meeting": meeting})
    return render(request, "cms/start.html", machine_to_try())


def machine_to_try() -> dict[str, Any]:
    """A rowless play of the machine, for its form to stand in the page; nothing while no course is loaded."""
    scenario = Scenario.objects.select_related("current").filter(key=SHOWN, published=True).first()
    if scenario is None:
        return {}
    box = new_box(Way(scenario.current.sha256, mode=str(Mode.PRACTICE)))
    return {"scenario": scenario, "stage": make_stage(box.way, box.play), "box": box.sealed()}
