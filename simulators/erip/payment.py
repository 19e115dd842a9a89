"""Paying through ЕРИП: what is wrong with a value, what is due, whom it reaches, the payment itself, and its return.

How a bank's face uses it (the internet bank, the kiosk, the cash machine and the bank's app on a phone all do):
  1. walk: `tree.children(path)` are the branches to show; a node asks `tree.fields(key)`, or has moved or is closed.
     `tree.by_code` and `tree.way_to` serve a search.
  2. ask: `complaint(world, service, field, value)` is a key of `texts.NOTES`, "" where the value will do;
     `note(...)` is the same as a sentence. Meters: the previous figure and `automatic` stand on `bill(...)`.
  3. show: `bill(world, service, account)` for name, address and month, `amount_due(...)` for the sum (`Money` in
     figures, `Spelled` in words), `payee(...)` for "own" or "stranger". Tell `payment_checked` with `checked(...)`.
  4. pay: `obstacle(...)` says what stands in the way; then `send(change, service, account, kopecks)` moves the money,
     writes history and operation number, tells `payment_made`, and returns "done", "lost" (it went through, but the
     answer did not arrive) or "failed" (it did not). `local` of the face must have `faults`, names of FAULTS.
  5. afterwards: `world["erip"]["payments"]`, the latest first, are `Paid`; `ask_return` asks for one back.
Orders of ticket sellers become payable by event `order_made` (number, amount, owner; service where it is not the bus):
every face passes it to `take_order` in its `notice`. The seller hears `payment_made` (service, account = the number).
"""

from __future__ import annotations

from typing import Any, NamedTuple

from ..engine.change import Change
from ..engine.machine import Event
from ..engine.record import Record
from ..engine.text import Text
from . import accounts
from .accounts import Bill, phone_digits, phone_owner
from .texts import LENGTH, NOTES
from .tree import NODES, Field

LEAST, MOST = 100, 50_000  # kopecks of one payment
USUAL_MONTH = 100  # what a flat uses by its meter; ten times as much is questioned
FAULTS = ("net_lost", "net_lost_before")
MOST_KEPT = 6
ORDERS = ("bus_pay", "rail_pay")


class Paid(NamedTuple):
    """One line of the history, as `world["erip"]["payments"]` keeps it. status: a key of `texts.STATUSES`."""

    operation: str
    service: str
    account: str
    kopecks: int
    day: str
    status: str


def history(world: Record) -> tuple[Paid, ...]:
    return tuple(Paid(*line) for line in world["erip"]["payments"])


def bill(world: Record, service: str, account: str) -> Bill | None:
    """Also of an order made in this play, and of a telephone; None where nobody knows the account."""
    if NODES[service].mobile:
        return Bill(phone_owner(account, world["phone"]["number"])) if len(account) == 9 else None
    for number, kopecks, owner, sold_by in world["erip"]["orders"]:
        if (number, sold_by) == (account, service):
            return Bill(owner, due=kopecks)
    found = accounts.bill_of(service, account)
    return _read_since(world, found, account) if found and found.tariff and not found.automatic else found


def _read_since(world: Record, found: Bill, account: str) -> Bill:
    """Who has paid by the meter already pays only what it counted since."""
    figures = (figure for whose, figure in world["erip"]["read"] if whose == account)
    return found._replace(previous=next(figures, found.previous))


def amount_due(world: Record, service: str, account: str, reading: str = "") -> int:
    """In kopecks, 0 where the payer names the sum."""
    found = bill(world, service, account)
    if found is None:
        return 0
    figure = str(found.automatic) if found.automatic else reading
    return accounts.due(found, figure, world["today"])


def payee(world: Record, service: str, account: str) -> str:
    """Whom the money would reach: own | stranger. What is one's own to pay stands in `world.erip.mine`."""
    if NODES[service].mobile:
        return "own" if account == phone_digits(world["phone"]["number"]) else "stranger"
    ordered = any((account, service) == (order[0], order[3]) for order in world["erip"]["orders"])
    own = account in world["erip"]["mine"] and service not in ("housing_rechitsa_pay", "housing_minsk_pay")
    return "own" if ordered or own else "stranger"


def kopecks_of(text: str) -> int | None:
    """ "39.90", "39,9" and "39" -> kopecks; None for what is no sum."""
    rubles, _, rest = text.strip().replace(",", ".").partition(".")
    if not rubles.isdecimal() or (rest and not rest.isdecimal()) or len(rest) > 2 or len(rubles) > 6:
        return None
    return int(rubles) * 100 + int((rest + "00")[:2])


def complaint(world: Record, service: str, field: Field, value: str, account: str = "") -> str:
    """Why this value will not do, as a key of `texts.NOTES`; "" where it will. account: whose meter is read."""
    if not value:
        return "" if field.optional else "empty"
    if field.sum:
        return sum_complaint(value)
    if not value.isdecimal():
        return "letters"
    if field.key == "reading":
        return _reading_complaint(bill(world, service, account), int(value))
    if field.digits and len(value) != field.digits:
        return "short" if len(value) < field.digits else "long"
    if field.key != "account":
        return ""
    if NODES[service].mobile:
        return "" if service == "perezvon" else "not_served"
    return "" if bill(world, service, value) else "unknown_account"


