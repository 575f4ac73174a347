"""`pelican` builds, fails, serves and rebuilds as its users know it."""

import os
import signal
import socket
import subprocess
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from tests.support.archives import new_archive
from tests.support.building import PELICAN, run
from tests.support.content_files import bulletin
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
            [PELICAN, "-lr", "-p", str(port)],
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


def test_autoreload_serves_and_builds_what_is_saved_once(served: tuple[Path, str]) -> None:
    archive, root = served
    log = archive.parent / "log"
    until(lambda: "Kho bản tin thử" in page(root))
    until(lambda: log.read_text(encoding="utf-8").count("Done:") == 1)
    for number, (file, old, new, address) in enumerate(
        [
            (
                "content/pages/gioi-thieu.md",
                "Đây là trang ví dụ",
                "Câu vừa viết",
                "gioi-thieu.html",
            ),
            ("pelicanconf.py", "Kho bản tin thử", "Kho đổi tên", ""),
            ("content/pages/gioi-thieu.md", "Câu vừa viết", "Câu sau cùng", "gioi-thieu.html"),
            ("content/bulletins/2024/01/02-vi-du.md", "2024-01-02", "hôm qua", "404.html"),
        ],
        2,
    ):
        text = (archive / file).read_text(encoding="utf-8")
        assert old in text
        (archive / file).write_text(text.replace(old, new), encoding="utf-8")
        until(partial(has_lines, log, number))
        if address != "404.html":
            assert new in page(root + address)
    told = " ".join(log.read_text(encoding="utf-8").split())
    assert not (archive / "output/2024/01/02-vi-du.html").exists()
    assert told.count("ERROR") == 1  # of the last build; the others had nothing to tell
    assert told.count("Done:") == 5
    assert "Caught exception" not in told


def has_lines(log: Path, number: int) -> bool:
    """Whether Pelican has told of so many runs that they are done."""
    return log.read_text(encoding="utf-8").count("Done:") >= number
