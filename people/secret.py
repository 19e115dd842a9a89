"""Learners' secrets: four of nine pictures in order, or four digits.

A secret is short, so the hash is slow on purpose and a pepper from outside the database goes into
it; `docs/explanation/secrets.md` says what that is worth. A stored secret is never shown: a new
one is given instead.
"""

import base64
import hashlib
import hmac
import os
import secrets
from collections.abc import Sequence

from django.conf import settings
from django.utils.translation import gettext as _

from people.choices import SecretKind
from people.pictures import SECRET_PICTURES

LENGTH = 4
_COST = {"n": 2**13, "r": 8, "p": 1, "dklen": 32}
_MARK = "scrypt13"


class WeakSecretError(ValueError):
    """The chosen secret is too easy to guess; the text says so to the learner."""


def hash_secret(kind: str, secret: str) -> str:
    salt = os.urandom(16)
    return "$".join([_MARK, _letters(salt), _letters(_digest(kind, secret, salt))])


def check_secret(kind: str, secret: str, stored: str) -> bool:
    """The same work whether `stored` is a hash, empty or broken."""
    mark, _sep, rest = stored.partition("$")
    salt, _sep, expected = rest.partition("$")
    if mark != _MARK or not expected:
        salt, expected = _letters(b"sixteen bytes ok"), ""
    return hmac.compare_digest(_letters(_digest(kind, secret, base64.b64decode(salt))), expected)


def _digest(kind: str, secret: str, salt: bytes) -> bytes:
    peppered = hmac.digest(settings.KLADKA_PEPPER.encode(), f"{kind}:{secret}".encode(), "sha256")
    return hashlib.scrypt(peppered, salt=salt, **_COST)


def _letters(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def signs_of(kind: str) -> str:
    """What a secret is written with: pictures are the digits 1-9 of their places."""
    return "123456789" if kind == SecretKind.PICTURES else "0123456789"


def new_secret(kind: str) -> str:
    """A secret nobody would refuse."""
    chance = secrets.SystemRandom()
    while True:
        secret = "".join(chance.sample(signs_of(kind), LENGTH))
        if not weakness(kind, secret):
            return secret


def well_formed(kind: str, secret: str) -> bool:
    return len(secret) == LENGTH and set(secret) <= set(signs_of(kind))


def pictures_of(secret: str) -> list[str]:
    """The keys of the pictures that a secret of places stands for."""
    return [SECRET_PICTURES[int(place) - 1] for place in secret]


def refuse_weak(kind: str, secret: str) -> None:
    if sentence := weakness(kind, secret):
        raise WeakSecretError(sentence)


def weakness(kind: str, secret: str) -> str:
    """Why this secret is too easy, as a sentence; empty when it is not."""
    if kind == SecretKind.PICTURES:
        if len(set(secret)) < LENGTH:
            return _("Выберите четыре разных рисунка.")
        if _runs(secret):
            return _("Рисунки подряд легко угадать. Выберите другой порядок.")
        return ""
    if len(set(secret)) < 3 or secret[:2] == secret[2:]:
        return _("Одинаковые цифры легко угадать. Выберите другие.")
    if _runs(secret) or secret in _ON_THE_KEYS:
        return _("Цифры подряд легко угадать. Выберите другие.")
    if secret[:2] in ("19", "20"):
        return _("Год легко угадать. Выберите другие цифры.")
    return ""


# Lines and corners of the keys of a telephone.
_ON_THE_KEYS = frozenset({"2580", "0852", "1470", "1593", "3571", "1379", "1397", "7890", "0987"})


def _runs(secret: str) -> bool:
    return _steps(secret) in ({1}, {-1})


def _steps(secret: Sequence[str]) -> set[int]:
    return {int(after) - int(before) for before, after in zip(secret, secret[1:], strict=False)}
