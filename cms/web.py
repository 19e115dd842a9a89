"""The web server, `python -m cms.web HOST PORT WORKERS`: waitress in several processes that share one socket.

The site is loaded once and then forked, so that the processes share its memory. Waitress reads a
request to its end before a worker sees it: a browser that opens a spare connection and says nothing,
as Chrome does, keeps nobody waiting (docs/explanation/server.md). Windows cannot fork, and has one process.
"""

import gc
import os
import signal
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from typing import Any

from waitress.server import create_server

THREADS = 4
WINDOWS = sys.platform == "win32"


def listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    if not WINDOWS:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((host, port))
    return listener


def serve(application: Any, listener: socket.socket) -> None:
    """Answers until told to stop; what was begun is answered first."""
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(0))
    threads = THREADS * 2 if WINDOWS else THREADS
    create_server(
        application,
        sockets=[listener],
        threads=threads,
        connection_limit=500,
        asyncore_use_poll=not WINDOWS,
        ident=None,
    ).run()


def serve_from_forks(application: Any, listener: socket.socket, workers: int) -> None:
    """Keeps `workers` processes serving. A process that ends is replaced; SIGTERM ends them all."""
    stopping: list[int] = []
    children: set[int] = set()

    def stop(number: int, frame: Any) -> None:
        stopping.append(number)
        for child in children:
            with suppress(ProcessLookupError):  # it has just ended by itself
                os.kill(child, signal.SIGTERM)

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, stop)
    with stop_held_back():
        children.update(fork(application, listener) for _ in range(workers))
    while children:
        child, _status = os.wait()
        with stop_held_back():
            children.discard(child)
            if not stopping:
                children.add(fork(application, listener))


@contextmanager
def stop_held_back() -> Iterator[None]:
    """SIGTERM comes after this: a process that is just being made would not hear of it."""
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})
    yield
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM})


def fork(application: Any, listener: socket.socket) -> int:
    child = os.fork()
    if child:
        return child
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM})
    serve(application, listener)
    os._exit(0)


def load(name: str) -> Any:
    """`module:attribute`. What is loaded stays for good, so the garbage collector need never look at it."""
    module, attribute = name.split(":")
    gc.disable()
    application = getattr(import_module(module), attribute)
    gc.freeze()
    gc.enable()
    return application


def main(host: str, port: int, workers: int, name: str = "cms.wsgi:application") -> None:
    application = load(name)
    listener = listen(host, port)
    if WINDOWS:
        serve(application, listener)
    else:
        serve_from_forks(application, listener, workers)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), *sys.argv[4:])
