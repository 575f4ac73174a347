"""`pelican` builds, fails, serves and rebuilds as its users know it."""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.support.archives import new_archive
from tests.support.building import PELICAN, run
from tests.support.content_files import bulletin
from tests.support.ctrl_c import OBEYING_CTRL_C
from tests.support.file_trees import differences, write_tree
from tests.support.http_requests import get
from tests.support.waiting import SECONDS, until

pytestmark = pytest.mark.slow

SLIPS = {
    "error": {"content/bulletins/2024/01/03-sai.md": bulletin("hôm qua")},
    "warning": {
        "content/bulletins/2024/01/03-hong.md": bulletin("2024-01-03", body="[x](hong.md)")
    },
    "none": {},
}


@pytest.mark.parametrize(
    ("slip", "fatal", "status"),
    [
        ("none", "warnings", 0),
        ("warning", "", 0),
        ("warning", "errors", 0),
        ("warning", "warnings", 1),
        ("error", "", 0),
        ("error", "errors", 1),
        ("error", "warnings", 1),
    ],
)
def test_fatal_tells_errors_of_content_from_warnings(
    slip: str, fatal: str, status: int, tmp_path: Path
) -> None:
    archive = write_tree(new_archive(tmp_path / "kho"), SLIPS[slip])
    built = run([PELICAN, "content", *(["--fatal", fatal] if fatal else [])], cwd=archive)
    assert built.returncode == status, built.stdout
    assert (archive / "output/2024/01/02-vi-du.html").is_file()


def test_what_a_published_site_lacks_is_a_warning(tmp_path: Path) -> None:
    archive = new_archive(tmp_path / "kho")
    command: list[str | Path] = [PELICAN, "content", "-s", "publishconf.py", "--fatal", "warnings"]
    assert run(command, cwd=archive).returncode == 0
    built = run(command, cwd=archive, SITEURL="https://thu.vn")
    assert built.returncode == 1
    assert "ARCHIVE_TAG còn là tên tạm" in " ".join(built.stdout.split())


def test_output_that_pelican_deletes_first_is_whole_afterwards(tmp_path: Path) -> None:
    archive = new_archive(tmp_path / "kho")
    assert run([PELICAN, "content"], cwd=archive).returncode == 0
    (archive / "output/cua-toi.txt").write_text("", encoding="utf-8")
    assert run([PELICAN, "content", "-d", "--relative-urls"], cwd=archive).returncode == 0
    assert not (archive / "output/cua-toi.txt").exists()
    assert run([PELICAN, "content", "-o", tmp_path / "new"], cwd=archive).returncode == 0
    assert differences(archive / "output", tmp_path / "new") == []


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """An archive while `pelican -lr` runs in it, and its address."""
    archive = new_archive(tmp_path / "kho")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with (tmp_path / "log").open("wb") as log:
        process = subprocess.Popen(
            [*OBEYING_CTRL_C, PELICAN, "-lr", "-p", str(port)],
            cwd=archive,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        until((archive / "output/.bantin-files").is_file)
        yield archive, f"http://127.0.0.1:{port}/"
    finally:
        os.killpg(process.pid, signal.SIGINT)
        process.wait(SECONDS)


def page(address: str) -> str:
    try:
        return get(address).text
    except OSError:
        return ""  # it does not listen yet


def test_autoreload_serves_and_builds_what_is_saved(served: tuple[Path, str]) -> None:
    archive, root = served

    def told(words: str) -> int:
        log = (archive.parent / "log").read_text(encoding="utf-8")
        return " ".join(log.split()).count(words)

    def no_build_runs() -> bool:
        return told("Done: Processed") == told("-> Modified:") + 1

    withheld = archive / "output/2024/01/02-vi-du.html"
    until(no_build_runs)
    assert "Kho bản tin thử" in page(root)
    assert withheld.exists()
    saves = 0
    for file, old, new, is_built in [
        (
            "content/pages/gioi-thieu.md",
            "Đây là trang ví dụ",
            "Câu vừa viết",
            lambda: "Câu vừa viết" in page(f"{root}gioi-thieu.html"),
        ),
        (
            "pelicanconf.py",
            "Kho bản tin thử",
            "Kho đổi tên",
            lambda: "Kho đổi tên" in page(root),
        ),
        (
            "content/bulletins/2024/01/02-vi-du.md",
            "2024-01-02",
            "hôm qua",
            lambda: not withheld.exists(),
        ),
    ]:
        text = (archive / file).read_text(encoding="utf-8")
        assert old in text
        aside = archive.parent / "aside"
        saves += save_until(is_built, archive / file, aside, text.replace(old, new))
        until(no_build_runs)  # so that it is not the one that reads the next save
    assert 3 <= told("-> Modified:") <= saves  # no build is taken for a change
    assert told("Caught exception") == 0


def save_until(is_built: Callable[[], bool], file: Path, aside: Path, text: str) -> int:
    """Save a text until it is built, and return how often.

    Pelican does not notice what is saved after a build and before it watches for changes again.
    It is written aside, outside what Pelican watches, and renamed, as many editors save: a file
    that is emptied and then written changes twice.
    """
    saves = 0
    begun = time.monotonic()
    while not is_built():
        passed = time.monotonic() - begun
        assert passed < SECONDS
        if passed >= 3 * saves:
            aside.write_text(text, encoding="utf-8")
            aside.replace(file)
            saves += 1
        time.sleep(0.05)
    return saves
