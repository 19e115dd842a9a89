"""Translation catalogues: Russian in the source, one catalogue for each app, and for each machine, in each language.

Lines and dates are left out of them, so that a diff shows words only, and so is what the source no longer says.
"""

import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import polib
from django.conf import settings
from django.utils.translation.template import templatize

ROOT = Path(settings.BASE_DIR)
LANGUAGES = [code for code, name in settings.LANGUAGES]
APPS = [*settings.LOCAL_APPS, *settings.MACHINES]
WAGTAIL_WORDS = "cms/wagtail_words"  # what Wagtail itself does not say in Belarusian; no source of ours has these texts
PLURALS = {
    "en": "nplurals=2; plural=(n != 1);",
    "ru": "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
}
PLURALS["be"] = PLURALS["ru"]
KEYWORDS = (
    "Text:1c,2", "_", "gettext_lazy", "gettext_noop", "pgettext:1c,2", "pgettext_lazy:1c,2",
    "ngettext:1,2", "ngettext_lazy:1,2", "npgettext:1c,2,3", "npgettext_lazy:1c,2,3",
)  # fmt: skip


def catalogue(app: str, language: str) -> Path:
    return ROOT / app / "locale" / language / "LC_MESSAGES" / "django.po"


def sources(app: str) -> Iterator[Path]:
    """An app's own files; those of a machine inside it belong to the machine's catalogue."""
    folder = ROOT / app
    apart = [ROOT / other for other in APPS if other.startswith(f"{app}/")]
    for file in sorted([*folder.rglob("*.py"), *folder.rglob("*.html"), *folder.rglob("*.txt")]):
        parts = file.relative_to(folder).parts
        if "migrations" in parts or "content" in parts or "locale" in parts:
            continue
        if not any(file.is_relative_to(other) for other in apart):
            yield file


def extract(app: str) -> list[polib.POEntry]:
    """What the app's source says, sorted by file and text."""
    with tempfile.TemporaryDirectory() as folder:
        copies = Path(folder)
        names = [copy_for_xgettext(file, copies) for file in sources(app)]
        command = ["xgettext", "--language=Python", "--from-code=UTF-8", "--no-wrap", "--output=-", "--force-po"]
        command += [f"--keyword={keyword}" for keyword in KEYWORDS]
        command += ["--add-comments=Translators", "--sort-by-file", *names]
        ran = subprocess.run(command, cwd=copies, capture_output=True, check=True, encoding="utf-8")
    entries = polib.pofile(ran.stdout)
    for entry in entries:
        entry.occurrences = [(file, "") for file in sorted({source_name(name) for name, line in entry.occurrences})]
        entry.flags = [flag for flag in entry.flags if flag == "python-format"]
    return sorted(entries, key=lambda entry: (entry.occurrences, entry.msgctxt or "", entry.msgid))


def copy_for_xgettext(file: Path, copies: Path) -> str:
    """Python as it is; a template as the Python that says the same texts."""
    name = str(file.relative_to(ROOT))
    text = file.read_text(encoding="utf-8")
    copy = copies / (name if file.suffix == ".py" else f"{name}.py")
    copy.parent.mkdir(parents=True, exist_ok=True)
    copy.write_text(text if file.suffix == ".py" else templatize(text, origin=name), encoding="utf-8")
    return str(copy.relative_to(copies))


def source_name(name: str) -> str:
    return name if (ROOT / name).exists() else name.removesuffix(".py")


def merge(app: str, language: str, entries: list[polib.POEntry]) -> polib.POFile:
    """The catalogue with what the source says now, and the translations that this had already."""
    file = catalogue(app, language)
    old = polib.pofile(str(file), encoding="utf-8") if file.exists() else polib.POFile()
    known = {(entry.msgctxt, entry.msgid): entry for entry in old}
    merged = new_catalogue(language)
    for entry in entries:
        # Russian is the source: only its plurals must be said again.
        if language == "ru" and not entry.msgid_plural:
            continue
        merged.append(translated(entry, known.get((entry.msgctxt, entry.msgid)), language))
    return merged


def translated(entry: polib.POEntry, known: polib.POEntry | None, language: str) -> polib.POEntry:
    forms = 2 if language == "en" else 3
    empty = dict.fromkeys(range(forms), "") if entry.msgid_plural else {}
    return polib.POEntry(
        msgctxt=entry.msgctxt,
        msgid=entry.msgid,
        msgid_plural=entry.msgid_plural,
        msgstr=known.msgstr if known and not entry.msgid_plural else "",
        msgstr_plural={**empty, **known.msgstr_plural} if known and entry.msgid_plural else empty,
        occurrences=entry.occurrences,
        comment=entry.comment,
        tcomment=known.tcomment if known else "",
        flags=[*entry.flags, *(["fuzzy"] if known and "fuzzy" in known.flags else [])],
    )


def new_catalogue(language: str) -> polib.POFile:
    merged = polib.POFile(wrapwidth=110)
    merged.metadata = {
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": PLURALS[language],
    }
    return merged


def write(app: str, language: str, merged: polib.POFile) -> None:
    file = catalogue(app, language)
    file.parent.mkdir(parents=True, exist_ok=True)
    merged.save(str(file))


def catalogues(app: str) -> list[Path]:
    """All that an app says, in every language; Wagtail's scripts have a catalogue of their own."""
    return sorted((ROOT / app / "locale").glob("*/LC_MESSAGES/*.po"))


def compiled(file: Path) -> bytes:
    """What the .mo beside a catalogue must contain."""
    return polib.pofile(str(file), encoding="utf-8").to_binary()
