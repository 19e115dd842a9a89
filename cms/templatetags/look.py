"""Template tags for what every page draws: icons, pictures, the same page in another language.

Drawings are put into the page itself, so that a screen costs no request per picture and works from the first byte.
"""

from functools import lru_cache
from pathlib import Path

from django import template
from django.contrib.staticfiles import finders
from django.template.base import NodeList, Parser, Token
from django.template.context import Context
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from cms.unbroken import unbroken as kept_whole

register = template.Library()


@lru_cache(maxsize=256)
def drawing_source(name: str) -> str:
    """The SVG file `static/<name>.svg` without its XML name space, or nothing where there is none."""
    path = finders.find(f"{name}.svg")
    if not path:
        return ""
    return Path(path).read_text(encoding="utf-8").strip().replace(' xmlns="http://www.w3.org/2000/svg"', "")


def drawn(name: str, css_class: str, label: str) -> SafeString:
    spoken = f'role="img" aria-label="{escape(label)}"' if label else 'aria-hidden="true"'
    return mark_safe(
        drawing_source(name).replace("<svg", f'<svg class="{escape(css_class)}" {spoken} focusable="false"', 1)
    )


@register.simple_tag
def icon(name: str, label: str = "") -> SafeString:
    """`{% icon "help" %}`: a line icon in the colour of the text beside it; silent unless it has a label."""
    return drawn(f"icons/{name}", "icon", label)


@register.simple_tag
def picture(key: str, label: str = "", css_class: str = "picture") -> SafeString:
    """`{% picture learner.picture %}`: a sign-in picture; silent unless it has a label."""
    return drawn(f"pictures/{key}", css_class, label)


@register.simple_tag
def drawing(name: str, css_class: str = "drawing", label: str = "") -> SafeString:
    """`{% drawing "brand/mark" "bar__logo" %}`: any other drawing of `static/`."""
    return drawn(name, css_class, label)


class UnbrokenNode(template.Node):
    def __init__(self, nodelist: NodeList) -> None:
        self.nodelist = nodelist

    def render(self, context: Context) -> SafeString:
        return mark_safe(kept_whole(self.nodelist.render(context)))


@register.tag
def unbroken(parser: Parser, token: Token) -> UnbrokenNode:
    """`{% unbroken %}…{% endunbroken %}`: no number, sum or short word in there is parted at the end of a line."""
    body = parser.parse(("endunbroken",))
    parser.delete_first_token()
    return UnbrokenNode(body)
