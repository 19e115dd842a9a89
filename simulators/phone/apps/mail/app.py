"""The screens of the mail, and what each of their keys does."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from ....engine.machine import Label
from ...app import App, Does, Face, PhoneChange, Sight
from . import account, facts, flow, letters, screens, texts
from .facts import KEY

CLASSES: dict[str, Does] = {
    name: partial(lambda change, value, field: account.keep_class(change, field, value), field=name)
    for name in screens.PRIVATE
}
DIGITS: dict[str, Does] = {
    name: partial(lambda change, value, field: account.keep_digits(change, field, value), field=name)
    for name in screens.TYPED
}
EYE: dict[str, Does] = {"show": account.show, "hide": account.show}
TITLES = texts.TITLES


def _opens(screen: str) -> Does:
    return lambda change, _: change.go(screen)


ACCOUNT = {
    "mail_start": Face(texts.LABEL, screens.start, {"new": account.begin, "sign_in": account.sign_in}),
    "mail_name": Face(TITLES["name"], screens.name, {"next": account.name_done}, CLASSES, up="mail_start"),
    "mail_login": Face(
        TITLES["login"],
        screens.login,
        {"next": account.login_done, "suggest": account.suggest},
        CLASSES,
        up="mail_name",
    ),
    "mail_password": Face(
        screens.password_title,
        screens.password,
        {**EYE, "next": account.password_done},
        CLASSES,
        screens.shown,
        up=screens.before_password,
    ),
    "mail_phone": Face(
        TITLES["phone"],
        screens.phone,
        {"get_code": account.get_code, "without": account.without},
        DIGITS,
        up="mail_password",
    ),
    "mail_number": Face(TITLES["number"], screens.number, {"get_code": account.get_code}, DIGITS, up="mail_settings"),
    "mail_code": Face(
        TITLES["code"],
        screens.code,
        {"confirm": account.confirm, "code_again": account.get_code},
        DIGITS,
        screens.code_facts,
        up=screens.before_code,
    ),
    "mail_keep": Face(TITLES["keep"], screens.keep, {"keep": account.keep}, up="mail"),
    "mail_in": Face(
        TITLES["in"],
        screens.enter,
        {**EYE, "enter": account.enter, "forgot": account.forgot},
        CLASSES,
        screens.shown,
        up="mail_start",
    ),
    "mail_forgot": Face(TITLES["forgot"], screens.number, {"get_code": account.get_code}, DIGITS, up="mail_in"),
    "mail_settings": Face(
        TITLES["settings"],
        screens.settings,
        {"change_phone": account.change_phone, "sign_out": account.sign_out},
        facts=screens.settings_facts,
        up="mail",
    ),
}
LETTERS = {
    "mail": Face(
        texts.LABEL,
        screens.inbox,
        {
            "letter": flow.open_letter,
            "folder": flow.open_folder,
            "write": _opens("mail_write"),
            "settings": _opens("mail_settings"),
        },
        facts=screens.inbox_facts,
    ),
    "mail_letter": Face(
        texts.LABEL,
        screens.letter,
        {
            "sender": flow.read_sender,
            "pdf": flow.open_pdf,
            "follow": flow.follow,
            "report": flow.report,
            "delete": flow.delete,
            "restore": flow.restore,
        },
        facts=screens.letter_facts,
        up="mail",
    ),
    "mail_sender": Face(
        TITLES["sender"],
        lambda sight: tuple(screens.buttons(sight, "close", at="dialog")),
        {"close": _opens("mail_letter")},
        facts=screens.letter_facts,
        up="mail_letter",
    ),
    "mail_pdf": Face(
        TITLES["bill"],
        screens.pdf,
        {
            "zoom_in": lambda change, _: flow.zoom(change, +1),
            "zoom_out": lambda change, _: flow.zoom(change, -1),
            "close": _opens("mail_letter"),
        },
        facts=screens.pdf_facts,
        up="mail_letter",
    ),
    "mail_write": Face(TITLES["write"], screens.write, {"send": flow.send}, CLASSES, up="mail"),
}


def _open_notice(change: PhoneChange, ref: str) -> None:
    if change.app(KEY)["account"] == "in":
        change.visit("mail")
        flow.open_letter(change, ref)
    else:
        change.visit("mail_start")


def _notice(sight: Sight, ref: str) -> Label:
    come = letters.letter(sight, ref)
    return texts.NEWS.with_params(who=come.sender, subject=come.subject)


def _news(told: Mapping[str, Any]) -> tuple[str, ...]:
    return facts.unread(told) if told["account"] == "in" else ()


MAIL = App(
    key=KEY,
    label=texts.LABEL,
    first="mail",
    facts=facts.FACTS,
    start=facts.start,
    faces={**LETTERS, **ACCOUNT},
    hears={
        "app_opened": account.opened,
        "sms_received": account.code_came,
        "mail": flow.hear,
        "receipt_mailed": flow.receipt,
        "ticket_mailed": flow.ticket,
    },
    notes=texts.NOTES,
    notice=_notice,
    opens=_open_notice,
    news=_news,
)
