"""What the mail says. Two words where the other make of phone says it differently: layout a, layout b."""

from __future__ import annotations

from ....engine.text import Text

LABEL = Text("mail", "Почта")
BANK = Text("mail", "Банк «Ромашка»")
TICKETS = Text("mail", "Учебная железная дорога")
BUS_TICKETS = Text("mail", "АвтоСтёжка")
RECEIPT = Text("mail", "Чек, операция %(operation)s")
RECEIPT_ONLY = Text("mail", "Платёж принят. Номер операции ЕРИП: %(operation)s.")
RECEIPT_TEXT = Text("mail", "Оплачено: %(sum)s. Счёт: %(account)s. Номер операции ЕРИП: %(operation)s.")
TICKET = Text("mail", "Билет %(number)s")
TICKET_TEXT = Text("mail", "Билет куплен, номер %(number)s. Электронная регистрация есть. К поезду возьмите документ.")
BUS_TICKET_TEXT = Text("mail", "Билет на автобус куплен, номер %(number)s. К автобусу возьмите документ.")
OPEN = Text("mail", "Открыть письмо: %(subject)s")
SENT_TO = Text("mail", "Код отправлен на номер %(number)s.")
TAKE = Text("mail", "Взять имя %(login)s")
NEWS = Text("mail", "%(who)s: %(subject)s")

