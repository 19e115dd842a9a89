"""A new secret for one learner (two clicks from the group's page), and new cards for a whole group."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from people import access
from people.card_jobs import AT_ONCE, renew_group
from people.choices import SecretKind
from people.decorators import staff_role
from people.jobs import enqueue
from people.learners import reset_secret
from people.queries import learners_in
from people.staff_pages.frame import back_from, framed, to_group, to_groups, to_learners
from people.staff_pages.given import given_before, new_once, show_given, taken_before


@staff_role(*access.RECORD)
@require_http_methods(["GET", "HEAD", "POST"])
def reset(request: HttpRequest, pk: int) -> HttpResponse:
    learner = get_object_or_404(access.records_seen_by(request.user), pk=pk)
    back = back_from(request, reverse("people_learners:index"))
    if request.method == "POST":
        if taken_before(request):
            return given_before(request, back)
        kind = request.POST.get("kind", "")
        card = reset_secret(learner, kind=kind if kind in SecretKind.values else None)
        return show_given(request, [card], back=back)
    title = _("Новый секрет: %(learner)s") % {"learner": learner.label}
    asked = {"learner": learner, "kinds": SecretKind.choices, "once": new_once(), "back": back}
    context = framed(title, to_learners(), icon="key", **asked)
    return render(request, "people/staff/reset.html", context)


@staff_role(*access.RECORD)
@require_http_methods(["GET", "HEAD", "POST"])
def renew(request: HttpRequest, pk: int) -> HttpResponse:
    """New secrets for all of a group; the old ones stop working."""
    group = get_object_or_404(access.groups_run_by(request.user), pk=pk)
    back = reverse("people_groups:page", args=[pk])
    learners = learners_in(group)
    if request.method == "POST":
        if taken_before(request):
            return given_before(request, back)
        if learners.count() > AT_ONCE:
            return redirect("job", enqueue(renew_group, group.pk, request.user.pk, started_by=request.user).uid)
        return show_given(request, [reset_secret(learner) for learner in learners], back=back)
    title = _("Новые карточки: %(group)s") % {"group": group.name}
    asked = {"group": group, "count": learners.count(), "once": new_once(), "back": back}
    context = framed(title, to_groups(), to_group(group), icon="key", **asked)
    return render(request, "people/staff/renew.html", context)
