"""What the store and the system say. The two makes of telephone have other words on their keys."""

from __future__ import annotations

from ....engine.text import Text

LABEL = Text("store", "Склад")
TITLE = Text("store", "Склад программ")
QUERY = Text("store", "Найти программу")
FIND = Text("store", "Найти")
TITLE_FOUND = Text("store", "Что нашлось")
TITLE_REMOVE = Text("store", "Удалить программу?")
TITLE_FILE = Text("store", "Неизвестный источник")

KEYS: dict[str, dict[str, Text]] = {
    "install": {"a": Text("store", "Установить"), "b": Text("store", "Загрузить")},
    "open": {"a": Text("store", "Открыть"), "b": Text("store", "Запустить")},
    "remove": {"a": Text("store", "Удалить"), "b": Text("store", "Убрать с телефона")},
    "confirm": {"a": Text("store", "Удалить"), "b": Text("store", "Убрать")},
    "keep": {"a": Text("store", "Оставить"), "b": Text("store", "Не убирать")},
    "refuse": {"a": Text("store", "Не устанавливать"), "b": Text("store", "Не устанавливать")},
    "anyway": {"a": Text("store", "Всё равно установить"), "b": Text("store", "Установить всё равно")},
}
WHY: dict[str, Text] = {
    "query": Text("store", "Название пишут целиком."),
    "find": Text("store", "Поиск покажет похожие программы."),
    "item": Text("store", "На странице видно, кто сделал программу."),
    "ad": Text("store", "Реклама стоит первой. Это ещё не та программа."),
    "install": Text("store", "Сначала издатель, число установок и что просит."),
    "open": Text("store", "Программа уже на телефоне."),
    "remove": Text("store", "Вместе с программой уходят её разрешения."),
    "confirm": Text("store", "Лишнюю программу можно удалить."),
    "refuse": Text("store", "Программы берут только в «Складе программ»."),
}
NOTES: dict[str, Text] = {
    "empty": Text("store", "Напишите название программы."),
    "nothing": Text("store", "Ничего не нашлось. Посмотрите, как пишется название."),
    "offline": Text("store", "Нет интернета. Включите Wi-Fi или мобильный интернет."),
    "installed": Text("store", "Программа установлена."),
    "removed": Text("store", "Программа удалена."),
    "kept": Text("store", "Программа осталась."),
}
INSTALLED = Text("store", "Программа «%(name)s» установлена.")
SPENT = Text("store", "Программа отправила SMS: %(count)s. С номера списано %(sum)s.")
