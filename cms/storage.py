"""Static files under names that carry their content, so that a browser may keep them forever.

A style sheet that is written in parts and takes them in by `@import` is served in one piece.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from whitenoise.storage import CompressedManifestStaticFilesStorage

HASHED = re.compile(r"\.[0-9a-f]{12}\.")
# The queue's dashboard, for administrators of a server with Redis.
SELDOM = ("admin/", "django_rq/")
IMPORT = re.compile(r"""@import\s+url\(["']?([^"')]+)["']?\)\s*;""")
# What a part takes from beside itself is written anew as seen from the whole.
ADDRESS = re.compile(r"""url\((["']?)(?!data:|/|#|https?:)""")


class HashedStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Also rewrites the imports between our script modules."""

    support_js_module_import_aggregation = True

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._addresses: dict[str, str] = {}

    def url(self, name: str, force: bool = False) -> str:
        """Kept, since the manifest is read once and a page asks for a dozen files."""
        if name not in self._addresses:
            self._addresses[name] = super().url(name, force)
        return self._addresses[name]

    def post_process(self, paths: dict[str, Any], dry_run: bool = False, **options: Any) -> Iterator[tuple]:
        self._addresses.clear()
        for path in [] if dry_run else paths:
            if path.endswith(".css") and take_parts_in(Path(self.path(path))):
                # From here on the collected file is the original, not the one in the source.
                paths[path] = (self, path)
        yield from super().post_process(paths, dry_run=dry_run, **options)

    def compress_files(self, names: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Only what pages ask for: compressing is most of the work of a first start."""
        wanted = (name for name in names if HASHED.search(name) and not name.startswith(SELDOM))
        return super().compress_files(wanted)


def take_parts_in(sheet: Path) -> bool:
    text = sheet.read_text(encoding="utf-8")
    if not IMPORT.search(text):
        return False
    sheet.write_text(whole(sheet, text), encoding="utf-8")
    return True


def whole(sheet: Path, text: str) -> str:
    """The sheet with its parts in the places of their imports."""

    def part(found: re.Match) -> str:
        file = sheet.parent / found.group(1)
        if not file.exists():
            return found.group()
        folder, slash, name = found.group(1).rpartition("/")
        return ADDRESS.sub(rf"url(\g<1>{folder}{slash}", whole(file, file.read_text(encoding="utf-8")))

    return IMPORT.sub(part, text)
