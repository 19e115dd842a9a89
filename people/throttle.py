"""Slows guessing of codes from one device, without keeping addresses.

The device is a keyed digest of its address; key and counts live in this process's memory and are
gone at the next start. Only wrong tries count, so a class behind one address signs in freely.
"""

import hashlib
import os

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest

WRONG_TRIES = 30
WINDOW_SECONDS = 600

_key = os.urandom(32)


def too_many(request: HttpRequest) -> bool:
    return cache.get(_device(request), 0) >= WRONG_TRIES


def count_wrong(request: HttpRequest) -> None:
    device = _device(request)
    if not cache.add(device, 1, WINDOW_SECONDS):
        try:
            cache.incr(device)
        except ValueError:  # the window ended between the two lines
            cache.add(device, 1, WINDOW_SECONDS)


def _device(request: HttpRequest) -> str:
    address = request.META.get("REMOTE_ADDR", "")
    if settings.SECURE_PROXY_SSL_HEADER:
        address = request.META.get("HTTP_X_FORWARDED_FOR", address).rsplit(",", 1)[-1].strip()
    return "wrong-codes:" + hashlib.blake2b(address.encode(), key=_key, digest_size=16).hexdigest()
