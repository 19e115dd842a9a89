"""Sums of money written out in words, in the three languages («пятьдесят рублей», "fifty rubles")."""

from __future__ import annotations

from typing import NamedTuple


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


class Numerals(NamedTuple):
    """What one Slavic language needs to count: feminine forms are for thousands and kopecks."""

    zero: str
    units: tuple[str, ...]
    feminine: tuple[str, str]
    teens: tuple[str, ...]
    tens: tuple[str, ...]
    hundreds: tuple[str, ...]
    thousand: tuple[str, str, str]
    ruble: tuple[str, str, str]
    kopeck: tuple[str, str, str]


RUSSIAN = Numerals(
    zero="ноль",
    units=("", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять"),
    feminine=("одна", "две"),
    teens=_words(
        "десять одиннадцать двенадцать тринадцать четырнадцать "
        "пятнадцать шестнадцать семнадцать восемнадцать девятнадцать"
    ),
    tens=("", "", "двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто"),
    hundreds=("", "сто", "двести", "триста", "четыреста", "пятьсот", "шестьсот", "семьсот", "восемьсот", "девятьсот"),
    thousand=("тысяча", "тысячи", "тысяч"),
    ruble=("рубль", "рубля", "рублей"),
    kopeck=("копейка", "копейки", "копеек"),
)

BELARUSIAN = Numerals(
    zero="нуль",
    units=("", "адзін", "два", "тры", "чатыры", "пяць", "шэсць", "сем", "восем", "дзевяць"),
    feminine=("адна", "дзве"),
    teens=_words(
        "дзесяць адзінаццаць дванаццаць трынаццаць чатырнаццаць "
        "пятнаццаць шаснаццаць семнаццаць васямнаццаць дзевятнаццаць"
    ),
    tens=(
        "",
        "",
        "дваццаць",
        "трыццаць",
        "сорак",
        "пяцьдзясят",
        "шэсцьдзясят",
        "семдзесят",
        "восемдзесят",
        "дзевяноста",
    ),
    hundreds=("", "сто", "дзвесце", "трыста", "чатырыста", "пяцьсот", "шэсцьсот", "семсот", "восемсот", "дзевяцьсот"),
    thousand=("тысяча", "тысячы", "тысяч"),
    ruble=("рубель", "рублі", "рублёў"),
    kopeck=("капейка", "капейкі", "капеек"),
)

ENGLISH_UNITS = _words(
    "zero one two three four five six seven eight nine "
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
)
ENGLISH_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def spell_money(kopecks: int, language: str) -> str:
    """The sum in words; kopecks are named only where there are some."""
    rubles, rest = divmod(kopecks, 100)
    if language == "en":
        words = [_english(rubles), "ruble" if rubles == 1 else "rubles"]
        return " ".join(words + ([_english(rest), "kopeck" if rest == 1 else "kopecks"] if rest else []))
    numerals = BELARUSIAN if language == "be" else RUSSIAN
    words = [*_slavic(rubles, numerals), _agree(rubles, numerals.ruble)]
    if rest:
        words += [*_slavic(rest, numerals, feminine=True), _agree(rest, numerals.kopeck)]
    return " ".join(words)


def count_money(kopecks: int, language: str) -> str:
    """The sum in digits with its name: «52 рубля 50 копеек»."""
    rubles, rest = divmod(kopecks, 100)
    parts = [f"{rubles}\u00a0{_named(rubles, 'ruble', language)}"] if rubles or not rest else []
    return " ".join([*parts, f"{rest}\u00a0{_named(rest, 'kopeck', language)}"] if rest else parts)


def _named(number: int, unit: str, language: str) -> str:
    if language == "en":
        return unit if number == 1 else f"{unit}s"
    return _agree(number, getattr(BELARUSIAN if language == "be" else RUSSIAN, unit))


def _agree(number: int, forms: tuple[str, str, str]) -> str:
    if number % 100 in range(11, 15):
        return forms[2]
    return forms[0] if number % 10 == 1 else forms[1] if number % 10 in (2, 3, 4) else forms[2]


def _slavic(number: int, numerals: Numerals, feminine: bool = False) -> list[str]:
    if not number:
        return [numerals.zero]
    thousands, below = divmod(number, 1000)
    words = []
    if thousands:
        words = [*_slavic(thousands, numerals, feminine=True), _agree(thousands, numerals.thousand)]
    return words + _below_thousand(below, numerals, feminine)


def _below_thousand(number: int, numerals: Numerals, feminine: bool) -> list[str]:
    hundreds, tens, units = number // 100, number // 10 % 10, number % 10
    words = [numerals.hundreds[hundreds]]
    if tens == 1:
        words.append(numerals.teens[units])
    else:
        unit = numerals.feminine[units - 1] if feminine and units in (1, 2) else numerals.units[units]
        words += [numerals.tens[tens], unit]
    return [word for word in words if word]


def _english(number: int) -> str:
    if number < 20:
        return ENGLISH_UNITS[number]
    if number < 100:
        tens, units = divmod(number, 10)
        return ENGLISH_TENS[tens] + (f"-{ENGLISH_UNITS[units]}" if units else "")
    size, name = (1000, "thousand") if number >= 1000 else (100, "hundred")
    above, below = divmod(number, size)
    return f"{_english(above)} {name}" + (f" {_english(below)}" if below else "")
