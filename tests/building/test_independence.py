"""The site is a function of its inputs: of no machine, clock or order of files, nor of where it was begun.

`tests/site/test_reproducible.py` says so of the command and the project's own content. Here is what it
leaves out, and builds that go on from what another machine has built.
"""

import subprocess
import time
from dataclasses import replace
from pathlib import Path

import pytest

from .archive_tree import small
from .building import Workshop, digests, run_apart, site
from .edits import EDITS
from .inputs import Inputs

pytestmark = pytest.mark.programs

HERE = {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8"}
ELSEWHERE = {"PYTHONHASHSEED": "2", "TZ": "America/New_York", "LC_ALL": "C"}


@pytest.fixture(scope="module")
def later() -> dict[str, str]:
    """The environment of a process that is ten years ahead; files keep their times."""
    told = subprocess.run(
        ["faketime", "-f", "+3653d", "env"], check=True, stdout=subprocess.PIPE, encoding="utf-8"
    ).stdout
    named = (line.partition("=") for line in told.splitlines())
    faked = {k: v for k, _, v in named if k == "LD_PRELOAD" or k.startswith("FAKETIME")}
    return {**faked, "NO_FAKE_STAT": "1"}


@pytest.fixture
def built(tmp_path: Path) -> Workshop:
    """What one machine has built."""
    workshop = workshop_in(tmp_path / "here", small())
    workshop.build_apart(HERE)
    return workshop


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    return tmp_path / "đường dẫn khác" / "kho"


def test_clock_ten_years_ahead_is_what_a_build_would_see(
    tmp_path: Path, later: dict[str, str]
) -> None:
    program = "import datetime, time; print(datetime.date.today().year, time.strftime('%Y'))"
    now = time.localtime().tm_year
    for year in run_apart(program, tmp_path, later).split():
        assert int(year) in (now + 9, now + 10)


def test_another_machine_later_builds_the_same_bytes(
    built: Workshop, elsewhere: Path, later: dict[str, str]
) -> None:
    other = workshop_in(elsewhere, in_other_order(small()))
    other.build_apart({**ELSEWHERE, **later}, umask=0o077)
    assert digests(site(other.output)) == digests(site(built.output))


def test_another_machine_goes_on_without_writing(
    built: Workshop, elsewhere: Path, later: dict[str, str]
) -> None:
    """As when a fresh clone is given what an earlier run has kept."""
    other = workshop_in(elsewhere, in_other_order(small()))
    other.take_over(built)
    before = site(other.output)
    other.build_apart({**ELSEWHERE, **later}, umask=0o077)
    assert site(other.output) == before


def test_another_machine_goes_on_after_edits(
    built: Workshop, elsewhere: Path, later: dict[str, str]
) -> None:
    inputs = small()
    for name in ("change_text", "change_day", "rename_leader", "change_glossary", "edit_asset"):
        inputs = EDITS[name](inputs, 1)
    other = workshop_in(elsewhere, in_other_order(inputs))
    other.take_over(built)
    other.build_apart({**ELSEWHERE, **later}, umask=0o077)
    assert digests(site(other.output)) == other.cold().digests


def workshop_in(folder: Path, inputs: Inputs) -> Workshop:
    folder.mkdir(parents=True)
    workshop = Workshop(folder)
    workshop.put(inputs)
    return workshop


def in_other_order(inputs: Inputs) -> Inputs:
    """Written to the disk the last file first."""
    return replace(inputs, files=dict(reversed(list(inputs.files.items()))))
