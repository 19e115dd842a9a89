#!/usr/bin/env python
"""The command line of the site: `python manage.py help` lists what it can do."""

import os
import sys


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings")
    from django.core.management import execute_from_command_line

    from cms.environment import SettingError

    try:
        execute_from_command_line(sys.argv)
    except SettingError as error:
        # Its sentence is for whoever starts the site; forty lines of code above it would hide it.
        sys.exit(f"\n{error}\n")


if __name__ == "__main__":
    main()
