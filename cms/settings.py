"""All settings, from the environment; `docs/reference/settings.md` explains each variable.

The order of `MIDDLEWARE` is part of the tap's speed: sessions and staff sign-in run under
`/staff/` only, see `cms/middleware.py`.
"""

import os
import sys
from pathlib import Path

from cms.environment import Environment, SettingError, kept_secret, own_address

BASE_DIR = Path(__file__).resolve().parent.parent
env = Environment(os.environ)
# How this site's commands are started, where it is told.
PYTHON = os.path.relpath(sys.executable, BASE_DIR) if Path(sys.prefix).is_relative_to(BASE_DIR) else "python3"

# Where this server keeps its data, and what it is

KLADKA_DATA = env.folder("KLADKA_DATA", BASE_DIR / "var")
KLADKA_ROLE = env.choice("KLADKA_ROLE", "hub", ("hub", "classroom"))
HOST = env.text("HOST", "127.0.0.1")
PORT = env.number("PORT", 8000, 1, 65535)
WEB_WORKERS = env.number("WEB_WORKERS", 2, 1, 64)
BASE_URL = env.web_address("BASE_URL", own_address(HOST, PORT))
HTTPS = env.flag("HTTPS", BASE_URL.startswith("https://"))
HTTPS_REDIRECT = env.flag("HTTPS_REDIRECT", True)
# A learner who left the computer is signed out after so many minutes, with a warning before.
IDLE_MINUTES = env.number("IDLE_MINUTES", 15, 2, 240)
# How long an enrolled computer of a class stays enrolled.
PC_DAYS = env.number("PC_DAYS", 180, 1, 1000)
DEMO = env.flag("DEMO", True)
DEMO_ANYWHERE = env.flag("DEMO_ANYWHERE", False)

DEBUG = env.flag("DEBUG", False)
SECRET_KEY = kept_secret(KLADKA_DATA, "secret-key", env.text("SECRET_KEY"))
# Mixed into learners' secrets, so that a copy of the database alone gives none of them away.
KLADKA_PEPPER = kept_secret(KLADKA_DATA, "pepper", env.text("KLADKA_PEPPER"))
# Names the server that made a row; a restored backup on another machine must take a new one.
KLADKA_ORIGIN = kept_secret(KLADKA_DATA, "server-id", env.text("KLADKA_ORIGIN"))[:32]
ALLOWED_HOSTS = env.names("ALLOWED_HOSTS", "*" if KLADKA_ROLE == "classroom" else "localhost,127.0.0.1,[::1]")
if HOST not in ("0.0.0.0", "::") and "*" not in ALLOWED_HOSTS:
    ALLOWED_HOSTS.append(f"[{HOST}]" if ":" in HOST else HOST)

# What the site is made of

LOCAL_APPS = ["cms", "progress", "lessons", "simulators", "people"]
# What stands before a learner, and the tree of payments they share: a folder each, with its own texts.
MACHINES = [f"simulators/{kind}" for kind in ("you", "erip", "atm", "phone", "bills", "tickets")]
INSTALLED_APPS = [
    *LOCAL_APPS,
    "wagtail.contrib.settings",
    "wagtail.contrib.simple_translation",
    "wagtail.locales",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "django_tasks",
    "django_tasks_db",
    "django_rq",
    # Only for the templates of the queue's dashboard: nothing is registered, nothing is served.
    "django.contrib.admin.apps.SimpleAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "cms.requestlog.RequestLogMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "cms.middleware.HeadersMiddleware",
    "cms.middleware.StaffOnlyMiddleware",
    "cms.middleware.LanguageMiddleware",
    "cms.middleware.ButtonOnlyMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "people.identity.LearnerMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
# These run inside StaffOnlyMiddleware, for addresses under STAFF_PATH.
STAFF_PATH = "/staff/"
STAFF_MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
]

ROOT_URLCONF = "cms.urls"
WSGI_APPLICATION = "cms.wsgi.application"
APPEND_SLASH = True

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "cms" / "templates", *sorted((BASE_DIR / "simulators").glob("*/templates"))],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# Data

DATABASES = {"default": env.database("DATABASE_URL", KLADKA_DATA / "db.sqlite3")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        "timeout": 5,
        # Without IMMEDIATE, two taps that read and then write end in "database is locked".
        "transaction_mode": "IMMEDIATE",
        # FULL: an answered tap is on the disk, also after a power cut. secure_delete: what goes leaves no trace there.
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
            "PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY; PRAGMA mmap_size=134217728; PRAGMA cache_size=-20000"
        ),
    }
DATABASES["default"]["CONN_MAX_AGE"] = None
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "OPTIONS": {"MAX_ENTRIES": 2000}},
    # What took seconds to work out: for all processes, and over a start.
    "kept": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": KLADKA_DATA / "kept",
        "TIMEOUT": None,
        "OPTIONS": {"MAX_ENTRIES": 100},
    },
}

