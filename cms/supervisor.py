"""The embedded command: web workers and exactly one job worker, watched until told to stop.

It runs without Django (but for its exceptions), so that it costs 12 MB and not 100.
"""

import os
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from cms.environment import Environment, SettingError, refused

ROOT = Path(__file__).resolve().parent.parent
WINDOWS = sys.platform == "win32"
# A child that ends sooner than this after its start is broken, not unlucky.
TOO_SOON = 5.0
TRIES = 5


@dataclass
class Child:
    """One process to keep alive."""

    name: str
    command: list[str]
    process: subprocess.Popen | None = None
    started: float = 0.0
    falls: int = field(default=0)

    def start(self) -> None:
        self.started = time.monotonic()
        flags = {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP} if WINDOWS else {"start_new_session": True}
        self.process = subprocess.Popen(self.command, cwd=ROOT, **flags)

    def revive(self) -> bool:
        """Starts it again when it has ended; false when it keeps falling."""
        if self.process and self.process.poll() is None:
            return True
        self.falls = self.falls + 1 if time.monotonic() - self.started < TOO_SOON else 1
        if self.falls > TRIES:
            return False
        time.sleep(min(self.falls - 1, 3))
        self.start()
        return True

    def stop(self) -> None:
        if not self.process or self.process.poll() is not None:
            return
        self.process.send_signal(signal.CTRL_BREAK_EVENT if WINDOWS else signal.SIGTERM)

    def wait(self, seconds: float) -> None:
        if not self.process:
            return
        try:
            self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.process.kill()


def children(host: str, port: int, workers: int) -> list[Child]:
    manage = [sys.executable, str(ROOT / "manage.py")]
    return [
        Child("web", web_command(host, port, workers)),
        Child("jobs", [*manage, "job_worker"]),
    ]


def web_command(host: str, port: int, workers: int) -> list[str]:
    return [sys.executable, "-m", "cms.web", host, str(port), str(workers)]


def supervise(family: list[Child]) -> int:
    """Runs until a signal comes (0) or a child cannot be kept alive (1)."""
    asked: list[int] = []
    for name in ("SIGINT", "SIGTERM", "SIGBREAK", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda number, frame: asked.append(number))
    for child in family:
        child.start()
    broken = ""
    while not asked and not broken:
        time.sleep(0.2)
        broken = next((child.name for child in family if not child.revive()), "")
    for child in family:
        child.stop()
    for child in family:
        child.wait(10)
    if broken:
        print(f"The process “{broken}” ended {TRIES} times right after its start; its words are above.", flush=True)
    return 1 if broken else 0


def is_ours(host: str) -> bool:
    """Whether one can listen there."""
    try:
        with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
            probe.bind((host, 0))
    except OSError:
        return False
    return True


def answers(host: str, port: int) -> bool:
    """Whether something already listens there."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.settimeout(0.5)
        return probe.connect_ex((host, port)) == 0


def main() -> int:
    asked = Environment(os.environ)
    try:
        host, port = asked.text("HOST", "127.0.0.1"), asked.number("PORT", 8000, 1, 65535)
        workers = asked.number("WEB_WORKERS", 2, 1, 64)
    except SettingError as error:
        print(error, flush=True)
        return 1
    if not is_ours(host):
        print(refused("HOST", host, "an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all"), flush=True)
        return 1
    reached = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)
    if answers(reached, port):
        print(f"Port {port} is taken by another program. Choose one: PORT={port + 1} make run", flush=True)
        return 1
    return supervise(children(host, port, workers))


if __name__ == "__main__":
    sys.exit(main())
