"""The first administrator of a new server, from ADMIN_* variables or by asking. Later starts do nothing."""

import os
import sys
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from people.management.commands.make_admin import ask_password, checked
from people.staffing import administrators_of_everything, make_administrator


class Command(BaseCommand):
    help = "Make the first administrator from ADMIN_USERNAME, ADMIN_PASSWORD and ADMIN_EMAIL, or ask."

    def handle(self, *args: Any, **options: Any) -> None:
        if administrators_of_everything().exists():
            return
        username, password = os.environ.get("ADMIN_USERNAME", ""), os.environ.get("ADMIN_PASSWORD", "")
        if username and password:
            checked(username, password)
        elif sys.stdin.isatty():
            while not username:
                username = input("User name of the first administrator: ").strip()
            password = ask_password(username)
        else:
            raise CommandError(
                "There is no administrator yet. Set ADMIN_USERNAME and ADMIN_PASSWORD (ADMIN_EMAIL if there is one), "
                f"or run: {settings.PYTHON} manage.py make_admin NAME"
            )
        make_administrator(username, password, os.environ.get("ADMIN_EMAIL", ""))
        self.stdout.write(f"{username}: administrator made.")
