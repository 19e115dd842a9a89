"""The site's settings, for tests: data in a folder that goes away, no hashed static names.

`DATABASE_URL` and `REDIS_URL` are honoured, which is how the same tests run on PostgreSQL and Redis.
"""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

for name in ("BASE_URL", "KLADKA_ROLE", "HOST", "PORT", "DEBUG", "HTTPS", "SECRET_KEY", "ALLOWED_HOSTS"):
    os.environ.pop(name, None)
os.environ["KLADKA_DATA"] = tempfile.mkdtemp(prefix="kladka-test-")
os.environ["LOG_LEVEL"] = "ERROR"
# Playwright keeps an event loop in the test's thread; Django would refuse the database there.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
atexit.register(shutil.rmtree, os.environ["KLADKA_DATA"], ignore_errors=True)

from cms.settings import *  # noqa: E402, F403
from cms.settings import DATABASES, KLADKA_DATA, STORAGES, TASKS  # noqa: E402

ALLOWED_HOSTS = ["*"]
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

DATABASE = DATABASES["default"]
SQLITE = DATABASE["ENGINE"].endswith("sqlite3")
DATABASE["TEST"] = {"NAME": str(Path(KLADKA_DATA) / "test.sqlite3") if SQLITE else f"kladka_test_{os.getpid()}"}
# At once and inside the test; the tests of the queue itself choose another.
TASKS["jobs"] = {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend", "QUEUES": ["jobs"]}
