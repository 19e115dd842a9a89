"""How gunicorn runs here. The application is loaded once and then forked: memory is shared."""

from pathlib import Path

preload_app = True
worker_class = "sync"
timeout = 60
graceful_timeout = 10
loglevel = "warning"
# Heartbeats on a disk would wait for the taps' flushes.
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None
backlog = 256