MEDIA_URL = "/media/"
MEDIA_ROOT = KLADKA_DATA / "media"
# What a job made for staff (cards, exports): never under an address that anyone can open.
RESULTS_ROOT = KLADKA_DATA / "results"
STATIC_URL = "/static/"
STATIC_ROOT = KLADKA_DATA / "static"
STATICFILES_DIRS = [
    folder for folder in [BASE_DIR / "static", *sorted((BASE_DIR / "simulators").glob("*/static"))] if folder.is_dir()
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "cms.storage.HashedStaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = DEBUG
WHITENOISE_AUTOREFRESH = DEBUG
FILE_UPLOAD_PERMISSIONS = 0o640
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
# Wagtail's page editor sends one field for each part of each block.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

# Background jobs: Wagtail's own run at once, ours on the alias "jobs"

REDIS_URL = env.redis("REDIS_URL")
RQ_QUEUES = {"jobs": {"URL": REDIS_URL or "redis://127.0.0.1:6379/0", "DEFAULT_TIMEOUT": 3600}}
RQ_SHOW_ADMIN_LINK = False
TASKS = {
    "default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"},
    "jobs": {
        "BACKEND": "django_tasks_rq.RQBackend" if REDIS_URL else "django_tasks_db.DatabaseBackend",
        "QUEUES": ["jobs"],
    },
}

# Languages and time

LANGUAGE_CODE = "ru"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = WAGTAILADMIN_PERMITTED_LANGUAGES = [
    ("ru", "Русский"),
    ("be", "Беларуская"),
    ("en", "English"),
]
WAGTAIL_I18N_ENABLED = True
LOCALE_PATHS = [BASE_DIR / folder / "locale" for folder in (*MACHINES, "cms/wagtail_words")]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Minsk"
FORMAT_MODULE_PATH = "cms.formats"

# Who may come in

AUTH_USER_MODEL = "people.Staff"
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]
LOGIN_URL = "wagtailadmin_login"

SESSION_COOKIE_PATH = STAFF_PATH
SESSION_COOKIE_NAME = "kladka_staff"
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_NAME = "kladka_form"
STAFF_CSRF_COOKIE_NAME = "kladka_staff_form"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_AGE = None
CSRF_FAILURE_VIEW = "cms.errors.stale_form"
CSRF_TRUSTED_ORIGINS = [BASE_URL]
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = HTTPS
SECURE_SSL_REDIRECT = HTTPS and HTTPS_REDIRECT
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if env.flag("BEHIND_PROXY", False) else None
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "SAMEORIGIN"
SILENCED_SYSTEM_CHECKS = [
    # They look for sessions, accounts and messages in MIDDLEWARE; ours run inside StaffOnlyMiddleware.
    *["admin.E408", "admin.E409", "admin.E410"],
    # Wagtail shows previews of pages in frames of this site.
    "security.W019",
]
if not HTTPS:
    # A classroom has no certificate: on plain http the checks that ask for one say nothing new.
    SILENCED_SYSTEM_CHECKS += [f"security.{code}" for code in ("W004", "W008", "W010", "W012", "W016")]

# No page asks anything of another host, so nothing but this site is allowed.
LEARNER_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "media-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'self'"
)
# Wagtail's editor writes styles and a few scripts into its pages, and previews pages in a frame.
STAFF_POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; media-src 'self'; connect-src 'self'; "
    "frame-src 'self'; form-action 'self'; base-uri 'self'; object-src 'none'; frame-ancestors 'self'"
)

# Wagtail

WAGTAIL_SITE_NAME = "Кладка"
WAGTAILADMIN_BASE_URL = BASE_URL
WAGTAILIMAGES_IMAGE_MODEL = "lessons.CourseImage"
WAGTAILDOCS_DOCUMENT_MODEL = "lessons.CourseDocument"
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "odt", "pdf", "txt", "xlsx"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILIMAGES_EXTENSIONS = ["gif", "jpg", "jpeg", "png", "webp"]
WAGTAILEMBEDS_FINDERS: list[dict[str, str]] = []
WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "wagtail.search.backends.database", "SEARCH_CONFIG": "russian"},
}
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_PRIVATE_PAGE_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAIL_PRIVATE_COLLECTION_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAILADMIN_USER_LOGIN_FORM = "people.staff_pages.login.StaffLoginForm"
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAIL_WORKFLOW_ENABLED = False
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False
# No mail server in a classroom; nothing here sends letters to learners anywhere.
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"

# Logs: one JSON line each, without addresses, query strings or form values

LOG_LEVEL = env.choice("LOG_LEVEL", "INFO", ("DEBUG", "INFO", "WARNING", "ERROR"))
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "cms.logs.JsonFormatter"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "kladka": {"level": LOG_LEVEL},
        "django": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        # These print the address that was asked for; what is needed of it, requestlog says.
        "django.request": {"level": "CRITICAL"},
        "django.security": {"level": "CRITICAL"},
        # A short queue is a class that taps at once, and worth no line each time.
        "waitress.queue": {"level": "ERROR"},
    },
}

if KLADKA_ROLE == "classroom" and not DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    raise SettingError("A classroom keeps its data in an SQLite file: leave DATABASE_URL empty.")
