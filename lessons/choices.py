"""The fixed lists of this app."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from people.choices import Language

SOURCE_LANGUAGE = Language.RUSSIAN.value
LANGUAGES = tuple(Language.values)


class QuestionKind(models.TextChoices):
    SINGLE = "single", _("один ответ")
    SEVERAL = "several", _("несколько ответов")
    ORDER = "order", _("расставить по порядку")
    MATCH = "match", _("найти пары")
    NUMBER = "number", _("число")


class NoteKind(models.TextChoices):
    PREP = "prep", _("Подготовка")
    PLAN45 = "plan45", _("План на 45 минут")
    PLAN20 = "plan20", _("План на 20 минут")
    NO_COMPUTERS = "no_computers", _("Без компьютеров")
    DISCUSS = "discuss", _("Обсуждение")
    FACTS = "facts", _("Факты, которые надо проверить")


class Sound(models.TextChoices):
    """What one hears of a text. A recording that is out of date is not played: the program speaks instead."""

    MADE = "made", _("Голос программы")
    RECORDED = "recorded", _("Запись")
    STALE = "stale", _("Запись устарела")
    NONE = "none", _("Нет")


class MistakeKind(models.TextChoices):
    UNCLEAR = "unclear", _("Непонятно")
    WRONG = "wrong", _("В жизни не так")
    TYPO = "typo", _("Ошибка в словах")
    BROKEN = "broken", _("Не работает")
    SOUND = "sound", _("Плохо слышно")
