"""Wagtail's page of one's own account. It asks everybody for a name; here a login is enough, and no name is owed."""

from typing import Any

from wagtail.admin.forms.account import NameEmailForm
from wagtail.admin.views.account import AccountView, BaseSettingsPanel, NameEmailSettingsPanel


class NameForm(NameEmailForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.required = False


class NamePanel(NameEmailSettingsPanel):
    form_class = NameForm


class StaffAccountView(AccountView):
    def get_panels(self) -> list[BaseSettingsPanel]:
        """In the place of Wagtail's panel of names, ours."""
        return [
            NamePanel(panel.request, panel.user, panel.profile) if isinstance(panel, NameEmailSettingsPanel) else panel
            for panel in super().get_panels()
        ]
