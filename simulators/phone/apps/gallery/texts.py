"""What the gallery says."""

from __future__ import annotations

from ....engine.text import Text

LABEL = Text("gallery", "Галерея")
PHOTO = Text("gallery", "Фото")
DELETE_TITLE = Text("gallery", "Удалить фото?")
OPEN = Text("gallery", "Открыть фото: %(what)s")

LABELS: dict[str, Text] = {
    "zoom_in": Text("gallery", "Крупнее"),
    "zoom_out": Text("gallery", "Мельче"),
    "newer": Text("gallery", "Фото новее"),
    "older": Text("gallery", "Фото старше"),
    "share": Text("gallery", "Отправить"),
    "delete": Text("gallery", "Удалить"),
    "delete_yes": Text("gallery", "Удалить"),
    "delete_no": Text("gallery", "Оставить"),
    "bring_back": Text("gallery", "Вернуть удалённое"),
}
WHY: dict[str, Text] = {
    "photo": Text("gallery", "Посмотрите, что получилось."),
    "zoom_in": Text("gallery", "Крупно видно, читаются ли цифры."),
    "share": Text("gallery", "Отсюда фото уходит человеку."),
    "delete": Text("gallery", "Неудачное фото не нужно."),
    "delete_yes": Text("gallery", "Удалить это фото."),
    "bring_back": Text("gallery", "Удалённое фото ещё можно вернуть."),
}
NOTES: dict[str, Text] = {
    "deleted": Text("gallery", "Фото удалено."),
    "back": Text("gallery", "Фото снова в галерее."),
    "no_messenger": Text("gallery", "Отправить некому: на телефоне нет мессенджера."),
}
