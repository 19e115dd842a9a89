"""Closed lists of words that attempts may hold."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Mode(models.TextChoices):
    """*Show* never makes a row; it is here because a page can be in that mode."""

    SHOW = "show", _("Показ")
    GUIDED = "guided", _("С подсказками")
    PRACTICE = "practice", _("Без подсказок")
    TEST = "test", _("Итоговое задание")


class Outcome(models.TextChoices):
    """Empty while the attempt is open, and for ever in guided mode."""

    ALONE = "alone", _("Без помощи")
    HELPED = "helped", _("С помощью")
    NOT_YET = "not_yet", _("Пока нет")


class Scale(models.TextChoices):
    OFF = "off", _("Без отсчёта времени")
    RELAXED = "relaxed", _("Времени втрое больше")
    REAL = "real", _("Как в жизни")


class Confusion(models.TextChoices):
    """Answers to «Где телефон вас запутал?», whatever the machine was: one tap, no free text."""

    NOWHERE = "nowhere", _("Нигде")
    WORDS = "words", _("Слова на экране")
    KEYS = "keys", _("Какую кнопку нажать")
    ORDER = "order", _("Что делать дальше")
    HURRY = "hurry", _("Мало времени")
