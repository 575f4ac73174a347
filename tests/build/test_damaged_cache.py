"""What happened to the cache between two builds changes no build and no byte: it only takes longer, and is told.

After each damage something is edited, for a build that has nothing to do looks at little. The cache is good
again after one build: the next has nothing to do.
"""

import os
import random
import re
import shutil
import sqlite3
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import msgpack

from bantin.build.build_report import Report
from bantin.build.cache_database import Row, Store
from bantin.build.cache_records import BRIEF, FILE, INDEXED, REPORT, SHOWN, TEXT, encoded
from bantin.search import index_layout
from tests.support.examples import scaled

from .archive_tree import small
from .building import Made, Workshop, digests, site
from .edits import EDITS
from .inputs import Inputs

pytestmark = pytest.mark.slow

Damage = Callable[[Path], object]
KINDS = ("tools", BRIEF, FILE, SHOWN, TEXT, INDEXED, REPORT)
# Of a bulletin that stands in lists, which are patched then; the other takes one out of them.
NOW = EDITS["change_text"](small(), 1)
GONE = EDITS["remove_bulletin"](small(), 2)
_COLD: dict[str, Made] = {}  # by digest of the inputs


@pytest.fixture(scope="module", autouse=True)
def most_bulletins_stand_in_lists() -> Iterator[None]:
    """Seven would be too new, so that no list is ever patched."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(index_layout, "RECENT", 1)
        yield


@pytest.fixture(scope="module")
def one_workshop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    return Workshop(tmp_path_factory.mktemp("damaged-cache"))


@pytest.fixture
def workshop(one_workshop: Workshop) -> Workshop:
    """A site that is built; where a test left the cache good, from what that left."""
    one_workshop.put(small())
    one_workshop.build()
    assert one_workshop.idle()
    return one_workshop


def build(workshop: Workshop, inputs: Inputs) -> Report:
    """Build what is right."""
    workshop.put(inputs)
    report = workshop.build()
    if inputs.digest not in _COLD:
        _COLD[inputs.digest] = workshop.cold()
    cold = _COLD[inputs.digest]
    assert digests(site(workshop.output)) == cold.digests
    assert (report.counts, report.findings) == (cold.counts, cold.findings)
    assert "\n" not in report.trouble
    return report


def trouble_after(workshop: Workshop, damage: Damage) -> str:
    """What builds after a damage tell, when all is as it must be."""
    damage(workshop.store)
    told = []
    for inputs in (NOW, GONE, small()):
        before = site(workshop.output)
        told.append(build(workshop, inputs).trouble)
        for address, file in site(workshop.output).items():
            if address in before and before[address].digest == file.digest:
                assert before[address] == file  # what was right was left as it was
        assert workshop.idle()
    (trouble,) = [t for t in told if t] or [""]  # a damage is mended once it is found
    return trouble


# Bytes


def overwritten(data: bytes) -> Damage:
    return lambda store: store.write_bytes(data)


@pytest.mark.parametrize("cut", [1, 3000])
def test_a_part_of_the_last_page_is_lost(workshop: Workshop, cut: int) -> None:
    """SQLite takes the rest of the page as it is, and what stood there may be what no build asks for."""
    trouble_after(workshop, lambda store: os.truncate(store, store.stat().st_size - cut))


@pytest.mark.parametrize("length", [0, 1, 15, 100, 4095, 4096, 5000, 0.3, 0.5, 0.7, -4096])
def test_truncated(workshop: Workshop, length: float) -> None:
    """To so many bytes, to a part, by so many bytes."""
    size = workshop.store.stat().st_size
    to = size + length if length < 0 else size * length if isinstance(length, float) else length
    assert workshop.store.name in trouble_after(workshop, lambda store: os.truncate(store, int(to)))


@pytest.mark.parametrize(
    "data",
    [
        b"\0" * 8192,
        "Không phải dữ liệu.\n".encode() * 1000,
        random.Random(0).randbytes(50_000),
        b"SQLite format 3\0",
        b"SQLite format 3\0" + random.Random(0).randbytes(50_000),
    ],
    ids=["zeros", "text", "random", "head", "random after the head"],
)
def test_replaced_by_other_bytes(workshop: Workshop, data: bytes) -> None:
    assert "hỏng" in trouble_after(workshop, overwritten(data))


@settings(max_examples=scaled(40))
@given(place=st.floats(0, 1, exclude_max=True), seed=st.integers(0, 1000))
def test_page_of_random_bytes(one_workshop: Workshop, place: float, seed: int) -> None:
    """One of SQLite's; most are of texts, some hold the others together."""

    def damage(store: Path) -> None:
        pages = store.stat().st_size // 4096
        with store.open("r+b") as file:
            file.seek(int(place * pages) * 4096)
            file.write(random.Random(seed).randbytes(4096))

    begin(one_workshop)
    trouble_after(one_workshop, damage)


