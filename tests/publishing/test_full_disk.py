"""A disk that becomes full is told in a sentence; readers keep what they have, and the next one succeeds."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.project import PYTHONPATH, ROOT

from .versions import site_of

_APART = ["unshare", "--user", "--map-root-user", "--mount"]


def can_mount() -> bool:
    """Whether this system lets anybody mount a disk of his own, as most Linux systems do."""
    if not shutil.which(_APART[0]):
        return False
    attempt = [*_APART, "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    return subprocess.run(attempt, capture_output=True, check=False).returncode == 0


pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not can_mount(), reason="Needs a system that lets anybody mount a disk"),
]


def check(folder: Path, switch: str, tenth: int) -> str:
    """Let the disk be full; return what was told."""
    done = subprocess.run(
        [*_APART, sys.executable, "-m", "tests.publishing.full_disk", folder, switch, str(tenth)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": PYTHONPATH},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    first, told, then, is_new, last = json.loads(done.stdout)
    assert first == site_of("first")
    assert then == (first if told else site_of("name"))
    assert (is_new, last) == (bool(told), site_of("name"))
    return str(told)


@pytest.mark.parametrize("switch", ["switch_by_link", "switch_by_folder"])
def test_nothing_more_can_be_written(tmp_path: Path, switch: str) -> None:
    told = check(tmp_path, switch, 0)
    assert told.startswith("Không đọc hay ghi được")
    assert told.endswith("ổ đĩa đã đầy")


@pytest.mark.thorough
@pytest.mark.parametrize("tenth", range(10))
def test_disk_is_full_after_a_part(tmp_path: Path, tenth: int) -> None:
    assert "ổ đĩa đã đầy" in check(tmp_path, "switch_by_link", tenth)


def test_what_is_needed_is_enough(tmp_path: Path) -> None:
    """Else the test above would show less than it says."""
    assert check(tmp_path, "switch_by_link", 11) == ""
