"""The controls of the cash machine: what stands on them, and where each skin puts them.

Skin "a" has keys beside the screen, skin "b" is a touch screen of another make: other order, other words.
What a control does is the same in both; see `flow`.
"""

from __future__ import annotations

from functools import cache, lru_cache

from ..engine.machine import Control
from ..engine.text import Money, Text
from ..erip.tree import NODES

SIDES = ("side:L1", "side:L2", "side:L3", "side:L4", "side:R1", "side:R2", "side:R3", "side:R4")
PRESETS = {"a": (20, 30, 50, 100, 200), "b": (100, 200, 10, 20, 50)}
TOP_UPS = (5, 10, 20)

# Choices on the screen: name -> words of skin a, words of skin b.
WORDS: dict[str, tuple[Text, Text]] = {
    "lang_ru": (Text("atm", "Русский"), Text("atm", "Русский")),
    "lang_be": (Text("atm", "Беларуская"), Text("atm", "Беларуская")),
    "lang_en": (Text("atm", "English"), Text("atm", "English")),
    "withdraw": (Text("atm", "Снять наличные"), Text("atm", "Выдача наличных")),
    "balance": (Text("atm", "Баланс"), Text("atm", "Остаток на счёте")),
    "payments": (Text("atm", "Платежи (ЕРИП)"), Text("atm", "Система «Расчёт»")),
    "topup": (Text("atm", "Пополнить телефон"), Text("atm", "Оплата мобильной связи")),
    "mini": (Text("atm", "Мини-выписка"), Text("atm", "Последние операции")),
    "pin_change": (Text("atm", "Смена ПИН-кода"), Text("atm", "Новый ПИН-код")),
    "finish": (Text("atm", "Завершить"), Text("atm", "Вернуть карту")),
    "amount_other": (Text("atm", "Другая сумма"), Text("atm", "Ввести сумму")),
    "other_sum": (Text("atm", "Другая сумма"), Text("atm", "Ввести другую сумму")),
    "back": (Text("atm", "Назад"), Text("atm", "Вернуться")),
    "again": (Text("atm", "Другая операция"), Text("atm", "Новая операция")),
    "yes": (Text("atm", "Да"), Text("atm", "Да")),
    "no": (Text("atm", "Нет"), Text("atm", "Нет")),
    "print_slip": (Text("atm", "Напечатать чек"), Text("atm", "Чек на бумаге")),
    "operator_perezvon": (Text("erip", "«Перезвон»"), Text("erip", "«Перезвон»")),
    "operator_trubka": (Text("erip", "«Трубка»"), Text("erip", "«Трубка»")),
    "skip": (Text("atm", "Пропустить"), Text("atm", "Без номера")),
    "pay": (Text("atm", "Оплатить"), Text("atm", "Подтвердить платёж")),
    "fix": (Text("atm", "Исправить"), Text("atm", "Изменить данные")),
}

WHY: dict[str, Text] = {
    "insert_card": Text("atm", "Карта вставляется сюда, картинкой вверх."),
    "take_card": Text("atm", "Карту забирают сразу."),
    "take_cash": Text("atm", "Деньги забирают сразу и считают."),
    "take_receipt": Text("atm", "Чек показывает, что сделал банкомат."),
    "withdraw": Text("atm", "Так получают наличные."),
    "balance": Text("atm", "Здесь видно, сколько денег на счёте."),
    "payments": Text("atm", "Здесь платят за дом, связь, билеты."),
    "topup": Text("atm", "Здесь кладут деньги на телефон."),
    "mini": Text("atm", "Здесь последние операции по карте."),
    "pin_change": Text("atm", "Здесь выбирают новый ПИН-код."),
    "finish": Text("atm", "Банкомат закончит и вернёт карту."),
    "key_cancel": Text("atm", "Красная клавиша всё отменяет и возвращает карту."),
    "key_enter": Text("atm", "Зелёная клавиша подтверждает."),
    "key_clear": Text("atm", "Жёлтая клавиша стирает набранное."),
    "amount_other": Text("atm", "Нужной суммы на экране нет."),
    "offer_low": Text("atm", "Эту сумму банкомат может выдать."),
    "offer_high": Text("atm", "Эту сумму банкомат может выдать."),
    "pay": Text("atm", "Номер, имя и сумма проверены."),
    "fix": Text("atm", "В номере или сумме ошибка."),
    "tap_card": Text("atm", "Карту можно приложить, не вставляя."),
}

