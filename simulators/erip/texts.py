"""What every face of a bank says alike: its name, what is wrong with a value, why nothing was paid."""

from __future__ import annotations

from ..engine.text import Text

BANKS = {"romashka": Text("erip", "Банк «Ромашка»"), "maple": Text("erip", "Банк «Клён»")}

NOTES: dict[str, Text] = {
    "moved": Text("erip", "Услуга переехала: Коммунальные платежи, Газоснабжение АИС «Расчёт-ЖКУ»."),
    "closed": Text("erip", "В тренажёре здесь не платят."),
    "empty": Text("erip", "Поле пустое. Введите цифры."),
    "letters": Text("erip", "Здесь нужны только цифры."),
    "short": Text("erip", "Введены не все цифры."),
    "long": Text("erip", "Введены лишние цифры."),
    "unknown_account": Text("erip", "Такого номера нет. Проверьте цифры."),
    "not_served": Text("erip", "Этот номер обслуживает другой оператор."),
    "reading_low": Text("erip", "Показания счётчика не больше прошлых. Введите все чёрные цифры счётчика."),
    "reading_jump": Text("erip", "Слишком большой расход. Проверьте: красные цифры не вводят."),
    "sum_wrong": Text("erip", "Сумму пишут цифрами, например 12.50."),
    "sum_small": Text("erip", "Сумма слишком мала. Введите не меньше 1 рубля."),
    "sum_large": Text("erip", "Сумма слишком большая. За один раз можно заплатить до 500 рублей."),
}
LENGTH = Text("erip", "Здесь нужно цифр: %(needed)s. Введено: %(typed)s.")

STATUSES: dict[str, Text] = {
    "paid": Text("erip", "Оплачено"),
    "failed": Text("erip", "Не оплачено"),
    "progress": Text("erip", "В обработке"),
    "asked": Text("erip", "Запрошен возврат"),
    "returned": Text("erip", "Возвращено"),
}

REFUSALS: dict[str, tuple[Text, Text]] = {
    "insufficient": (
        Text("erip", "Недостаточно средств"),
        Text("erip", "На счёте меньше денег. Платёж не выполнен."),
    ),
    "arrested": (
        Text("erip", "Операция отклонена банком"),
        Text("erip", "Счёт арестован. Обратитесь в отделение банка с паспортом."),
    ),
    "net_lost": (
        Text("erip", "Нет связи с банком"),
        Text("erip", "Платёж мог пройти. Сначала проверьте историю."),
    ),
}
