"""CSV import: the file, then what it would change, then the change."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from people import access
from people.card_jobs import AT_ONCE, import_learners
from people.decorators import staff_role
from people.importing import Row, UnreadableFileError, carry_out, make_plan, read_rows
from people.jobs import enqueue
from people.models import Group, Staff
from people.staff_pages.choosing import GroupField
from people.staff_pages.frame import framed, to_learners
from people.staff_pages.given import given_before, new_once, show_given, taken_before

HOUR = 3600
MOST_BYTES = 1024 * 1024
_signer = signing.TimestampSigner(salt="people.import")


class UploadForm(forms.Form):
    file = forms.FileField(
        label=gettext_lazy("Файл CSV"),
        help_text=gettext_lazy(
            "Столбцы: код, группа, вход, язык. Строка без кода – новый учащийся. Кого в файле нет, тот остаётся."
        ),
    )
    group = GroupField(label=gettext_lazy("Группа для строк без группы"), required=False)

    def __init__(self, *args: Any, staff: Staff, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["group"].offer(staff)

    def clean_file(self) -> list[Row]:
        file = self.cleaned_data["file"]
        if file.size > MOST_BYTES:
            raise forms.ValidationError(_("Файл больше мегабайта. Разделите его."))
        try:
            return read_rows(file.read())
        except UnreadableFileError as error:
            raise forms.ValidationError(str(error)) from error


@staff_role(*access.RECORD)
@require_http_methods(["GET", "HEAD", "POST"])
def upload(request: HttpRequest) -> HttpResponse:
    form = UploadForm(request.POST or None, request.FILES or None, staff=request.user)
    if request.method == "POST" and form.is_valid():
        rows, group = form.cleaned_data["file"], form.cleaned_data["group"]
        plan = {
            "plan": make_plan(rows, request.user, group),
            "rows": _signer.sign_object((rows, group.pk if group else None), compress=True),
            "once": new_once(),
        }
        way = (reverse("people_learners:import"), _("Загрузить из CSV"))
        context = framed(_("Что изменится"), to_learners(), way, icon="upload", **plan)
        return render(request, "people/staff/import_plan.html", context)
    context = framed(_("Загрузить из CSV"), to_learners(), icon="upload", form=form)
    return render(request, "people/staff/import.html", context)


@staff_role(*access.RECORD)
@require_POST
def apply(request: HttpRequest) -> HttpResponse:
    try:
        rows, group_id = _signer.unsign_object(request.POST.get("rows", ""), max_age=HOUR)
    except signing.BadSignature:
        messages.error(request, _("Страница устарела. Загрузите файл ещё раз."))
        return redirect("people_learners:import")
    if taken_before(request):
        return given_before(request, request.path.removesuffix("import/apply/"))
    plan = make_plan(rows, request.user, Group.objects.filter(pk=group_id).first())
    if len(plan.new) > AT_ONCE:
        job = enqueue(import_learners, rows, group_id, request.user.pk, started_by=request.user)
        return redirect("job", job.uid)
    cards = carry_out(plan)
    messages.success(request, _("Загружено. Изменений: %(n)d.") % {"n": plan.changes})
    if cards:
        return show_given(request, cards, back=request.path.removesuffix("import/apply/"))
    return redirect("people_learners:index")
