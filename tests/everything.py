"""`make test`: installs what is missing, runs all tests on SQLite, and those marked `both` on PostgreSQL and Redis.

Starts with any Python, so it uses the standard library only. A missing program is a failure with a
sentence: a test that is skipped where nobody looks is no test.
"""

import os
import shutil
import subprocess
import sys
import time
from contextlib import ExitStack
from ctypes.util import find_library
from pathlib import Path

from tests.servers import find_postgres, run_postgres, run_redis

ROOT = Path(__file__).resolve().parent.parent
PYTHON = ROOT / ".venv" / "bin" / "python"
# Debian's package -> whether what it brings is there.
NEEDED = {
    "chromium-headless-shell": lambda: shutil.which("chromium-headless-shell"),
    "firefox-esr": lambda: shutil.which("firefox-esr"),
    "postgresql": find_postgres,
    "redis-server": lambda: shutil.which("redis-server"),
    "gettext": lambda: shutil.which("xgettext"),
    "libnss3": lambda: find_library("nss3"),
    "npm": lambda: shutil.which("npm"),
}


def missing() -> list[str]:
    return [package for package, there in NEEDED.items() if not there()]


def install_missing() -> None:
    packages = missing()
    if packages and os.geteuid() == 0 and shutil.which("apt-get"):
        print("Installing", *packages, "…", flush=True)
        quiet = {"env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}, "stdout": subprocess.DEVNULL}
        subprocess.run(["apt-get", "update", "-qq"], **quiet)
        subprocess.run(["apt-get", "install", "-qq", "-y", "--no-install-recommends", *packages], **quiet)
        packages = missing()
    if packages:
        sys.exit(f"\nThe tests need these programs: apt-get install {' '.join(packages)}\n")


def pytest(title: str, *arguments: str, **variables: str) -> int:
    print(f"\n{title}", flush=True)
    begun = time.monotonic()
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", **variables}
    code = subprocess.run([str(PYTHON), "-m", "pytest", *arguments], cwd=ROOT, env=environment).returncode
    print(f"({time.monotonic() - begun:.0f} s)", flush=True)
    return code


def main(python: str) -> int:
    install_missing()
    if subprocess.run([python, "-m", "cms.bootstrap", "requirements-dev.txt"], cwd=ROOT).returncode:
        return 1
    codes = [pytest("All tests, on SQLite", "-q", "-n", "2", "--dist", "worksteal")]
    with ExitStack() as servers:
        database = servers.enter_context(run_postgres())
        redis = servers.enter_context(run_redis())
        codes.append(
            pytest(
                "Attempts, access, answers and jobs, on PostgreSQL and Redis",
                "-q",
                "-m",
                "both",
                DATABASE_URL=database,
                REDIS_URL=redis,
            )  # fmt: skip
        )
    return max(codes)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else sys.executable))
