"""The pad on which a secret or a code is pressed, picture by picture or digit by digit.

Every press works without script as a form sent and shown again; with script the presses gather in
the page and one form is sent at the end. What has been pressed so far is never shown, only counted.
"""

from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.translation import gettext as _

from people.choices import SecretKind
from people.pictures import SECRET_PICTURES, picture_name
from people.secret import LENGTH, well_formed

DIGITS = "1234567890"


@dataclass(frozen=True)
class Pad:
    kind: str
    pressed: str = ""
    sent: bool = False

    @property
    def complete(self) -> bool:
        return well_formed(self.kind, self.pressed)

    @property
    def is_pictures(self) -> bool:
        return self.kind == SecretKind.PICTURES

    @property
    def dots(self) -> list[bool]:
        return [place < len(self.pressed) for place in range(LENGTH)]

    @property
    def count(self) -> int:
        return len(self.pressed)

    @property
    def complaint(self) -> str:
        """What to say when the form was sent too early or with something else in it."""
        if not self.sent or self.complete:
            return ""
        return _("Нужно четыре рисунка.") if self.is_pictures else _("Нужно четыре цифры.")

    @property
    def pictures(self) -> list[tuple[str, str, str]]:
        """(what a press sends, picture, its word)"""
        return [(str(place), key, picture_name(key)) for place, key in enumerate(SECRET_PICTURES, start=1)]

    @property
    def digits(self) -> str:
        return DIGITS

    def emptied(self) -> "Pad":
        return Pad(self.kind)


def read_pad(request: HttpRequest, kind: str) -> Pad:
    """What has been pressed, the last press included. «Стереть» and a change of kind empty the pad."""
    other_kind = len(request.POST.getlist("kind")) > 1
    if request.method != "POST" or "clear" in request.POST or "secret" not in request.POST or other_kind:
        return Pad(kind)
    press = request.POST.get("press", "")
    pressed = (request.POST["secret"].strip() + press)[: LENGTH + 1]
    if not all(letter in DIGITS for letter in pressed):
        return Pad(kind, sent=True)
    return Pad(kind, pressed[:LENGTH] if press else pressed, sent=not press)
