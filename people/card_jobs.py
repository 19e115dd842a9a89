"""Cards for many learners at once, made by the worker. The file is deleted a day later: it holds secrets."""

import datetime
from collections.abc import Iterable
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import LogContext

from people import access
from people.importing import carry_out, make_plan, thoughts_for
from people.jobs import JobError, Progress, work
from people.learners import Card, create_learners, reset_secret, think_of
from people.models import Group, Job, Learner, Staff
from people.queries import learners_in

FILE = "cards.pdf"
KEPT_HOURS = 24
# Up to here the page answers at once (a secret costs 20 ms); beyond, it is a job.
AT_ONCE = 30
BATCH = 20


@work(gettext_lazy("Новые учащиеся и их карточки"))
def make_learners(progress: Progress, group_id: int, count: int, kind: str, language: str) -> None:
    """Begun again after a cut, it makes only those that are missing: the rest get new secrets."""
    group = Group.objects.get(pk=group_id)
    progress.expect(count)
    made = progress.job.arguments.setdefault("made", [])
    cards = renewed(progress, Learner.objects.filter(pk__in=made))
    while len(cards) < count:
        thoughts = [think_of(kind) for _n in range(min(BATCH, count - len(cards)))]
        with transaction.atomic():
            batch = create_learners(len(thoughts), group=group, kind=kind, language=language, thoughts=thoughts)
            made.extend(card.learner.pk for card in batch)
            progress.job.save(update_fields=["arguments"])
        cards.extend(batch)
        progress.step(len(batch))
    keep(progress, cards)


@work(gettext_lazy("Новые карточки группы"))
def renew_group(progress: Progress, group_id: int, staff_id: int) -> None:
    """New secrets for everybody in the group whom this member of staff may still see."""
    group, staff = Group.objects.get(pk=group_id), Staff.objects.get(pk=staff_id)
    if not access.may_run_group(staff, group):
        raise JobError(_("У вас больше нет прав на эту группу."))
    learners = list(learners_in(group))
    progress.expect(len(learners))
    with LogContext(user=staff):
        cards = renewed(progress, learners)
    keep(progress, cards)


@work(gettext_lazy("Загрузка учащихся из CSV"))
def import_learners(progress: Progress, rows: list[dict], group_id: int | None, staff_id: int) -> None:
    """Cut before its one transaction, it has changed nothing; cut after it, those who were made get new secrets."""
    made = progress.job.arguments.get("made")
    if made is None:
        cards = first_import(progress, rows, group_id, staff_id)
    else:
        progress.expect(len(made))
        cards = renewed(progress, Learner.objects.filter(pk__in=made))
    keep(progress, cards)


def first_import(progress: Progress, rows: list[dict], group_id: int | None, staff_id: int) -> list[Card]:
    plan = make_plan(rows, Staff.objects.get(pk=staff_id), Group.objects.filter(pk=group_id).first())
    progress.expect(len(plan.new))
    thoughts = []
    for thought in thoughts_for(plan):
        thoughts.append(thought)
        progress.step()
    with transaction.atomic():
        cards = carry_out(plan, thoughts)
        progress.job.arguments["made"] = [card.learner.pk for card in cards]
        progress.job.save(update_fields=["arguments"])
    return cards


def renewed(progress: Progress, learners: Iterable[Learner]) -> list[Card]:
    cards = []
    for learner in learners:
        cards.append(reset_secret(learner))
        progress.step()
    return cards


def keep(progress: Progress, cards: list[Card]) -> None:
    from people.cards import cards_pdf  # its library costs every start a second

    progress.say(_("Готовится файл с карточками."))
    progress.result_file(FILE).write_bytes(cards_pdf(cards))
    progress.say(_("Распечатайте сразу: через сутки файл удаляется, а секреты больше не показываются."))


def delete_old_cards(*, now: datetime.datetime | None = None) -> int:
    """Deletes what `keep` wrote more than a day ago."""
    limit = (now or timezone.now()) - datetime.timedelta(hours=KEPT_HOURS)
    old = Job.objects.filter(result__endswith=f"/{FILE}", ended__lt=limit)
    for job in old:
        (Path(settings.RESULTS_ROOT) / job.result).unlink(missing_ok=True)
    return old.update(result="")
