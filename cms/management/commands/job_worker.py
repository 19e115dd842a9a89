"""Runs background jobs: from the database, or from Redis where REDIS_URL is set."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand

from people.jobs import resume_jobs


class Command(BaseCommand):
    help = "Run background jobs until stopped, first those that were cut off."
    # Checks would load every page of the site: 30 MB that a worker has no use for.
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.REDIS_URL:
            resume_jobs()
            # Without its job class rq would call the task object itself, and every task would fail.
            call_command("rqworker", "jobs", job_class="django_tasks_rq.Job", verbosity=1)
            return
        # The only worker of this server: whatever still says "running" was cut off with the last one.
        resume_jobs(silent=timedelta(0))
        call_command(
            "db_worker", "--backend=jobs", "--queue-name=jobs", "--no-startup-delay", "--no-reload", verbosity=0
        )
