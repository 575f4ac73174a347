"""What happened to the output between two builds is made right by the next, or it says what stands in its way."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bantin.errors import OutputFolderError

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


def test_link_in_place_of_a_page_is_named_and_stays(workshop: Workshop, tmp_path: Path) -> None:
    theirs = tmp_path / "ghi-chu.txt"
    theirs.write_text(THEIRS, encoding="utf-8")
    link = workshop.output / BULLETIN
    link.unlink()
    link.symlink_to(theirs)
    with pytest.raises(OutputFolderError, match=rf"{link.name}” là một liên kết"):
        workshop.build()
    assert link.is_symlink()
    assert theirs.read_text(encoding="utf-8") == THEIRS


@pytest.mark.parametrize("theirs", [f"{BULLETIN}/ghi-chu.txt", "lanh-dao"])
def test_what_others_put_in_the_way_is_named_and_stays(workshop: Workshop, theirs: str) -> None:
    """A folder of theirs in place of a page, a file of theirs in place of a folder."""
    before = digests(site(workshop.output))
    file = workshop.output / theirs
    in_the_way = file if theirs == "lanh-dao" else file.parent
    remove(in_the_way)
    file.parent.mkdir(exist_ok=True)
    file.write_text(THEIRS, encoding="utf-8")
    with pytest.raises((OutputFolderError, OSError), match=in_the_way.name):
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
    with pytest.raises(OutputFolderError, match=last.name):
        workshop.build()

    shutil.rmtree(last)
    workshop.put(small())
    workshop.build()
    assert digests(site(workshop.output)) == before


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"\0\n"], ids=["empty", "no text", "no path"])
@pytest.mark.parametrize("notes", ["manifest", "cache"])
def test_damaged_notes_of_the_last_build_stop_no_build(
    workshop: Workshop, notes: str, data: bytes
) -> None:
    before = digests(site(workshop.output))
    for note in workshop.notes():
        if note.is_relative_to(workshop.cache) == (notes == "cache"):
            note.write_bytes(data)
    for inputs in (EDITS["change_text"](small(), 0), small()):
        workshop.put(inputs)
        workshop.build()
    assert digests(site(workshop.output)) == before


def test_site_of_which_all_notes_are_damaged_may_be_that_of_others(workshop: Workshop) -> None:
    """A build that finds every file as it would write it makes the site its own again."""
    before = site(workshop.output)
    for note in workshop.notes():
        note.write_bytes(b"")
    workshop.put(EDITS["change_text"](small(), 0))
    with pytest.raises(OutputFolderError, match="không phải do bantin tạo"):
        workshop.build()
    assert site(workshop.output) == before
    for inputs in (small(), EDITS["change_text"](small(), 0)):
        workshop.put(inputs)
        workshop.build()
    assert site(workshop.output) != before


def remove(path: Path) -> None:
    shutil.rmtree(path) if path.is_dir() else path.unlink()
