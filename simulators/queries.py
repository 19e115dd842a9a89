"""What is asked of attempts. All of it composable, none of it decides who may see."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from people.models import Learner

from .models import Attempt


def attempts_at(key: str, learner: Learner) -> QuerySet[Attempt]:
    """A learner's attempts at one task, those done as the second person included."""
    return Attempt.objects.filter(Q(learner=learner) | Q(partner=learner), version__key=key)
