"""What a stored tally says, in templates."""

from django import template

from simulators.models import Attempt

register = template.Library()


@register.filter
def mistakes_made(attempt: Attempt) -> int:
    """How many mistakes were made in an attempt, the repeated ones too."""
    return sum(times for times, _recovered in attempt.tally.get("mistakes", {}).values())
