"""Payments through ЕРИП, and money put on a phone: find the service, type the number, check, pay.

What can be paid and how is in `erip`; here is which screen of the cash machine comes next.
"""

from __future__ import annotations

from ..engine.change import Change
from ..erip import payment
from ..erip.tree import AMOUNT, NODES, PHONE, Field, asked, node
from . import session
from .entry import kopecks
from .session import go, is_stopped, money_of, refuse


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
    wrong = payment.complaint(change.world, change.local["path"][-1], PHONE, digits)
    if wrong == "not_served":
        change.tell("number_refused")
    if wrong:
        _say(change, wrong)
    else:
        go(change, "topup_amount", draft=(digits,))


def choose_sum(change: Change, rubles: int) -> None:
    check_payment(change, rubles * 100)


def enter_sum(change: Change) -> None:
    typed = change.local["entry"]
    wrong = payment.complaint(change.world, change.local["path"][-1], AMOUNT, typed)
    if wrong:
        _say(change, wrong)
    else:
        check_payment(change, kopecks(typed))


def enter_field(change: Change) -> None:
    local = change.local
    field = asked(local["path"], local["draft"])
    if field.sum:
        enter_sum(change)
    elif wrong := _complaint(change, field):
        if wrong == "unknown_account":
            change.tell("account_unknown")
        _say(change, wrong)
    else:
        _filled(change, local["entry"])


def _complaint(change: Change, field: Field) -> str:
    local = change.local
    account = fields_of(local["path"], local["draft"]).get("account", "")
    return payment.complaint(change.world, local["path"][-1], field, local["entry"], account)


def skip_field(change: Change) -> None:
    _filled(change, "")


def _filled(change: Change, value: str) -> None:
    """A field is done: ask the next, or show what is to be paid."""
    draft = (*change.local["draft"], value)
    path = change.local["path"]
    values = fields_of(path, draft)
    if len(draft) < len(node(path).asks):
        go(change, "erip_field", draft=draft)
    else:
        change.set(draft=draft)
        amount = payment.amount_due(change.world, path[-1], values["account"], values.get("reading", ""))
        check_payment(change, amount)


def fields_of(path: tuple[str, ...], draft: tuple[str, ...]) -> dict[str, str]:
    """What was typed so far, by the name of its field; a phone number is an account too."""
    if node(path).mobile:
        return {"account": draft[0]}
    return {field.key: value for field, value in zip(node(path).asks, draft, strict=False)}


def _say(change: Change, note: str) -> None:
    change.set(entry="", note=note)


def check_payment(change: Change, amount: int) -> None:
    service, account = _payment(change)
    change.tell("payment_checked", **payment.checked(change.world, service, account, amount))
    go(change, "pay_check", amount=amount)


def _payment(change: Change) -> tuple[str, str]:
    path = change.local["path"]
    return path[-1], fields_of(path, change.local["draft"])["account"]


def pay(change: Change) -> None:
    if not _refused(change):
        go(change, "working", op="pay")


def _refused(change: Change) -> bool:
    """Whether the bank will not pay; asked again at the end, since the phone spends from the same account."""
    stopped = "stopped" if is_stopped(change) else ""
    reason = stopped or payment.obstacle(change.world, change.local["amount"], money_of(change))
    if reason:
        refuse(change, "insufficient_pay" if reason == "insufficient" else reason)
    return bool(reason)


def authorise(change: Change) -> None:
    """The bank has answered; where the answer is lost, the payment went through all the same."""
    if _refused(change):
        return
    reading = fields_of(change.local["path"], change.local["draft"]).get("reading", "")
    outcome = payment.send(change, *_payment(change), change.local["amount"], money_of(change), reading=reading)
    if outcome != "done":
        refuse(change, "net_lost_pay")
        return
    paper = change.local["paper"]
    if paper:
        change.tell("receipt_printed", kind="payment")
    go(change, "pay_done", slip="payment" if paper else "")
