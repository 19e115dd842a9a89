"""What the calls say. Two words where the other make of phone says it differently: layout a, layout b."""

from __future__ import annotations

from ....engine.text import Text

LABEL = Text("calls", "Телефон")
RECENTS = (Text("calls", "Недавние"), Text("calls", "Журнал"))
KEYS = (Text("calls", "Клавиши"), Text("calls", "Набор номера"))
PEOPLE = Text("calls", "Контакты")
ENTRY = Text("calls", "Звонок")
CALL = (Text("calls", "Позвонить"), Text("calls", "Вызов"))
CALL_TO = Text("calls", "Позвонить: %(who)s")
ABOUT = Text("calls", "Подробнее: %(who)s")
MISSED = Text("calls", "Пропущенный вызов: %(who)s")
DIGIT = Text("calls", "%(digit)s")
PLUS = Text("calls", "Плюс")
STAR = Text("calls", "Звёздочка")
HASH = Text("calls", "Решётка")
ERASE = Text("calls", "Стереть цифру")
SAVE = (Text("calls", "Записать в контакты"), Text("calls", "Создать контакт"))
WRITE = (Text("calls", "Написать SMS"), Text("calls", "Сообщение"))
HANG_UP = Text("calls", "Завершить")
ANSWER = Text("calls", "Ответить")
REJECT = (Text("calls", "Отклонить"), Text("calls", "Сбросить"))
REPLY = Text("calls", "Ответить по SMS")
TO_CALL = Text("calls", "Вернуться к вызову")
MUTE = Text("calls", "Микрофон")
LOUD = Text("calls", "Громкая связь")
PAD = Text("calls", "Клавиши")
HIDE_PAD = Text("calls", "Убрать клавиши")
AGAIN = (Text("calls", "Позвонить ещё раз"), Text("calls", "Повторить вызов"))
CLOSE = Text("calls", "Закрыть")
READY = Text("calls", "Понятно")
SKIP = Text("calls", "Пропустить")
SOON = Text("calls", "Сейчас будет учебный звонок. Трубку можно положить сразу.")

HOW: dict[str, Text] = {
    "in": Text("calls", "Входящий"),
    "out": Text("calls", "Исходящий"),
    "missed": Text("calls", "Пропущенный"),
}
FAILED: dict[str, Text] = {
    "busy": Text("calls", "Номер занят. Позвоните позже."),
    "silent": Text("calls", "Никто не ответил. Позвоните позже."),
    "none": Text("calls", "Такого номера нет. Сверьте цифры."),
    "airplane": Text("calls", "Связь выключена. Позвонить нельзя."),
    "no_money": Text("calls", "На номере не хватает денег. Пополните баланс."),
    "emergency": Text("calls", "Это учебный телефон. В жизни здесь ответит служба помощи."),
}
SPOKEN: dict[str, Text] = {
    "hello": Text("calls", "Да, слушаю вас."),
    "stranger": Text("calls", "Алло? Вы ошиблись номером."),
    "premium": Text("calls", "Оставайтесь на линии. Не кладите трубку."),
}
CHARGED = Text("calls", "Платный номер. Списано %(sum)s.")
REPLIES: dict[str, Text] = {
    "later": Text("calls", "Перезвоню позже."),
    "busy": Text("calls", "Сейчас не могу говорить."),
    "write": Text("calls", "Напишите, пожалуйста, SMS."),
}

WHY: dict[str, Text] = {
    "call": Text("calls", "Зелёная трубка звонит."),
    "call_log": Text("calls", "Зелёная трубка сразу звонит на этот номер."),
    "log": Text("calls", "Сначала смотрят, чей это номер."),
    "tab_recents": Text("calls", "Здесь видно, кто звонил."),
    "tab_keys": Text("calls", "Здесь набирают номер."),
    "tab_people": Text("calls", "Здесь люди, чьи номера записаны."),
    "erase": Text("calls", "Стирает последнюю цифру."),
    "hang_up": Text("calls", "Красная трубка завершает звонок."),
    "answer": Text("calls", "Зелёная трубка отвечает."),
    "reject": Text("calls", "Красная трубка отклоняет звонок."),
    "reply_sms": Text("calls", "Можно не говорить, а написать."),
    "expect": Text("calls", "Телефон зазвонит. Решать вам."),
    "skip_call": Text("calls", "Звонка не будет. Это не ошибка."),
    "save_number": Text("calls", "Номер с именем легче найти."),
    "close": Text("calls", "Звонок не состоялся."),
}
NOTES: dict[str, Text] = {
    "empty": Text("calls", "Наберите номер."),
    "short": Text("calls", "Номер набран не целиком. После +375 девять цифр."),
}
