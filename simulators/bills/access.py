"""Getting in: login, password and the code from an SMS; in a kiosk the card and its PIN. And getting out again.

The code is told by event `code_sent` (code, purpose): a telephone beside the page puts it into its messages.
"""

from __future__ import annotations

from typing import Any

from ..engine.machine import Control
from ..engine.text import Money, Text
from ..erip.statement import statement
from ..erip.tree import NODES
from .body import FRESH
from .controls import choice, field, keypad, plain, plains
from .page import BillChange, Page, Sight
from .service import open_saved
from .walk import payments

MOST_TRIES = 3
LOGIN = Text("bills", "Логин")
PASSWORD = Text("bills", "Пароль")
CODE = Text("bills", "Код из SMS")
ADVICE = Text("bills", "Пароль и код из SMS не говорите никому. Банк о них не спрашивает.")
SAVED = Text("bills", "Этот платёж банк запомнил. Номер вводить не нужно.")


def inside(change: BillChange) -> None:
    change.set(tries=0, code="", login="", password="", **FRESH)
    change.tell("signed_in")
    change.go("home")


def digits_of(value: str) -> str:
    """People type codes and numbers with spaces and hyphens."""
    return "".join(sign for sign in value if sign not in " -")


# Login


def _login(sight: Sight) -> tuple[Control, ...]:
    local = sight.local
    return (
        field("login", LOGIN, "login", local["login"], "private"),
        field("password", PASSWORD, "password", local["password"], "private"),
        *plains(("sign_in", "forgot"), sight.skin),
    )


def typed_secret(change: BillChange, name: str, value: str) -> None:
    change.keep(name, value)
    change.tell(f"{name}_typed", right=value.startswith(f"{name}:"))


def sign_in(change: BillChange, _: str) -> None:
    local = change.local
    if not (local["login"] and local["password"]):
        change.say("login_empty")
    elif not all(local[name].startswith(f"{name}:") for name in ("login", "password")):
        _wrong_password(change)
    elif local["body"]["codes"]:
        change.set(tries=0)
        change.tell("password_accepted")
        _send(change)
        change.go("sms")
    else:
        inside(change)


def _wrong_password(change: BillChange) -> None:
    tries = change.local["tries"] + 1
    change.tell("password_wrong", left=MOST_TRIES - tries)
    change.set(password="", tries=tries)
    if tries < MOST_TRIES:
        change.say("password_wrong")
    else:
        change.set(tries=0, login="")
        change.start("lock")
        change.go("locked")


def forgot(change: BillChange, _: str) -> None:
    change.say("forgot")


def unlock(change: BillChange) -> None:
    change.go("login")


# The code


def _send(change: BillChange) -> None:
    codes = change.local["body"]["codes"]
    code = codes[change.local["sent"] % len(codes)]
    change.set(sent=change.local["sent"] + 1, waiting=True, code="", tries=0)
    change.start("code")
    change.start("again")
    change.tell("code_sent", code=code, purpose="login")


def _sms(sight: Sight) -> tuple[Control, ...]:
    typed = field("code", CODE, "code", sight.local["code"])
    return (typed, *plains(("confirm_code", "resend", "back"), sight.skin))


def _sms_facts(sight: Sight) -> dict[str, Any]:
    shown = sight.body["code_shown"]
    return {"phone": f"**{sight.world['phone']['number'][-2:]}", "message": _code(sight) if shown else ""}


def _code(sight: Sight) -> str:
    codes, sent = sight.body["codes"], sight.local["sent"]
    return codes[(sent - 1) % len(codes)]


def confirm_code(change: BillChange, _: str) -> None:
    local, typed = change.local, change.local["code"]
    codes = local["body"]["codes"]
    if not typed:
        change.say("code_empty")
    elif local["tries"] >= MOST_TRIES:
        change.say("code_over")
    elif typed == _code(change.sight):
        change.stop("code")
        change.stop("again")
        change.tell("code_accepted")
        inside(change)
    else:
        old = typed in codes[: (local["sent"] - 1) % len(codes)]
        change.tell("code_wrong", old=old)
        change.set(tries=local["tries"] + 1, code="")
        change.say("code_old" if old else "code_over" if change.local["tries"] >= MOST_TRIES else "code_wrong")


def resend(change: BillChange, _: str) -> None:
    if change.local["waiting"]:
        change.say("resend_later")
    else:
        _send(change)
        change.say("code_sent_again")


def may_resend(change: BillChange) -> None:
    change.set(waiting=False)


def code_expired(change: BillChange) -> None:
    change.set(tries=MOST_TRIES, waiting=False)
    change.say("code_expired")


def back_to_login(change: BillChange, _: str) -> None:
    change.stop("code")
    change.stop("again")
    change.set(code="", login="", password="")
    change.go("login")


def expire(change: BillChange) -> None:
    """Nobody has done anything for long: the bank closes the session."""
    change.tell("session_expired")
    change.set(under="", **FRESH)
    change.go("expired")


def enter_again(change: BillChange, _: str) -> None:
    if change.local["body"]["codes"]:
        change.go("login")
    else:
        inside(change)


# The kiosk


def _k_idle(sight: Sight) -> tuple[Control, ...]:
    return (plain("insert_card", sight.skin),) if sight.world["card"]["where"] == "hand" else ()


def insert_card(change: BillChange, _: str) -> None:
    change.card(where=f"in:{change.device}")
    change.tell("card_inserted", blocked=change.world["card"]["blocked"])
    if change.world["card"]["blocked"]:
        change.go("k_card", "card_blocked")
    else:
        change.go("k_pin")


def _k_pin(sight: Sight) -> tuple[Control, ...]:
    entry = sight.local["entry"]
    keys = keypad("pin", len(entry) >= 4, not entry, sight.skin)
    return (*keys, *plains(("enter_pin", "finish"), sight.skin))


