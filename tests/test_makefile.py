"""What make would do, without doing it."""

import re
import shutil
from pathlib import Path

from tests.support.building import run
from tests.support.project import ROOT


def commands(folder: Path) -> str:
    """Return the commands that `make site` would run in a folder."""
    made = run(["make", "--dry-run", "--no-print-directory", "site"], folder)
    assert made.returncode == 0, made.stderr
    return made.stdout


def test_a_clone_is_set_up_once_and_again_when_it_was_moved(tmp_path: Path) -> None:
    clone = tmp_path / "kho bản tin"
    clone.mkdir()
    for name in ("Makefile", "pyproject.toml", "requirements.txt"):
        shutil.copy(ROOT / name, clone)
    first = commands(clone)
    assert "-m venv" in first
    for stamp in re.findall(r"^touch (.+)$", first, re.MULTILINE):
        (clone / stamp).parent.mkdir(exist_ok=True)
        (clone / stamp).touch()
    assert "-m venv" not in commands(clone)

    assert commands(clone.rename(tmp_path / "moved")).count("-m venv --clear") == 1
