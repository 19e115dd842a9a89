"""Which web server? One plain tap behind each: `python bench/servers.py`. docs/explanation/server.md has the answer."""

import http.client
import json
import os
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
GUNICORN = [sys.executable, "-m", "gunicorn", "bench.plain_site:application", "--log-level=error", "--preload"]
SERVERS = {
    "cms.web, 2 processes of 4 threads": [sys.executable, "-m", "cms.web"],
    "gunicorn, 2 sync workers": [*GUNICORN, "--workers=2"],
    "gunicorn, 3 sync workers": [*GUNICORN, "--workers=3"],
    "gunicorn, 2 workers of 4 threads": [*GUNICORN, "--workers=2", "--worker-class=gthread", "--threads=4"],
    "waitress, 4 threads": [sys.executable, "-m", "waitress", "--threads=4", "bench.plain_site:application"],
    "waitress, 8 threads": [sys.executable, "-m", "waitress", "--threads=8", "bench.plain_site:application"],
}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def start(command: list[str], port: int, data: str) -> subprocess.Popen:
    if "cms.web" in command:
        return started([*command, "127.0.0.1", str(port), "2", "bench.plain_site:application"], port, data)
    listen = f"--listen=127.0.0.1:{port}" if "waitress" in command else f"--bind=127.0.0.1:{port}"
    place = len(command) if "gunicorn" in command else command.index("waitress") + 1
    return started([*command[:place], listen, *command[place:]], port, data)


def started(command: list[str], port: int, data: str) -> subprocess.Popen:
    server = subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, "KLADKA_DATA": data, "LOG_LEVEL": "ERROR"},
        start_new_session=True,
    )
    for _ in range(200):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return server
        time.sleep(0.1)
    raise SystemExit("the server did not start")


class Client(threading.Thread):
    """Taps without pause, or every so often, and writes down how long each answer took."""

    def __init__(self, port: int, row: int, ends: float, pause: float) -> None:
        super().__init__()
        self.port, self.row, self.ends, self.pause = port, row, ends, pause
        self.took: list[float] = []
        self.errors = 0

    def run(self) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=8)
        time.sleep(self.pause * (self.row % 30) / 30)
        while time.monotonic() < self.ends:
            begun = time.monotonic()
            try:
                connection.request("POST", f"/tap/?row={self.row}", body=b"step=1", headers=FORM)
                answer = connection.getresponse()
                answer.read()
                self.errors += answer.status != 200
            except OSError:
                self.errors += 1
                connection.close()
            self.took.append(time.monotonic() - begun)
            time.sleep(max(0.0, self.pause - (time.monotonic() - begun)) if self.pause else 0)


FORM = {"Content-Type": "application/x-www-form-urlencoded", "Host": "localhost"}


def measure(port: int, clients: int, seconds: float, pause: float = 0) -> dict[str, float]:
    ends = time.monotonic() + seconds
    people = [Client(port, row, ends, pause) for row in range(1, clients + 1)]
    for person in people:
        person.start()
    for person in people:
        person.join()
    took = sorted(value for person in people for value in person.took)
    return {
        "a second": round(len(took) / seconds, 1),
        "p50 ms": round(statistics.median(took) * 1000, 1),
        "p95 ms": round(took[int(len(took) * 0.95)] * 1000, 1),
        "errors": sum(person.errors for person in people),
    }


def memory_of(server: subprocess.Popen) -> float:
    """Proportional set size of the server and its children, in MB."""
    group = subprocess.run(["ps", "-o", "pid=", "-s", str(server.pid)], capture_output=True, text=True).stdout.split()
    total = 0
    for pid in group:
        try:
            lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
        except OSError:
            continue
        total += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return round(total / 1024, 1)


def silent_lines(port: int) -> list[socket.socket]:
    """Spare connections, as Chrome opens them ahead of need."""
    return [socket.create_connection(("127.0.0.1", port)) for _ in range(16)]


def main() -> None:
    results = {}
    with tempfile.TemporaryDirectory() as data:
        with sqlite3.connect(Path(data) / "db.sqlite3") as database:
            database.execute("CREATE TABLE bench_row (id INTEGER PRIMARY KEY, step INTEGER NOT NULL)")
            database.executemany("INSERT INTO bench_row VALUES (?, 0)", [(row,) for row in range(1, 101)])
        for name, command in SERVERS.items():
            port = free_port()
            server = start(command, port, data)
            measure(port, 4, 2)
            results[name] = {
                "30 without pause": measure(port, 30, 8),
                "60, a tap every 1.5 s": measure(port, 60, 6, 1.5),
                "MB": memory_of(server),
            }
            silent = silent_lines(port)
            results[name]["10 beside 16 silent lines"] = measure(port, 10, 4)
            for line in silent:
                line.close()
            server.terminate()
            server.wait(10)
            print(name, json.dumps(results[name]), flush=True)


if __name__ == "__main__":
    main()
