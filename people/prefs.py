"""What a visitor chose to see and hear, kept in the cookie `kladka_prefs`.

Signed in or not, every page reads the cookie alone; signing in copies the learner's row into it.
It is not signed: whatever is written there, the worst it can do is large letters.
"""

from dataclasses import dataclass, replace

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

from people.choices import Language, TextSize, Theme
from people.models import Learner

COOKIE = "kladka_prefs"
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
