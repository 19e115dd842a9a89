"""Serves the site with its job worker: the embedded command."""

import os
import subprocess
import sys
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Serve the site and run its background jobs, until stopped."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        command = [sys.executable, "-m", "cms.supervisor"]
        os.environ.update(HOST=settings.HOST, PORT=str(settings.PORT), WEB_WORKERS=str(settings.WEB_WORKERS))
        if sys.platform == "win32":
            sys.exit(subprocess.run(command, cwd=settings.BASE_DIR).returncode)
        # The supervisor takes this process's place, and with it leaves Django's 100 MB.
        os.chdir(settings.BASE_DIR)
        os.execv(sys.executable, command)
