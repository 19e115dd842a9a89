"""What the payments of the bank's app say. Two words where the other make of phone says it differently."""

from __future__ import annotations

from ....engine.text import Text

LABEL = Text("pay", "Платежи")
CHECK = Text("pay", "Сверьте перед оплатой")
DONE = {
    "done": Text("pay", "Оплачено"),
    "lost": Text("pay", "Нет ответа. Платёж мог пройти: проверьте «Мои платежи»."),
    "failed": Text("pay", "Нет связи. Деньги не списаны."),
}
PAID = Text("pay", "Мои платежи")
RECEIPT = Text("pay", "Чек")
RETURN = Text("pay", "Вернуть платёж")
CODE = Text("pay", "Код услуги")
FIND = Text("pay", "Найти")
NEXT = (Text("pay", "Дальше"), Text("pay", "Продолжить"))
PAY = (Text("pay", "Оплатить"), Text("pay", "Заплатить"))
FIX = (Text("pay", "Исправить"), Text("pay", "Изменить"))
FOLLOW = Text("pay", "Перейти")
STAY = Text("pay", "Оплатить здесь")
READY = Text("pay", "Готово")
ASK_RETURN = (Text("pay", "Попросить вернуть"), Text("pay", "Подать заявку"))
MOVED = Text("pay", "Услуга переехала сюда:")
RETURN_WORDS = Text("pay", "Заявку рассмотрит получатель. Деньги придут не сразу.")
LINE = Text("pay", "Платёж %(sum)s, %(service)s")

WHY: dict[str, Text] = {
    "branch": Text("pay", "Услуги разложены по разделам."),
    "code": Text("pay", "Код услуги стоит на бумажном счёте."),
    "find": Text("pay", "По коду услуга находится сразу."),
    "next": Text("pay", "Потом будет видно, чей это счёт."),
    "pay": Text("pay", "Имя, адрес и сумма проверены."),
    "fix": Text("pay", "Что-то не сходится."),
    "follow": Text("pay", "Теперь платят там."),
    "paid": Text("pay", "Здесь видно, что уже оплачено."),
    "return": Text("pay", "Возврат начинают с номера операции."),
}
NOTES: dict[str, Text] = {
    "closed": Text("pay", "В тренажёре здесь не платят."),
    "no_code": Text("pay", "Услуги с таким кодом нет."),
    "asked": Text("pay", "Заявка на возврат создана."),
    "insufficient": Text("pay", "На счёте меньше денег. Платёж не выполнен."),
    "arrested": Text("pay", "Счёт арестован. Обратитесь в отделение банка с паспортом."),
    "blocked": Text("pay", "Карта остановлена. Сначала включите её."),
}
