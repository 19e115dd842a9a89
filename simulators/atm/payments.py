"""Payments through ЕРИП, and money put on a phone: find the service, type the number, check, pay."""

from __future__ import annotations

from ..change import Change
from ..engine.record import Record
from ..erip.accounts import OWN, bill_of, due, phone_digits
from ..erip.tree import NODES, asked, node
from . import session
from .cash import refuse, remember
from .entry import kopecks
from .session import go, money_of, whose

LEAST, MOST = 100, 50_000


def open_branch(change: Change, key: str) -> None:
    found = NODES[key]
    path = (*change.local["path"], key)
    if found.moved_to or found.closed:
        change.tell("branch_moved" if found.moved_to else "branch_closed", branch=key)
        change.set(note="moved" if found.moved_to else "closed")
    elif found.mobile:
        go(change, "topup_number", path=path, draft=())
    elif found.asks:
        go(change, "erip_field", path=path, draft=())
    else:
        go(change, "erip", path=path)


def choose_operator(change: Change, key: str) -> None:
    go(change, "topup_number", path=("mobile", key), draft=())


def back(change: Change) -> None:
    """One step back the way one came."""
    screen, path, draft = (change.local[name] for name in ("screen", "path", "draft"))
    if screen == "erip" and not path:
        session.menu(change)
    elif screen == "erip":
        go(change, "erip", path=path[:-1])
    elif screen == "erip_field" and draft:
        go(change, "erip_field", draft=draft[:-1])
    elif screen in ("topup_amount", "pay_check"):
        fix(change)
    elif change.local["op"] == "topup":
        go(change, "topup_operator", path=(), draft=())
    else:
        go(change, "erip", path=path[:-1], draft=())


def fix(change: Change) -> None:
    """Type the number again; operator or service stay."""
    go(change, "topup_number" if node(change.local["path"]).mobile else "erip_field", draft=(), amount=0)


def enter_phone(change: Change) -> None:
    digits = change.local["entry"]
    if len(digits) < 9:
        _say(change, "short")
    elif node(change.local["path"]).key != "perezvon":
        change.tell("number_refused")
        _say(change, "not_served")
    else:
        go(change, "topup_amount", draft=(digits,))


def choose_sum(change: Change, rubles: int) -> None:
    check_payment(change, rubles * 100)


def enter_sum(change: Change) -> None:
    amount = kopecks(change.local["entry"])
    if amount < LEAST or amount > MOST:
        _say(change, "sum_small" if amount < LEAST else "sum_large")
    else:
        check_payment(change, amount)


def enter_field(change: Change) -> None:
    local = change.local
    field = asked(local["path"], local["draft"])
    if field.sum:
        enter_sum(change)
    elif field.digits and len(local["entry"]) != field.digits:
        _say(change, "short")
    elif field.key == "account" and bill_of(local["path"][-1], local["entry"]) is None:
        change.tell("account_unknown")
        _say(change, "unknown_account")
    else:
        _filled(change, local["entry"])


def skip_field(change: Change) -> None:
    _filled(change, "")


def _filled(change: Change, value: str) -> None:
    """A field is done: ask the next, or show what is to be paid."""
    draft = (*change.local["draft"], value)
    values = fields_of(change.local["path"], draft)
    if len(draft) < len(node(change.local["path"]).asks):
        go(change, "erip_field", draft=draft)
        return
    bill = bill_of(change.local["path"][-1], values["account"])
    amount = due(bill, values.get("reading", "")) if bill else 0
    if amount <= 0:
        _say(change, "reading_low")
    else:
        change.set(draft=draft)
        check_payment(change, amount)


def fields_of(path: tuple[str, ...], draft: tuple[str, ...]) -> dict[str, str]:
    """What was typed so far, by the name of its field; a phone number is an account too."""
    if node(path).mobile:
        return {"account": draft[0]}
    return {field.key: value for field, value in zip(node(path).asks, draft, strict=False)}


def _say(change: Change, note: str) -> None:
    change.set(entry="", note=note)


def check_payment(change: Change, amount: int) -> None:
    change.tell(
        "payment_checked", service=change.local["path"][-1], amount=amount, to=payee(change.local, change.world)
    )
    go(change, "pay_check", amount=amount)


def payee(local: Record, world: Record) -> str:
    """Whom the money would reach: own | stranger. The account must be the learner's own."""
    account = fields_of(local["path"], local["draft"])["account"]
    if node(local["path"]).mobile:
        return "own" if account == phone_digits(world["phone"]["number"]) else "stranger"
    bill = bill_of(local["path"][-1], account)
    return "own" if bill is not None and bill.owner == OWN else "stranger"


def pay(change: Change) -> None:
    if change.world["money"][money_of(change)] < change.local["amount"]:
        refuse(change, "insufficient_pay")
    elif change.world["bank"]["arrested"]:
        refuse(change, "arrested")
    else:
        go(change, "working", op="pay")


def authorise(change: Change) -> None:
    """The bank has answered; where the answer is lost, the payment went through all the same."""
    local, faults = change.local, change.local["faults"]
    _transfer(change)
    change.tell(
        "payment_made",
        service=local["path"][-1],
        amount=local["amount"],
        to=payee(local, change.world),
        whose=whose(change),
    )
    if "net_lost" in faults:
        lost = faults.index("net_lost")
        change.set(faults=faults[:lost] + faults[lost + 1 :])
        change.tell("net_lost")
        refuse(change, "net_lost_pay")
        return
    if local["paper"]:
        change.tell("receipt_printed", kind="payment")
    go(change, "pay_done", slip="payment" if local["paper"] else "")


def _transfer(change: Change) -> None:
    local, amount = change.local, change.local["amount"]
    own = payee(local, change.world) == "own"
    mobile = node(local["path"]).mobile
    change.move(money_of(change), "stranger" if not own else "sim" if mobile else "supplier", amount)
    remember(change, "payment", -amount)
