"""The gallery: photos one has and takes, closer, shared, deleted with a question.

Other apps take a photo into it with `add`, and show one with `photo_of`; the state keeps only what each shows.
"""

from .album import add, kind_of, photo_of, photos
from .app import GALLERY

__all__ = ["GALLERY", "add", "kind_of", "photo_of", "photos"]
