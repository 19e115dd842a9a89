"""What the camera says."""

from __future__ import annotations

from ....engine.text import Text

LABEL = Text("camera", "Камера телефона")

LABELS: dict[str, Text] = {
    "left": Text("camera", "Левее"),
    "right": Text("camera", "Правее"),
    "nearer": Text("camera", "Ближе"),
    "farther": Text("camera", "Дальше"),
    "focus": Text("camera", "Коснуться жировки"),
    "steady": Text("camera", "Держать ровно"),
    "shutter": Text("camera", "Снять"),
    "last": Text("camera", "Последнее фото"),
    "retake": Text("camera", "Удалить неудачное и переснять"),
    "give": Text("camera", "Дать разрешение"),
}
WHY: dict[str, Text] = {
    "left": Text("camera", "Жировка должна быть в кадре целиком."),
    "right": Text("camera", "Жировка должна быть в кадре целиком."),
    "nearer": Text("camera", "Ближе цифры крупнее."),
    "farther": Text("camera", "Слишком близко видна только часть листа."),
    "focus": Text("camera", "Телефон наводит резкость туда, куда вы нажали."),
    "steady": Text("camera", "Если рука дрожит, фото смажется."),
    "shutter": Text("camera", "Жировка в кадре, цифры чёткие."),
    "last": Text("camera", "Посмотрите, что получилось."),
    "retake": Text("camera", "Неудачное удаляют и снимают ещё раз."),
    "give": Text("camera", "Без разрешения снимать нельзя."),
}
NOTES: dict[str, Text] = {
    "taken": Text("camera", "Фото в галерее."),
    "full": Text("camera", "Места нет. Удалите лишние фото в галерее."),
}
