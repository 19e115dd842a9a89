"""Whether a secret opens the door: tries, lock-out, and what is said after a wrong one.

Tries are counted in the database, so a restart forgives nobody; a lock-out slows one learner and
nobody else. With a code, the answer and the work are the same whether the code exists or not.
"""

import datetime
from dataclasses import dataclass

from django.db.models import Case, DateTimeField, F, Q, Value, When
from django.db.models.lookups import Exact
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from people.choices import SecretKind
from people.models import Learner
from people.secret import check_secret

TRIES = 4
LOCK_MINUTES = (5, 15, 60)


@dataclass(frozen=True)
class Answer:
    """Either `learner`, or what to say."""

    learner: Learner | None = None
    sentence: str = ""
    locked: bool = False


def try_secret(learner: Learner, secret: str) -> Answer:
    """At an enrolled computer: we know who it is, so we say how many tries are left."""
    now = timezone.now()
    if is_locked(learner, now):
        return Answer(sentence=locked_sentence(learner, now), locked=True)
    if check_secret(learner.secret_kind, secret, learner.secret):
        forget_failures(learner)
        return Answer(learner=learner)
    count_failure(learner.code, now)
    learner.refresh_from_db(fields=["failures", "locked_until"])
    if is_locked(learner, now):
        return Answer(sentence=locked_sentence(learner, now), locked=True)
    return Answer(sentence=tries_sentence(learner.secret_kind, TRIES - learner.failures % TRIES))


def try_code(code: str, kind: str, secret: str) -> Answer:
    """Elsewhere: one sentence for an unknown code, a wrong secret and a locked learner alike."""
    now = timezone.now()
    learner = Learner.objects.filter(code=code, binned_at=None).first()
    stored = learner.secret if learner and learner.secret_kind == kind else ""
    opens = check_secret(kind, secret, stored)
    if opens and not is_locked(learner, now):
        forget_failures(learner)
        return Answer(learner=learner)
    count_failure(code, now)
    return Answer(sentence=_("Код или секрет не подошли. Попробуйте ещё раз. Не выходит – позовите преподавателя."))


def is_locked(learner: Learner, now: datetime.datetime) -> bool:
    return learner.locked_until is not None and learner.locked_until > now


def count_failure(code: str, now: datetime.datetime) -> None:
    """One statement for every code, known or not; two wrong tries at once count twice."""
    first, second, later = (now + datetime.timedelta(minutes=minutes) for minutes in LOCK_MINUTES)
    free = Q(locked_until=None) | Q(locked_until__lte=now)
    Learner.objects.filter(free, code=code).update(
        failures=F("failures") + 1,
        locked_until=Case(
            When(failures=TRIES - 1, then=Value(first)),
            When(failures=2 * TRIES - 1, then=Value(second)),
            When(Exact(F("failures") % TRIES, TRIES - 1), then=Value(later)),
            default=F("locked_until"),
            output_field=DateTimeField(),
        ),
    )


def forget_failures(learner: Learner) -> None:
    if learner.failures or learner.locked_until:
        Learner.objects.filter(pk=learner.pk).update(failures=0, locked_until=None)


def tries_sentence(kind: str, left: int) -> str:
    wrong = _("Рисунки не подошли.") if kind == SecretKind.PICTURES else _("Цифры не подошли.")
    tries = ngettext("Ещё %(left)d попытка.", "Ещё %(left)d попытки.", left) % {"left": left}
    return " ".join([wrong, tries, _("Потом позовите преподавателя.")])


def closed_for_now(learner: Learner) -> str:
    """Said to the learner in a class before they press in vain; "" where the door is open."""
    now = timezone.now()
    return locked_sentence(learner, now) if is_locked(learner, now) else ""


def locked_sentence(learner: Learner, now: datetime.datetime) -> str:
    minutes = max(1, -(-int((learner.locked_until - now).total_seconds()) // 60))
    wait = ngettext("Вход откроется через %(n)d минуту.", "Вход откроется через %(n)d минут.", minutes)
    return " ".join([wait % {"n": minutes}, _("Преподаватель может открыть его сейчас.")])
