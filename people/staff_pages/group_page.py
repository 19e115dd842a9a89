"""A group's page: who is in it today, who is locked out, and what can be done for them."""

from django.core.paginator import Paginator
from django.db.models import OuterRef, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from people import access
from people.decorators import staff_role
from people.models import Learner, Sitting
from people.queries import learners_in, open_meetings
from people.staff_pages.frame import framed, to_groups

A_PAGE = 50


def with_last_seen(learners: QuerySet[Learner]) -> QuerySet[Learner]:
    last = Sitting.objects.filter(learner=OuterRef("pk")).order_by("-started").values("last_seen")[:1]
    return learners.annotate(last_seen=Subquery(last))


@staff_role(*access.REPORT)
@require_safe
def page(request: HttpRequest, pk: int) -> HttpResponse:
    group = get_object_or_404(access.groups_seen_by(request.user).select_related("place"), pk=pk)
    runs = access.may_run_group(request.user, group)
    learners = with_last_seen(learners_in(group)) if runs else learners_in(group).order_by("code")
    pages = Paginator(learners, A_PAGE)
    context = framed(
        group.name,
        to_groups(),
        group=group,
        runs=runs,
        page_obj=pages.get_page(request.GET.get("p")),
        count=pages.count,
        meeting=open_meetings(group.place).filter(group=group).first(),
        now=timezone.now(),
    )
    return render(request, "people/staff/group.html", context)
