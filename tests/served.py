"""The site behind a real server, in a thread of the test's own process."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

from django.core.wsgi import get_wsgi_application
from django.db import connections
from waitress.server import create_server
from waitress.wasyncore import close_all


class Served:
    """Where the site answers."""

    def __init__(self, url: str) -> None:
        self.url = url

    def __str__(self) -> str:
        return self.url


def application_closing_connections():
    """Threads of the server end with the test, and their connections with them."""
    application = get_wsgi_application()

    def serve(environ, start_response):
        try:
            return application(environ, start_response)
        finally:
            connections.close_all()

    return serve


@contextmanager
def serve() -> Iterator[Served]:
    channels: dict = {}
    server = create_server(application_closing_connections(), map=channels, host="127.0.0.1", port=0, threads=6)
    thread = Thread(target=server.run, daemon=True)
    thread.start()
    yield Served(f"http://127.0.0.1:{server.effective_port}")
    # Closed by its own loop: a socket closed under it would end that thread with an error.
    server.trigger.pull_trigger(lambda: close_all(channels, ignore_all=True))
    thread.join(timeout=5)
    server.task_dispatcher.shutdown()
