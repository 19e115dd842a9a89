"""A line of Wagtail's menu that only some roles see; whether its page opens, the page itself decides."""

from typing import Any

from django.http import HttpRequest
from wagtail.admin.menu import MenuItem


class RoleMenuItem(MenuItem):
    def __init__(self, roles: tuple[str, ...], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.roles = roles

    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.reach.holds(*self.roles)
