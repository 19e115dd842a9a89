"""What the settings say. Layout "b" calls some things as another maker would."""

from __future__ import annotations

from ....engine.text import Text
from .. import lock

TITLE = Text("settings", "Настройки")

# The parts, in the order of each layout.
PARTS: dict[str, dict[str, Text]] = {
    "a": {
        "net": Text("settings", "Сеть и интернет"),
        "display": Text("settings", "Экран и размер букв"),
        "sound": Text("settings", "Звук"),
        "lock": Text("settings", "Блокировка экрана"),
        "apps": Text("settings", "Программы"),
        "battery": Text("settings", "Батарея"),
        "language": Text("settings", "Язык"),
        "reset": Text("settings", "Сброс"),
        "about": Text("settings", "О телефоне"),
    },
    "b": {
        "battery": Text("settings", "Заряд батареи"),
        "net": Text("settings", "Подключения"),
        "lock": Text("settings", "Защита"),
        "sound": Text("settings", "Звуки"),
        "language": Text("settings", "Языки"),
        "display": Text("settings", "Дисплей"),
        "about": Text("settings", "Сведения о телефоне"),
        "apps": Text("settings", "Приложения"),
        "reset": Text("settings", "Сброс"),
    },
}
WHY: dict[str, Text] = {
    "net": Text("settings", "Здесь Wi-Fi и мобильный интернет."),
    "display": Text("settings", "Две буквы «Аа» – это размер букв."),
    "sound": Text("settings", "Здесь громкость."),
    "lock": Text("settings", "Здесь меняют ПИН-код и узор."),
    "apps": Text("settings", "Здесь видно, что разрешено программам."),
    "battery": Text("settings", "Здесь видно, сколько осталось заряда."),
    "language": Text("settings", "Глобус – это язык."),
    "reset": Text("settings", "Сброс стирает всё. Он нужен редко."),
    "about": Text("settings", "Здесь номер и модель телефона."),
    "font": Text("settings", "Буквы на телефоне станут крупнее или мельче."),
    "tongue": Text("settings", "Телефон заговорит на этом языке."),
    "kind:pattern": Text("settings", "Узор рисуют по точкам."),
    "kind:pin": Text("settings", "ПИН-код набирают цифрами."),
    "kind:none": Text("settings", "Без защиты телефон откроет любой."),
    "secret_check": lock.WHY["unlock"],
    "secret_next": Text("settings", "Потом нужно повторить."),
    "secret_save": Text("settings", "Сохранит, если совпало."),
    "keep_lock": Text("settings", "Защита останется."),
    "no_reset": Text("settings", "Ничего не изменится."),
}
FONTS: tuple[Text, ...] = (
    Text("settings", "Мелкие"),
    Text("settings", "Обычные"),
    Text("settings", "Крупные"),
    Text("settings", "Очень крупные"),
)
# Each language is named in its own words, on every phone.
TONGUES: dict[str, Text] = {
    "ru": Text("settings", "Русский"),
    "be": Text("settings", "Беларуская"),
    "en": Text("settings", "English"),
}
LOCKS: dict[str, Text] = {
    "pattern": Text("settings", "Узор"),
    "pin": Text("settings", "ПИН-код"),
    "none": Text("settings", "Без защиты"),
}
FACES: dict[str, Text] = {
    "pattern_old": Text("settings", "Сначала старый узор"),
    "pin_old": Text("settings", "Сначала старый ПИН-код"),
    "pattern_new": Text("settings", "Новый узор"),
    "pattern_again": Text("settings", "Повторите узор"),
    "pin_new": Text("settings", "Новый ПИН-код"),
    "pin_again": Text("settings", "Повторите ПИН-код"),
}
LABELS: dict[str, Text] = {
    "secret_check": lock.LABELS["unlock"],
    "secret_next": Text("settings", "Дальше"),
    "secret_save": Text("settings", "Сохранить"),
    "keep_lock": Text("settings", "Оставить защиту"),
    "drop_lock": Text("settings", "Всё равно снять"),
    "no_reset": Text("settings", "Отмена"),
    "reset": Text("settings", "Стереть всё"),
    "reset_sure": Text("settings", "Да, стереть всё"),
}
REVOKE = Text("settings", "Отозвать: %(what)s")
ALLOW = Text("settings", "Разрешить: %(what)s")

NOTES: dict[str, Text] = {
    **{name: lock.NOTES[name] for name in ("wrong_pin", "wrong_pattern", "empty")},
    "short": Text("settings", "Мало. Нужно 4 или больше."),
    "simple_pattern": Text("settings", "Такой узор легко угадать. Не рисуйте букву или прямую."),
    "simple_pin": Text("settings", "Такой ПИН-код легко угадать. Возьмите другой."),
    "mismatch": Text("settings", "Не совпало. Повторите ещё раз."),
    "lock_kept": Text("settings", "Защита осталась."),
    "lock_changed": Text("settings", "Сохранено. Теперь телефон открывается по-новому."),
    "lock_dropped": Text("settings", "Защиты нет. Телефон откроет любой, кто его возьмёт."),
    "reset_done": Text("settings", "Это учебный телефон, ничего не стёрто. В жизни пропало бы всё."),
}
