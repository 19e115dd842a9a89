"""What staff did with people and meetings, as entries of Wagtail's history.

Who did it is taken from the request that is being answered; in a command or a job it is nobody.
"""

from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import LogActionRegistry, get_active_log_context
from wagtail.models import ModelLogEntry

from people.models import BinnedLearner, Learner

# action: what it is called among the filters, and what an entry says.
ACTIONS = {
    "people.open_meeting": (_("Открыть занятие"), _("Занятие открыто")),
    "people.reopen_meeting": (_("Открыть занятие снова"), _("Занятие открыто снова")),
    "people.close_meeting": (_("Закончить занятие"), _("Занятие закончено, все вышли")),
    "people.reset_secret": (_("Дать новый секрет"), _("Дан новый секрет")),
    "people.bin": (_("Убрать в корзину"), _("Убрано в корзину")),
    "people.restore": (_("Вернуть из корзины"), _("Возвращено из корзины")),
}


def register_actions(registry: LogActionRegistry) -> None:
    for action, (label, message) in ACTIONS.items():
        registry.register_action(action, label, message)


def record(action: str, rows: Iterable[Model]) -> None:
    """One entry for each row, in one statement for any number of them. `rows` are of one model."""
    context, now = get_active_log_context(), timezone.now()
    ModelLogEntry.objects.bulk_create(
        ModelLogEntry(
            content_type=ContentType.objects.get_for_model(row),
            object_id=str(row.pk),
            label=str(row),
            action=action,
            timestamp=now,
            user=context.user,
            uuid=context.uuid,
            data={},
        )
        for row in rows
    )


def forget(learners: Iterable[int]) -> None:
    """Who is erased leaves no picture and number behind in the history either."""
    types = ContentType.objects.get_for_models(Learner, BinnedLearner, for_concrete_models=False).values()
    ModelLogEntry.objects.filter(content_type__in=types, object_id__in=[str(pk) for pk in learners]).delete()