def _k_pin_facts(sight: Sight) -> dict[str, Any]:
    return {"dots": len(sight.local["entry"])}


def enter_pin(change: BillChange, _: str) -> None:
    card, entry = change.world["card"], change.local["entry"]
    if len(entry) < 4:
        change.say("pin_short")
    elif entry == card["pin"]:
        change.card(tries=0)
        change.tell("pin_accepted")
        inside(change)
    else:
        tries = card["tries"] + 1
        change.card(tries=tries, blocked=tries >= MOST_TRIES)
        change.tell("pin_wrong", left=MOST_TRIES - tries)
        if tries < MOST_TRIES:
            change.say(f"pin_wrong_{MOST_TRIES - tries}")
        else:
            change.tell("card_blocked")
            change.go("k_card", "card_blocked")


def finish(change: BillChange, _: str) -> None:
    change.tell("session_ended")
    change.set(under="", **FRESH)
    change.go("k_card")


def k_give_back(change: BillChange) -> None:
    """Nobody has touched the kiosk for long: the card comes out."""
    change.tell("session_ended")
    change.set(under="", **FRESH)
    change.go("k_card", "k_time")


def take_card(change: BillChange, _: str) -> None:
    change.card(where="hand")
    change.tell("card_taken", whose="own")
    change.go("k_idle")


def card_forgotten(change: BillChange) -> None:
    change.card(where=f"captured:{change.device}")
    change.tell("card_captured", why="time", whose="own")
    change.go("k_idle", "k_kept")


# The first page


def _home(sight: Sight) -> tuple[Control, ...]:
    saved = tuple(f"saved:{number}" for number, _ in enumerate(sight.local["saved"]))
    kept = tuple(_saved(name, sight) for name in saved)
    names = ("payments", "history", *(("finish",) if sight.kiosk else ("cards", "messages")))
    return (*plains(names, sight.skin), *kept)


def _saved(name: str, sight: Sight) -> Control:
    service, _ = sight.local["saved"][int(name.partition(":")[2])]
    return choice(name, NODES[service].label, SAVED)


def _home_facts(sight: Sight) -> dict[str, Any]:
    return {"balance": Money(sight.world["money"]["account"]), "card": sight.world["card"]["number"][-4:]}


def go_home(change: BillChange, _: str) -> None:
    change.set(opened="", number="", reason="", way="", **FRESH)
    change.go("home")


def cards(change: BillChange, _: str) -> None:
    change.tell("balance_seen")
    change.go("cards")


def _cards_facts(sight: Sight) -> dict[str, Any]:
    return {**_home_facts(sight), "rows": statement(sight.world)}


# The bank's mail


def messages(change: BillChange, _: str) -> None:
    change.tell("messages_seen")
    change.go("messages")


def _messages_facts(sight: Sight) -> dict[str, Any]:
    """Receipts that were sent here, and what the bank tells everybody."""
    paid = {line.operation: line for line in sight.payments if line.operation}
    receipts = tuple(
        (NODES[paid[operation].service].label, Money(paid[operation].kopecks), operation)
        for operation in sight.local["mailed"]
        if operation in paid
    )
    return {"receipts": receipts, "advice": ADVICE}


PAGES = {
    "login": Page(
        (Text("bills", "Вход в интернет-банк"), Text("bills", "Вход для клиентов")),
        _login,
        {"sign_in": sign_in, "forgot": forgot},
        {"login": lambda change, value: typed_secret(change, "login", value),
         "password": lambda change, value: typed_secret(change, "password", value)},
        path="/vhod", menu=False,
    ),
    "sms": Page(
        (Text("bills", "Введите код из SMS"), Text("bills", "Код подтверждения")),
        _sms,
        {"confirm_code": confirm_code, "resend": resend, "back": back_to_login},
        {"code": lambda change, value: change.keep("code", digits_of(value))},
        _sms_facts, timer="code", path="/vhod/kod", menu=False,
    ),
    "locked": Page(Text("bills", "Вход закрыт на 5 минут"), lambda sight: (), path="/vhod", menu=False),
    "expired": Page(
        Text("bills", "Сеанс закончен"),
        lambda sight: plains(("enter_again",), sight.skin),
        {"enter_again": enter_again},
        path="/vhod", menu=False,
    ),
    "k_idle": Page(Text("bills", "Вставьте карту"), _k_idle, {"insert_card": insert_card}, menu=False),
    "k_pin": Page(
        Text("bills", "Введите ПИН-код"), _k_pin, {"enter_pin": enter_pin, "finish": finish},
        facts=_k_pin_facts, timer="ask", menu=False, things=False, words="pin",
    ),
    "k_card": Page(
        Text("bills", "Заберите карту"),
        lambda sight: plains(("take_card",), sight.skin),
        {"take_card": take_card},
        timer="take", menu=False, things=False,
    ),
    "home": Page(
        (Text("bills", "Здравствуйте"), Text("bills", "Что вы хотите сделать?")),
        _home,
        {"payments": payments, "cards": cards, "messages": messages, "saved": open_saved, "finish": finish},
        facts=_home_facts, timer="idle", menu=False,
    ),
    "messages": Page(
        (Text("bills", "Почта банка"), Text("bills", "Сообщения банка")),
        lambda sight: plains(("back",), sight.skin),
        {"back": go_home}, facts=_messages_facts, timer="idle", path="/soobshcheniya",
    ),
    "cards": Page(
        (Text("bills", "Ваша карта"), Text("bills", "Счета и карты")),
        lambda sight: plains(("back",), sight.skin),
        {"back": go_home}, facts=_cards_facts, timer="idle", path="/karty",
    ),
}  # fmt: skip
