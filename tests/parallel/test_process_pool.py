"""Several processes make the site that one makes."""

import os
from pathlib import Path

import pytest

from bantin.build import incremental_build as builds
from bantin.build.build_report import Report
from bantin.build.incremental_build import Folders, build
from bantin.parallel import process_pool as works
from bantin.site.site_config import config_from, jobs_from
from tests.support.building import bantin, config
from tests.support.file_trees import differences
from tests.support.project import SAMPLE, THEME

pytestmark = pytest.mark.slow


def built(output: Path, jobs: int) -> Report:
    folders = Folders(SAMPLE, THEME, output, output.parent / "cache")
    return build(folders, config("https://thu.example"), jobs)


@pytest.mark.parametrize("shares", [True, False], ids=["forked", "spawned"])
def test_the_site_is_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shares: bool
) -> None:
    one = built(tmp_path / "one", 1)
    monkeypatch.setattr(builds, "_WORTH", 1)
    monkeypatch.setattr(works, "_can_share", lambda: shares)
    assert built(tmp_path / "three", 3) == one
    assert differences(tmp_path / "one", tmp_path / "three") == []


@pytest.mark.parametrize("shares", [True, False], ids=["forked", "spawned"])
def test_results_come_in_order_and_from_other_processes(
    monkeypatch: pytest.MonkeyPatch, shares: bool
) -> None:
    monkeypatch.setattr(works, "_can_share", lambda: shares)
    told = list(works.in_processes(2)(_told, "subject", range(40)))
    assert [(subject, task) for subject, task, _ in told] == [("subject", n) for n in range(40)]
    assert os.getpid() not in {process for *_, process in told}


def _told(subject: str, task: int) -> tuple[str, int, int]:
    return subject, task, os.getpid()


def test_what_fails_in_another_process_is_told_here() -> None:
    with pytest.raises(ZeroDivisionError):
        list(works.in_processes(2)(_divided, 0, range(9)))


def _divided(subject: int, task: int) -> float:
    return task / subject


def test_jobs_are_as_many_as_cores_unless_said() -> None:
    assert jobs_from({}) == jobs_from({"ARCHIVE_JOBS": None}) == os.cpu_count()
    assert jobs_from({"ARCHIVE_JOBS": 3}) == 3
    settings = {"SITENAME": "A", "SITESUBTITLE": "B", "SITEURL": "", "ARCHIVE_TAG": "a,2026"}
    assert config_from({**settings, "ARCHIVE_JOBS": 3}) == config_from(settings)


@pytest.mark.parametrize("jobs", ["0", "-1", "hai", "1.5", "²"])
def test_jobs_that_are_no_number_are_refused(jobs: str, tmp_path: Path) -> None:
    told = bantin("build", SAMPLE, "-o", tmp_path / "out", f"--jobs={jobs}")
    assert told.returncode == 2
    assert "phải là một số từ 1 trở lên" in told.stderr
    assert not (tmp_path / "out").exists()
