"""The phone keeps the contract of all machines, and its apps name screens, controls and notes once."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from simulators.phone import going
from simulators.phone.apps import APPS
from tests.machine_contract import MachineContract, walks
from tests.wanderer import ROOT

TEMPLATES = ROOT / "simulators/phone/templates/phone/screens"


class TestPhone(MachineContract):
    kind = "phone"
    templates = TEMPLATES

    @walks
    @given(st.data())
    def test_whatever_is_offered_has_a_deed(self, data):
        setup, plays, _ = self.walk(data)
        faces = {screen: face for app in APPS for screen, face in app.faces.items()}

        for play in plays:
            for name in self.devices(setup):
                screen = setup.machines[name].screen(name, play.state.devices[name], play.state.world)
                face = faces[screen.name]
                known = {*face.does, *face.fields, *going.DOES}
                assert {control.name.partition(":")[0] for control in screen.controls} <= known, screen.name


def test_every_screen_belongs_to_one_app():
    screens = Counter(screen for app in APPS for screen in app.faces)

    assert [screen for screen, times in screens.items() if times > 1] == []


def test_every_app_on_the_home_screen_has_a_first_screen_and_an_icon():
    icons = ROOT / "simulators/phone/static/phone/icons"

    for app in APPS:
        if app.on_home:
            assert app.first in app.faces, app.key
            assert (icons / f"{app.key}.svg").exists(), app.key


def test_every_screen_has_a_template():
    assert [screen for app in APPS for screen in app.faces if not (TEMPLATES / f"{screen}.html").exists()] == []
