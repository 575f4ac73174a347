"""A Dask cluster makes the site that one process makes, and a cluster that can't be had is told plainly."""

import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.building.large import large
from tests.support.building import bantin, run
from tests.support.dask_cluster import Cluster, cluster
from tests.support.file_trees import differences, write_tree
from tests.support.project import SAMPLE

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def dask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    with cluster(tmp_path_factory.mktemp("dask")) as started:
        yield started


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """405 bulletins."""
    files = {path: data for path, data in large().files.items() if path.startswith("content/")}
    return write_tree(tmp_path, files) / "content"


def build(content: Path, output: Path, *options: str) -> str:
    """Run the command with a cache of its own beside the output; what it prints."""
    cache = output.with_suffix(".cache")
    told = bantin("build", content, "-o", output, "--cache", cache, *options)
    assert told.returncode == 0, told.stderr
    return told.stdout


def test_the_site_is_the_same_at_first_and_after_an_edit(
    content: Path, tmp_path: Path, dask: Cluster
) -> None:
    executor = f"--executor=dask://{dask.address}"
    before = dask.tasks_done()
    build(content, tmp_path / "dask", executor)
    after = dask.tasks_done()
    assert all(done > 5 for done in map(int.__sub__, after, before))  # both workers had their share
    build(content, tmp_path / "local", "--jobs=1")
    assert differences(tmp_path / "dask", tmp_path / "local") == []

    edited = next(content.glob("bulletins/2020/*/*.md"))
    text = edited.read_text(encoding="utf-8")
    edited.write_text(f"{text}\nCâu vừa thêm.\n", encoding="utf-8")
    assert "1 bản tin đã đọc, 1 trang đã dựng" in build(content, tmp_path / "dask", executor)
    build(content, tmp_path / "edited", "--jobs=1")
    assert differences(tmp_path / "dask", tmp_path / "edited") == []
    left = [path.suffix for path in (tmp_path / "dask.cache").iterdir()]
    assert left == [".sqlite"]  # what was put there for the workers is gone


def test_results_come_in_order_and_the_shared_input_is_unpickled_once_a_thread(
    dask: Cluster, tmp_path: Path
) -> None:
    program = f"""
from bantin.parallel.worker_pools import workers_at
from tests.support.dask_tasks import Noted
from tests.support.dask_tasks import process_of
each = workers_at("dask://{dask.address}", 1).parallel_map()
answer = list(each(process_of, Noted({str(tmp_path)!r}), range(60)))
"""
    results = dask.ask(program)
    assert [task for task, _ in results] == list(range(60))
    assert len({process for _, process in results}) == 2
    threads = (tmp_path / "unpickled").read_text(encoding="utf-8").splitlines()
    assert len(threads) == len(set(threads)) == 3


def test_error_of_a_worker_is_raised_here(dask: Cluster) -> None:
    program = f"""
import operator
from bantin.parallel.worker_pools import workers_at
each = workers_at("dask://{dask.address}", 1).parallel_map()
try:
    list(each(operator.floordiv, 1, [1, 1, 1, 0, 1, 1]))
except ZeroDivisionError as error:
    answer = str(error)
"""
    assert "zero" in str(dask.ask(program))


def refused(*options: str, output: Path) -> str:
    """What a build says in its last line if it can't be done; no page is written."""
    told = bantin("build", SAMPLE, "-o", output, "--cache", output.with_suffix(".cache"), *options)
    assert (told.returncode, told.stdout) == (2, "")
    assert not list(output.rglob("*.html"))
    return told.stderr.splitlines()[-1].removeprefix("bantin: ")


def test_missing_scheduler_is_told(tmp_path: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    told = refused(f"--executor=dask://{address}", output=tmp_path / "out")
    assert told == f"Không nối được với cụm Dask tại {address}."


def test_cluster_without_workers_is_told(tmp_path: Path) -> None:
    with cluster(tmp_path, workers=0) as empty:
        told = refused(f"--executor=dask://{empty.address}", output=tmp_path / "out")
    assert told == f"Cụm Dask tại {empty.address} chưa có máy nào (dask worker)."


@pytest.mark.parametrize("executor", ["celery://127.0.0.1:80", "dask://127.0.0.1", "127.0.0.1:80"])
def test_executor_of_another_kind_is_refused(tmp_path: Path, executor: str) -> None:
    told = refused(f"--executor={executor}", output=tmp_path / "out")
    assert told == f"Phải có dạng dask://MÁY:CỔNG, không phải “{executor}”."


def test_missing_package_is_told_with_how_to_install_it(tmp_path: Path) -> None:
    program = (
        "import sys; sys.modules['distributed'] = None\n"
        "from bantin.command.verbs import main; sys.exit(main(sys.argv[1:]))"
    )
    output = tmp_path / "out"
    command: list[str | Path] = [sys.executable, "-c", program, "build", SAMPLE, "-o", output]
    told = run([*command, "--cache", tmp_path / "cache", "--executor=dask://127.0.0.1:1"])
    assert told.returncode == 2
    assert told.stderr.endswith("Cài bằng: pip install 'bantin[cluster]'.\n")
    assert not list(output.rglob("*.html"))
