"""Makes an administrator of everything, or gives a forgotten one a new password: works offline.

Whoever may run this on the server is trusted already; `docs/how-to/recover-an-account.md`.
"""

from getpass import getpass
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import override

from people.models import Staff
from people.staffing import make_administrator, new_password


class Command(BaseCommand):
    help = "Make an administrator, or give an existing account a new password and all rights back."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("username")
        parser.add_argument("--generate", action="store_true", help="Make a password and print it once.")

    def handle(self, *args: Any, **options: Any) -> None:
        username = options["username"]
        password = new_password() if options["generate"] else ask_password(username)
        _staff, created = make_administrator(username, password)
        self.stdout.write(f"{username}: administrator {'made' if created else 'repaired'}.")
        if options["generate"]:
            self.stdout.write(f"Password: {password}")


def ask_password(username: str) -> str:
    """Asks until a password is good enough and was typed twice alike."""
    while True:
        password = getpass("Password: ")
        try:
            if password != getpass("Again: "):
                raise CommandError("The two passwords differ.")
            return checked(username, password)
        except CommandError as error:
            print(f"{error} Once more.")


def checked(username: str, password: str) -> str:
    """The terminal speaks English, whatever the site speaks."""
    try:
        with override("en"):
            validate_password(password, Staff(username=username))
    except ValidationError as error:
        raise CommandError(" ".join(error.messages)) from error
    return password
