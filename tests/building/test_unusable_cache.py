"""Where the cache can't be read or written, the site is built without it and the report says why."""

import os
import random
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from bantin.building import cache_database

from .archive_tree import small
from .building import Workshop
from .damage import EDITED, REMOVED, begin, build, problem_after
from .inputs import Inputs

pytestmark = pytest.mark.slow  # each builds sites

NOBODY = 65534  # a user id without rights


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    """The small archive, built."""
    workshop = Workshop(tmp_path)
    begin(workshop)
    return workshop


def good_again(workshop: Workshop) -> None:
    """Without the obstacle there is no problem any more."""
    build(workshop, REMOVED)
    assert workshop.idle()


def test_first_build_has_no_problem(tmp_path: Path) -> None:
    workshop = Workshop(tmp_path)
    assert build(workshop, small()).cache_problem == ""
    assert build(workshop, EDITED).cache_problem == ""
    assert workshop.idle()


def test_locked_by_another_program(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache_database, "_SECONDS_FOR_A_LOCK", 0)
    before = workshop.database.read_bytes()
    with closing(sqlite3.connect(workshop.database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert "chương trình khác đang dùng" in build(workshop, EDITED).cache_problem
    assert workshop.database.read_bytes() == before
    good_again(workshop)


def with_a_long_text() -> Inputs:
    """Of a hundred kilobytes, for which the database needs more pages."""
    path = small().under("content/bulletins/")[0]
    words = random.Random(0).randbytes(50_000).hex("\n", 4)
    return small().writing(path, f"{small().text(path)}\n{words}\n")


def test_full_disk(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    connect = sqlite3.connect

    def limited(*arguments: Any, **options: Any) -> sqlite3.Connection:
        """To as many pages as there are: SQLite then fails as on a full disk."""
        connection = connect(*arguments, **options)
        connection.execute("PRAGMA max_page_count = 1")
        return connection

    with monkeypatch.context() as patch:
        patch.setattr(sqlite3, "connect", limited)
        assert "ổ đĩa đã đầy" in build(workshop, with_a_long_text()).cache_problem
    good_again(workshop)


@contextmanager
def ordinary_user() -> Iterator[None]:
    """Be no superuser, to whom permissions do not apply."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def own_workshop() -> Iterator[Workshop]:
    """The same, of an ordinary user, in a folder that such a user may enter."""
    with tempfile.TemporaryDirectory() as folder:
        if os.geteuid() == 0:
            os.chown(folder, NOBODY, -1)
        with ordinary_user():
            workshop = Workshop(Path(folder))
            begin(workshop)
            yield workshop
            workshop.cache.chmod(0o755)


@pytest.mark.parametrize("mode", [0o444, 0o000], ids=["read-only", "unreadable"])
def test_file_without_permission(own_workshop: Workshop, mode: int) -> None:
    """The folder may be written, so that the file is replaced."""
    own_workshop.database.chmod(mode)
    assert own_workshop.database.name in build(own_workshop, EDITED).cache_problem
    good_again(own_workshop)


@pytest.mark.parametrize("mode", [0o555, 0o000], ids=["read-only", "unreadable"])
def test_folder_without_permission(own_workshop: Workshop, mode: int) -> None:
    own_workshop.database.chmod(0o444)
    own_workshop.cache.chmod(mode)
    for inputs in (EDITED, EDITED, REMOVED):
        assert ".sqlite: " in build(own_workshop, inputs).cache_problem
    own_workshop.cache.chmod(0o755)
    build(own_workshop, small())
    good_again(own_workshop)


# Something else in its place


def test_link_to_the_database_is_followed(workshop: Workshop, tmp_path: Path) -> None:
    def damage(database: Path) -> None:
        database.symlink_to(shutil.move(database, tmp_path / "elsewhere"))

    assert problem_after(workshop, damage) == ""


def link_to_itself(database: Path) -> None:
    database.unlink()
    database.symlink_to(database)


def pipe(database: Path) -> None:
    database.unlink()
    os.mkfifo(database)


@pytest.mark.parametrize("damage", [link_to_itself, pipe], ids=lambda d: d.__name__)
def test_what_is_no_file_is_replaced(workshop: Workshop, damage: Callable[[Path], None]) -> None:
    assert "hỏng" in problem_after(workshop, damage)


def test_link_to_a_file_of_others_is_replaced_and_its_target_stays(
    workshop: Workshop, tmp_path: Path
) -> None:
    others = tmp_path / "ghi-chu.txt"
    others.write_text("của người khác", encoding="utf-8")

    def damage(database: Path) -> None:
        database.unlink()
        database.symlink_to(others)

    assert "hỏng" in problem_after(workshop, damage)
    assert others.read_text(encoding="utf-8") == "của người khác"


def folder_for_the_file(database: Path) -> Path:
    database.unlink()
    (database / "of-others").mkdir(parents=True)
    return database


def file_for_the_folder(database: Path) -> Path:
    shutil.rmtree(database.parent)
    database.parent.touch()
    return database.parent


def folder_for_the_log(database: Path) -> Path:
    log = database.with_name(f"{database.name}-wal")
    (log / "of-others").mkdir(parents=True)
    return log


@pytest.mark.parametrize(
    "damage",
    [folder_for_the_file, file_for_the_folder, folder_for_the_log],
    ids=lambda d: d.__name__,
)
def test_what_others_put_in_the_way_stays_and_each_build_says_so(
    workshop: Workshop, damage: Callable[[Path], Path]
) -> None:
    in_the_way = damage(workshop.database)
    there = in_the_way.lstat()
    for inputs in (EDITED, EDITED, REMOVED):
        assert ".sqlite: " in build(workshop, inputs).cache_problem
    assert os.path.samestat(in_the_way.lstat(), there)

    shutil.rmtree(in_the_way) if in_the_way.is_dir() else in_the_way.unlink()
    build(workshop, small())
    good_again(workshop)
