"""Several processes make the site that one makes."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bantin.building import staged_map
from bantin.building.build_report import BuildReport
from bantin.building.site_build import BuildFolders, build
from bantin.command.archive_settings import read
from bantin.errors import ExecutorError
from bantin.parallel import process_executor
from bantin.parallel.worker_pools import LocalWorkers
from bantin.site.site_settings import jobs_from
from tests.support.building import bantin, config
from tests.support.file_trees import differences
from tests.support.project import PYTHONPATH, ROOT, SAMPLE, THEME
from tests.support.waiting import SECONDS

pytestmark = pytest.mark.slow


def built(output: Path, jobs: int) -> BuildReport:
    folders = BuildFolders(SAMPLE, THEME, output, output.parent / "cache")
    return build(folders, config("https://thu.example"), LocalWorkers(jobs))


@pytest.mark.parametrize("can_fork", [True, False], ids=["forked", "spawned"])
def test_the_site_is_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, can_fork: bool
) -> None:
    one = built(tmp_path / "one", 1)
    monkeypatch.setattr(staged_map, "_BULLETINS_PER_WORKER", 1)
    monkeypatch.setattr(process_executor, "can_fork", lambda: can_fork)
    assert built(tmp_path / "three", 3) == one
    assert differences(tmp_path / "one", tmp_path / "three") == []


@pytest.mark.parametrize("can_fork", [True, False], ids=["forked", "spawned"])
def test_results_come_in_order_and_from_other_processes(
    monkeypatch: pytest.MonkeyPatch, can_fork: bool
) -> None:
    monkeypatch.setattr(process_executor, "can_fork", lambda: can_fork)
    results = list(LocalWorkers(2).parallel_map()(_with_process, "shared", range(40)))
    assert [(shared, task) for shared, task, _ in results] == [("shared", n) for n in range(40)]
    assert os.getpid() not in {process for *_, process in results}


def _with_process(shared: str, task: int) -> tuple[str, int, int]:
    return shared, task, os.getpid()


@pytest.mark.parametrize("can_fork", [True, False], ids=["forked", "spawned"])
def test_worker_that_is_lost_is_one_plain_sentence(
    monkeypatch: pytest.MonkeyPatch, can_fork: bool
) -> None:
    monkeypatch.setattr(process_executor, "can_fork", lambda: can_fork)
    with pytest.raises(ExecutorError, match="đã bị dừng giữa chừng, thường vì máy hết bộ nhớ"):
        list(LocalWorkers(2).parallel_map()(_ended, "shared", range(40)))


def _ended(_shared: str, task: int) -> int:
    if task == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return task


@pytest.mark.parametrize("can_fork", [True, False], ids=["forked", "spawned"])
def test_ctrl_c_is_left_to_the_process_that_started_the_workers(
    monkeypatch: pytest.MonkeyPatch, can_fork: bool
) -> None:
    monkeypatch.setattr(process_executor, "can_fork", lambda: can_fork)
    before = signal.getsignal(signal.SIGINT)
    tasks = LocalWorkers(2).parallel_map()(_interrupted, "shared", range(8))
    assert set(tasks) == {signal.SIG_IGN}
    assert signal.getsignal(signal.SIGINT) is before
    assert signal.SIGINT not in _held_back("", 0)


def _interrupted(_shared: str, _task: int) -> object:
    os.kill(os.getpid(), signal.SIGINT)
    return signal.getsignal(signal.SIGINT)


def test_ctrl_c_finds_no_worker_that_has_just_been_forked() -> None:
    """It would end in a traceback, before the worker's first line."""
    held_back = LocalWorkers(2).parallel_map()(_held_back, "shared", range(8))
    assert all(signal.SIGINT in signals for signals in held_back)


def _held_back(_shared: str, _task: int) -> set[int]:
    return set(signal.pthread_sigmask(signal.SIG_BLOCK, ()))


def test_tasks_are_taken_as_results_are_asked_for() -> None:
    """So that the results of many tasks are never all in memory."""
    taken = 0

    class Counted(list[int]):
        def __iter__(self) -> Iterator[int]:
            nonlocal taken
            for task in super().__iter__():
                taken += 1
                yield task

    results = LocalWorkers(2).parallel_map()(_with_process, "shared", Counted(range(100)))
    assert next(results)[1] == 0
    assert taken < 20
    assert [task for _, task, _ in results] == list(range(1, 100))


def test_error_of_a_worker_is_raised_here() -> None:
    with pytest.raises(ZeroDivisionError):
        list(LocalWorkers(2).parallel_map()(_quotient, 0, range(9)))


def _quotient(shared: int, task: int) -> float:
    return task / shared


def test_jobs_are_as_many_as_cores_unless_set() -> None:
    assert jobs_from({}) == jobs_from({"ARCHIVE_JOBS": None}) == os.cpu_count()
    assert jobs_from({"ARCHIVE_JOBS": 3}) == 3


def test_setting_holds_where_the_option_is_not_given(tmp_path: Path) -> None:
    conf = tmp_path / "conf.py"
    text = (ROOT / "pelicanconf.py").read_text(encoding="utf-8")
    conf.write_text(f"{text}\nARCHIVE_JOBS = 3\n", encoding="utf-8")
    assert jobs_from(read(conf).values) == 3
    assert jobs_from(read(conf).values | read(conf).overrides(ARCHIVE_JOBS=2)) == 2


@pytest.mark.parametrize("jobs", ["0", "-1", "hai", "1.5", "²"])
def test_jobs_that_are_no_number_are_refused(jobs: str, tmp_path: Path) -> None:
    run = bantin("build", SAMPLE, "-o", tmp_path / "out", f"--jobs={jobs}")
    assert run.returncode == 2
    assert "phải là một số từ 1 trở lên" in run.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("can_fork", [True, False], ids=["forked", "spawned"])
def test_workers_end_with_a_killed_parent(tmp_path: Path, can_fork: bool) -> None:
    program = f"""
from bantin.parallel import process_executor
from bantin.parallel.worker_pools import LocalWorkers
from tests.parallel.test_process_executor import _with_process
process_executor.can_fork = lambda: {can_fork}
for result in LocalWorkers(2).parallel_map()(_with_process, "shared", range(1 << 30)):
    print(result, flush=True)
"""
    parent = subprocess.Popen(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": PYTHONPATH},
        stdout=subprocess.PIPE,
        text=True,
    )
    with parent:
        assert parent.stdout
        assert parent.stdout.readline()
        parent.kill()
        parent.communicate(timeout=SECONDS)  # the pipe ends with the last process that holds it
