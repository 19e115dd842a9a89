"""Makes `.venv` and installs into it what the named requirements files pin: `python3 -m cms.bootstrap`.

Runs before anything is installed, so it uses the standard library only. A stamp with the files'
hash makes every later call a matter of milliseconds.
"""

import hashlib
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "kladka-installed"
OLDEST = (3, 11)


def main(names: list[str]) -> None:
    if sys.version_info < OLDEST:
        stop(f"Python {OLDEST[0]}.{OLDEST[1]} or newer is needed; this is {sys.version.split()[0]}.")
    python = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if not python.exists():
        make_environment()
    for name in names:
        install(python, name)


def make_environment() -> None:
    if not find_spec("ensurepip"):
        package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        stop(f"This Python cannot make an environment. Install the package {package}: apt-get install {package}")
    print("Making .venv …", flush=True)
    run([sys.executable, "-m", "venv", str(VENV)], "The folder .venv could not be made.")


def install(python: Path, name: str) -> None:
    wanted = fingerprint(name)
    stamps = STAMP.read_text().split() if STAMP.exists() else []
    if wanted in stamps:
        return
    print(f"Installing what {name} lists; the first time takes a minute or two …", flush=True)
    command = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", str(ROOT / name)]
    run(command, f"pip could not install {name}: see its words above. Is there a connection to a package index?")
    others = [stamp for stamp in stamps if not stamp.startswith(f"{name}:")]
    STAMP.write_text("\n".join([*others, wanted]) + "\n")


def fingerprint(name: str) -> str:
    """The hash of the file, and of the files it takes in by `-r`."""
    text = (ROOT / name).read_text(encoding="utf-8")
    digest = hashlib.sha256(text.encode())
    for line in text.splitlines():
        if line.startswith("-r "):
            digest.update((ROOT / line[3:].strip()).read_bytes())
    return f"{name}:{digest.hexdigest()}"


def run(command: list[str], otherwise: str) -> None:
    if subprocess.run(command, cwd=ROOT).returncode:
        stop(otherwise)


def stop(sentence: str) -> None:
    sys.exit(f"\n{sentence}\n")


if __name__ == "__main__":
    main(sys.argv[1:] or ["requirements.txt"])
