"""«12 учащихся»: many learners at once, and their cards."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from people import access
from people.card_jobs import AT_ONCE, make_learners
from people.choices import Language, SecretKind
from people.decorators import staff_role
from people.jobs import enqueue
from people.learners import NoPictureLeftError, create_learners
from people.models import Staff
from people.staff_pages.choosing import GroupField, group_asked
from people.staff_pages.frame import framed, to_learners
from people.staff_pages.given import given_before, new_once, show_given, taken_before

MOST = 1000


class CreationForm(forms.Form):
    count = forms.IntegerField(label=gettext_lazy("Сколько учащихся"), min_value=1, max_value=MOST, initial=12)
    group = GroupField()
    kind = forms.ChoiceField(
        label=gettext_lazy("Вход по"),
        choices=SecretKind.choices,
        initial=SecretKind.PICTURES,
        help_text=gettext_lazy("Каждый сможет потом выбрать сам."),
    )
    language = forms.ChoiceField(label=gettext_lazy("Язык"), choices=Language.choices, initial=Language.RUSSIAN)

    def __init__(self, *args: Any, staff: Staff, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["group"].offer(staff)


@staff_role(*access.RECORD)
@require_http_methods(["GET", "HEAD", "POST"])
def create(request: HttpRequest) -> HttpResponse:
    form = CreationForm(request.POST or None, staff=request.user, initial=group_asked(request))
    if request.method == "POST" and form.is_valid():
        try:
            return made(request, **form.cleaned_data)
        except NoPictureLeftError:
            form.add_error("count", _("На этом сервере заняты все рисунки со всеми номерами."))
    return ask(request, form)


def made(request: HttpRequest, *, count: int, group: Any, kind: str, language: str) -> HttpResponse:
    back = reverse("people_groups:page", args=[group.pk])
    if taken_before(request):
        return given_before(request, back)
    if count > AT_ONCE:
        job = enqueue(make_learners, group.pk, count, kind, language, started_by=request.user)
        return redirect("job", job.uid)
    return show_given(request, create_learners(count, group=group, kind=kind, language=language), back=back)


def ask(request: HttpRequest, form: CreationForm) -> HttpResponse:
    context = framed(_("Новые учащиеся"), to_learners(), icon="user", form=form, once=new_once())
    return render(request, "people/staff/create.html", context)