FOLDERS: dict[str, Text] = {
    "inbox": Text("mail", "Входящие"),
    "spam": Text("mail", "Спам"),
    "bin": Text("mail", "Корзина"),
}
TITLES: dict[str, Text] = {
    "name": Text("mail", "Шаг 1 из 4. Как вас зовут"),
    "login": Text("mail", "Шаг 2 из 4. Имя почты"),
    "password": Text("mail", "Шаг 3 из 4. Пароль"),
    "phone": Text("mail", "Шаг 4 из 4. Номер телефона"),
    "code": Text("mail", "Код из SMS"),
    "keep": Text("mail", "Где хранить пароль"),
    "in": Text("mail", "Вход в почту"),
    "forgot": Text("mail", "Забытый пароль"),
    "again": Text("mail", "Новый пароль"),
    "number": Text("mail", "Номер на случай забытого пароля"),
    "settings": Text("mail", "Настройки почты"),
    "sender": Text("mail", "Кто отправил"),
    "write": Text("mail", "Новое письмо"),
    "bill": Text("mail", "Жировка, PDF"),
}
FIELDS: dict[str, Text] = {
    "person": Text("mail", "Имя и фамилия"),
    "login": Text("mail", "Имя почты латинскими буквами"),
    "password": Text("mail", "Пароль"),
    "number": Text("mail", "Номер телефона"),
    "code": Text("mail", "Код из SMS"),
    "to": Text("mail", "Кому: адрес"),
    "words": Text("mail", "Текст письма"),
}
LABELS: dict[str, Text | tuple[Text, Text]] = {
    "new": (Text("mail", "Создать почту"), Text("mail", "Новый ящик")),
    "sign_in": Text("mail", "Войти"),
    "next": (Text("mail", "Дальше"), Text("mail", "Продолжить")),
    "show": Text("mail", "Показать пароль"),
    "hide": Text("mail", "Скрыть пароль"),
    "get_code": Text("mail", "Получить код"),
    "without": Text("mail", "Без номера"),
    "confirm": Text("mail", "Готово"),
    "code_again": Text("mail", "Отправить код ещё раз"),
    "keep:paper": Text("mail", "На бумаге дома"),
    "keep:screen": Text("mail", "В заметке на экране"),
    "keep:chat": Text("mail", "Отправить знакомому"),
    "enter": Text("mail", "Войти"),
    "forgot": (Text("mail", "Не помню пароль"), Text("mail", "Забыли пароль?")),
    "folder:inbox": Text("mail", "Входящие"),
    "folder:spam": Text("mail", "Спам"),
    "folder:bin": Text("mail", "Корзина"),
    "write": Text("mail", "Написать"),
    "settings": Text("mail", "Настройки почты"),
    "sender": Text("mail", "Показать адрес"),
    "pdf": (Text("mail", "Открыть вложение"), Text("mail", "Посмотреть PDF")),
    "report": (Text("mail", "Это спам"), Text("mail", "Пожаловаться")),
    "delete": Text("mail", "Удалить"),
    "restore": Text("mail", "Вернуть во входящие"),
    "close": Text("mail", "Закрыть"),
    "zoom_in": Text("mail", "Крупнее"),
    "zoom_out": Text("mail", "Мельче"),
    "send": Text("mail", "Отправить"),
    "change_phone": Text("mail", "Записать номер"),
    "sign_out": Text("mail", "Выйти из почты"),
}
WHY: dict[str, Text] = {
    "new": Text("mail", "Почты ещё нет. Её создают один раз."),
    "sign_in": Text("mail", "Сюда входят, когда почта уже есть."),
    "person": Text("mail", "Так вас увидят в письмах."),
    "login": Text("mail", "Имя почты должно быть свободно."),
    "suggest": Text("mail", "Это имя свободно."),
    "password": Text("mail", "Пароль длинный и не похож на имя. Он на карточке."),
    "next": Text("mail", "Поле заполнено."),
    "number": Text("mail", "На этот номер придёт код, если пароль забудется."),
    "get_code": Text("mail", "Код придёт в SMS."),
    "code": Text("mail", "Код пришёл в SMS. Он нужен только здесь."),
    "confirm": Text("mail", "Код введён."),
    "keep": Text("mail", "Бумагу дома увидите только вы."),
    "letter": Text("mail", "Посмотрите, от кого письмо."),
    "sender": Text("mail", "Имя можно написать любое. Адрес показывает, чьё письмо."),
    "pdf": Text("mail", "В письме документ."),
    "report": Text("mail", "Обман отправляют в спам."),
    "forgot": Text("mail", "Новый пароль делают по коду из SMS."),
    "enter": Text("mail", "Имя и пароль введены."),
    "settings": Text("mail", "Здесь номер телефона и выход."),
    "change_phone": Text("mail", "С номером забытый пароль не страшен."),
    "folder": Text("mail", "Здесь письма из этой папки."),
    "close": Text("mail", "Назад к письму."),
}
NOTES: dict[str, Text] = {
    "empty": Text("mail", "Заполните поле."),
    "unfit": Text("mail", "Здесь только латинские буквы, цифры и точка."),
    "taken": Text("mail", "Это имя уже занято. Возьмите другое."),
    "short": Text("mail", "Пароль короткий. Нужно 10 знаков или больше."),
    "common": Text("mail", "Такой пароль легко угадать. Возьмите другой."),
    "name": Text("mail", "Пароль такой же, как имя. Возьмите другой."),
    "number": Text("mail", "Номер не подходит. После +375 девять цифр."),
    "code_wrong": Text("mail", "Код не подходит. Сверьте цифры."),
    "code_awaited": Text("mail", "Код ещё не пришёл. Подождите SMS."),
    "code_empty": Text("mail", "Введите код из SMS."),
    "created": Text("mail", "Почта создана."),
    "screen": Text("mail", "Заметку на экране увидит любой. Выберите другое место."),
    "chat": Text("mail", "Пароль не знает никто, кроме вас. Выберите другое место."),
    "kept": Text("mail", "Пароль записан. Почта готова."),
    "no_account": Text("mail", "Такой почты нет. Её можно создать."),
    "refused": Text("mail", "Имя или пароль не подходят."),
    "no_phone": Text("mail", "К этой почте номер не записан. Код прийти не может."),
    "other_phone": Text("mail", "Этот номер к почте не записан. Сверьте цифры."),
    "changed": Text("mail", "Пароль новый. Вы в почте."),
    "in": Text("mail", "Вы в почте."),
    "phone_kept": Text("mail", "Номер записан."),
    "reported": Text("mail", "Письмо в спаме."),
    "deleted": Text("mail", "Письмо в корзине."),
    "restored": Text("mail", "Письмо снова во входящих."),
    "mailed": Text("mail", "Письмо отправлено."),
    "unfilled": Text("mail", "Заполните адрес и текст."),
}