@settings(max_examples=scaled(60))
@given(
    flips=st.lists(
        st.tuples(st.floats(0, 1, exclude_max=True), st.integers(1, 255)), min_size=1, max_size=8
    ),
    among=st.sampled_from([100, 4096, 1 << 30]),
)
def test_flipped_bytes(one_workshop: Workshop, flips: list[tuple[float, int]], among: int) -> None:
    """In the head of the file, in its first page, anywhere."""

    def damage(store: Path) -> None:
        data = bytearray(store.read_bytes())
        for place, by in flips:
            data[int(place * min(among, len(data)))] ^= by
        store.write_bytes(data)

    begin(one_workshop)
    trouble_after(one_workshop, damage)


@pytest.mark.parametrize("kind", [BRIEF, FILE, SHOWN, TEXT])
def test_a_key_that_leads_astray(workshop: Workshop, kind: str) -> None:
    """SQLite looks for its neighbours where they are not, and finds nothing wrong."""

    def damage(store: Path) -> None:
        data = bytearray(store.read_bytes())
        places = [found.start() for found in re.finditer(kind.encode() + rb"(?=\w)", data)]
        data[places[len(places) // 2]] ^= 1
        store.write_bytes(data)

    trouble_after(workshop, damage)


def begin(workshop: Workshop) -> None:
    """As the fixture does, which Hypothesis asks for but once."""
    workshop.put(small())
    workshop.build()


# Something else in its place


def gone(store: Path) -> None:
    store.unlink()


def cache_gone(store: Path) -> None:
    shutil.rmtree(store.parent)


def folder_gone_but_for_the_rest(store: Path) -> None:
    """As when only the large file is cleaned away."""
    generation(store)("-wal", "-shm")
    store.unlink()


def link_to_nothing(store: Path) -> None:
    store.unlink()
    store.symlink_to(store.with_name("not-there"))


def link_to_itself(store: Path) -> None:
    store.unlink()
    store.symlink_to(store)


def pipe(store: Path) -> None:
    store.unlink()
    os.mkfifo(store)


@pytest.mark.parametrize("damage", [gone, cache_gone], ids=lambda d: d.__name__)
def test_no_cache_is_no_trouble(workshop: Workshop, damage: Damage) -> None:
    assert trouble_after(workshop, damage) == ""


def test_first_build_has_no_trouble(tmp_path: Path) -> None:
    workshop = Workshop(tmp_path)
    assert build(workshop, small()).trouble == ""
    assert build(workshop, NOW).trouble == ""
    assert workshop.idle()


def test_cache_that_is_a_link_is_used(workshop: Workshop, tmp_path: Path) -> None:
    def damage(store: Path) -> None:
        moved = Path(shutil.move(store, tmp_path / "elsewhere"))
        store.symlink_to(moved)

    assert trouble_after(workshop, damage) == ""


@pytest.mark.parametrize("damage", [link_to_itself, pipe], ids=lambda d: d.__name__)
def test_what_is_no_file_is_replaced(workshop: Workshop, damage: Damage) -> None:
    assert "hỏng" in trouble_after(workshop, damage)


def test_link_to_nothing_makes_the_file(workshop: Workshop) -> None:
    assert trouble_after(workshop, link_to_nothing) == ""
    cache_gone(workshop.store)


def test_link_to_a_file_of_others_is_replaced_and_its_target_stays(
    workshop: Workshop, tmp_path: Path
) -> None:
    theirs = tmp_path / "ghi-chu.txt"
    theirs.write_text("của người khác", encoding="utf-8")

    def damage(store: Path) -> None:
        store.unlink()
        store.symlink_to(theirs)

    assert "hỏng" in trouble_after(workshop, damage)
    assert theirs.read_text(encoding="utf-8") == "của người khác"


def made_a_folder(store: Path) -> Path:
    store.unlink()
    store.mkdir()
    return store


def made_a_folder_of_others(store: Path) -> Path:
    store.unlink()
    (store / "of-others").mkdir(parents=True)
    return store


def cache_made_a_file(store: Path) -> Path:
    shutil.rmtree(store.parent)
    store.parent.touch()
    return store.parent


def cache_made_a_link_to_nothing(store: Path) -> Path:
    shutil.rmtree(store.parent)
    store.parent.symlink_to("not-there/cache")
    return store.parent


def wal_made_a_folder(store: Path) -> Path:
    wal = store.with_name(f"{store.name}-wal")
    wal.mkdir()
    (wal / "of-others").touch()
    return wal


@pytest.mark.parametrize(
    "damage",
    [
        made_a_folder,
        made_a_folder_of_others,
        cache_made_a_file,
        cache_made_a_link_to_nothing,
        wal_made_a_folder,
    ],
    ids=lambda d: d.__name__,
)
def test_what_others_put_in_the_way_stays_and_each_build_says_so(
    workshop: Workshop, damage: Callable[[Path], Path]
) -> None:
    in_the_way = damage(workshop.store)
    there = in_the_way.lstat()
    for inputs in (NOW, NOW, GONE):
        assert ".sqlite: " in build(workshop, inputs).trouble
    assert os.path.samestat(in_the_way.lstat(), there)

    shutil.rmtree(in_the_way) if in_the_way.is_dir() else in_the_way.unlink()
    build(workshop, small())
    assert workshop.idle()


# Databases that are not as they were left


def sql(*statements: str) -> Damage:
    def damage(store: Path) -> None:
        with closing(sqlite3.connect(store, isolation_level=None)) as connection:
            for statement in statements:
                connection.execute(statement)

    return damage


def other_database(store: Path) -> None:
    store.unlink()
    sql("CREATE TABLE theirs (a)", "INSERT INTO theirs VALUES (1)")(store)


@pytest.mark.parametrize(
    "damage",
    [
        other_database,
        sql("DROP TABLE shelves"),
        sql("ALTER TABLE shelves RENAME TO shelves_once"),
        sql("ALTER TABLE shelves DROP COLUMN sum"),
        sql("ALTER TABLE shelves RENAME COLUMN made TO worth"),
        sql("DROP TABLE shelves", "CREATE TABLE shelves (kind, folder, made, sum)"),
        sql("DROP TABLE shelves", "CREATE VIEW shelves AS SELECT 1 AS kind"),
        sql("PRAGMA journal_mode = DELETE", "DROP TABLE shelves"),
        sql("DELETE FROM shelves WHERE kind = 'tools'"),
        sql("UPDATE shelves SET sum = NULL WHERE kind = 'tools'"),
    ],
)
def test_database_of_others(workshop: Workshop, damage: Damage) -> None:
    assert workshop.store.name in trouble_after(workshop, damage)


def test_cache_of_other_tools_is_told_from_a_damaged_one(workshop: Workshop) -> None:
    def damage(store: Path) -> None:
        store.unlink()
        Store(store, b"other tools").close()

    assert "của phiên bản khác" in trouble_after(workshop, damage)


@pytest.mark.parametrize(
    "damage",
    [
        sql("PRAGMA user_version = 7"),
        sql("PRAGMA application_id = 7"),
        sql("PRAGMA journal_mode = DELETE"),
        sql("CREATE TABLE theirs (a)"),
        sql("VACUUM"),
        sql("PRAGMA page_size = 512", "PRAGMA journal_mode = DELETE", "VACUUM"),
    ],
)
def test_what_does_not_matter_is_no_trouble(workshop: Workshop, damage: Damage) -> None:
    assert trouble_after(workshop, damage) == ""


@pytest.mark.parametrize(
    "which", ["1", "folder = (SELECT max(folder) FROM shelves WHERE kind = '{}')"]
)
@pytest.mark.parametrize("kind", KINDS[1:])
def test_lost_shelves_are_made_again(workshop: Workshop, kind: str, which: str) -> None:
    """It is told where it is missed: a text always, what else is of a bulletin when lists must be patched."""
    where = which.format(kind)
    trouble = trouble_after(workshop, sql(f"DELETE FROM shelves WHERE kind = '{kind}' AND {where}"))
    assert bool(trouble) == (kind == TEXT or (kind == SHOWN and which == "1"))


def test_lost_shelf_of_a_lost_file_is_missed(workshop: Workshop) -> None:
    """Though nothing is edited."""
    sql(f"DELETE FROM shelves WHERE kind = '{FILE}' AND folder = ''")(workshop.store)
    (workshop.output / "index.html").unlink()
    build(workshop, small())


@pytest.mark.thorough
@pytest.mark.parametrize("column", ["made", "sum", "folder"])
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("to", ["NULL", "'chữ'", "x'00ff'", "CAST(x'ff' AS TEXT)"])
def test_changed_values(workshop: Workshop, kind: str, column: str, to: str) -> None:
    """Of the last of a kind; told, unless nothing asked for it."""
    where = f"WHERE kind = '{kind}' AND folder = (SELECT max(folder) FROM shelves WHERE kind = '{kind}')"
    damage = sql(f"UPDATE shelves SET {column} = {to} {where}")
    with suppress(sqlite3.IntegrityError):  # names are never NULL
        trouble_after(workshop, damage)


@pytest.mark.parametrize("kind", KINDS[1:])
def test_shelves_swapped_between_folders(workshop: Workshop, kind: str) -> None:
    """As the folder is in the sum, no shelf stands for another."""
    swapped = f"SELECT made FROM shelves WHERE kind = '{kind}' ORDER BY folder"
    damage = sql(
        f"UPDATE shelves SET made = coalesce(({swapped} DESC LIMIT 1), 0) WHERE kind = '{kind}' "
        f"AND folder = (SELECT min(folder) FROM shelves WHERE kind = '{kind}')"
    )
    trouble = trouble_after(workshop, damage)
    assert bool(trouble) == (kind not in (INDEXED, REPORT))  # which have a shelf each


def opened(store: Path) -> Store:
    """As a build of the same tools opens it."""
    with closing(sqlite3.connect(store)) as connection:
        ((made,),) = connection.execute("SELECT made FROM shelves WHERE kind = 'tools'")
    ((tools, _),) = msgpack.decode(made).values()
    return Store(store, tools)


def written_again(kind: str, value: bytes) -> Damage:
    """All values of a kind in another type, with sums that are right."""

    def damage(store: Path) -> None:
        kept = opened(store)
        kept.put([Row(kind, name, digest, value) for name, (digest, _) in kept.all(kind).items()])
        kept.commit()
        kept.close()

    return damage


@pytest.mark.parametrize(
    "value",
    [
        b"",
        b"\xc1",
        encoded(None),
        encoded([]),
        encoded({"a": 1}),
        encoded([1, "a"]),
        b"\x91" * 100_000,
        zlib.compress(encoded({"a": [1]})),
        zlib.compress(b"\x91" * 100_000),
    ],
    ids=lambda value: value[:8].hex() or "empty",
)
@pytest.mark.thorough
@pytest.mark.parametrize("kind", KINDS[1:])
def test_values_of_other_types(workshop: Workshop, kind: str, value: bytes) -> None:
    trouble = trouble_after(workshop, written_again(kind, value))
    # No build asks for a report after an edit; a file's stamp that is none is that of another file.
    assert bool(trouble) == (kind not in (FILE, REPORT))


@pytest.mark.parametrize(
    "value", [b"\xc1", encoded(None), encoded([1, "a"])], ids=["nothing", "None", "list"]
)
def test_report_of_another_type(workshop: Workshop, value: bytes) -> None:
    """Though nothing is edited."""
    written_again(REPORT, value)(workshop.store)
    assert workshop.store.name in build(workshop, small()).trouble
    assert workshop.idle()


# What SQLite keeps beside the file


def generation(store: Path) -> Callable[..., None]:
    """Files as they are while a build goes on; called with the ends of names, it puts these back."""
    with closing(sqlite3.connect(store, isolation_level=None)) as connection:
        connection.execute("PRAGMA wal_autocheckpoint = 0")
        connection.execute("UPDATE shelves SET made = made WHERE kind != 'text'")
        saved = {
            end: store.with_name(store.name + end).read_bytes() for end in ("", "-wal", "-shm")
        }

    def put_back(*ends: str) -> None:
        for end in ends:
            store.with_name(store.name + end).write_bytes(saved[end])

    return put_back


def test_log_of_an_ended_build_is_used(workshop: Workshop) -> None:
    assert trouble_after(workshop, lambda store: generation(store)("", "-wal", "-shm")) == ""


def test_log_that_is_lost(workshop: Workshop) -> None:
    assert trouble_after(workshop, lambda store: generation(store)("")) == ""


@pytest.mark.parametrize("ends", [("-wal",), ("-wal", "-shm"), ("-shm",)])
def test_stale_log_of_the_same_file(workshop: Workshop, ends: tuple[str, ...]) -> None:
    """Of another generation, with other documents in the lists."""
    put_back = generation(workshop.store)
    for inputs in (GONE, NOW, EDITS["change_text"](NOW, 3)):
        build(workshop, inputs)
    put_back(*ends)
    for inputs in (NOW, GONE, small()):
        build(workshop, inputs)
        assert workshop.idle()


@pytest.mark.parametrize("end", ["-wal", "-shm", "-journal"])
@pytest.mark.parametrize("length", [0, 10, 40_000])
def test_garbage_beside_the_file(workshop: Workshop, end: str, length: int) -> None:
    def damage(store: Path) -> None:
        store.with_name(store.name + end).write_bytes(random.Random(0).randbytes(length))

    trouble_after(workshop, damage)


def test_log_without_its_file(workshop: Workshop) -> None:
    assert trouble_after(workshop, folder_gone_but_for_the_rest) == ""


def test_row_kept_for_another_address(workshop: Workshop) -> None:
    """Rows nobody asks for are forgotten."""

    def damage(store: Path) -> None:
        kept = opened(store)
        rows = [
            Row(kind, "../of-others", *made) for kind in KINDS for made in kept.all(kind).values()
        ]
        kept.put(rows)
        kept.commit()
        kept.close()

    trouble_after(workshop, damage)
