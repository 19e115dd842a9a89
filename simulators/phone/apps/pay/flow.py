"""What is done in the payments, from the root of the tree to the receipt and back again.

The state: `path` (keys of the tree), `values` (one for each field of the service, as typed), `code`, `wrong` (which
field will not do, and why), `result` (how paying ended) and `open` (the payment that is looked at).
"""

from __future__ import annotations

from ....erip import payment
from ....erip.accounts import account_digits
from ....erip.payment import Paid
from ....erip.tree import NODES, READING, Field, by_code, fields, node, way_to
from ...app import PhoneChange, Sight

FRESH = {"path": (), "values": (), "code": "", "wrong": ("", ""), "result": ""}
MOST_FIELDS = 3


def begin(change: PhoneChange) -> None:
    change.put("pay", **FRESH)
    change.go("pay")


def open_branch(change: PhoneChange, key: str) -> None:
    _enter(change, (*change.app("pay")["path"], key))


def _enter(change: PhoneChange, path: tuple[str, ...]) -> None:
    found = node(path)
    if found.closed:
        change.say("closed")
        return
    change.put("pay", **{**FRESH, "path": path})
    if found.moved_to:
        change.go("pay_moved")
        change.tell("branch_moved", branch=found.key)
    elif fields(found.key):
        _ask(change)
    else:
        change.go("pay")


def _ask(change: PhoneChange) -> None:
    service = node(change.app("pay")["path"]).key
    change.put("pay", values=("",) * len(fields(service)))
    change.go("pay_service")
    change.tell("service_opened", service=service)


def write_code(change: PhoneChange, value: str) -> None:
    change.put("pay", code=value.strip()[:20])


def find(change: PhoneChange, _: str) -> None:
    found = by_code(change.app("pay")["code"])
    if found is None:
        change.say("no_code")
    else:
        _enter(change, way_to(found.key))


def follow(change: PhoneChange, _: str) -> None:
    moved_to = node(change.app("pay")["path"]).moved_to
    change.put("pay", **{**FRESH, "path": moved_to})
    change.go("pay")


def stay(change: PhoneChange, _: str) -> None:
    change.tell("branch_ignored")
    _ask(change)


def back(change: PhoneChange, _: str) -> None:
    """One branch up; above the root is the bank."""
    path = change.app("pay")["path"]
    if change.local["screen"] in ("pay", "pay_service", "pay_moved") and path:
        change.put("pay", **{**FRESH, "path": path[:-1]})
        change.go("pay")
    else:
        change.go("bank")


# The service


def service(sight: Sight) -> str:
    return node(sight.app("pay")["path"]).key


def value(sight: Sight, key: str) -> str:
    """What was typed into a field; a meter that sends its figure itself is not typed."""
    asks = fields(service(sight))
    values = dict(zip((field.key for field in asks), sight.app("pay")["values"], strict=False))
    return values.get(key, "")


def write(change: PhoneChange, text: str, *, position: int) -> None:
    values, key = list(change.app("pay")["values"]), service(change.sight)
    is_account = fields(key)[position].key == "account"
    values[position] = (account_digits(text, mobile=NODES[key].mobile) if is_account else text.replace(" ", ""))[:20]
    change.put("pay", values=tuple(values))


def look(change: PhoneChange, _: str) -> None:
    """The last look, once every field will do."""
    sight = change.sight
    for field, typed in zip(fields(service(sight)), sight.app("pay")["values"], strict=True):
        wrong = _complaint(sight, field, typed)
        if wrong:
            change.put("pay", wrong=(field.key, wrong))
            change.tell("field_refused", field=field.key, reason=wrong)
            return
    change.put("pay", wrong=("", ""))
    change.go("pay_check")
    change.tell(
        "payment_checked", **payment.checked(sight.world, service(sight), value(sight, "account"), amount(sight))
    )


def _complaint(sight: Sight, field: Field, typed: str) -> str:
    bill = payment.bill(sight.world, service(sight), value(sight, "account"))
    if field == READING and bill and bill.automatic:
        return ""
    return payment.complaint(sight.world, service(sight), field, typed, value(sight, "account"))


def amount(sight: Sight) -> int:
    due = payment.amount_due(sight.world, service(sight), value(sight, "account"), value(sight, "reading"))
    return payment.kopecks_of(value(sight, "amount")) or due


def fix(change: PhoneChange, _: str) -> None:
    change.go("pay_service")


def pay(change: PhoneChange, _: str) -> None:
    sight = change.sight
    kopecks = amount(sight)
    wrong = "blocked" if sight.world["card"]["blocked"] else payment.obstacle(sight.world, kopecks)
    if wrong:
        change.say(wrong)
        change.tell("payment_refused", reason=wrong)
        return
    result = payment.send(
        change, service(sight), value(sight, "account"), kopecks, reading=value(sight, "reading")
    )  # fmt: skip
    change.put("pay", result=result)
    change.go("pay_done")


def ready(change: PhoneChange, _: str) -> None:
    """What became of the payment was read."""
    change.tell("payment_closed", result=change.app("pay")["result"])
    change.put("pay", **FRESH)
    change.go("bank")


# Afterwards


def paid(sight: Sight) -> tuple[Paid, ...]:
    return payment.history(sight.world)


def open_paid(change: PhoneChange, at: str) -> None:
    change.put("pay", open=int(at))
    change.go("pay_receipt")
    change.tell("receipt_opened", operation=paid(change.sight)[int(at)].operation)


def opened(sight: Sight) -> Paid:
    return paid(sight)[sight.app("pay")["open"]]


def ask_return(change: PhoneChange, _: str) -> None:
    payment.ask_return(change, opened(change.sight).operation, "mistake", "payer")
    change.go("pay_receipt", note="asked")
