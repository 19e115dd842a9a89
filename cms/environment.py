"""Reads settings from the environment. Every complaint names the variable and what it accepts.

Nothing here knows Django's settings: `cms/settings.py` asks, this module answers or refuses.
"""

import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured


class SettingError(ImproperlyConfigured):
    """A variable that cannot be; the text names it and says what it accepts."""


YES = ("1", "yes", "true", "on")
NO = ("0", "no", "false", "off")


class Environment:
    """The variables of one process; an empty value counts as not given."""

    def __init__(self, variables: Mapping[str, str]) -> None:
        self.variables = variables

    def text(self, name: str, default: str = "") -> str:
        return self.variables.get(name, "").strip() or default

    def flag(self, name: str, default: bool) -> bool:
        given = self.text(name).lower()
        if not given:
            return default
        if given in YES + NO:
            return given in YES
        raise refused(name, given, "1 or 0")

    def number(self, name: str, default: int, low: int, high: int) -> int:
        given = self.text(name)
        if not given:
            return default
        if given.isdecimal() and low <= int(given) <= high:
            return int(given)
        raise refused(name, given, f"a whole number from {low} to {high}")

    def choice(self, name: str, default: str, choices: tuple[str, ...]) -> str:
        given = self.text(name, default)
        if given in choices:
            return given
        raise refused(name, given, "one of " + ", ".join(choices))

    def names(self, name: str, default: str = "") -> list[str]:
        return [part.strip() for part in self.text(name, default).split(",") if part.strip()]

    def folder(self, name: str, default: Path) -> Path:
        """Made for this user alone: the database and fresh cards lie in it."""
        folder = Path(self.text(name, str(default))).expanduser().resolve()
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise refused(name, str(folder), "a folder this user can write to") from error
        return folder

    def web_address(self, name: str, default: str) -> str:
        given = self.text(name, default).rstrip("/")
        parts = urlsplit(given)
        if parts.scheme in ("http", "https") and parts.hostname and not parts.path:
            return given
        raise refused(name, given, "an address such as https://course.example.org")

    def redis(self, name: str) -> str:
        given = self.text(name)
        if not given or urlsplit(given).scheme in ("redis", "rediss", "unix"):
            return given
        raise refused(name, given, "an address such as redis://127.0.0.1:6379/0, or nothing")

    def database(self, name: str, default_file: Path) -> dict[str, object]:
        """A Django database: the given PostgreSQL, or an SQLite file."""
        given = self.text(name)
        parts = urlsplit(given)
        if not given:
            return {"ENGINE": "django.db.backends.sqlite3", "NAME": str(default_file)}
        if parts.scheme == "sqlite" and parts.path.strip("/"):
            return {"ENGINE": "django.db.backends.sqlite3", "NAME": parts.path}
        if parts.scheme in ("postgres", "postgresql") and parts.path.strip("/"):
            return {
                "ENGINE": "django.db.backends.postgresql",
                "NAME": parts.path.strip("/"),
                "USER": unquote(parts.username or ""),
                "PASSWORD": unquote(parts.password or ""),
                "HOST": parts.hostname or "",
                "PORT": str(parts.port or ""),
            }
        raise refused(
            name,
            parts._replace(netloc=parts.hostname or "").geturl(),
            "postgres://user:password@host:5432/name, sqlite:////folder/file, or nothing",
        )


def refused(name: str, given: str, accepted: str) -> SettingError:
    return SettingError(f"The variable {name} is “{given}”. It accepts {accepted}.")


def own_address(host: str, port: int) -> str:
    """What a browser on this machine types for a server that listens on `host`."""
    name = "localhost" if host in ("0.0.0.0", "::") else f"[{host}]" if ":" in host else host
    return f"http://{name}:{port}"


def kept_secret(folder: Path, name: str, given: str = "") -> str:
    """The given secret, or one made on the first start and kept in the data folder."""
    if given:
        return given
    file = folder / name
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return file.read_text(encoding="ascii").strip()
    with os.fdopen(descriptor, "w", encoding="ascii") as new:
        new.write(secrets.token_urlsafe(48))
    return file.read_text(encoding="ascii").strip()
