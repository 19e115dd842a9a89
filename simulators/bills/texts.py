"""What the bank and the mail say in one sentence, and what the machine is called."""

from __future__ import annotations

from ..engine.text import Text

NAMES = {
    "web": Text("bills", "Компьютер"),
    "kiosk": Text("bills", "Инфокиоск"),
    "table": Text("bills", "Стол"),
}
HOSTS = {"romashka": "bank-romashka.ucheba", "maple": "klen-bank.ucheba"}
MAIL = Text("bills", "Почта")
MAIL_HOST = "pochta.ucheba"
FAKE_TAB = Text("bills", "Оплата долга")

NOTES: dict[str, Text] = {
    "login_empty": Text("bills", "Введите логин и пароль."),
    "password_wrong": Text("bills", "Логин или пароль не подходит. Проверьте буквы."),
    "forgot": Text("bills", "Новый пароль выдают в отделении банка. Нужен паспорт."),
    "code_empty": Text("bills", "Введите код из SMS."),
    "code_wrong": Text("bills", "Код не подходит. Проверьте цифры."),
    "code_old": Text("bills", "Код устарел. Нужен последний код."),
    "code_over": Text("bills", "Этот код больше не действует. Запросите новый."),
    "code_expired": Text("bills", "Время кода вышло. Запросите новый."),
    "code_sent_again": Text("bills", "Новый код отправлен."),
    "resend_later": Text("bills", "Новый код можно запросить через 30 секунд."),
    "pin_short": Text("bills", "В ПИН-коде четыре цифры."),
    "pin_wrong_2": Text("bills", "ПИН-код не подходит. Осталось попыток: 2."),
    "pin_wrong_1": Text("bills", "ПИН-код не подходит. Осталась 1 попытка. Карту можно забрать."),
    "card_blocked": Text("bills", "Карта заблокирована. Позвоните в банк."),
    "k_time": Text("bills", "Время вышло. Заберите карту."),
    "k_kept": Text("bills", "Карту не забрали вовремя. Инфокиоск её задержал."),
    "query_empty": Text("bills", "Напишите название или код услуги."),
    "nothing_found": Text("bills", "Ничего не найдено. Попробуйте код с жировки или список."),
    "receipt_saved": Text("bills", "Чек сохранён."),
    "receipt_mailed": Text("bills", "Чек отправлен в почту банка."),
    "receipt_taken": Text("bills", "Чек у вас в руках."),
    "payment_kept": Text("bills", "Платёж запомнен. В другой раз номер вводить не нужно."),
    "number_copied": Text("bills", "Номер операции скопирован."),
    "number_empty": Text("bills", "Нужен номер операции. Он стоит в чеке."),
    "number_unknown": Text("bills", "Такой операции здесь нет. Сверьте номер с чеком."),
    "reason_empty": Text("bills", "Выберите, почему нужен возврат."),
    "way_empty": Text("bills", "Выберите, куда вернуть деньги."),
    "letter_deleted": Text("bills", "Письмо удалено."),
    "letter_reported": Text("bills", "Почта уберёт такие письма. Спасибо."),
    "photo_taken": Text("bills", "Снимок в телефоне. Номер и цифры теперь с собой."),
    "bill_printed": Text("bills", "Жировка напечатана."),
    "card_empty": Text("bills", "Поле карты пустое."),
    "plan_over": Text("bills", "Денег на это не хватает. Уменьшите что-нибудь."),
    "parts_agreed": Text("bills", "ЖКХ: можно платить частями. Напишите заявление до 25 числа."),
    "loan_taken": Text("bills", "Долг взят. Отдать нужно больше, чем дали."),
}

GOOD = frozenset(
    {"code_sent_again", "receipt_saved", "receipt_mailed", "receipt_taken", "payment_kept", "number_copied",
     "letter_deleted", "letter_reported", "bill_printed", "photo_taken", "parts_agreed"}
)  # fmt: skip
"""Notes that only say it is done."""
