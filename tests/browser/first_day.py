"""The first day of a course, told by what people see and press: nothing here knows the database.

`make_page` opens a browser of somebody, `look` is told each thing worth a picture. A test tells the story to a
served site; it can be told as well to any site started by `make run`, from the lines that command prints.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

MakePage = Callable[[], Page]
Look = Callable[[Page, str], None]

ANSWERS = {
    "Вы просили 50 рублей": ["Всё верно"],
    "Расставьте по порядку": [
        "Вставить карту", "Набрать ПИН-код", "Выбрать сумму", "Забрать карту", "Забрать деньги",
    ],
    "На счёте 240 рублей": ["190"],
    "Деньги вышли": ["Карта", "Деньги", "Чек, если вы его просили"],
}  # fmt: skip
FIFTY = (
    "atm/insert_card", "atm/lang_ru", *(f"atm/key_{digit}" for digit in "7391"), "atm/key_enter", "atm/withdraw",
    "atm/amount_50", "atm/yes", "atm/take_card", "atm/take_cash", "atm/take_receipt", "you/answer:5000",
)  # fmt: skip
# The next form: a message with a link comes in the middle.
FIFTY_UNTIL_THE_CARD_IS_OUT = FIFTY[: FIFTY.index("atm/take_card")]


@dataclass
class Printed:
    """What `make run` prints about the demo people: (picture and number, code, secret), and passwords of staff."""

    first: tuple[str, str, str]
    second: tuple[str, str, str]
    trainer: str

    @classmethod
    def read(cls, text: str) -> Printed:
        people = re.findall(r"^ +(\S+ \d+) +code ([\d-]+) +(?:digits|pictures) (.+)$", text, re.MULTILINE)
        return cls(*people[:2], re.search(r"demo-trainer +(\S+)", text)[1])


@dataclass
class FirstDay:
    """let_time_pass: waits for a countdown as in life, or does what it does at its end."""

    make_page: MakePage
    printed: Printed
    look: Look
    let_time_pass: Callable[[Page], None]

    def warm_up(self, walk: Callable[[Page], None]) -> None:
        """Somebody who has never held a mouse, from the first page of the site."""
        page = self.make_page()
        page.goto("/ru/")
        self.look(page, "start")
        page.get_by_role("link", name="Попробовать мышь").click()
        self.look(page, "warm-up")
        walk(page)
        self.look(page, "warm-up-end")
        page.get_by_role("link", name="Дальше").click()
        page.wait_for_url("**/ru/course/")

    def sign_in(self) -> Page:
        """From the printed line: the code, then four digits."""
        page, (label, code, digits) = self.make_page(), self.printed.first
        page.goto("/ru/sign-in/")
        page.get_by_role("textbox").fill(code)
        self.look(page, "code")
        page.get_by_role("button", name="Дальше").click()
        page.get_by_role("button", name=re.compile("цифры", re.IGNORECASE)).click()
        press(page, digits)
        page.wait_for_url("**/ru/course/")
        assert label in page.locator(".who").inner_text()
        self.look(page, "map")
        return page

    def take_lesson(self, page: Page) -> None:
        """Lesson 3.2 card by card: every question answered, the task watched, done with hints, then without."""
        page.get_by_role("link", name=re.compile("3.2")).first.click()
        for card in range(40):
            self.look(page, f"card-{card:02}")
            if page.locator("form.question").count():
                answer(page)
                self.look(page, f"card-{card:02}-answered")
            elif page.locator("main form:has([name=scenario][value=A03]) .button--main").count():
                self.withdraw_fifty(page)
            onward = page.get_by_role("button", name="Дальше")
            if not onward.count():
                return
            onward.click()
            page.wait_for_load_state()
        raise AssertionError("the lesson has no end")

    def withdraw_fifty(self, page: Page) -> None:
        page.locator("main form:has([name=scenario][value=A03]) .button--main").click()
        self.watch(page)
        page.locator("button[name=mode][value=guided]").click()
        page.wait_for_url("**/play/**")
        self.look(page, "guided")
        follow_the_pointer(page)
        assert "С подсказками." in page.locator("main").inner_text()
        self.look(page, "guided-end")
        page.get_by_role("button", name="Сделать без подсказок").click()
        page.wait_for_url("**/play/**")
        self.look(page, "practice")
        act(page, *FIFTY)
        page.wait_for_url("**/debrief/")
        assert "Без помощи." in page.locator("main").inner_text()
        self.look(page, "practice-end")
        self.lose_the_card(page)
        page.get_by_role("link", name="К уроку").click()
        page.wait_for_url("**/course/3.2/**")

    def watch(self, page: Page) -> None:
        """The demonstration, to its end."""
        self.look(page, "show")
        while True:
            page.locator("#demo-next, .play__turn").first.wait_for()
            if not page.locator("#demo-next").count():
                break
            turn_over(page, "#demo-next")
        self.look(page, "show-end")

    def lose_the_card(self, page: Page) -> None:
        """Time as in life, by choice: the card is not taken, the machine keeps it; what can be done then is done."""
        page.get_by_role("button", name="Ещё раз, со временем как в жизни").click()
        page.wait_for_url("**/play/**")
        act(page, *FIFTY_UNTIL_THE_CARD_IS_OUT)
        page.locator("button[value='atm/take_card']:visible").wait_for(timeout=15_000)
        self.look(page, "card-waits")
        self.let_time_pass(page)
        page.get_by_text("Что случилось").wait_for(timeout=90_000)
        self.look(page, "card-kept")
        page.get_by_role("button", name="Если это уже случилось").click()
        act(page, "you/call_bank", "you/say_captured", "you/tell_last4")
        self.look(page, "bank-called")
        act(page, "you/hang_up")
        page.get_by_role("button", name="На этом закончить").click()
        page.wait_for_url("**/debrief/")
        self.look(page, "made-good")

    def two_at_one_computer(self) -> Page:
        """The trainer makes this browser a computer of the class; two people sign in at it with their own secrets."""
        page = self.make_page()
        self.trainer_signs_in(page)
        page.goto("/staff/people/pcs/enrol/")
        page.get_by_role("button", name="Подключить этот компьютер").click()
        page.get_by_role("button", name="Выйти и показать рисунки").click()
        self.look(page, "seat")
        label, _, pictures = self.printed.second
        page.get_by_role("link", name=label).click()
        self.look(page, "is-it-you")
        page.get_by_role("link", name="Да, это я").click()
        for name in pictures.split(", "):
            page.get_by_role("button", name=name, exact=True).click()
        page.wait_for_url("**/ru/course/")
        page.get_by_role("link", name=label).click()
        page.get_by_role("link", name="Второй человек здесь").click()
        page.get_by_role("link", name=self.printed.first[0]).click()
        self.look(page, "second-person")
        press(page, self.printed.first[2])
        page.wait_for_url(re.compile("/ru/(me|course)/"))
        self.look(page, "two")
        return page

    def do_a_task_together(self, page: Page) -> None:
        page.goto("/ru/course/3.2/?card=3")
        page.locator("main form:has([name=scenario]) button").first.click()
        self.watch(page)
        page.locator("button[name=mode][value=guided]").click()
        page.wait_for_url("**/play/**")
        follow_the_pointer(page)
        self.look(page, "two-end")
        page.get_by_role("button", name="Поменяться").click()
        page.wait_for_load_state()
        page.get_by_role("button", name="Закончить, следующий").click()
        assert "Всё сохранено" in page.locator("main").inner_text()
        self.look(page, "seat-free")

    def trainer_signs_in(self, page: Page) -> None:
        page.goto("/staff/login/")
        page.fill("[name=username]", "demo-trainer")
        page.fill("[name=password]", self.printed.trainer)
        page.get_by_role("button", name="Войти").click()
        page.wait_for_url("**/staff/")

    def trainer_sees_replays_and_exports(self, folder: Path) -> str:
        """The group's standing, one attempt step by step, and the group as a table, which is returned."""
        page, (label, _, _) = self.make_page(), self.printed.first
        self.trainer_signs_in(page)
        self.look(page, "staff-home")
        page.get_by_role("link", name=re.compile("Кто что прошёл")).first.click()
        self.look(page, "staff-group")
        with page.expect_download() as download:
            page.get_by_role("link", name="Таблица CSV").click()
        download.value.save_as(folder / "group.csv")
        page.get_by_role("link", name=label).first.click()
        self.look(page, "staff-record")
        row = page.get_by_role("row").filter(has_text="Снять деньги с чеком").filter(has_text="Без помощи")
        row.get_by_role("link", name="Посмотреть шаги").first.click()
        steps = page.locator(".replay__steps li").count()
        for _ in range(steps - 1):
            turn_over(page, "#replay-next")
        assert not page.locator("#replay-next").count()
        self.look(page, "staff-replay")
        return (folder / "group.csv").read_text(encoding="utf-8-sig")


