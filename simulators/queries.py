"""What is asked of attempts and of tasks. All of it composable, none of it decides who may see."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from people.models import Learner

from .models import Attempt, Scenario


def attempts_at(key: str, learner: Learner) -> QuerySet[Attempt]:
    """A learner's attempts at one task, those done as the second person included."""
    return Attempt.objects.filter(Q(learner=learner) | Q(partner=learner), version__key=key)


def find_scenarios(scenarios: QuerySet[Scenario], words: str) -> QuerySet[Scenario]:
    """By key, lesson and title in any language; all of the words, whatever their case (SQLite knows only a and A)."""
    wanted = words.casefold().split()
    found = [
        pk
        for pk, key, lesson, titles in scenarios.values_list("pk", "key", "lesson_key", "titles")
        if all(word in " ".join((key, lesson, *titles.values())).casefold() for word in wanted)
    ]
    return scenarios.filter(pk__in=found)
