"""Cash: the sum is asked and checked, the bank answers, then come the card, the notes and the receipt.

The account is charged when the bank answers, before a note moves. A card that is not taken undoes it.
A newcomer's mistake: giving the notes first. The card always comes out first.
"""

from __future__ import annotations

from ..engine.change import Change
from ..engine.record import Record
from . import notes, session
from .entry import kopecks
from .session import go, is_stopped, money_of, refuse, whose


def fee(local: Record, world: Record) -> int:
    """What this machine takes for cash from the card inside."""
    own_client = local["inside"] == "stranger" or world["card"]["bank"] == local["body"]["bank"]
    return 0 if own_client else local["body"]["fee"]


def at_most(local: Record, world: Record, account: str) -> int:
    """The highest sum in rubles that money and limit allow."""
    return max(0, min(world["money"][account] - fee(local, world), world["bank"]["daily_left"]) // 100)


def ask_preset(change: Change, rubles: int) -> None:
    ask(change, rubles * 100)


def ask_typed(change: Change) -> None:
    ask(change, kopecks(change.local["entry"]))


def ask_offered(change: Change, which: int) -> None:
    ask(change, 100 * offers(change.local, change.world, money_of(change))[which])


def offers(local: Record, world: Record, account: str) -> tuple[int, int]:
    """The nearest sums below and above the refused one, in rubles."""
    return notes.nearest(local["cassettes"], local["amount"] // 100, at_most(local, world, account))


def ask(change: Change, amount: int) -> None:
    change.tell("amount_entered", amount=amount)
    change.set(amount=amount)
    local, world = change.local, change.world
    have = world["money"][money_of(change)]
    needed = amount + fee(local, world)
    if amount > world["bank"]["daily_left"]:
        refuse(change, "limit")
    elif needed > have:
        _too_little(change, needed - have)
    elif notes.pay(local["cassettes"], amount // 100) is None:
        change.tell("amount_refused", amount=amount)
        go(change, "amount_refused")
    elif needed > amount:
        change.tell("fee_shown", fee=needed - amount)
        go(change, "fee")
    else:
        ask_receipt(change)


def _too_little(change: Change, missing: int) -> None:
    left = change.world["money"][f"credit:{change.device}"]
    payable = notes.pay(change.local["cassettes"], change.local["amount"] // 100)
    if left and payable and missing + change.local["body"]["overdraft_fee"] <= left and whose(change) == "own":
        go(change, "overdraft_offer")
    else:
        refuse(change, "insufficient")


def borrow(change: Change) -> None:
    body = change.local["body"]
    missing = change.local["amount"] + fee(change.local, change.world) - change.world["money"]["account"]
    change.tell("overdraft_accepted", amount=missing)
    change.move(f"credit:{change.device}", "account", missing + body["overdraft_fee"])
    change.move("account", "fees", body["overdraft_fee"])
    remember(change, "loan", missing)
    ask_receipt(change)


def do_not_borrow(change: Change) -> None:
    change.tell("overdraft_declined")
    refuse(change, "insufficient")


def accept_fee(change: Change) -> None:
    change.tell("fee_accepted", fee=fee(change.local, change.world))
    ask_receipt(change)


def decline_fee(change: Change) -> None:
    change.tell("fee_declined")
    session.menu(change)


def ask_receipt(change: Change) -> None:
    go(change, "receipt_ask" if change.local["paper"] else "paper_out")


def with_receipt(change: Change) -> None:
    change.tell("receipt_wanted")
    go(change, "working", wish=True)


def without_receipt(change: Change) -> None:
    change.tell("receipt_declined")
    go(change, "working", wish=False)


def authorise(change: Change) -> None:
    """The bank has answered."""
    faults = change.local["faults"]
    if "net_lost" in faults:
        lost = faults.index("net_lost")
        change.set(faults=faults[:lost] + faults[lost + 1 :])
        change.tell("net_lost")
        refuse(change, "net_lost")
    elif is_stopped(change):
        refuse(change, "stopped")
    elif change.world["bank"]["arrested"]:
        refuse(change, "arrested")
    elif change.world["money"][money_of(change)] < change.local["amount"] + fee(change.local, change.world):
        refuse(change, "insufficient")  # the phone spends from the same account
    else:
        _charge(change)
        change.set(op="jam" if "dispense_fail" in faults else "withdraw")
        if change.local["inside"] == "tap":
            change.set(inside="")
            give(change)
        else:
            go(change, "take_card")


def _charge(change: Change) -> None:
    amount, charged = change.local["amount"], fee(change.local, change.world)
    change.move(money_of(change), f"settled:{change.device}", amount)
    remember(change, "cash", -amount)
    if charged:
        change.move("account", "fees", charged)
        remember(change, "fee", -charged)
    _spend_limit(change, amount)


def _spend_limit(change: Change, amount: int) -> None:
    bank = change.world["bank"]
    change.world = change.world.set(bank=bank.set(daily_left=bank["daily_left"] - amount))


def remember(change: Change, what: str, kopecks: int) -> None:
    """Only the learner's own operations are written down."""
    if whose(change) == "own":
        change.write_down(what, kopecks)


def take_card(change: Change) -> None:
    session.card_out(change)
    give(change)


def card_forgotten(change: Change) -> None:
    """Nobody took the card: no cash is given, and what was charged is given back."""
    if change.local["op"] == "withdraw":
        _undo_charge(change)
    session.capture(change, "time")


def _undo_charge(change: Change) -> None:
    amount, charged = change.local["amount"], fee(change.local, change.world)
    change.move(f"settled:{change.device}", money_of(change), amount)
    change.move("fees", money_of(change), charged)
    remember(change, "return", amount + charged)
    _spend_limit(change, -amount)


def give(change: Change) -> None:
    """The card is out; now the notes, unless they are stuck."""
    local, amount = change.local, change.local["amount"]
    if local["op"] == "jam":
        change.tell("cash_failed", amount=amount)
        go(change, "cash_error", note="jam", slip="jam" if local["paper"] else "")
        return
    paid = notes.pay(local["cassettes"], amount // 100) or ()
    change.move(f"cassettes:{change.device}", f"tray:{change.device}", amount)
    change.tell("cash_dispensed", amount=amount)
    go(change, "take_cash", tray=paid, cassettes=notes.less(local["cassettes"], paid))


def take_cash(change: Change) -> None:
    local = change.local
    change.move(f"tray:{change.device}", "purse", local["amount"])
    change.world = change.world.set(notes=notes.more(change.world["notes"], local["tray"]))
    change.tell("cash_taken", amount=local["amount"])
    if local["wish"]:
        change.tell("receipt_printed", kind="cash")
        go(change, "take_receipt", tray=(), slip="cash")
    else:
        change.set(tray=())
        session.part_ways(change)


def cash_forgotten(change: Change) -> None:
    """Nobody took the notes: the machine takes them back, and only a claim brings them to the account."""
    change.move(f"tray:{change.device}", f"retracted:{change.device}", change.local["amount"])
    change.tell("cash_retracted", amount=change.local["amount"])
    go(change, "cash_error", note="retracted", tray=())


def print_slip(change: Change) -> None:
    kind = change.local["screen"]
    change.set(slip=kind)
    change.tell("receipt_printed", kind=kind)


def take_receipt(change: Change) -> None:
    """Of a session that goes on, the screen stays; after a payment the machine asks for more; else it ends."""
    local = change.local
    change.tell("receipt_taken", kind=local["slip"], lang=local["lang"])
    change.set(slip="")
    if local["screen"] == "pay_done":
        go(change, "more")
    elif local["screen"] in ("take_receipt", "cash_error"):
        session.part_ways(change)