def turn_over(page: Page, onward: str) -> None:
    """To the next frame: until then the old link stands there still, and would lead there twice."""
    link = page.locator(onward)
    address = link.get_attribute("href")
    link.click()
    page.wait_for_function(
        "([onward, old]) => document.querySelector(onward)?.getAttribute('href') !== old", arg=[onward, address]
    )
    page.wait_for_load_state()


def press(page: Page, digits: str) -> None:
    for digit in digits:
        page.locator(f"button[name=press][value='{digit}']").click()


def answer(page: Page) -> None:
    """What the question wants, by its words; the verdict must be «Верно»."""
    ask = page.locator(".question__ask").inner_text().replace("\xa0", " ")
    words = next(words for begin, words in ANSWERS.items() if ask.startswith(begin))
    form = page.locator("form.question")
    for text in words:
        if form.locator("input[inputmode]").count():
            form.locator("input[inputmode]").fill(text)
        elif form.get_by_label(text, exact=True).count():
            form.get_by_label(text, exact=True).check()
        else:
            form.get_by_role("button", name=text, exact=True).click()
            page.wait_for_load_state()
    if form.get_by_role("button", name="Ответить", exact=True).count():
        form.get_by_role("button", name="Ответить", exact=True).click()
    page.get_by_text("Верно.", exact=True).wait_for()


def step_of(page: Page) -> str:
    return page.locator("#play [name=step]").input_value()


def act(page: Page, *actions: str) -> None:
    """Press controls as they come; what happens by itself in between is waited for."""
    for action in actions:
        button = page.locator(f"button[name=act][value='{action}']:visible").first
        button.wait_for(timeout=15_000)
        before = step_of(page)
        button.click()
        page.wait_for_function("old => document.querySelector('[name=step]')?.value !== old", arg=before)


def follow_the_pointer(page: Page) -> None:
    """Press what is pointed at until the task is done; the machine may go on by itself."""
    for _ in range(60):
        if "/debrief/" in page.url:
            return
        before = step_of(page)
        page.locator("button[data-pointed]:visible").first.click()
        page.wait_for_function("old => document.querySelector('[name=step]')?.value !== old", arg=before)
    raise AssertionError("the hints do not end")
