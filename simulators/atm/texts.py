"""What the machine says besides its titles: messages on a screen, names, and the reasons of a refusal."""

from __future__ import annotations

from ..engine.text import Text
from ..erip.texts import NOTES as OF_PAYMENTS

NAME = Text("atm", "Банкомат")
BANKS = {"romashka": Text("atm", "Банк «Ромашка»"), "maple": Text("atm", "Банк «Клён»")}

NOTES: dict[str, Text] = {
    **OF_PAYMENTS,
    "pin_wrong_2": Text("atm", "Неверный ПИН-код. Осталось попыток: 2."),
    "pin_wrong_1": Text("atm", "Неверный ПИН-код. Осталась 1 попытка. Можно нажать «Отмена» и забрать карту."),
    "pin_again": Text("atm", "Для новой операции снова введите ПИН-код."),
    "pin_same": Text("atm", "Это ваш старый ПИН-код. Придумайте другой."),
    "pin_sequence": Text("atm", "Цифры идут подряд. Такой ПИН-код легко угадать. Придумайте другой."),
    "pin_equal": Text("atm", "Все цифры одинаковые. Такой ПИН-код легко угадать. Придумайте другой."),
    "pin_birth": Text("atm", "Это год рождения. Такой ПИН-код легко угадать. Придумайте другой."),
    "pin_mismatch": Text("atm", "ПИН-коды не совпали. Введите новый ПИН-код ещё раз."),
    "no_cash": Text("atm", "В банкомате нет наличных. Другие операции работают."),
    "interrupted": Text("atm", "Операция прервана. Деньги со счёта не списаны."),
    "timeout": Text("atm", "Время вышло. Операция не выполнена."),
    "not_accepted": Text("atm", "Банкомат не работает. Карту сюда не вставляют."),
    "arrested": Text("atm", "Счёт арестован. Деньги с него сейчас снять нельзя."),
    "retracted": Text("atm", "Деньги не забрали вовремя. Банкомат убрал их обратно."),
    "jam": Text("atm", "Банкомат не смог выдать деньги. Сохраните чек и позвоните в банк."),
}

REFUSALS: dict[str, tuple[Text, Text]] = {
    "insufficient": (
        Text("atm", "Недостаточно средств"),
        Text("atm", "На счёте меньше денег. Можно выбрать сумму поменьше."),
    ),
    "insufficient_pay": (
        Text("atm", "Недостаточно средств"),
        Text("atm", "На счёте меньше денег. Платёж не выполнен."),
    ),
    "limit": (
        Text("atm", "Лимит на день"),
        Text("atm", "Столько за один день снять нельзя. Можно выбрать сумму поменьше."),
    ),
    "arrested": (
        Text("atm", "Операция отклонена банком"),
        Text("atm", "Счёт арестован. Обратитесь в отделение банка с паспортом."),
    ),
    "stopped": (
        Text("atm", "Операция отклонена банком"),
        Text("atm", "Карта остановлена. Посмотрите в программе банка или спросите в отделении."),
    ),
    "net_lost": (
        Text("atm", "Нет связи с банком"),
        Text("atm", "Операция не выполнена. Деньги со счёта не списаны."),
    ),
    "net_lost_pay": (
        Text("atm", "Нет связи с банком"),
        Text("atm", "Платёж мог пройти. Сначала проверьте последние операции."),
    ),
}

KINDS_OF_OPERATION: dict[str, Text] = {
    "cash": Text("atm", "Выдача наличных"),
    "fee": Text("atm", "Комиссия банка"),
    "payment": Text("atm", "Платёж"),
    "wages": Text("atm", "Зачисление"),
    "loan": Text("atm", "Овердрафт"),
    "return": Text("atm", "Возврат"),
}

WHY_CAPTURED = {
    "pin": Text("atm", "Три раза введён неверный ПИН-код."),
    "time": Text("atm", "Карту не забрали вовремя."),
}
