"""What the contacts say. Two words where the other make of phone says it differently: layout a, layout b."""

from __future__ import annotations

from ....engine.text import Text

LABEL = Text("contacts", "Контакты")
OWN = Text("contacts", "Контакт с номером %(number)s")
NEW = (Text("contacts", "Новый контакт"), Text("contacts", "Создать контакт"))
CHANGE = (Text("contacts", "Изменить"), Text("contacts", "Правка"))
NAME = Text("contacts", "Имя")
NUMBER = Text("contacts", "Номер телефона")
EXAMPLE = Text("contacts", "+375 и девять цифр")
SAVE = (Text("contacts", "Сохранить"), Text("contacts", "Готово"))
CALL = (Text("contacts", "Позвонить"), Text("contacts", "Вызов"))
WRITE = (Text("contacts", "Написать SMS"), Text("contacts", "Сообщение"))
DELETE = Text("contacts", "Удалить контакт")
DELETE_SURE = Text("contacts", "Удалить этот контакт?")
KEEP = Text("contacts", "Не удалять")
SAME = Text("contacts", "Такой номер уже записан")
MERGE = (Text("contacts", "Объединить"), Text("contacts", "Сделать одним"))
KEEP_BOTH = Text("contacts", "Оставить два")
MERGE_SAME = Text("contacts", "Объединить одинаковые")

WHY: dict[str, Text] = {
    "contact": Text("contacts", "Здесь номер этого человека."),
    "new": Text("contacts", "Здесь записывают новый номер."),
    "name": Text("contacts", "По имени потом легко найти."),
    "number": Text("contacts", "Цифры сверяют по две-три."),
    "save": Text("contacts", "Имя и номер записаны."),
    "call": Text("contacts", "Зелёная трубка звонит."),
    "write": Text("contacts", "Отсюда пишут SMS."),
    "edit": Text("contacts", "Здесь исправляют номер."),
    "delete": Text("contacts", "Контакт больше не нужен."),
    "merge": Text("contacts", "Один номер достаточно записать один раз."),
}
NOTES: dict[str, Text] = {
    "name": Text("contacts", "Напишите имя: так контакт легко найти."),
    "empty": Text("contacts", "Напишите номер."),
    "letters": Text("contacts", "В номере только цифры."),
    "short": Text("contacts", "Цифр не хватает. После +375 их девять."),
    "long": Text("contacts", "Цифр слишком много. После +375 их девять."),
    "operator": Text("contacts", "Такого кода оператора нет. Сверьте первые две цифры."),
    "saved": Text("contacts", "Контакт сохранён."),
    "deleted": Text("contacts", "Контакт удалён."),
    "merged": Text("contacts", "Теперь это один контакт."),
}
