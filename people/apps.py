"""Learners, staff, places and sign-in."""

from django.apps import AppConfig, apps
from django.db.models.signals import post_delete, post_migrate, post_save
from django.utils.translation import gettext_lazy as _


class PeopleConfig(AppConfig):
    name = "people"
    verbose_name = _("Люди")

    def ready(self) -> None:
        from people import roles

        # The last app of all: only then has every other one made its permissions.
        *_others, last = (app for app in apps.get_app_configs() if app.models_module)
        post_migrate.connect(roles.sync_role_groups, sender=last)
        for signal in (post_save, post_delete):
            signal.connect(roles.assignment_changed, sender="people.Assignment")
