"""What the messages say. Two words where the other make of phone says it differently: layout a, layout b."""

from __future__ import annotations

from ....engine.text import Text

LABEL = Text("sms", "SMS")
THREAD = Text("sms", "Переписка")
OPEN = Text("sms", "Открыть переписку: %(who)s")
NEW = (Text("sms", "Новое сообщение"), Text("sms", "Написать"))
TO = Text("sms", "Кому: номер телефона")
TO_EXAMPLE = Text("sms", "+375 и девять цифр")
GO_ON = (Text("sms", "Дальше"), Text("sms", "Продолжить"))
TO_PERSON = Text("sms", "Написать: %(who)s")
COMPOSE = (Text("sms", "Сообщение"), Text("sms", "Текст SMS"))
SEND = Text("sms", "Отправить")
CALL = (Text("sms", "Позвонить"), Text("sms", "Вызов"))
MORE = (Text("sms", "Что сделать с отправителем"), Text("sms", "Действия"))
SAVE = (Text("sms", "Записать в контакты"), Text("sms", "Создать контакт"))
BLOCK = Text("sms", "Заблокировать отправителя")
UNBLOCK = Text("sms", "Снять блокировку")
REPORT = Text("sms", "Пожаловаться на обман")
CLOSE = Text("sms", "Закрыть")
LINK = Text("sms", "Открыть ссылку %(address)s")
NUMBER = Text("sms", "Номер %(number)s")
CANNOT = Text("sms", "Этому отправителю ответить нельзя.")

SENDERS: dict[str, Text] = {
    "bank": Text("sms", "Ромашка"),
    "maple": Text("sms", "Клён"),
    "service": Text("sms", "Код"),
}
WHAT: dict[str, Text] = {
    "login": Text("sms", "вход в банк"),
    "tickets": Text("sms", "оплата билета"),
    "payment": Text("sms", "оплата картой"),
    "mail": Text("sms", "новый почтовый ящик"),
    "mail_recovery": Text("sms", "вход в почту"),
    "messenger": Text("sms", "вход в «Весточку»"),
}
CODE = Text("sms", "Код %(code)s: %(what)s. Никому не сообщайте.")
CODE_ONLY = Text("sms", "Код %(code)s. Никому не сообщайте.")
ORDER = Text("sms", "Заказ %(number)s, %(sum)s. Оплатите в ЕРИП за 20 минут.")
BUILT: dict[str, Text] = {
    "who": Text("sms", "Кто это?"),
    "later": Text("sms", "Перезвоню позже."),
    "busy": Text("sms", "Сейчас не могу говорить."),
    "write": Text("sms", "Напишите, пожалуйста, SMS."),
}

WHY: dict[str, Text] = {
    "thread": Text("sms", "Сначала смотрят, кто написал."),
    "compose": Text("sms", "Коротко: да или нет."),
    "send": Text("sms", "Перед отправкой смотрят, кому."),
    "call": Text("sms", "Зелёная трубка звонит."),
    "number": Text("sms", "Номер из сообщения можно записать."),
    "save": Text("sms", "Цифры впишутся без ошибок."),
    "link": Text("sms", "Ссылка ведёт на чужой сайт. Сначала читают адрес."),
    "more": Text("sms", "Здесь блокируют и жалуются."),
    "block": Text("sms", "Сообщений от него больше не будет."),
    "report": Text("sms", "Так узнают и другие."),
    "new": Text("sms", "Так пишут первыми."),
}
NOTES: dict[str, Text] = {
    "empty": Text("sms", "Сообщение пустое. Напишите хотя бы слово."),
    "no_money": Text("sms", "На номере не хватает денег. SMS не отправлено."),
    "airplane": Text("sms", "Связь выключена. SMS не отправлено."),
    "blocked": Text("sms", "Отправитель заблокирован."),
    "unblocked": Text("sms", "Блокировка снята."),
    "reported": Text("sms", "Жалоба отправлена. Отправитель заблокирован."),
    "number": Text("sms", "Такого номера не бывает. После +375 девять цифр."),
}
