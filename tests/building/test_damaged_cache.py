"""Whatever bytes the cache database holds, the site is right: damage only makes the next build slower."""

import os
import random
import re
import shutil
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bantin.building.cache_database import CacheDatabase, CacheRecord
from bantin.building.cache_records import (
    BULLETIN_FILE,
    OUTPUT_FILE,
    PARAGRAPHS,
    PUBLISHED_TEXT,
    REPORT,
    SEARCH_INDEX,
    encoded,
)
from bantin.search import index_layout
from tests.support.examples import scaled

from .archive_tree import small
from .building import Workshop
from .damage import EDITED, REMOVED, Damage, begin, build, problem_after, sql
from .edits import EDITS

pytestmark = pytest.mark.slow

KINDS = (BULLETIN_FILE, OUTPUT_FILE, PUBLISHED_TEXT, PARAGRAPHS, SEARCH_INDEX, REPORT)
PAGE = 16_384  # bytes of a page of the database


@pytest.fixture(scope="module", autouse=True)
def most_bulletins_stand_in_posting_files() -> Iterator[None]:
    """All of the small archive would be too new, so that no posting file would ever be patched."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(index_layout, "RECENT", 1)
        yield


@pytest.fixture(scope="module")
def one_workshop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    return Workshop(tmp_path_factory.mktemp("damaged-cache"))


@pytest.fixture
def workshop(one_workshop: Workshop) -> Workshop:
    """The small archive, built; the test before left the cache good."""
    begin(one_workshop)
    return one_workshop


# Bytes


@settings(max_examples=scaled(60))
@given(
    flips=st.lists(
        st.tuples(st.floats(0, 1, exclude_max=True), st.integers(1, 255)), min_size=1, max_size=8
    ),
    among=st.sampled_from([100, PAGE, 1 << 30]),
)
def test_flipped_bytes(one_workshop: Workshop, flips: list[tuple[float, int]], among: int) -> None:
    """In the header of the file, in its first page, anywhere."""

    def damage(database: Path) -> None:
        data = bytearray(database.read_bytes())
        for place, by in flips:
            data[int(place * min(among, len(data)))] ^= by
        database.write_bytes(data)

    begin(one_workshop)
    problem_after(one_workshop, damage)


@settings(max_examples=scaled(30))
@given(place=st.floats(0, 1, exclude_max=True), seed=st.integers(0, 1000))
def test_page_of_random_bytes(one_workshop: Workshop, place: float, seed: int) -> None:
    def damage(database: Path) -> None:
        pages = database.stat().st_size // PAGE
        with database.open("r+b") as file:
            file.seek(int(place * pages) * PAGE)
            file.write(random.Random(seed).randbytes(PAGE))

    begin(one_workshop)
    problem_after(one_workshop, damage)


@pytest.mark.parametrize("place", [0.05, 0.21, 0.42, 0.59, 0.92])
@pytest.mark.parametrize("kind", [BULLETIN_FILE, OUTPUT_FILE, PUBLISHED_TEXT, PARAGRAPHS])
def test_changed_key(workshop: Workshop, kind: str, place: float) -> None:
    """SQLite looks in the wrong place for its neighbours, misses or doubles them, and reports nothing."""

    def damage(database: Path) -> None:
        data = bytearray(database.read_bytes())
        places = [found.start() for found in re.finditer(kind.encode() + rb"(?=\w)", data)]
        data[places[int(place * len(places))]] ^= 1
        database.write_bytes(data)

    problem_after(workshop, damage)


@pytest.mark.parametrize("left", [0, 1, 100, PAGE, PAGE + 1, 0.5, -PAGE])
def test_truncated_file(workshop: Workshop, left: float) -> None:
    """To so many bytes, to a part, by so many bytes."""
    size = workshop.database.stat().st_size
    to = size + left if left < 0 else size * left if isinstance(left, float) else left
    assert workshop.database.name in problem_after(
        workshop, lambda file: os.truncate(file, int(to))
    )


@pytest.mark.parametrize(
    "data",
    [b"\0" * 2 * PAGE, b"SQLite format 3\0", b"SQLite format 3\0" + random.Random(0).randbytes(50_000)],
    ids=["zeros", "header", "random bytes after the header"],
)  # fmt: skip
def test_file_of_other_bytes(workshop: Workshop, data: bytes) -> None:
    assert "hỏng" in problem_after(workshop, lambda database: database.write_bytes(data))


# Databases that no build has written


def other_database(database: Path) -> None:
    database.unlink()
    sql("CREATE TABLE others (a)", "INSERT INTO others VALUES (1)")(database)


@pytest.mark.parametrize(
    "damage",
    [
        other_database,
        sql("DROP TABLE records"),
        sql("ALTER TABLE records RENAME COLUMN value TO worth"),
        sql("DROP TABLE records", "CREATE VIEW records AS SELECT 1 AS kind"),
        sql("DELETE FROM records WHERE kind = 'tools'"),
    ],
)
def test_database_of_another_shape(workshop: Workshop, damage: Damage) -> None:
    assert workshop.database.name in problem_after(workshop, damage)


def test_database_of_other_tools_is_told_from_a_damaged_one(workshop: Workshop) -> None:
    def damage(database: Path) -> None:
        database.unlink()
        CacheDatabase(database, b"other tools").close()

    assert "của phiên bản khác" in problem_after(workshop, damage)


@pytest.mark.parametrize(
    "damage",
    [sql("VACUUM"), sql("PRAGMA journal_mode = DELETE", "PRAGMA page_size = 512", "VACUUM")],
)
def test_same_records_in_other_pages_are_no_problem(workshop: Workshop, damage: Damage) -> None:
    assert problem_after(workshop, damage) == ""


@pytest.mark.parametrize("which", ["1", "name = (SELECT max(name) FROM records WHERE kind = '{}')"])
@pytest.mark.parametrize("kind", KINDS)
def test_lost_records_are_made_again(workshop: Workshop, kind: str, which: str) -> None:
    problem_after(
        workshop, sql(f"DELETE FROM records WHERE kind = '{kind}' AND {which.format(kind)}")
    )


def test_lost_record_of_a_lost_file(workshop: Workshop) -> None:
    """Nothing is edited."""
    sql(f"DELETE FROM records WHERE kind = '{OUTPUT_FILE}' AND name = 'index.html'")(
        workshop.database
    )
    (workshop.output / "index.html").unlink()
    build(workshop, small())


@pytest.mark.thorough
@pytest.mark.parametrize("column", ["name", "fingerprint", "value", "checksum"])
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("to", ["NULL", "x'00ff'", "CAST(x'ff' AS TEXT)"])
def test_changed_columns(workshop: Workshop, kind: str, column: str, to: str) -> None:
    """Of the last record of a kind."""
    last = f"name = (SELECT max(name) FROM records WHERE kind = '{kind}')"
    damage = sql(f"UPDATE records SET {column} = {to} WHERE kind = '{kind}' AND {last}")
    with suppress(sqlite3.IntegrityError):  # names are never NULL
        problem_after(workshop, damage)


@pytest.mark.parametrize("kind", [BULLETIN_FILE, OUTPUT_FILE, PUBLISHED_TEXT, PARAGRAPHS])
def test_record_under_the_name_of_another(workshop: Workshop, kind: str) -> None:
    """The checksum is also of the name."""
    ends = f"(SELECT {{}}(name) FROM records WHERE kind = '{kind}')"
    last = f"SELECT {{}} FROM records WHERE kind = '{kind}' AND name = {ends.format('max')}"
    columns = ", ".join(f"{c} = ({last.format(c)})" for c in ("fingerprint", "value", "checksum"))
    damage = sql(
        f"UPDATE records SET {columns} WHERE kind = '{kind}' AND name = {ends.format('min')}"
    )
    problem = problem_after(workshop, damage)
    assert problem or kind == PARAGRAPHS  # no build reads all texts


def opened(path: Path) -> CacheDatabase:
    """The database as a build of the same tools opens it."""
    with closing(sqlite3.connect(path)) as connection:
        ((tools,),) = connection.execute("SELECT fingerprint FROM records WHERE kind = 'tools'")
    return CacheDatabase(path, tools)


def put_again(kind: str, value: bytes) -> Damage:
    """Give all records of a kind another value, with right checksums."""

    def damage(path: Path) -> None:
        with closing(opened(path)) as database:
            old = database.records(kind)
            database.put([CacheRecord(kind, name, made[0], value) for name, made in old.items()])
            database.commit()

    return damage


@pytest.mark.parametrize(
    "value",
    [b"\xc1", encoded([1, "a"]), b"\x91" * 100_000, zlib.compress(b"\x91" * 100_000)],
    ids=["no value", "another type", "deep", "deep and compressed"],
)
@pytest.mark.thorough
@pytest.mark.parametrize("kind", KINDS)
def test_values_of_other_types(workshop: Workshop, kind: str, value: bytes) -> None:
    problem = problem_after(workshop, put_again(kind, value))
    # No build reads the report after an edit; the stamp of a file is compared, never decoded.
    assert bool(problem) == (kind not in (OUTPUT_FILE, REPORT))


@pytest.mark.parametrize("value", [b"\xc1", encoded([1, "a"])], ids=["no value", "another type"])
def test_report_of_another_type(workshop: Workshop, value: bytes) -> None:
    """Nothing is edited."""
    put_again(REPORT, value)(workshop.database)
    assert workshop.database.name in build(workshop, small()).cache_problem
    assert workshop.idle()


def test_records_of_no_page_are_forgotten(workshop: Workshop) -> None:
    def damage(path: Path) -> None:
        with closing(opened(path)) as database:
            database.put(
                CacheRecord(kind, "../others", *made)
                for kind in KINDS
                for made in database.records(kind).values()
            )
            database.commit()

    problem_after(workshop, damage)
    with closing(opened(workshop.database)) as database:
        assert all("../others" not in database.records(kind) for kind in KINDS)


# The log that SQLite keeps beside the file


def saved_log(database: Path) -> dict[str, bytes]:
    """Change the database, and return its file and log as they are while a build goes on, by end of name."""
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("PRAGMA wal_autocheckpoint = 0")
        connection.execute("UPDATE records SET value = value WHERE kind != 'text'")
        return {
            end: database.with_name(database.name + end).read_bytes()
            for end in ("", "-wal", "-shm")
        }


def put_back(database: Path, files: dict[str, bytes], *ends: str) -> None:
    for end in ends:
        database.with_name(database.name + end).write_bytes(files[end])


@pytest.mark.parametrize("ends", [("", "-wal", "-shm"), ("",)], ids=["log", "no log"])
def test_log_of_an_interrupted_build(workshop: Workshop, ends: tuple[str, ...]) -> None:
    def damage(database: Path) -> None:
        put_back(database, saved_log(database), *ends)

    assert problem_after(workshop, damage) == ""


@pytest.mark.parametrize("ends", [("-wal",), ("-wal", "-shm")])
def test_log_of_an_older_build(workshop: Workshop, ends: tuple[str, ...]) -> None:
    files = saved_log(workshop.database)
    for inputs in (REMOVED, EDITED, EDITS["change_text"](EDITED, 3)):
        build(workshop, inputs)
    put_back(workshop.database, files, *ends)
    for inputs in (EDITED, REMOVED, small()):
        build(workshop, inputs)
        assert workshop.idle()


@pytest.mark.parametrize("end", ["-wal", "-shm", "-journal"])
def test_random_bytes_for_a_log(workshop: Workshop, end: str) -> None:
    def damage(database: Path) -> None:
        log = database.with_name(database.name + end)
        log.write_bytes(random.Random(0).randbytes(40_000))

    problem_after(workshop, damage)


def test_log_without_its_file(workshop: Workshop) -> None:
    def damage(database: Path) -> None:
        put_back(database, saved_log(database), "-wal", "-shm")
        database.unlink()

    assert problem_after(workshop, damage) == ""


@pytest.mark.parametrize("whole", [False, True], ids=["file", "folder"])
def test_removed_cache_is_no_problem(workshop: Workshop, whole: bool) -> None:
    def damage(database: Path) -> None:
        shutil.rmtree(database.parent) if whole else database.unlink()

    assert problem_after(workshop, damage) == ""
