"""What can be done with many learners at once: into another group, into the bin, back, away for good."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin.views.bulk_action import BulkAction

from people import access
from people.learners import bin_learners, erase_learners, move_learners, restore_learners
from people.models import BinnedLearner, Learner, Staff
from people.queries import find_learners
from people.staff_pages.choosing import GroupField
from people.staff_pages.frame import row_number
from people.staff_pages.learners import LearnerFilterSet


class LearnerBulkAction(BulkAction):
    """Acts on the rows the policy opens, and on no other that is named in the address."""

    models = [Learner]
    template_name = "people/staff/bulk.html"
    question = ""
    button_words = ""
    serious = False

    def rows(self) -> QuerySet[Learner]:
        return access.records_seen_by(self.request.user)

    def get_actionable_objects(self) -> tuple[list[Learner], dict[str, list]]:
        wanted = self.request.GET.getlist("id")
        rows = self.rows()
        if "all" in wanted:
            return list(self.listed(rows)), {"items_with_no_access": []}
        chosen = rows.filter(pk__in=[row_number(pk) for pk in wanted])
        return list(chosen), {"items_with_no_access": []}

    def listed(self, rows: QuerySet[Learner]) -> QuerySet[Learner]:
        """«Все в списке» means the list as it was searched and filtered, and nobody else."""
        filters = LearnerFilterSet(self.request.GET, queryset=rows, request=self.request)
        if not filters.is_valid():
            return rows.none()
        return find_learners(filters.qs, self.request.GET.get("q", ""))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(button_words=self.button_words, serious=self.serious, **kwargs)
        return {**context, "question": self.asked_about(len(context["items"]))}

    def asked_about(self, count: int) -> str:
        return str(self.question)

    @staticmethod
    def of(objects: Sequence[Learner]) -> QuerySet[Learner]:
        return Learner.objects.filter(pk__in=[learner.pk for learner in objects])


class BinAction(LearnerBulkAction):
    display_name = gettext_lazy("В корзину")
    aria_label = gettext_lazy("Убрать выбранных в корзину")
    action_type = "bin"
    classes = {"serious"}
    serious = True
    button_words = gettext_lazy("Убрать в корзину")

    def asked_about(self, count: int) -> str:
        return ngettext(
            "Убрать в корзину %(n)d учащегося? Вход сразу закроется везде. "
            "Тридцать дней можно вернуть всё вместе с пройденным.",
            "Убрать в корзину %(n)d учащихся? Вход сразу закроется везде. "
            "Тридцать дней можно вернуть всё вместе с пройденным.",
            count,
        ) % {"n": count}

    @classmethod
    def execute_action(cls, objects: Sequence[Learner], **_kwargs: Any) -> tuple[int, int]:
        return bin_learners(cls.of(objects)), 0

    def get_success_message(self, count: int, _children: int) -> str:
        return ngettext("В корзине: %(n)d учащийся.", "В корзине: %(n)d учащихся.", count) % {"n": count}


class GroupForm(forms.Form):
    group = GroupField()

    def __init__(self, *args: Any, staff: Staff, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["group"].offer(staff)


class MoveAction(LearnerBulkAction):
    display_name = gettext_lazy("В другую группу")
    aria_label = gettext_lazy("Перевести выбранных в другую группу")
    action_type = "move"
    form_class = GroupForm
    question = gettext_lazy("Перевести в группу? Пройденное остаётся с человеком, прежнее место его больше не видит.")
    button_words = gettext_lazy("Перевести")

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "staff": self.request.user}

    def get_execution_context(self) -> dict[str, Any]:
        return {"group": self.cleaned_form.cleaned_data["group"]}

    @classmethod
    def execute_action(cls, objects: Sequence[Learner], group: Any = None, **_kwargs: Any) -> tuple[int, int]:
        move_learners(cls.of(objects), group)
        return len(objects), 0

    def get_success_message(self, count: int, _children: int) -> str:
        return ngettext("Переведён %(n)d учащийся.", "Переведены %(n)d учащихся.", count) % {"n": count}


class BinnedBulkAction(LearnerBulkAction):
    models = [BinnedLearner]

    def rows(self) -> QuerySet[Learner]:
        return access.binned_seen_by(self.request.user)

    def listed(self, rows: QuerySet[Learner]) -> QuerySet[Learner]:
        return find_learners(rows, self.request.GET.get("q", ""))


class RestoreAction(BinnedBulkAction):
    display_name = gettext_lazy("Вернуть")
    aria_label = gettext_lazy("Вернуть выбранных из корзины")
    action_type = "restore"
    question = gettext_lazy("Вернуть из корзины?")
    button_words = gettext_lazy("Вернуть")

    @classmethod
    def execute_action(cls, objects: Sequence[Learner], **_kwargs: Any) -> tuple[int, int]:
        return restore_learners(cls.of(objects)), 0

    def get_success_message(self, count: int, _children: int) -> str:
        return ngettext("Возвращён %(n)d учащийся.", "Возвращены %(n)d учащихся.", count) % {"n": count}


class EraseAction(BinnedBulkAction):
    display_name = gettext_lazy("Стереть навсегда")
    aria_label = gettext_lazy("Стереть выбранных навсегда")
    action_type = "erase"
    classes = {"serious"}
    serious = True
    question = gettext_lazy("Стереть навсегда со всем, что пройдено? Вернуть будет нельзя.")
    button_words = gettext_lazy("Стереть навсегда")

    @classmethod
    def execute_action(cls, objects: Sequence[Learner], **_kwargs: Any) -> tuple[int, int]:
        return erase_learners(cls.of(objects)), 0

    def get_success_message(self, count: int, _children: int) -> str:
        return ngettext("Стёрт %(n)d учащийся.", "Стёрты %(n)d учащихся.", count) % {"n": count}


ACTIONS = (MoveAction, BinAction, RestoreAction, EraseAction)
