"""What a learner does at a computer, in the words of the course. The tests tell stories with it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from playwright.sync_api import Locator, Page, TimeoutError

from people.choices import SecretKind
from people.models import Learner
from simulators.logbook import entries
from simulators.models import Attempt
from simulators.setups import setup_of, way_of
from tests.people.factories import DIGITS


class AtComputer:
    def __init__(self, page: Page, language: str = "ru") -> None:
        self.page, self.language = page, language

    def goto(self, address: str) -> None:
        self.page.goto(f"/{self.language}/{address}")

    def sign_in(self, learner: Learner, digits: str = DIGITS) -> None:
        """By the code on the card and four digits."""
        assert learner.secret_kind == SecretKind.DIGITS
        self.goto("sign-in/")
        self.page.fill("[name=code]", learner.code)
        self.page.press("[name=code]", "Enter")
        self.page.click("button[name=kind][value=digits]")
        for digit in digits:
            self.page.click(f"button[name=press][value='{digit}']")
        self.page.wait_for_url("**/course/")

    def main(self, selector: str) -> Locator:
        return self.page.locator(f"main {selector}")

    def act(self, *actions: str) -> None:
        """Press controls by the names the machine gives them: "atm/insert_card", "play/help"."""
        for action in actions:
            before = self.step()
            self.press(action)
            self.page.wait_for_function("before => document.querySelector('[name=step]')?.value != before", arg=before)

    def follow(self, attempt: Attempt) -> Iterator[str]:
        """Walk an attempt by its plan, stopping before each step; what is due may come by itself meanwhile."""
        plan = plan_of(attempt)
        while not attempt.ended:
            yield plan[walked(plan, attempt)]
            attempt.refresh_from_db()
            if attempt.ended:
                return
            step = attempt.step
            self.press(plan[walked(plan, attempt)])
            while attempt.step == step:
                self.page.wait_for_timeout(50)
                attempt.refresh_from_db()
            if not attempt.ended:
                self.page.wait_for_function(
                    "step => document.querySelector('[name=step]')?.value >= step", arg=step + 1
                )

    def press(self, action: str) -> None:
        button = self.page.locator(f"button[name=act][value='{action}']:visible").first
        if action == "play/wait":
            self.wait_or_let_it_come(button)
        else:
            button.click()

    def wait_or_let_it_come(self, button: Locator) -> None:
        """What is due comes by itself after some seconds, perhaps while we reach for «Подождать»."""
        with suppress(TimeoutError):
            button.click(timeout=2000)

    def wait_for_step(self, step: int) -> None:
        self.page.wait_for_function("step => document.querySelector('[name=step]')?.value == step", arg=str(step))

    def step(self) -> str:
        return self.page.locator("#play [name=step]").input_value()

    def says(self, text: str) -> None:
        """Wait until the page shows this text."""
        self.page.get_by_text(text).first.wait_for()

    def text(self) -> str:
        return self.page.locator("main").inner_text()


def plan_of(attempt: Attempt) -> list[str]:
    """The shortest known way of an attempt, as values of `act`."""
    way = way_of(attempt)
    return [f"{action.device}/{action.control}" for action in setup_of(way).plan]


def walked(plan: list[str], attempt: Attempt) -> int:
    """How much of the plan stands in the log; waits that came by themselves may stand between."""
    position = 0
    for entry in entries(attempt.log):
        if "/".join(entry.action[:2]) == plan[position]:
            position += 1
    return position
