"""What people say to the learner, and what the learner can say and do."""

from __future__ import annotations

from ..engine.text import Text

LABELS: dict[str, Text] = {
    "walk_away": Text("you", "Уйти"),
    "look_card": Text("you", "Посмотреть на карточку"),
    "call_bank": Text("you", "Позвонить в банк"),
    "note_number": Text("you", "Записать номер банкомата"),
    "count_cash": Text("you", "Пересчитать деньги"),
    "keep_receipt": Text("you", "Сохранить чек"),
    "throw_receipt": Text("you", "Выбросить чек"),
    "hit_machine": Text("you", "Стукнуть по банкомату"),
    "visit_bank": Text("you", "Пойти в банк с паспортом"),
    "file_claim": Text("you", "Написать заявление"),
    "visit_bailiffs": Text("you", "Пойти к судебным исполнителям"),
    "leave_branch": Text("you", "Выйти из банка"),
    "leave_bailiffs": Text("you", "Выйти"),
    "ask_step_back": Text("you", "«Отойдите, пожалуйста»"),
    "accept_help": Text("you", "Принять помощь"),
    "give_card": Text("you", "Отдать карту"),
    "ignore": Text("you", "Промолчать"),
    "call_sms_number": Text("you", "Позвонить по номеру из SMS"),
    "close_sms": Text("you", "Закрыть SMS"),
    "hang_up": Text("you", "Положить трубку"),
    "say_captured": Text("you", "Банкомат забрал мою карту"),
    "say_no_cash": Text("you", "Банкомат не выдал деньги"),
    "say_stranger": Text("you", "В банкомате чужая карта"),
    "say_blocked": Text("you", "Моя карта заблокирована"),
    "say_told": Text("you", "Чужие узнали данные карты или код"),
    "say_card_lost": Text("you", "Карты у меня нет"),
    "tell_last4": Text("you", "Назвать последние 4 цифры карты"),
    "tell_pin": Text("you", "Назвать ПИН-код"),
    "tell_number": Text("you", "Назвать номер банкомата"),
    "not_noted": Text("you", "Номера банкомата не знаю"),
}

WHY: dict[str, Text] = {
    "call_bank": Text("you", "Номер банка есть на карте и на банкомате."),
    "note_number": Text("you", "Банк спросит, какой это банкомат."),
    "keep_receipt": Text("you", "Чек понадобится для заявления."),
    "file_claim": Text("you", "По заявлению банк ищет и возвращает деньги."),
    "visit_bank": Text("you", "В банке решат, что делать дальше."),
    "visit_bailiffs": Text("you", "Там объяснят, почему счёт арестован."),
    "ask_step_back": Text("you", "ПИН-код не должен видеть никто."),
    "tell_last4": Text("you", "По этим цифрам банк найдёт карту."),
    "tell_number": Text("you", "Так банк найдёт банкомат."),
    "hang_up": Text("you", "Всё сказано."),
    "count_cash": Text("you", "Деньги считают сразу."),
}

CASH_MACHINES: dict[str, Text] = {
    "atm": Text("you", "К банкомату"),
    "left": Text("you", "К левому банкомату"),
    "middle": Text("you", "К среднему банкомату"),
    "right": Text("you", "К правому банкомату"),
    "own": Text("you", "К банкомату «Ромашка»"),
    "other": Text("you", "К банкомату «Клён»"),
}
PLACES: dict[str, Text] = {
    **CASH_MACHINES,
    "tickets": Text("you", "К сайту дороги"),
    "bus": Text("you", "К сайту автобусов"),
    "city": Text("you", "В автобус"),
    "bank": Text("you", "К сайту банка"),
    "kiosk": Text("you", "К инфокиоску"),
    "table": Text("you", "К столу"),
}

HELPERS: dict[str, Text] = {
    "offer": Text("you", "Вам помочь? Давайте, я нажму."),
    "hurry": Text("you", "Долго ещё? Скажите код, я наберу быстрее."),
}

QUESTIONS: dict[str, Text] = {
    "fee": Text("you", "Сколько стоит эта операция сверх суммы?"),
    "count": Text("you", "Сколько денег вышло?"),
    "to_pay": Text("you", "Сколько к оплате за месяц?"),
    "arrival": Text("you", "Во сколько вы будете на месте?"),
    "paid": Text("you", "Прошёл ли первый платёж?"),
}
ANSWERS: dict[str, Text] = {
    "yes": Text("you", "Да, прошёл"),
    "no": Text("you", "Нет, не прошёл"),
}
"""Answers that are no figures, by the name an option has in the script."""

MESSAGES: dict[str, Text] = {
    "arrest": Text("you", "SMS: Ваш счёт закрыт. Срочно позвоните: +375 00 000-00-99"),
}

GREETING = Text("you", "Линия банка. Что случилось?")
ASK_CARD = Text("you", "Назовите последние четыре цифры карты.")
NEVER_PIN = Text("you", "ПИН-код не называйте никому, и мне тоже. Нужны только последние четыре цифры.")
ASK_NUMBER = Text("you", "Назовите номер банкомата. Он написан на корпусе.")

ADVICE: dict[str, Text] = {
    "captured": Text("you", "Карта заблокирована, деньги целы. За картой придите в отделение с паспортом."),
    "no_cash": Text("you", "Сохраните чек. Придите в отделение и напишите заявление. Ответ бывает до 30 дней."),
    "stranger": Text("you", "Спасибо. Ничего не трогайте. Карту заблокируем, хозяину сообщим."),
    "blocked": Text("you", "Карту разблокируют в отделении. Придите с паспортом."),
    "card_lost": Text("you", "Карта заблокирована. Новую дадут в отделении. Придите с паспортом."),
    "told": Text("you", "Карта заблокирована. Напишите в отделении заявление. Новую карту дадут там же."),
}

CLERK: dict[str, Text] = {
    "": Text("you", "По вашей карте всё в порядке."),
    "captured": Text("you", "Вот ваша карта. В следующий раз заберите её сразу."),
    "blocked": Text("you", "Карта снова работает. Новый ПИН-код придёт позже."),
    "card_lost": Text("you", "Старая карта заблокирована. Вот новая карта."),
    "told": Text("you", "Заявление принято, банк ищет деньги. Вот новая карта."),
    "no_cash": Text("you", "Напишите заявление. Нужны чек и номер банкомата."),
    "claimed": Text("you", "Заявление принято. Ответ бывает до 30 дней."),
    "arrested": Text("you", "Счёт арестовал судебный исполнитель. Узнайте у него, почему и на какую сумму."),
    "stranger": Text("you", "Спасибо, что сообщили. Хозяину карты позвонят."),
}
BAILIFFS = Text("you", "Вот документы об аресте счёта. Здесь можно договориться, как платить.")
