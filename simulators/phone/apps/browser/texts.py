"""What the browser itself says; pages and search results are the scenario's."""

from __future__ import annotations

from ....engine.text import Text

LABEL = Text("browser", "Окно")
TABS = Text("browser", "Вкладки")
ADDRESS = Text("browser", "Адрес страницы")

QUERY = Text("browser", "Что найти")
FIND = Text("browser", "Найти")
BAR = Text("browser", "Показать адрес целиком")
OPEN_TABS = Text("browser", "Открытые вкладки: %(number)s")
CLOSE_TAB = Text("browser", "Закрыть вкладку «%(title)s»")
NEW_SEARCH = Text("browser", "Новый поиск")
CLOSE = Text("browser", "Закрыть")
DOWNLOAD = Text("browser", "Скачать %(file)s")
RETRY = Text("browser", "Повторить")

WHY: dict[str, Text] = {
    "query": Text("browser", "Пишут одно-два слова."),
    "find": Text("browser", "Поиск покажет похожие страницы."),
    "result": Text("browser", "Сначала адрес, потом заголовок."),
    "ad": Text("browser", "Первой стоит реклама. За место заплатили."),
    "address": Text("browser", "Чей это сайт, видно по адресу."),
    "send": Text("browser", "Перед отправкой ещё раз читают адрес."),
    "download": Text("browser", "Программы берут только в «Складе программ»."),
    "tabs": Text("browser", "Здесь все открытые страницы."),
}
NOTES: dict[str, Text] = {
    "empty": Text("browser", "Напишите, что найти."),
    "nothing": Text("browser", "Ничего не нашлось. Напишите другими словами."),
    "unfilled": Text("browser", "Заполните все поля."),
    "sent": Text("browser", "Отправлено."),
    "offline": Text("browser", "Интернета всё ещё нет."),
}
