"""PostgreSQL and Redis for tests: started on ports of their own, in a folder that goes away."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


def find_postgres() -> Path | None:
    """The folder of PostgreSQL's programs; Debian keeps them out of PATH."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if found:
        return found[-1].parent
    program = shutil.which("initdb")
    return Path(program).parent if program else None


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until(ready: Callable[[], bool], what: str, process: subprocess.Popen) -> None:
    for _ in range(300):
        if ready():
            return
        if process.poll() is not None:
            break
        time.sleep(0.1)
    raise RuntimeError(f"{what} did not start")


def listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


@contextmanager
def temporary_folder(owner: str | None) -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="kladka-server-"))
    if owner:
        shutil.chown(folder, owner)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


def postgres_user() -> str | None:
    """PostgreSQL refuses to run as root; Debian's package brings a user for it."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


@contextmanager
def run_postgres() -> Iterator[str]:
    """The address of an empty server."""
    programs, user, port = find_postgres(), postgres_user(), free_port()
    with temporary_folder(user) as folder:
        options = {"user": user, "cwd": folder, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        data = folder / "data"
        made = [str(programs / "initdb"), "-D", str(data), "-U", "kladka", "-A", "trust", "-E", "UTF8"]
        subprocess.run([*made, "--locale=C.UTF-8"], check=True, **options)
        settings = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", f"port={port}"]
        settings += ["listen_addresses=127.0.0.1", f"unix_socket_directories={folder}"]
        command = [str(programs / "postgres"), "-D", str(data)]
        server = subprocess.Popen(command + [part for setting in settings for part in ("-c", setting)], **options)
        wait_until(lambda: listens(port), "PostgreSQL", server)
        yield f"postgres://kladka@127.0.0.1:{port}/postgres"
        server.terminate()
        server.wait(20)


@contextmanager
def run_redis() -> Iterator[str]:
    port = free_port()
    with temporary_folder(None) as folder:
        command = ["redis-server", "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", str(folder)]
        server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_until(lambda: listens(port), "Redis", server)
        yield f"redis://127.0.0.1:{port}/0"
        server.terminate()
        server.wait(20)
