"""What the phone says about networks."""

from __future__ import annotations

from ....engine.text import Text

TITLE = Text("net", "Сеть и интернет")
TITLES = {"a": TITLE, "b": Text("settings", "Подключения")}  # as the settings of that layout call it
WIFI = Text("net", "Wi-Fi")
WIFI_LIST = Text("net", "Сети Wi-Fi")
STATES = {True: Text("net", "%(what)s: включено"), False: Text("net", "%(what)s: выключено")}

SWITCHES: dict[str, Text] = {
    "wifi": WIFI,
    "data": Text("net", "Мобильный интернет"),
    "airplane": Text("net", "Авиарежим"),
    "sound": Text("net", "Звук"),
    "light": Text("net", "Яркий экран"),
}
WHY: dict[str, Text] = {
    "wifi": Text("net", "Включает и выключает Wi-Fi."),
    "data": Text("net", "Включает интернет оператора."),
    "airplane": Text("net", "Самолёт: телефон без связи. Нажмите ещё раз, и связь вернётся."),
    "sound": Text("net", "Включает и выключает звук."),
    "light": Text("net", "Яркий экран видно лучше, а заряд уходит быстрее."),
    "wifi_list": Text("net", "Здесь видно, какие сети рядом."),
    "join": Text("net", "Нажмите на имя своей сети."),
    "wifi_password": Text("net", "Пароль написан на карточке."),
    "eye": Text("net", "Покажет буквы пароля."),
    "connect": Text("net", "Проверяет пароль и подключает."),
    "leave": Text("net", "Телефон отключится от этой сети."),
    "forget": Text("net", "Телефон больше не подключится к этой сети сам."),
    "close_page": Text("net", "Эту страницу можно закрыть. Пароль здесь не нужен."),
}
LABELS: dict[str, Text] = {
    "wifi_list": WIFI_LIST,
    "wifi_password": Text("net", "Пароль сети"),
    "eye": Text("net", "Показать пароль"),
    "eye_shut": Text("net", "Скрыть пароль"),
    "connect": Text("net", "Подключиться"),
    "leave": Text("net", "Отключиться"),
    "forget": Text("net", "Забыть сеть"),
    "open_page": Text("net", "Открыть страницу входа"),
    "page_mail": Text("net", "Ваша почта"),
    "page_password": Text("net", "Пароль от почты"),
    "page_enter": Text("net", "Войти в интернет"),
    "close_page": Text("net", "Закрыть страницу"),
}
# What stands under a network's name.
JOINED = Text("net", "Подключено")
NO_INTERNET = Text("net", "Подключено, интернета нет")
KNOWN = Text("net", "Сохранена")
LOCKED = Text("net", "С паролем")
OPEN = Text("net", "Открытая, без пароля")

NOTES: dict[str, Text] = {
    "no_money": Text("net", "На номере недостаточно средств. Интернет не включился."),
    "no_password": Text("net", "Введите пароль сети."),
    "wrong_password": Text("net", "Неверный пароль. Нажмите на глаз и сравните с карточкой."),
    "wrong_case": Text("net", "Неверный пароль. Большие и маленькие буквы различаются."),
    "page_empty": Text("net", "Введите пароль от почты."),
    "page_busy": Text("net", "Данные отправлены. Ждите."),
}
ADDRESS = "free-wifi.ucheba/vhod"
