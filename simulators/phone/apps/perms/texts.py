"""What a program may be allowed, how the telephone asks for it, and what one may answer. `%(app)s` is the program."""

from __future__ import annotations

from typing import NamedTuple

from ....engine.text import Text


class Permission(NamedTuple):
    """name: in a list; question: in the dialog; three: whether "once" is offered too."""

    name: Text
    question: Text
    three: bool


PERMISSIONS: dict[str, Permission] = {
    "camera": Permission(
        Text("perms", "Съёмка"), Text("perms", "Разрешить программе «%(app)s» снимать фото и видео?"), True
    ),
    "location": Permission(
        Text("perms", "Место"), Text("perms", "Разрешить программе «%(app)s» знать, где сейчас телефон?"), True
    ),
    "contacts": Permission(
        Text("perms", "Контакты"), Text("perms", "Разрешить программе «%(app)s» читать контакты?"), False
    ),
    "sms": Permission(
        Text("perms", "SMS"), Text("perms", "Разрешить программе «%(app)s» читать и отправлять SMS?"), False
    ),
}

# Answers, as they are kept. "" stands for never asked, and for taken back.
USE, ONCE, NO = "use", "once", "no"
ANSWERS: dict[str, Text] = {
    "": Text("perms", "Спросит, когда понадобится"),
    USE: Text("perms", "Только при использовании"),
    ONCE: Text("perms", "Один раз"),
    NO: Text("perms", "Не разрешено"),
}
ALWAYS = Text("perms", "Разрешено")  # for what has no "once": such programs may at any time

# The two makes of telephone say the same in other words.
CHOICES: dict[str, dict[str, Text]] = {
    "a": {
        USE: Text("perms", "Только при использовании"),
        ONCE: Text("perms", "Один раз"),
        NO: Text("perms", "Не разрешать"),
    },
    "b": {
        USE: Text("perms", "Когда программа открыта"),
        ONCE: Text("perms", "Только сейчас"),
        NO: Text("perms", "Запретить"),
    },
}
ALLOW = Text("perms", "Разрешить")

WHY: dict[str, Text] = {
    USE: Text("perms", "Программа сможет это, пока вы ею пользуетесь."),
    ONCE: Text("perms", "В другой раз она спросит снова."),
    NO: Text("perms", "Программа обойдётся без этого. Передумать можно в настройках."),
}
TITLE = Text("perms", "Разрешение")
SWITCH: dict[bool, Text] = {
    True: Text("perms", "%(what)s: разрешено"),
    False: Text("perms", "%(what)s: не разрешено"),
}
WHY_SWITCH: dict[bool, Text] = {
    True: Text("perms", "Лишнее разрешение забирают здесь."),
    False: Text("perms", "Если программе это правда нужно, разрешают здесь."),
}
