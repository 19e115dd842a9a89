"""What programs may do: the dialog that asks, and the table of what was answered.

An app that needs something calls `ask(change, app, permission, then=screen)` (from its own control, or from its
`hears["app_opened"]` when it asks at once) and then shows on `then` what `allowed(sight, app, permission)` tells it.
The settings list `table(sight)`, and call `decide` or `revoke`; `show_app(change, app)` opens the screen with one
program's switches. A newcomer's mistake: keeping a copy of the answer.
"""

from .app import ASKS, PERMS, allowed, answer, ask, decide, forget_app, revoke, show_app, table

__all__ = ["ASKS", "PERMS", "allowed", "answer", "ask", "decide", "forget_app", "revoke", "show_app", "table"]
