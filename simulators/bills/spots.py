"""The places on a paper bill that one can point at, and what one is asked to find."""

from __future__ import annotations

from ..engine.text import Text

SPOTS: dict[str, Text] = {
    "name": Text("bills", "Фамилия и имя"),
    "address": Text("bills", "Адрес"),
    "account": Text("bills", "Лицевой счёт"),
    "period": Text("bills", "Месяц"),
    "charged": Text("bills", "Начислено"),
    "debt": Text("bills", "Долг за прошлые месяцы"),
    "fined": Text("bills", "Пеня"),
    "due": Text("bills", "К оплате"),
    "until": Text("bills", "Оплатить до"),
    "tariff": Text("bills", "Тариф"),
}

FIND: dict[str, Text] = {
    "name": Text("bills", "Чья это жировка? Нажмите на фамилию."),
    "account": Text("bills", "Найдите лицевой счёт."),
    "period": Text("bills", "За какой месяц эта жировка?"),
    "due": Text("bills", "Сколько нужно заплатить всего?"),
    "until": Text("bills", "До какого числа платят?"),
    "debt": Text("bills", "Где долг за прошлые месяцы?"),
    "tariff": Text("bills", "Какой тариф в этой жировке?"),
    "address": Text("bills", "За какое жильё эта жировка?"),
}
ALL_FOUND = Text("bills", "Всё найдено.")

MISSED: dict[tuple[str, str], Text] = {
    ("due", "charged"): Text("bills", "«Начислено» – это за один месяц. «К оплате» – вместе с долгом и пеней."),
    ("due", "debt"): Text("bills", "Это долг за прошлые месяцы. «К оплате» – всё вместе."),
    ("account", "due"): Text("bills", "Это сумма. Лицевой счёт – длинный номер вверху."),
    ("due", "account"): Text("bills", "Это номер лицевого счёта. Сумма стоит внизу, с рублями."),
}
MISSED_ELSE = Text("bills", "Здесь написано другое: %(what)s.")
