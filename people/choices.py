"""Closed lists of words that rows of this app may hold."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    AUTHOR = "author", _("Автор")
    TRAINER = "trainer", _("Преподаватель")
    MANAGER = "manager", _("Руководитель")
    ADMINISTRATOR = "administrator", _("Администратор")


class Pressure(models.IntegerChoices):
    """How hard scripted callers press in practice scenes."""

    MILD = 0, _("Мягко")
    FIRM = 1, _("Настойчиво")
    HARD = 2, _("Очень настойчиво")


class SecretKind(models.TextChoices):
    PICTURES = "pictures", _("Рисунки")
    DIGITS = "digits", _("Цифры")


class Language(models.TextChoices):
    RUSSIAN = "ru", "Русский"
    BELARUSIAN = "be", "Беларуская"
    ENGLISH = "en", "English"


class Theme(models.TextChoices):
    """By day dark ink on pale paper, by night pale ink on dark paper; of itself as the computer is set."""

    AUTO = "auto", _("Как на компьютере")
    LIGHT = "light", _("Светлая")
    DARK = "dark", _("Тёмная")


class TextSize(models.IntegerChoices):
    PLAIN = 0, _("Обычный")
    LARGE = 1, _("Крупный")
    HUGE = 2, _("Очень крупный")
