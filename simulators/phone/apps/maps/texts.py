"""What the maps say."""

from __future__ import annotations

from ....engine.text import Text

LABEL = Text("maps", "Карты")
TITLES: dict[str, Text] = {
    "results": Text("maps", "Что нашлось"),
    "near": Text("maps", "Места рядом"),
    "route": Text("maps", "Как добраться"),
    "share": Text("maps", "Кому показать, где вы"),
    "how_long": Text("maps", "Как долго показывать"),
}
KEYS: dict[str, Text] = {
    "query": Text("maps", "Куда"),
    "find": Text("maps", "Найти"),
    "locate": Text("maps", "Моё место"),
    "zoom_in": Text("maps", "Приблизить карту"),
    "zoom_out": Text("maps", "Отдалить карту"),
    "near": Text("maps", "Рядом"),
    "share": Text("maps", "Показать, где я"),
    "stop_share": Text("maps", "Больше не показывать"),
    "to_permissions": Text("maps", "Разрешения программы"),
    "route": Text("maps", "Как добраться"),
    "finish": Text("maps", "Закончить"),
}
WHY: dict[str, Text] = {
    "query": Text("maps", "Название места или улицу с домом."),
    "find": Text("maps", "Карта покажет похожие места."),
    "locate": Text("maps", "Точка покажет, где вы сейчас."),
    "result": Text("maps", "Смотрят город и расстояние."),
    "route": Text("maps", "Карта сравнит дорогу пешком и на автобусе."),
    "walk": Text("maps", "Время прибытия написано справа."),
    "bus": Text("maps", "Время прибытия написано справа."),
    "stop_share": Text("maps", "Показывать своё место долго не нужно."),
    "to_permissions": Text("maps", "Передумать можно в любой день."),
}
BUS = Text("maps", "Автобус № %(number)s")
COACH = Text("maps", "Автобус в другой город")
WALK = Text("maps", "Пешком")
WAYS_SAID = Text("maps", "%(way)s, %(takes)s, прибытие в %(arrives)s")

METRES = Text("maps", "%(metres)s м")
KILOMETRES = Text("maps", "%(km)s км")
BOTH = Text("maps", "%(km)s км %(metres)s м")
MINUTES = Text("maps", "%(minutes)s мин")
HOURS = Text("maps", "%(hours)s ч %(minutes)s мин")

LONG: dict[str, Text] = {
    "15": Text("maps", "15 минут"),
    "60": Text("maps", "1 час"),
    "on": Text("maps", "Пока не выключу"),
}
UNTIL = Text("maps", "%(who)s видит, где вы. До %(time)s.")
FOR_EVER = Text("maps", "%(who)s видит, где вы. Без конца.")
LONG_WHY: dict[str, Text] = {
    "15": Text("maps", "Потом карта перестанет показывать сама."),
    "60": Text("maps", "Потом карта перестанет показывать сама."),
    "on": Text("maps", "Об этом легко забыть."),
}

STEPS: dict[str, tuple[Text, ...]] = {
    "walk": (
        Text("maps", "Выйдите и держитесь линии на карте."),
        Text("maps", "Дойдите до места: %(address)s."),
    ),
    "bus": (
        Text("maps", "Автобус отходит в %(departs)s. Остановка «Учебная» у дома."),
        Text("maps", "Едете до остановки у места: %(address)s."),
    ),
}
NOTES: dict[str, Text] = {
    "empty": Text("maps", "Напишите, куда нужно."),
    "nothing": Text("maps", "Такого места не нашлось. Посмотрите, как оно пишется."),
    "offline": Text("maps", "Нет интернета. Карта ничего не находит."),
    "unplaced": Text("maps", "Карта не знает, где вы, и дорогу не посчитает. Разрешите ей это."),
    "denied": Text("maps", "Карте не разрешено знать, где телефон. Это меняют в разрешениях."),
    "unshared": Text("maps", "Ваше место больше не видно."),
}
