"""What the program of the operator «Перезвон» says."""

from __future__ import annotations

from ....engine.text import Text

NAME = Text("operator", "Перезвон")
TOPUP = Text("operator", "Пополнить номер")
CHECK = Text("operator", "Сверьте номер")
DONE = Text("operator", "Деньги отправлены")
RECEIPT = Text("operator", "Чек")
RETURN = Text("operator", "Ошиблись номером?")

LABELS: dict[str, dict[str, Text]] = {
    "a": {
        "topup": Text("operator", "Пополнить"),
        "receipt": Text("operator", "Последний чек"),
        "topup_next": Text("operator", "Дальше"),
        "topup_pay": Text("operator", "Пополнить с карты"),
        "topup_fix": Text("operator", "Исправить"),
        "operator_end": Text("operator", "Готово"),
        "ask_return": Text("operator", "Деньги ушли не туда"),
        "return_noted": Text("operator", "Понятно, пойду с чеком"),
    },
    "b": {
        "topup": Text("operator", "Положить деньги на номер"),
        "receipt": Text("operator", "Показать чек"),
        "topup_next": Text("operator", "Продолжить"),
        "topup_pay": Text("operator", "Оплатить с карты"),
        "topup_fix": Text("operator", "Изменить"),
        "operator_end": Text("operator", "На главную"),
        "ask_return": Text("operator", "Платёж по ошибке"),
        "return_noted": Text("operator", "Понятно, пойду с чеком"),
    },
}
NUMBER = Text("operator", "Номер телефона")
SUM = Text("operator", "Сумма, рублей")
WHY: dict[str, Text] = {
    "topup": Text("operator", "Здесь кладут деньги на номер."),
    "topup_number": Text("operator", "Наберите номер с карточки, цифру за цифрой."),
    "topup_sum": Text("operator", "Сумма стоит на карточке."),
    "topup_next": Text("operator", "Дальше номер покажут ещё раз."),
    "topup_pay": Text("operator", "Если все цифры верны, деньги уйдут на номер."),
    "topup_fix": Text("operator", "Вернёт к номеру и сумме."),
    "operator_end": Text("operator", "Здесь всё сделано."),
    "receipt": Text("operator", "На чеке номер, сумма и время."),
    "ask_return": Text("operator", "Скажет, куда идти с чеком."),
    "return_noted": Text("operator", "Чек и паспорт возьмите с собой."),
}
NOTES: dict[str, Text] = {
    "number_empty": Text("operator", "Наберите номер телефона."),
    "number_letters": Text("operator", "В номере только цифры."),
    "number_short": Text("operator", "В номере не хватает цифр. После +375 их девять."),
    "number_long": Text("operator", "В номере лишние цифры. После +375 их девять."),
    "number_operator": Text("operator", "Такого кода оператора нет. Посмотрите первые две цифры."),
    "sum_empty": Text("operator", "Наберите сумму."),
    "sum_bad": Text("operator", "Сумма – цифрами: 5 или 5.50."),
    "sum_small": Text("operator", "Можно от 1 до 100 рублей."),
    "sum_short": Text("operator", "На карте не хватает денег."),
    "card_blocked": Text("operator", "Банк не принимает эту карту: она закрыта."),
}
ARRIVED = Text("operator", "Зачислено %(sum)s на номер …%(end)s.")
