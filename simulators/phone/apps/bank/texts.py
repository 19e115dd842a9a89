"""What the bank's app says. Two words where the other make of phone says it differently: layout a, layout b."""

from __future__ import annotations

from ....engine.text import Text

LABEL = Text("bank", "Ромашка")
TITLE = Text("bank", "Банк «Ромашка»")
LOGIN = Text("bank", "Вход")
CODE_TITLE = Text("bank", "Код из SMS")
PIN_TITLE = Text("bank", "Код входа")
CARD = (Text("bank", "Карта"), Text("bank", "Моя карта"))
LIMITS = (Text("bank", "Лимиты"), Text("bank", "Сколько можно тратить"))
HISTORY = (Text("bank", "История"), Text("bank", "Операции"))
PAYMENTS = (Text("bank", "Платежи"), Text("bank", "Оплатить"))
ASK_CODE = (Text("bank", "Получить код"), Text("bank", "Прислать код"))
RESEND = Text("bank", "Прислать код ещё раз")
ERASE = Text("bank", "Стереть цифру")
BY_CODE = Text("bank", "Войти по коду из SMS")
LEAVE = Text("bank", "Выйти")
FREEZE = (Text("bank", "Заморозить карту"), Text("bank", "Остановить карту"))
UNFREEZE = (Text("bank", "Разморозить карту"), Text("bank", "Включить карту"))
DIGIT = Text("bank", "%(digit)s")
LIMIT = Text("bank", "%(sum)s в день")
SENT_TO = Text("bank", "Код придёт на номер %(number)s.")

WHY: dict[str, Text] = {
    "ask_code": Text("bank", "Код придёт в SMS через несколько секунд."),
    "resend": Text("bank", "Новый код можно запросить через 30 секунд."),
    "key": Text("bank", "Код вводят только здесь, в программе банка."),
    "card": Text("bank", "Здесь карту можно остановить."),
    "limits": Text("bank", "Больше этой суммы за день не потратить."),
    "history": Text("bank", "Здесь видно все операции."),
    "payments": Text("bank", "Здесь платят за дом, связь, билеты."),
    "freeze": Text("bank", "Картой никто не сможет платить."),
    "unfreeze": Text("bank", "Карта снова заработает."),
    "by_code": Text("bank", "Код входа можно не помнить."),
}
NOTES: dict[str, Text] = {
    "code_sent": Text("bank", "Код отправлен. Он придёт в SMS."),
    "code_wrong": Text("bank", "Код не подошёл. Сверьте цифры с SMS."),
    "code_old": Text("bank", "Код устарел. Введите код из последнего SMS."),
    "code_over": Text("bank", "Этот код больше не действует. Запросите новый."),
    "code_cancelled": Text("bank", "Код три раза не подошёл. Запросите новый."),
    "wait": Text("bank", "Новый код можно запросить через 30 секунд."),
    "pin_wrong": Text("bank", "Цифры не подошли. Попробуйте ещё раз."),
    "pin_closed": Text("bank", "Цифры три раза не подошли. Войдите по коду из SMS."),
    "offline": Text("bank", "Нет интернета. Включите мобильный интернет или свой Wi-Fi."),
    "unsafe": Text("bank", "Небезопасная сеть: она без пароля. Отключитесь от неё."),
    "frozen": Text("bank", "Карта заморожена. Деньги на счёте целы."),
    "unfrozen": Text("bank", "Карта снова работает."),
    "locked": Text("bank", "Карту закрыл банк. Новую дадут в отделении по паспорту."),
    "told": Text("bank", "Данные карты знают чужие. Новую карту дадут в отделении."),
    "limit": Text("bank", "Лимит изменён."),
}