def sum_complaint(value: str) -> str:
    kopecks = kopecks_of(value)
    if kopecks is None:
        return "sum_wrong"
    return "sum_small" if kopecks < LEAST else "sum_large" if kopecks > MOST else ""


def _reading_complaint(found: Bill | None, figure: int) -> str:
    used = figure - found.previous if found else 0
    return "reading_low" if used <= 0 else "reading_jump" if used > 10 * USUAL_MONTH else ""


def note(key: str, field: Field, value: str) -> Text:
    """A complaint as a sentence; of a number it says how many digits are needed."""
    if key in ("short", "long"):
        return LENGTH.with_params(needed=str(field.digits), typed=str(len(value)))
    return NOTES[key]


def checked(world: Record, service: str, account: str, amount: int) -> dict[str, Any]:
    """What `payment_checked` tells: the last look before paying."""
    return {"service": service, "account": account, "amount": amount, "to": payee(world, service, account)}


def obstacle(world: Record, kopecks: int, source: str = "account") -> str:
    """Why the bank would not pay, as a key of `texts.REFUSALS`; "" where it would."""
    if world["money"][source] < kopecks:
        return "insufficient"
    return "arrested" if world["bank"]["arrested"] else ""


def send(
    change: Change, service: str, account: str, kopecks: int, source: str = "account", *, reading: str = ""
) -> str:
    """Pay: done | lost | failed. source: the account that pays; the learner's history knows only its own.

    reading: what the meter said, where one pays by it.
    """
    own = source == "account"
    if _fault(change, "net_lost_before"):
        if own:
            _keep(change, Paid("", service, account, kopecks, change.world["today"], "failed"))
        change.tell("net_lost")
        return "failed"
    operation = _operation(change)
    to = payee(change.world, service, account)
    change.move(source, "stranger" if to != "own" else "sim" if NODES[service].mobile else "supplier", kopecks)
    if own:
        change.write_down("payment", -kopecks, service)
        _keep(change, Paid(operation, service, account, kopecks, change.world["today"], "paid"))
    if reading:
        _keep_reading(change, account, int(reading))
    change.tell(
        "payment_made",
        **checked(change.world, service, account, kopecks),
        operation=operation,
        whose="own" if own else "stranger",
        **({"reading": int(reading)} if reading else {}),
    )
    if _fault(change, "net_lost"):
        change.tell("net_lost")
        return "lost"
    return "done"


def _fault(change: Change, name: str) -> bool:
    """Whether it strikes now; each time it is named it does so once."""
    faults = change.local["faults"]
    if name not in faults:
        return False
    at = faults.index(name)
    change.set(faults=faults[:at] + faults[at + 1 :])
    return True


def _operation(change: Change) -> str:
    """A number that looks like one and is the same whenever the play is replayed."""
    erip = change.world["erip"]
    change.world = change.world.set(erip=erip.set(count=erip["count"] + 1))
    return f"{change.world['today'].replace('-', '')[2:]}{(4173 + 37 * erip['count']) % 10000:04d}"


def time_of(operation: str) -> str:
    """The time a receipt prints, "10:31": made of the operation's number, since a play has no clock of the day.

    Payments that follow each other are three minutes apart, from soon after 10:24, which the telephone shows.
    """
    return _clock(540 + (219 * int(operation[-4:]) + 424) % 540)


def time_now(world: Record) -> str:
    """The time on a paper that is printed now: that of the last payment of this play, a little earlier before any."""
    return _clock(628 + 3 * world["erip"]["count"])


def _clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02d}"


def _keep(change: Change, paid: Paid) -> None:
    erip = change.world["erip"]
    change.world = change.world.set(erip=erip.set(payments=(tuple(paid), *erip["payments"])[:MOST_KEPT]))


def _keep_reading(change: Change, account: str, figure: int) -> None:
    erip = change.world["erip"]
    change.world = change.world.set(erip=erip.set(read=((account, figure), *erip["read"])[:MOST_KEPT]))


def ask_return(change: Change, operation: str, reason: str, way: str) -> None:
    """Ask for a payment back, by its operation number; the money does not come at once."""
    erip = change.world["erip"]
    lines = tuple((*line[:5], "asked") if line[0] == operation else line for line in erip["payments"])
    found = next(paid for paid in history(change.world) if paid.operation == operation)
    change.world = change.world.set(erip=erip.set(payments=lines))
    change.tell(
        "refund_asked", operation=operation, service=found.service, account=found.account, reason=reason, way=way
    )


def returnable(world: Record, operation: str) -> bool:
    """Whether a payment with that number is known and has not come back; a claim may be made anew."""
    known = ("paid", "asked")
    return any(paid.operation == operation and paid.status in known for paid in history(world) if operation)


def take_order(change: Change, event: Event) -> None:
    """A ticket seller has made an order: from now on it can be paid by its number. Told twice, it is kept once."""
    erip = change.world["erip"]
    order = (event.get("number"), event.get("amount"), event.get("owner"), event.get("service", ORDERS[0]))
    if order not in erip["orders"]:
        change.world = change.world.set(erip=erip.set(orders=(*erip["orders"], order)[-MOST_KEPT:]))
