"""Wagtail's form of signing in, whose password has an English label in every language.

Nobody is remembered: staff sign in at the learners' computers too, and the session ends with the browser.
"""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.auth import LoginForm


class StaffLoginForm(LoginForm):
    remember = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].label = _("Пароль")