# Parts of the body: name -> kind, words, where.
BODY: dict[str, tuple[str, Text, str]] = {
    "insert_card": ("slot", Text("atm", "Вставить карту"), "slot"),
    "insert_card_back": ("slot", Text("atm", "Вставить карту другой стороной"), "slot"),
    "tap_card": ("slot", Text("atm", "Приложить карту"), "reader"),
    "pull_card": ("slot", Text("atm", "Потянуть карту"), "slot"),
    "take_card": ("take", Text("atm", "Забрать карту"), "slot"),
    "take_cash": ("take", Text("atm", "Забрать деньги"), "flap"),
    "take_receipt": ("take", Text("atm", "Забрать чек"), "paper"),
    "key_cancel": ("button", Text("atm", "Отмена"), "keypad"),
    "key_clear": ("button", Text("atm", "Сброс"), "keypad"),
    "key_enter": ("button", Text("atm", "Ввод"), "keypad"),
}
COMMIT = frozenset({"insert_card", "key_enter", "yes", "no", "pay", "take_cash", "finish"})

# Where skin a puts what does not simply fill the keys from the left; skin b's order where it differs.
PLACES: dict[str, str] = {
    "finish": "side:R4",
    "back": "side:R4",
    "amount_other": "side:R3",
    "other_sum": "side:R3",
    "yes": "side:L4",
    "no": "side:R4",
    "pay": "side:L4",
    "fix": "side:R3",
    "again": "side:R3",
    "print_slip": "side:L4",
    "skip": "side:R3",
}
ORDER_B: tuple[str, ...] = (
    "finish", "lang_be", "lang_en", "lang_ru", "balance", "topup", "withdraw", "payments", "pin_change", "mini",
    "no", "back", "fix", "operator_trubka",
)  # fmt: skip
RANK_B = {name: rank for rank, name in enumerate(ORDER_B)}


def label(name: str, skin: str) -> Text:
    if name in WORDS:
        return WORDS[name][skin == "b"]
    if name.startswith("amount_"):
        return sum_label(100 * int(name.removeprefix("amount_")))
    return NODES[name.removeprefix("open_")].label


@lru_cache(maxsize=512)
def sum_label(kopecks: int) -> Text:
    return Text("atm", "%(sum)s").with_params(sum=Money(kopecks))


@cache
def part(name: str) -> Control:
    kind, words, at = BODY[name]
    return Control(name, kind, words, WHY.get(name), at=at, commit=name in COMMIT)


@lru_cache(maxsize=4096)
def choices(skin: str, names: tuple[str, ...], offers: tuple[tuple[str, int], ...] = ()) -> tuple[Control, ...]:
    """The choices of one screen in their places. offers: choices whose label is a sum."""
    sums = dict(offers)
    labels = {name: sum_label(sums[name]) if name in sums else label(name, skin) for name in (*sums, *names)}
    seats = _beside(tuple(labels)) if skin == "a" else _on_screen(tuple(labels))
    return tuple(
        Control(name, "button", words, WHY.get(name), at=seats[name], commit=name in COMMIT)
        for name, words in labels.items()
    )


def _beside(names: tuple[str, ...]) -> dict[str, str]:
    """Each name its own key: the fixed ones first. Of two that want one key the later gets it, the other goes across.
    The rest fill the keys on the left, the lowest ones where they are few: what the screen says stands above them."""
    by_key = {PLACES[name]: name for name in names if name in PLACES}
    fixed = {name: key for key, name in by_key.items()}
    fixed |= {name: PLACES[name].replace("R", "L") for name in names if name in PLACES and name not in fixed}
    rest = [name for name in names if name not in fixed]
    free = [key for key in SIDES if key not in fixed.values()]
    left = [key for key in free if key.startswith("side:L")]
    return fixed | dict(zip(rest, left[-len(rest) :] if len(rest) <= len(left) else free, strict=False))


def _on_screen(names: tuple[str, ...]) -> dict[str, str]:
    ordered = sorted(names, key=lambda name: RANK_B.get(name, len(RANK_B)))
    return {name: f"screen:{number}" for number, name in enumerate(ordered, start=1)}


@cache
def keypad(words: str, digits: str, point: bool, clear: bool, enter: bool) -> tuple[Control, ...]:
    """The keys that do something now. words: what kind of word from the learner's card is asked."""
    keys = [
        Control(f"key_{digit}", "key", Text("atm", "%(digit)s").with_params(digit=digit), at="keypad", value=digit,
                words=words)
        for digit in digits
    ]  # fmt: skip
    if point:
        keys.append(Control("key_point", "key", Text("atm", "Точка"), at="keypad", value=".", words=words))
    if clear:
        keys.append(part("key_clear"))
    if enter:
        keys.append(part("key_enter"))
    return tuple(keys)
