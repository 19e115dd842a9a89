"""The camera: asks whether it may, looks at a drawn table, and takes photos into the gallery."""

from .app import CAMERA

__all__ = ["CAMERA"]
