"""What the messenger says. Two words where the other make of phone says it differently: layout a, layout b."""

from __future__ import annotations

from ....engine.text import Text

LABEL = Text("messenger", "Весточка")
NUMBER = Text("messenger", "Номер телефона")
EXAMPLE = Text("messenger", "+375 и девять цифр")
CODE = Text("messenger", "Код из SMS")
WRITE = Text("messenger", "Сообщение")
MEMBERS = Text("messenger", "Участников: %(number)s")
OPEN = Text("messenger", "Открыть чат: %(title)s")
MENU = Text("messenger", "Что сделать с сообщением")
SEND_TO = Text("messenger", "Отправить в чат: %(title)s")
ATTACH_PHOTO = Text("messenger", "Фото: %(what)s")
PHOTO_IN = Text("messenger", "Фото")
PLACE_IN = Text("messenger", "Место на карте")
WHOM = Text("messenger", "Кому отправить?")
NEWS = Text("messenger", "%(who)s: %(words)s")

LABELS: dict[str, Text | tuple[Text, Text]] = {
    "get_code": Text("messenger", "Получить код"),
    "register": Text("messenger", "Готово"),
    "code_again": Text("messenger", "Отправить код ещё раз"),
    "send": Text("messenger", "Отправить"),
    "attach": (Text("messenger", "Приложить"), Text("messenger", "Добавить вложение")),
    "about": (Text("messenger", "О чате"), Text("messenger", "Сведения")),
    "place": Text("messenger", "Место, где я сейчас"),
    "send_photo": Text("messenger", "Отправить"),
    "not_now": Text("messenger", "Не отправлять"),
    "forward": (Text("messenger", "Переслать"), Text("messenger", "Отправить дальше")),
    "delete_all": (Text("messenger", "Удалить у всех"), Text("messenger", "Отозвать сообщение")),
    "delete_own": (Text("messenger", "Удалить у меня"), Text("messenger", "Убрать только у меня")),
    "close": Text("messenger", "Закрыть"),
    "block": (Text("messenger", "Заблокировать"), Text("messenger", "В чёрный список")),
    "unblock": Text("messenger", "Снять блокировку"),
    "report": Text("messenger", "Пожаловаться"),
    "skip": Text("messenger", "Пропустить"),
}
WHY: dict[str, Text] = {
    "chat": Text("messenger", "Сначала выбирают, кому писать."),
    "number": Text("messenger", "Мессенджер узнаёт вас по номеру телефона."),
    "get_code": Text("messenger", "Код придёт в SMS."),
    "code": Text("messenger", "Код пришёл в SMS. Он нужен только здесь."),
    "register": Text("messenger", "Код введён."),
    "compose": Text("messenger", "Перед отправкой посмотрите, чей это чат."),
    "send": Text("messenger", "Сообщение готово."),
    "attach": Text("messenger", "Отсюда отправляют фото."),
    "photo": Text("messenger", "Выберите фото."),
    "send_photo": Text("messenger", "Это то фото и тот чат."),
    "not_now": Text("messenger", "Отправлять необязательно."),
    "message": Text("messenger", "Нажатие на сообщение открывает действия."),
    "delete_all": Text("messenger", "Сообщение исчезнет у всех, кто в чате."),
    "close": Text("messenger", "Назад в чат."),
    "about": Text("messenger", "Здесь видно, кто в чате, и здесь блокируют."),
    "block": Text("messenger", "Этот номер больше не напишет."),
    "skip": Text("messenger", "Сообщение незнакомого можно просто пропустить."),
    "to": Text("messenger", "Выберите, кому отправить."),
}
NOTES: dict[str, Text] = {
    "empty": Text("messenger", "Сначала напишите сообщение."),
    "number": Text("messenger", "Номер не подходит. После +375 девять цифр."),
    "code_sent": Text("messenger", "Код отправлен в SMS."),
    "code_wrong": Text("messenger", "Код не подходит. Сверьте цифры."),
    "code_awaited": Text("messenger", "Код ещё не пришёл. Подождите SMS."),
    "code_empty": Text("messenger", "Введите код из SMS."),
    "registered": Text("messenger", "Готово, номер подтверждён."),
    "gone": Text("messenger", "Сообщение удалено у всех."),
    "gone_own": Text("messenger", "Сообщение удалено только у вас. Другие его видят."),
    "too_late": Text("messenger", "Время вышло: удалить у всех уже нельзя."),
    "blocked": Text("messenger", "Этот человек больше не напишет. Блокировку можно снять."),
    "unblocked": Text("messenger", "Блокировка снята."),
    "reported": Text("messenger", "Жалоба отправлена."),
    "skipped": Text("messenger", "Сообщение пропущено."),
    "no_photos": Text("messenger", "В галерее нет фото."),
}
