"""What lies on the table: the paper bill with places one can point at, and the meter with its red digit.

Both can be photographed: from then on the picture in the telephone is among the things one can look at.
"""

from __future__ import annotations

from typing import Any

from ..engine.machine import Control
from ..engine.text import Money, Text
from ..erip.accounts import Bill, bill_of, late_fee
from ..erip.charges import CHARGES, METERED
from ..erip.lateness import late_days
from ..erip.tree import NODES, crumbs, way_to
from .controls import choice, plains
from .page import BillChange, Page, Sight
from .spots import ALL_FOUND, FIND, MISSED, MISSED_ELSE, SPOTS

BY_METER = Text("bills", "по счётчику")


def paper_bill(sight: Sight) -> Bill:
    found = bill_of(sight.body["bill_for"], sight.body["bill"])
    return found if found is not None else Bill("")


def zoom_names(sight: Sight) -> tuple[str, ...]:
    return ("farther",) if sight.local["near"] else ("nearer",)


def nearer(change: BillChange, _: str) -> None:
    change.set(near=not change.local["near"])


def _bill(sight: Sight) -> tuple[Control, ...]:
    spots = tuple(choice(f"spot:{name}", SPOTS[name]) for name in SPOTS) if _asked(sight) else ()
    return (*spots, *plains((*zoom_names(sight), *_photo(sight, "bill"), *_back(sight)), sight.skin))


def _photo(sight: Sight, thing: str) -> tuple[str, ...]:
    return () if thing in sight.local["photos"] else ("take_photo",)


def _back(sight: Sight) -> tuple[str, ...]:
    return ("to_screen",) if sight.local["under"] else ()


def take_photo(change: BillChange, _: str) -> None:
    thing = change.local["screen"]
    change.set(photos=(*change.local["photos"], thing))
    change.tell("photo_taken", what=thing)
    change.say("photo_taken")


def _asked(sight: Sight) -> str:
    """What is to be found now."""
    find = sight.body["find"]
    return find[sight.local["spot"]] if sight.local["spot"] < len(find) else ""


def point(change: BillChange, name: str) -> None:
    asked = _asked(change.sight)
    if name == asked:
        change.set(spot=change.local["spot"] + 1, note="")
        change.tell("spot_found", what=name)
        if not _asked(change.sight):
            change.tell("bill_read")
    else:
        change.tell("spot_missed", asked=asked, pointed=name)
        change.set(note=f"missed:{asked}:{name}")


def missed(asked: str, pointed: str) -> Text:
    return MISSED.get((asked, pointed)) or MISSED_ELSE.with_params(what=SPOTS[pointed])


def sheet_facts(sight: Sight) -> dict[str, Any]:
    bill, today = paper_bill(sight), sight.world["today"]
    used = bill.automatic - bill.previous if bill.automatic else 0
    charged = used * bill.tariff if bill.tariff else bill.due
    fee = late_fee(bill, charged, today)
    asked = _asked(sight)
    find = sight.body["find"]
    year, month, day = bill.until.split("-")
    service = NODES[sight.body["bill_for"]]
    return {
        "from": crumbs(way_to(service.key))[-2] if bill.tariff else service.label,
        "code": service.code,
        "what": service.key,
        "name": bill.name,
        "address": bill.address,
        "account": sight.body["bill"],
        "period": bill.period,
        "previous": bill.previous,
        "automatic": bill.automatic,
        "lines": _lines(bill, used),
        "full": bill.charges == "full",
        "charged": Money(charged) if charged else None,
        "debt": Money(bill.debt),
        "fined": Money(bill.fined + fee),
        "late": late_days(bill.until, today),
        "due": Money(charged + bill.debt + bill.fined + fee) if charged else BY_METER,
        "until": f"{day}.{month}.{year}",
        "near": sight.local["near"],
        "ask": FIND.get(asked) if find else None,
        "step": sight.local["spot"] + 1,
        "steps": len(find),
        "found": find[: sight.local["spot"]],
        "done": ALL_FOUND if find and not asked else None,
    }


def _lines(bill: Bill, used: int) -> tuple[tuple[Any, ...], ...]:
    """What of, how much, of what unit, at what tariff, what it comes to; a meter that nobody has read says no sum."""
    if bill.tariff:
        volume, unit = (str(used), METERED.unit) if used else ("", BY_METER)
        return ((METERED.label, volume, unit, Money(bill.tariff), Money(used * bill.tariff) if used else None),)
    return tuple(
        (charge.label, charge.volume, charge.unit, Money(charge.tariff), Money(charge.sum))
        for charge in CHARGES[bill.charges]
    )


# Looking at what lies beside the screen


def look(change: BillChange, thing: str) -> None:
    change.tell(f"{thing}_seen")
    under = change.local["under"] or change.local["screen"]
    change.show(thing, under=under, note="")


def to_screen(change: BillChange, _: str) -> None:
    """Back to the page below; a picture of the paper that was all there was leads back to the paper."""
    change.show(change.local["under"], under="", note="", near=False)


def _meter_facts(sight: Sight) -> dict[str, Any]:
    black, _, red = sight.body["meter"].partition(".")
    return {"black": tuple(black.zfill(5)), "red": red}


PAGES = {
    "bill": Page(
        Text("bills", "Жировка"), _bill,
        {"spot": point, "nearer": nearer, "farther": nearer, "take_photo": take_photo, "to_screen": to_screen},
        facts=sheet_facts, frame="desk", menu=False,
    ),
    "meter": Page(
        Text("bills", "Счётчик электроэнергии"),
        lambda sight: plains((*_photo(sight, "meter"), *_back(sight)), sight.skin),
        {"take_photo": take_photo, "to_screen": to_screen},
        facts=_meter_facts, frame="desk", menu=False,
    ),
    "photo_bill": Page(
        Text("bills", "Снимок жировки"),
        lambda sight: plains((*zoom_names(sight), "to_screen"), sight.skin),
        {"nearer": nearer, "farther": nearer, "to_screen": to_screen},
        facts=sheet_facts, frame="desk", menu=False,
    ),
    "photo_meter": Page(
        Text("bills", "Снимок счётчика"),
        lambda sight: plains(("to_screen",), sight.skin), {"to_screen": to_screen},
        facts=_meter_facts, frame="desk", menu=False,
    ),
}  # fmt: skip
