"""Background jobs for staff: the list, one job with its bar, the file it made, once more."""

from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from people.access import jobs_seen_by
from people.decorators import staff_role
from people.jobs import page_after, start_again, title_of
from people.models import Job
from people.models.jobs import JobState
from people.staff_pages.frame import framed, to_jobs


def titled(job: Job) -> Job:
    job.title, job.leads_to = title_of(job), page_after(job)
    return job


@staff_role()
@require_safe
def jobs(request: HttpRequest) -> HttpResponse:
    page = Paginator(jobs_seen_by(request.user).select_related("started_by"), 30).get_page(request.GET.get("p"))
    context = framed(_("Фоновые работы"), icon="history", jobs=[titled(job) for job in page], page_obj=page)
    return render(request, "people/jobs/jobs.html", context)


@staff_role()
@require_safe
def job(request: HttpRequest, uid: UUID) -> HttpResponse:
    """The whole page, or for htmx only what changes."""
    found = titled(get_object_or_404(jobs_seen_by(request.user), uid=uid))
    template = "people/jobs/_progress.html" if "HX-Request" in request.headers else "people/jobs/job.html"
    return render(request, template, framed(found.title, to_jobs(), icon="history", job=found))


@staff_role()
@require_safe
def job_result(request: HttpRequest, uid: UUID) -> FileResponse:
    found = get_object_or_404(jobs_seen_by(request.user), uid=uid, state=JobState.DONE)
    file = Path(settings.RESULTS_ROOT) / found.result
    if not found.result or not file.is_file():
        raise Http404
    return FileResponse(file.open("rb"), as_attachment=True, filename=file.name)


@staff_role()
@require_POST
def repeat_job(request: HttpRequest, uid: UUID) -> HttpResponse:
    found = get_object_or_404(jobs_seen_by(request.user), uid=uid)
    if not found.open:
        start_again(found)
    return redirect("job", uid=uid)
