"""What is heard of the phone: each press where the page's switch is on, nothing where it is off."""

import pytest

pytestmark = pytest.mark.browser

EAR = """
window.heard = [];
const start = OscillatorNode.prototype.start;
OscillatorNode.prototype.start = function (when) {
  const { currentTime, state } = this.context;
  window.heard.push({ hertz: this.frequency.value, after: when - currentTime, state });
  return start.call(this, when);
};
"""


@pytest.fixture
def listened(at_computer, people, begun):
    def listen(task, *, on):
        seat = at_computer(people.boat)
        seat.page.add_init_script(EAR)
        seat.goto(f"play/{begun(task).uid}/")
        if on:
            seat.page.locator("[name=sound]").click()
            seat.page.wait_for_selector("[name=sound][aria-pressed=true]")
        return seat.page

    return listen


def press(page, control):
    before = page.locator("[name=step]").input_value()
    page.locator(f"button[value='phone/{control}']").click()
    page.wait_for_function("was => document.querySelector('[name=step]').value != was", arg=before)


def test_a_press_is_heard_where_the_switch_is_on(listened):
    page = listened("S06", on=True)

    press(page, "open:sms")
    page.wait_for_function("heard.length")

    assert page.evaluate("heard[0].state") == "running"
    assert page.evaluate("heard.every(({ after }) => after < 0.7)")


def test_nothing_is_heard_where_it_is_off(listened):
    page = listened("S06", on=False)

    press(page, "open:sms")
    press(page, "back")

    assert page.evaluate("heard.length") == 0
