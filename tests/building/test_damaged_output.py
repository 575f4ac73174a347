"""What happened to the output between two builds is made right by the next, or it says what stands in its way."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from .archive_tree import small
from .building import Workshop, digests, site
from .edits import EDITS

pytestmark = pytest.mark.slow

BULLETIN = "2020/12/31-nhin-lai.html"
THEIRS = "của người khác"


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    """A site that is built."""
    workshop = Workshop(tmp_path)
    workshop.put(small())
    workshop.build()
    return workshop


def deleted(file: Path) -> None:
    file.unlink()


def truncated(file: Path) -> None:
    """As when a disk was full."""
    os.truncate(file, 10)


def overwritten(file: Path) -> None:
    """With as many other bytes."""
    file.write_bytes(b"x" * file.stat().st_size)


def overwritten_and_protected(file: Path) -> None:
    overwritten(file)
    file.chmod(0o444)


@pytest.mark.parametrize(
    "damage",
    [deleted, truncated, overwritten, overwritten_and_protected],
    ids=lambda damage: damage.__name__,
)
@pytest.mark.parametrize("folder", ["2020", "lanh-dao", "theme", "tim-kiem", "2019/03"])
def test_damaged_files_are_made_right(
    workshop: Workshop, damage: Callable[[Path], None], folder: str
) -> None:
    before = digests(site(workshop.output))
    for path in (workshop.output / folder).rglob("*.*"):
        damage(path)
    workshop.build()
    assert digests(site(workshop.output)) == before


def test_deleted_folder_is_made_again(workshop: Workshop) -> None:
    before = digests(site(workshop.output))
    shutil.rmtree(workshop.output / "lanh-dao")
    workshop.build()
    assert digests(site(workshop.output)) == before


def test_empty_folder_in_place_of_a_page_is_replaced(workshop: Workshop) -> None:
    before = digests(site(workshop.output))
    (workshop.output / BULLETIN).unlink()
    (workshop.output / BULLETIN).mkdir()
    workshop.build()
    assert digests(site(workshop.output)) == before


def test_link_in_place_of_a_page_is_replaced_and_its_target_stays(
    workshop: Workshop, tmp_path: Path
) -> None:
    before = digests(site(workshop.output))
    theirs = tmp_path / "ghi-chu.txt"
    theirs.write_text(THEIRS, encoding="utf-8")
    (workshop.output / BULLETIN).unlink()
    (workshop.output / BULLETIN).symlink_to(theirs)
    workshop.build()
    assert theirs.read_text(encoding="utf-8") == THEIRS
    assert digests(site(workshop.output)) == before


@pytest.mark.parametrize("theirs", [f"{BULLETIN}/ghi-chu.txt", "lanh-dao"])
def test_what_others_put_in_the_way_is_named_and_stays(workshop: Workshop, theirs: str) -> None:
    """A folder of theirs in place of a page, a file of theirs in place of a folder."""
    before = digests(site(workshop.output))
    file = workshop.output / theirs
    in_the_way = file if theirs == "lanh-dao" else file.parent
    remove(in_the_way)
    file.parent.mkdir(exist_ok=True)
    file.write_text(THEIRS, encoding="utf-8")
    with pytest.raises(OSError, match=in_the_way.name):
        workshop.build()
    assert file.read_text(encoding="utf-8") == THEIRS

    remove(in_the_way)
    workshop.build()
    assert digests(site(workshop.output)) == before


def test_page_of_a_failed_build_goes_when_its_bulletin_goes(workshop: Workshop) -> None:
    before = digests(site(workshop.output))
    last = workshop.output / "robots.txt"
    last.unlink()
    (last / "of-others").mkdir(parents=True)
    workshop.put(EDITS["add_bulletin"](small(), 0))
    with pytest.raises(OSError, match=last.name):
        workshop.build()

    shutil.rmtree(last)
    workshop.put(small())
    workshop.build()
    assert digests(site(workshop.output)) == before


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"\0\n",
        b"../../of-others\n/of-others\n",
    ],
    ids=["empty", "no text", "no path", "paths elsewhere"],
)
def test_damaged_notes_of_the_last_build_stop_no_build(workshop: Workshop, data: bytes) -> None:
    before = digests(site(workshop.output))
    for note in workshop.notes():
        note.write_bytes(data)
    for inputs in (EDITS["change_text"](small(), 0), small()):
        workshop.put(inputs)
        workshop.build()
    assert digests(site(workshop.output)) == before


def remove(path: Path) -> None:
    shutil.rmtree(path) if path.is_dir() else path.unlink()
