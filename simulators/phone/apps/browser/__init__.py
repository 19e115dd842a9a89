"""«Окно», the browser: search with an advertisement and a look-alike, pages of the scenario, their forms and addresses.

Links in messages and mail: `open_page(change, name)` opens a page of `[[facts.phone.browser.pages]]` in a tab of its
own; «Назад» leads back to where it was tapped. What was typed into a page's form and sent is told as
`form_sent(page, asks)`, where `asks` is what the page is after: "card", "password", "code", …
"""

from .app import BROWSER
from .flow import open_page

__all__ = ["BROWSER", "open_page"]
