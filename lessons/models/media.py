"""Pictures and documents of the course, each with its licence and where it came from.

Two servers know a file by `uid`; whether its content differs is told by `sha256`.
"""

import hashlib
import uuid

from django.core.files import File
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image


class Provenance(models.Model):
    """Where a file came from, and under which licence it may be shown."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    licence = models.CharField(_("Лицензия"), max_length=80, blank=True)
    source = models.CharField(_("Откуда взято"), max_length=250, blank=True)
    sha256 = models.CharField(max_length=64, blank=True, editable=False)

    class Meta:
        abstract = True

    def save(self, *args: object, **kwargs: object) -> None:
        if self.file and not getattr(self.file, "_committed", True):
            self.sha256 = content_hash(self.file)
        super().save(*args, **kwargs)


class CourseImage(Provenance, AbstractImage):
    admin_form_fields = (*Image.admin_form_fields, "licence", "source")

    class Meta(AbstractImage.Meta):
        verbose_name = _("картинка")
        verbose_name_plural = _("картинки")
        permissions = [("choose_image", "Can choose image")]


class CourseRendition(AbstractRendition):
    image = models.ForeignKey(CourseImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["image", "filter_spec", "focal_point_key"], name="one_rendition_each")
        ]


class CourseDocument(Provenance, AbstractDocument):
    admin_form_fields = (*Document.admin_form_fields, "licence", "source")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("документ")
        verbose_name_plural = _("документы")
        permissions = [("choose_document", "Can choose document")]


def content_hash(file: File) -> str:
    """The hash of the whole content; the file is left at its beginning."""
    digest = hashlib.sha256()
    for chunk in file.chunks():
        digest.update(chunk)
    file.seek(0)
    return digest.hexdigest()
