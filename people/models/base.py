"""What every row that travels between servers carries.

`changed_seq` is given out at export, from the dirty flag: never set it by hand.
"""

import uuid

from django.conf import settings
from django.db import models


def this_server() -> str:
    return settings.KLADKA_ORIGIN


class Exchanged(models.Model):
    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    origin = models.CharField(max_length=36, default=this_server, editable=False)
    dirty = models.BooleanField(default=True, editable=False)
    changed_seq = models.BigIntegerField(null=True, editable=False)

    class Meta:
        abstract = True


class Tombstone(Exchanged):
    """An erased row: its `erased` uid, so that an old pack does not bring it back."""

    kind = models.CharField(max_length=40)
    erased = models.UUIDField(unique=True)
    erased_at = models.DateTimeField(auto_now_add=True)
