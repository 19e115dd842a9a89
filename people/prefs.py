"""What a visitor chose to see and hear, kept in the cookie `kladka_prefs`.

Signed in or not, every page reads the cookie alone; signing in copies the learner's row into it, except for what
was chosen just before: that goes into the row. It is not signed: whatever is written there, the worst it can do is
large letters.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

from people.choices import Language, TextSize, Theme
from people.models import Learner

COOKIE = "kladka_prefs"
JUST_CHOSEN = "kladka_chosen"
CHOICES = ("text_size", "contrast", "theme", "sound", "language")
_YEAR = 365 * 24 * 3600


@dataclass(frozen=True)
class Prefs:
    language: str = Language.RUSSIAN
    text_size: int = TextSize.PLAIN
    contrast: bool = False
    sound: bool = False
    theme: str = Theme.AUTO

    @property
    def body_class(self) -> str:
        """Contrast is black on white, by day and by night; the styles let it outdo `dark`."""
        size = f"size-{self.text_size}" if self.text_size else ""
        theme = self.theme if self.theme != Theme.AUTO else ""
        return " ".join(filter(None, (size, theme, "contrast" if self.contrast else "")))

    def packed(self) -> str:
        return f"{self.language}.{self.text_size}.{int(self.contrast)}.{int(self.sound)}.{self.theme}"


def read_prefs(request: HttpRequest) -> Prefs:
    parts = request.COOKIES.get(COOKIE, "").split(".")
    try:
        language, size, contrast, sound, theme = parts
        return Prefs(Language(language), TextSize(int(size)), contrast == "1", sound == "1", Theme(theme))
    except ValueError:
        return Prefs(language=get_language() or Language.RUSSIAN)


def prefs_of(learner: Learner) -> Prefs:
    return Prefs(learner.language, learner.text_size, learner.contrast, learner.sound, learner.theme)


def keep_in_row(learner_id: int, prefs: Prefs) -> None:
    kept = {name: getattr(prefs, name) for name in CHOICES}
    Learner.objects.filter(pk=learner_id).update(**kept, dirty=True)


def remember_chosen(request: HttpRequest, response: HttpResponse, names: Iterable[str]) -> None:
    """Whoever signs in next is the one who chose these, unless as long passes as ends a sitting."""
    chosen = ".".join(sorted(_just_chosen(request).union(names).intersection(CHOICES)))
    age = settings.IDLE_MINUTES * 60
    response.set_cookie(JUST_CHOSEN, chosen, max_age=age, secure=settings.HTTPS, httponly=True, samesite="Lax")


def bring_in(request: HttpRequest, learner: Learner) -> Prefs:
    """The learner's own choices from now on: those of their row, and over them what they chose before signing in."""
    stored = prefs_of(learner)
    prefs = replace(stored, **{name: getattr(request.prefs, name) for name in _just_chosen(request)})
    if prefs != stored:
        keep_in_row(learner.pk, prefs)
    return prefs


def forget_chosen(response: HttpResponse) -> None:
    """What was chosen before signing in has found its owner."""
    response.delete_cookie(JUST_CHOSEN, samesite="Lax")


def _just_chosen(request: HttpRequest) -> set[str]:
    """Day or night settles contrast too, as in `changed`."""
    names = set(request.COOKIES.get(JUST_CHOSEN, "").split(".")) & set(CHOICES)
    return names | {"contrast"} if "theme" in names else names


def keep_prefs(response: HttpResponse, prefs: Prefs) -> None:
    response.set_cookie(COOKIE, prefs.packed(), max_age=_YEAR, secure=settings.HTTPS, httponly=True, samesite="Lax")


def forget_prefs(response: HttpResponse) -> None:
    """The next person at this computer starts with plain pages."""
    response.delete_cookie(COOKIE, samesite="Lax")


def changed(prefs: Prefs, name: str, value: str) -> Prefs:
    """`prefs` with one choice changed; raises ValueError for what cannot be chosen."""
    match name:
        case "text_size":
            return replace(prefs, text_size=int(TextSize(int(value))))
        case "contrast" | "sound":
            return replace(prefs, **{name: value == "1"})
        case "theme":
            return replace(prefs, theme=str(Theme(value)), contrast=False)
        case "language":
            return replace(prefs, language=str(Language(value)))
    raise ValueError(name)
