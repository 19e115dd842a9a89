"""The screens of the bank's app."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from ....engine.machine import Control
from ....engine.text import Money, Text
from ....erip.statement import statement
from ... import numbers
from ...app import App, Does, Face, PhoneChange, Sight
from ..pay import flow as pay
from . import flow, texts


def _button(
    sight: Sight, name: str, words: tuple[Text, Text] | Text, at: str = "screen", *, commit: bool = False
) -> Control:
    label = words if isinstance(words, Text) else words[sight.skin == "b"]
    return Control(name, "button", label, texts.WHY.get(name), at=at, commit=commit)


@cache
def _pad(words: str, aside: bool) -> tuple[Control, ...]:
    digit = texts.DIGIT
    return tuple(
        Control(f"key_{n}", "key", digit.with_params(digit=n), texts.WHY["key"], "keypad", n, words=words, aside=aside)
        for n in "1234567890"
    )


def _keys(sight: Sight, words: str, *, aside: bool = False) -> tuple[Control, ...]:
    erase = (Control("key_erase", "key", texts.ERASE, at="keypad"),) if sight.local["entry"] else ()
    return (*_pad(words, aside), *erase)


def _pin(sight: Sight) -> tuple[Control, ...]:
    return (*_keys(sight, "bank_pin"), _button(sight, "by_code", texts.BY_CODE))


def _login(sight: Sight) -> tuple[Control, ...]:
    return (_button(sight, "ask_code", texts.ASK_CODE),)


def _code(sight: Sight) -> tuple[Control, ...]:
    """There is nothing to type before the message is there, and nothing comes of typing a code that is dead."""
    keys = () if flow.is_coming(sight) else _keys(sight, "code", aside=not sight.app("bank")["live"])
    return (*keys, _button(sight, "resend", texts.RESEND))


def _offline(sight: Sight) -> tuple[Control, ...]:
    return (Control("retry", "button", Text("bank", "Повторить")),)


def _home(sight: Sight) -> tuple[Control, ...]:
    rows = {"card": texts.CARD, "payments": texts.PAYMENTS, "history": texts.HISTORY}
    found = tuple(_button(sight, name, words, "row") for name, words in rows.items())
    return (*found, _button(sight, "leave", texts.LEAVE, "foot"))


def _card(sight: Sight) -> tuple[Control, ...]:
    stopped = sight.world["card"]["blocked"]
    deed = (
        _button(sight, "unfreeze", texts.UNFREEZE, "deed")
        if stopped
        else _button(sight, "freeze", texts.FREEZE, "deed")
    )
    return (deed, _button(sight, "limits", texts.LIMITS, "deed"))


def _limits(sight: Sight) -> tuple[Control, ...]:
    return tuple(
        Control(
            f"limit:{kopecks}", "button", texts.LIMIT.with_params(sum=Money(kopecks)), texts.WHY["limits"], at="choice"
        )
        for kopecks in flow.LIMITS
    )


def _nothing(sight: Sight) -> tuple[Control, ...]:
    return ()


def _entry_facts(sight: Sight) -> dict[str, Any]:
    number = numbers.shown(numbers.kept(sight.world["phone"]["number"]))
    hidden = f"{number[:8]}***-**{number[-3:]}"
    entry = sight.local["entry"]
    return {
        "dots": len(entry),
        "coming": flow.is_coming(sight),
        "boxes": tuple(entry[at : at + 1] for at in range(flow.CODE_LENGTH)),
        "sent_to": texts.SENT_TO.with_params(number=hidden),
    }


def _home_facts(sight: Sight) -> dict[str, Any]:
    """What is on the account, and the card as it is."""
    state = sight.app("bank")
    return {
        "balance": Money(sight.world["money"]["account"]),
        "number": sight.world["card"]["number"],
        "stopped": sight.world["card"]["blocked"],
        "locked": state["locked"],
        "limit": Money(state["limit"]),
        "chosen": f"limit:{state['limit']}",
    }


def _history_facts(sight: Sight) -> dict[str, Any]:
    return {**_home_facts(sight), "rows": statement(sight.world)}


GO: Mapping[str, Does] = {
    "card": lambda change, _: change.go("bank_card"),
    "payments": lambda change, _: pay.begin(change),
    "history": lambda change, _: change.go("bank_history"),
    "leave": flow.leave,
}
PRESS: Mapping[str, Does] = {
    f"key_{digit}": lambda change, _, digit=digit: flow.press(change, digit) for digit in "1234567890"
}


def _countdown(sight: Sight) -> str:
    return "bank_code" if sight.app("bank")["live"] else ""


def _go(screen: str) -> Does:
    def go(change: PhoneChange, _: str) -> None:
        change.go(screen)

    return go


BANK = App(
    key="bank",
    label=texts.LABEL,
    first="bank",
    facts=flow.FACTS,
    start=flow.start,
    faces={
        "bank": Face(texts.TITLE, _home, GO, facts=_home_facts),
        "bank_pin": Face(
            texts.PIN_TITLE,
            _pin,
            {**PRESS, "key_erase": flow.erase, "by_code": flow.by_code},
            facts=_entry_facts,
            keys=True,
        ),
        "bank_login": Face(texts.LOGIN, _login, {"ask_code": flow.ask_code}, facts=_entry_facts),
        "bank_code": Face(
            texts.CODE_TITLE,
            _code,
            {**PRESS, "key_erase": flow.erase, "resend": flow.ask_code},
            facts=_entry_facts,
            up="bank_login",
            keys=True,
            stay=True,
        ),
        "bank_offline": Face(texts.TITLE, _offline, {"retry": flow.retry}),
        "bank_card": Face(
            lambda sight: texts.CARD[sight.skin == "b"],
            _card,
            {"freeze": flow.freeze, "unfreeze": flow.unfreeze, "limits": _go("bank_limits")},
            facts=_home_facts,
            up="bank",
        ),
        "bank_limits": Face(
            lambda sight: texts.LIMITS[sight.skin == "b"],
            _limits,
            {"limit": flow.set_limit},
            facts=_home_facts,
            up="bank_card",
        ),
        "bank_history": Face(lambda sight: texts.HISTORY[sight.skin == "b"], _nothing, facts=_history_facts, up="bank"),
    },
    hears={
        "app_opened": flow.opened,
        "code_told": flow.stolen,
        "card_told": flow.stolen,
        "form_sent": flow.data_told,
        "card_locked": flow.locked,
        "bank_called": flow.called,
        "bank_visited": flow.renewed,
    },
    timers={"bank_resend": flow.may_resend, "bank_code": flow.code_over},
    notes=texts.NOTES,
    countdown=_countdown,
)
