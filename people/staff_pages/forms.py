"""The forms of places, groups and meetings: choices are kept to what this member of staff runs."""

import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from people import access, lesson_choices
from people.models import Group, Learner, Meeting, Place, Staff
from people.models.places import today
from people.staff_pages.choosing import GroupField

MOST_AHEAD = datetime.timedelta(days=31)


class StaffForm(WagtailAdminModelForm):
    """A form that knows who fills it in."""

    def __init__(self, *args: Any, staff: Staff, **kwargs: Any) -> None:
        self.staff = staff
        super().__init__(*args, **kwargs)


class PlaceForm(StaffForm):
    class Meta:
        model = Place
        fields = ["label", "code"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            # The code is what other servers know the place by.
            self.fields["code"].disabled = True


class GroupForm(StaffForm):
    class Meta:
        model = Group
        fields = ["name", "place", "starts", "ends", "finish_by", "pressure"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        place = self.fields["place"]
        place.queryset = access.places_run_by(self.staff)
        if self.instance.pk:
            place.disabled = True
            place.queryset = Place.objects.filter(pk=self.instance.place_id)
        elif len(place.queryset) == 1:
            place.initial = place.queryset[0]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        starts, ends = cleaned.get("starts"), cleaned.get("ends")
        if starts and ends and ends < starts:
            raise ValidationError({"ends": _("Конец раньше начала.")})
        return cleaned


class MeetingForm(StaffForm):
    group = GroupField()
    lesson_key = forms.ChoiceField(label=_("Урок"), required=False)

    class Meta:
        model = Meeting
        fields = ["group", "date", "lesson_key"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["lesson_key"].choices = [("", _("Любой")), *lesson_choices.lesson_choices()]
        if self.instance.pk:
            # A meeting stays with its group, which its title names.
            del self.fields["group"]
        else:
            self.fields["group"].offer(self.staff)

    def clean_date(self) -> datetime.date:
        """A new meeting opens with the form: a day of the past is a slip, and so is one far ahead."""
        date = self.cleaned_data["date"]
        if self.instance.pk:
            return date
        if date < today():
            raise ValidationError(_("Этот день уже прошёл."))
        if date > today() + MOST_AHEAD:
            raise ValidationError(_("До этого дня больше месяца. Занятие откроется сразу, поэтому проверьте день."))
        return date


class LearnerForm(StaffForm):
    """What can be set for a learner by hand; picture, number and code are given once."""

    class Meta:
        model = Learner
        fields = ["language", "text_size", "theme", "contrast", "sound"]
