"""Every address of the site. Learners' pages carry their language; staff pages do not."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.views.decorators.cache import never_cache
from django.views.generic import RedirectView
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.admin.auth import require_admin_access
from wagtail.documents import urls as wagtaildocs_urls

from cms import views
from people.staff_pages.account import StaffAccountView

handler400 = "cms.errors.bad_request"
handler403 = "cms.errors.forbidden"
handler404 = "cms.errors.not_found"
handler500 = "cms.errors.server_error"

STAFF = settings.STAFF_PATH.strip("/") + "/"
# Pages for accounts that know nothing of places: an administrator of one would manage everybody there.
WAGTAILS_OWN = "(?:users|groups|bulk/people/staff)"

urlpatterns = [
    path("", views.choose_language, name="front"),
    path("healthz", views.healthz, name="healthz"),
    path("media/<path:path>", views.media, name="media"),
    path("documents/", include(wagtaildocs_urls)),
    path(STAFF + "account/", never_cache(require_admin_access(StaffAccountView.as_view()))),  # before Wagtail's own
    re_path(rf"^{STAFF}{WAGTAILS_OWN}/", RedirectView.as_view(pattern_name="people_staff:index", query_string=True)),
    path(STAFF, include(wagtailadmin_urls)),
]

urlpatterns += i18n_patterns(
    path("", include("cms.page_urls")),
    path("", include("people.urls")),
    path("", include("lessons.urls")),
    path("", include("simulators.urls")),
)
