"""What stands on the controls of the bank and of the papers beside it, in the words of each skin, and why.

Skin "b" is another bank: the same things in other words and another order. What a control does is the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from ..engine.machine import Control, Label
from ..engine.text import Text
from ..erip.tree import NODES

# name -> words of skin a, words of skin b
WORDS: dict[str, tuple[Text, Text]] = {
    "sign_in": (Text("bills", "Войти"), Text("bills", "Вход")),
    "forgot": (Text("bills", "Забыли пароль?"), Text("bills", "Не помню пароль")),
    "confirm_code": (Text("bills", "Подтвердить"), Text("bills", "Готово")),
    "resend": (Text("bills", "Прислать новый код"), Text("bills", "Новый код")),
    "payments": (Text("bills", "Платежи"), Text("bills", "Оплатить услуги")),
    "history": (Text("bills", "История"), Text("bills", "Мои операции")),
    "cards": (Text("bills", "Карты"), Text("bills", "Счета и карты")),
    "messages": (Text("bills", "Почта банка"), Text("bills", "Сообщения банка")),
    "go_home": (Text("bills", "Главная"), Text("bills", "На главную")),
    "back": (Text("bills", "Назад"), Text("bills", "Вернуться")),
    "search": (Text("bills", "Поиск по названию или коду"), Text("bills", "Найти услугу")),
    "find": (Text("bills", "Найти"), Text("bills", "Искать")),
    "go_new": (Text("bills", "Перейти"), Text("bills", "Открыть новый адрес")),
    "stay_old": (Text("bills", "Платить здесь"), Text("bills", "Продолжить здесь")),
    "next": (Text("bills", "Дальше"), Text("bills", "Продолжить")),
    "skip": (Text("bills", "Пропустить"), Text("bills", "Без номера")),
    "pay": (Text("bills", "Оплатить"), Text("bills", "Подтвердить платёж")),
    "cancel": (Text("bills", "Отмена"), Text("bills", "Не платить")),
    "look_history": (Text("bills", "Проверить историю"), Text("bills", "Открыть мои операции")),
    "repeat": (Text("bills", "Повторить"), Text("bills", "Попробовать ещё раз")),
    "save_receipt": (Text("bills", "Сохранить чек"), Text("bills", "Скачать квитанцию")),
    "mail_receipt": (Text("bills", "Отправить на почту"), Text("bills", "Прислать на почту")),
    "keep_payment": (Text("bills", "Запомнить платёж"), Text("bills", "Добавить в мои платежи")),
    "take_receipt": (Text("bills", "Забрать чек"), Text("bills", "Забрать чек")),
    "copy_number": (Text("bills", "Скопировать номер"), Text("bills", "Копировать номер")),
    "refund": (Text("bills", "Вернуть платёж"), Text("bills", "Запросить возврат")),
    "paste": (Text("bills", "Вставить номер"), Text("bills", "Вставить")),
    "reason_account": (Text("bills", "Ошибка в лицевом счёте"), Text("bills", "Не тот лицевой счёт")),
    "reason_twice": (Text("bills", "Заплачено два раза"), Text("bills", "Двойной платёж")),
    "reason_sum": (Text("bills", "Ошибка в сумме"), Text("bills", "Не та сумма")),
    "way_payer": (Text("bills", "На счёт, с которого платили"), Text("bills", "Туда, откуда платили")),
    "way_other": (Text("bills", "На другой лицевой счёт"), Text("bills", "На другой лицевой счёт")),
    "send_refund": (Text("bills", "Отправить заявку"), Text("bills", "Подать заявку")),
    "understood": (Text("bills", "Понятно"), Text("bills", "Ясно")),
    "again": (Text("bills", "Другой платёж"), Text("bills", "Новый платёж")),
    "enter_again": (Text("bills", "Войти снова"), Text("bills", "Новый вход")),
    "finish": (Text("bills", "Завершить"), Text("bills", "Вернуть карту")),
    "insert_card": (Text("bills", "Вставить карту"), Text("bills", "Вставить карту")),
    "take_card": (Text("bills", "Забрать карту"), Text("bills", "Забрать карту")),
    "key_clear": (Text("bills", "Стереть"), Text("bills", "Стереть")),
    "enter_pin": (Text("bills", "Ввод"), Text("bills", "Ввод")),
    "look_bill": (Text("bills", "Посмотреть жировку"), Text("bills", "Посмотреть жировку")),
    "look_meter": (Text("bills", "Посмотреть счётчик"), Text("bills", "Посмотреть счётчик")),
    "look_photo_bill": (Text("bills", "Снимок жировки"), Text("bills", "Снимок жировки")),
    "look_photo_meter": (Text("bills", "Снимок счётчика"), Text("bills", "Снимок счётчика")),
    "take_photo": (Text("bills", "Снять на телефон"), Text("bills", "Снять на телефон")),
    "to_screen": (Text("bills", "Вернуться к экрану"), Text("bills", "Вернуться к экрану")),
    "nearer": (Text("bills", "Крупнее"), Text("bills", "Крупнее")),
    "farther": (Text("bills", "Мельче"), Text("bills", "Мельче")),
    "print_bill": (Text("bills", "Напечатать"), Text("bills", "Печать")),
    "open_pdf": (Text("bills", "Открыть вложение"), Text("bills", "Посмотреть вложение")),
    "follow": (Text("bills", "Перейти по ссылке"), Text("bills", "Открыть ссылку")),
    "delete": (Text("bills", "Удалить"), Text("bills", "В корзину")),
    "report": (Text("bills", "Пожаловаться"), Text("bills", "Это обман")),
    "restore": (Text("bills", "Вернуть удалённое письмо"), Text("bills", "Достать из корзины")),
    "give_card": (Text("bills", "Оплатить картой"), Text("bills", "Оплатить картой")),
    "close_page": (Text("bills", "Закрыть страницу"), Text("bills", "Закрыть вкладку")),
    "call_bait": (Text("bills", "Позвонить"), Text("bills", "Позвонить сейчас")),
    "tell_code": (Text("bills", "Назвать код из SMS"), Text("bills", "Назвать код из SMS")),
    "hang_up": (Text("bills", "Положить трубку"), Text("bills", "Положить трубку")),
    "call_supplier": (Text("bills", "Позвонить в ЖКХ: платить частями"), Text("bills", "Договориться с ЖКХ о частях")),
    "ask_parts": (Text("bills", "«Можно платить частями?»"), Text("bills", "«Можно платить частями?»")),
    "see_penalty": (Text("bills", "Посчитать пеню"), Text("bills", "Сколько будет пеня")),
    "see_loan": (Text("bills", "Деньги в долг"), Text("bills", "Кредит за 5 минут")),
    "take_loan": (Text("bills", "Взять в долг"), Text("bills", "Оформить кредит")),
    "leave_loan": (Text("bills", "Не брать"), Text("bills", "Закрыть")),
    "save_plan": (Text("bills", "Записать план"), Text("bills", "Сохранить план")),
    "agree_plan": (Text("bills", "План подходит"), Text("bills", "Оставить план")),
    "change_plan": (Text("bills", "Изменить план"), Text("bills", "Переделать план")),
}  # fmt: skip

WHY: dict[str, Text] = {
    "sign_in": Text("bills", "Логин и пароль введены."),
    "login": Text("bills", "Логин написан на карточке."),
    "password": Text("bills", "Пароль написан на карточке."),
    "code": Text("bills", "Код из SMS пишут только на сайте банка."),
    "confirm_code": Text("bills", "Код введён. Можно подтвердить."),
    "resend": Text("bills", "Старый код больше не действует."),
    "payments": Text("bills", "Здесь платят за дом, связь, билеты."),
    "history": Text("bills", "Здесь видно, какие платежи прошли."),
    "search": Text("bills", "Услугу можно найти по названию или коду."),
    "go_new": Text("bills", "Услуга переехала. Платят по новому адресу."),
    "account": Text("bills", "Номер списывают с жировки, по две-три цифры."),
    "order": Text("bills", "Номер заказа дал сайт. Его пишут по две-три цифры."),
    "mobile": Text("bills", "Номер телефона пишут по две-три цифры."),
    "reading": Text("bills", "Все чёрные цифры счётчика, без красных."),
    "sum": Text("bills", "Сумма стоит в жировке, в строке «К оплате»."),
    "next": Text("bills", "Всё введено. Сверьте ещё раз."),
    "pay": Text("bills", "Имя, адрес и сумма проверены."),
    "pay_no_home": Text("bills", "Имя и сумма проверены."),
    "look_history": Text("bills", "Сначала узнают, прошёл ли платёж."),
    "save_receipt": Text("bills", "В чеке номер операции. Он нужен для возврата."),
    "take_receipt": Text("bills", "В чеке номер операции. Он нужен для возврата."),
    "number": Text("bills", "Номер стоит в чеке. Его можно скопировать."),
    "query": Text("bills", "Название или код услуги стоит в жировке."),
    "copy_number": Text("bills", "По номеру операции ищут платёж."),
    "paste": Text("bills", "Номер уже скопирован."),
    "refund": Text("bills", "Возврат просят здесь, в своём банке."),
    "reason_account": Text("bills", "Деньги ушли на чужой лицевой счёт."),
    "reason_twice": Text("bills", "За один месяц заплачено два раза."),
    "way_payer": Text("bills", "Деньги вернутся на вашу карту."),
    "send_refund": Text("bills", "Номер, причина и счёт указаны."),
    "understood": Text("bills", "Деньги приходят не сразу."),
    "finish": Text("bills", "Карту забирают, когда всё сделано."),
    "take_card": Text("bills", "Карту забирают сразу."),
    "insert_card": Text("bills", "Карта вставляется сюда."),
    "enter_pin": Text("bills", "ПИН-код введён."),
    "look_bill": Text("bills", "В жировке номер, адрес и сумма."),
    "look_meter": Text("bills", "Цифры счётчика понадобятся для оплаты."),
    "to_screen": Text("bills", "Всё увидели. Можно вернуться."),
    "open_pdf": Text("bills", "Адрес отправителя верный. Жировка во вложении."),
    "report": Text("bills", "Адрес отправителя чужой. Об этом сообщают почте."),
    "delete": Text("bills", "Чужое письмо удаляют, не открывая ссылку."),
    "close_page": Text("bills", "Чужую страницу закрывают."),
    "hang_up": Text("bills", "Код не называют никому."),
    "call_supplier": Text("bills", "Просят заранее, пока долг не вырос."),
    "ask_parts": Text("bills", "О частях договариваются заранее."),
    "see_penalty": Text("bills", "Видно, сколько стоит каждый день."),
    "save_plan": Text("bills", "Денег хватает, главное оплачено."),
    "agree_plan": Text("bills", "Видно, какой долг останется и какая будет пеня."),
    "leave_loan": Text("bills", "За долг придётся отдать больше."),
}

COMMIT = frozenset(
    {"pay", "repeat", "take_loan", "tell_code", "follow", "give_card", "send_refund", "stay_old", "save_plan", "report",
     "delete", "call_bait", "sign_in", "insert_card", "enter_pin"}
)  # fmt: skip
ASIDE = frozenset({"take_photo", "look_photo_bill", "look_photo_meter"})
LOOKS = frozenset({"look_bill", "look_meter", "look_photo_bill", "look_photo_meter"})
KINDS: Mapping[str, str] = {
    "insert_card": "slot", "take_card": "take", "take_receipt": "take", "tell_code": "speak", "hang_up": "speak",
    "ask_parts": "speak",
}  # fmt: skip
# Skin b shows these first, in this order; skin a keeps the order of the page.
ORDER_B = (
    "cards", "history", "payments", "housing_minsk", "housing_district", "gas", "gas_old", "power", "housing", "taxes",
    "school", "tickets", "internet", "mobile", "utilities", "way_other", "way_payer", "reason_sum",
)  # fmt: skip
RANK_B = {name: rank for rank, name in enumerate(ORDER_B)}


@cache
def plain(name: str, skin: str) -> Control:
    words = WORDS[name][skin == "b"]
    return Control(
        name, KINDS.get(name, "button"), words, WHY.get(name),
        commit=name in COMMIT, aside=name in ASIDE, looks=name in LOOKS,
    )  # fmt: skip


@lru_cache(maxsize=2048)
def plains(names: tuple[str, ...], skin: str) -> tuple[Control, ...]:
    return tuple(plain(name, skin) for name in _ordered(names, skin))


def _ordered(names: tuple[str, ...], skin: str) -> tuple[str, ...]:
    if skin == "a":
        return names
    return tuple(sorted(names, key=lambda name: RANK_B.get(name.removeprefix("open:"), len(RANK_B))))


@lru_cache(maxsize=512)
def branches(keys: tuple[str, ...], skin: str, verb: str = "open") -> tuple[Control, ...]:
    """Branches and services of the tree."""
    return tuple(
        Control(f"{verb}:{key}", "button", NODES[key].label) for key in _ordered(keys, skin)
    )  # fmt: skip


@lru_cache(maxsize=4096)
def field(name: str, label: Label, words: str, value: str, kind: str = "typed", why: str = "") -> Control:
    """words: under which name the card says what one would type here. why: where the reason is not that of the name."""
    return Control(name, kind, label, WHY.get(why or name), value=value, words=words)


@lru_cache(maxsize=1024)
def choice(name: str, label: Label, why: Label | None = None, *, aside: bool = False) -> Control:
    return Control(name, "button", label, why, aside=aside)


@lru_cache(maxsize=256)
def keypad(words: str, full: bool, empty: bool, skin: str) -> tuple[Control, ...]:
    """The digits of a kiosk. words: what kind of word from the card is typed."""
    digits = "" if full else "1234567890"
    keys = tuple(
        Control(f"key_{digit}", "key", Text("bills", "%(digit)s").with_params(digit=digit), value=digit, words=words)
        for digit in digits
    )
    return keys if empty else (*keys, plain("key_clear", skin))
