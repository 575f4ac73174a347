"""What is published, and when: the site of the present content as a release of its own, or nothing."""

import errno
import os
import shutil
from pathlib import Path

import pytest

from bantin.building.build_report import Changes
from bantin.errors import OutputFolderError, ReleaseError, RemovalError
from bantin.publishing.release_making import ASSETS
from bantin.site.theme_assets import theme_assets
from tests.building.archive_tree import small
from tests.building.edits import EDITS
from tests.building.inputs import Inputs
from tests.support.content_files import bulletin
from tests.support.project import THEME

from .press import Press, shown, whole

pytestmark = pytest.mark.slow

EDITED = EDITS["change_text"](small(), 1)
GROWN = EDITS["add_bulletin"](small(), 4)
SHRUNK = EDITS["remove_bulletin"](small(), 2)
RESTYLED = EDITS["edit_asset"](small(), 0)


def styled(which: int) -> Inputs:
    return EDITS["edit_asset"](small(), which)


def sheets(folder: Path) -> set[str]:
    return {path.name for path in (folder / "theme/css").iterdir()}


def test_readers_get_what_a_build_from_nothing_gives(press: Press) -> None:
    for inputs in (small(), EDITED, RESTYLED, SHRUNK):
        press.publish(inputs)
        assert shown(press.current) == {
            a: d for a, d in press.workshop.cold().digests.items() if not a.endswith("/")
        }


def test_numbers_and_what_is_new(press: Press) -> None:
    first = press.publish(small())
    assert (first.number, first.is_new, press.changes, first.unchanged) == (
        1,
        True,
        Changes(6, 0),
        0,
    )
    assert first.addresses == sorted(shown(press.current))
    grown = press.publish(GROWN)
    assert (grown.number, press.changes) == (2, Changes(1, 0))
    assert grown.written + grown.unchanged == len(shown(press.current))
    back = press.publish(small())
    assert (back.number, press.changes) == (3, Changes(0, 1))
    assert back.removed == grown.written - back.written


def test_unchanged_site_is_no_new_release(press: Press) -> None:
    press.publish(small())
    before = whole(press.current)
    again = press.publish(small())
    assert (again.number, again.is_new, again.written, again.removed) == (1, False, 0, 0)
    press.publish(EDITED, keep=9)
    assert press.publish(small(), keep=9).is_new is True
    press.roll_back()
    press.roll_back()
    assert press.publish(small(), keep=9).is_new is False  # though builds have written files anew
    assert whole(press.current) == before


def test_releases_share_unchanged_files_and_never_change(press: Press) -> None:
    press.publish(small())
    first = whole(press.release(1))
    press.publish(EDITED)
    second = whole(press.release(2))
    assert whole(press.release(1)) == first
    same = {address for address in first if second.get(address) == first[address]}
    assert {"2020/12/31-nhin-lai.html", "404.html"} <= same
    assert {a for a in first if a not in same} == {
        address for address in first if second[address].digest != first[address].digest
    }


def test_file_removed_from_what_readers_see_is_published_again(press: Press) -> None:
    press.publish(small())
    (press.current / "index.html").unlink()
    again = press.publish(small())
    assert (again.number, again.written) == (2, 1)
    assert (press.current / "index.html").is_file()


def test_newest_are_kept(press: Press) -> None:
    for which in range(5):
        press.publish(EDITS["add_bulletin"](small(), which), keep=3)
    assert (press.number, press.stored) == (5, [3, 4, 5])
    press.publish(EDITS["add_bulletin"](small(), 4), keep=2)
    assert (press.number, press.stored) == (5, [4, 5])


# Going back


def test_each_step_back_goes_one_release_further(press: Press) -> None:
    for inputs in (small(), EDITED, GROWN):
        press.publish(inputs)
    sites = [shown(press.release(number)) for number in (1, 2, 3)]
    assert tuple(press.roll_back()) == (3, 2)
    assert (press.number, shown(press.current)) == (2, sites[1])
    assert tuple(press.roll_back()) == (2, 1)
    assert (press.number, shown(press.current)) == (1, sites[0])
    with pytest.raises(ReleaseError, match="Không còn bản nào trước bản đang đăng"):
        press.roll_back()
    assert (press.number, shown(press.current)) == (1, sites[0])


def test_after_a_step_back_the_present_content_is_a_new_release(press: Press) -> None:
    """Its number is a new one, and the release that was left is not gone back to."""
    press.publish(small())
    press.publish(EDITED)
    press.roll_back()
    again = press.publish(EDITED)
    assert (again.number, again.is_new, press.stored) == (3, True, [1, 3])
    assert tuple(press.roll_back()) == (3, 1)


def test_without_a_release_there_is_nowhere_to_go(press: Press) -> None:
    with pytest.raises(ReleaseError, match="chưa có bản nào được đăng"):
        press.roll_back()
    assert not press.root.exists()


# The guard compares with what readers see


def many(count: int) -> Inputs:
    inputs = small()
    for number in range(count):
        text = bulletin("2021-03-04", title=f"Tin số {number}")
        inputs = inputs.writing(f"content/bulletins/2021/03/04-tin-so-{number}.md", text)
    return inputs


def test_many_removals_are_refused_until_they_are_allowed(press: Press) -> None:
    press.publish(many(6))
    before = whole(press.current)
    for _ in range(2):
        with pytest.raises(RemovalError, match="sẽ gỡ 6 trong 12 bản tin đang đăng"):
            press.publish(small(), allowed_removals=None)
    assert (press.number, whole(press.current)) == (1, before)
    press.publish(small(), allowed_removals=6)
    assert press.changes == Changes(0, 6)


def test_what_readers_no_longer_see_may_go(press: Press) -> None:
    press.publish(small())
    press.publish(many(6))
    press.roll_back()
    press.publish(EDITED, allowed_removals=0)
    assert press.changes == Changes(0, 0)


def test_removal_that_was_built_and_not_shown_is_refused_again(press: Press) -> None:
    """A build with nothing to do compares, too."""
    press.publish(many(6))
    linking = small().writing("theme/templates/404.html", '<a href="khong-co.html">')
    with pytest.raises(ReleaseError):
        press.publish(linking, allowed_removals=6)
    for _ in range(2):
        with pytest.raises(RemovalError, match="sẽ gỡ 6 trong 12"):
            press.publish(linking, allowed_removals=5)
    with pytest.raises(RemovalError, match="sẽ gỡ 6 trong 12"):
        press.publish(small(), allowed_removals=5)


# Pages that readers still look at


def test_assets_of_kept_releases_stay_and_older_ones_go(press: Press) -> None:
    """A browser that got a page just before the switch fetches its styles after it."""
    own = []
    for which in (0, 4, 8, 12):
        press.publish(styled(which), keep=3)
        own.append({Path(a).name for a in shown(press.current) if a.startswith("theme/css/")})
    assert len(set().union(*own)) > len(own[0])
    assert sheets(press.current) == own[1] | own[2] | own[3]


def test_assets_stay_when_readers_are_taken_back(press: Press) -> None:
    press.publish(small())
    press.publish(RESTYLED)
    styles = sheets(press.current)
    press.roll_back()
    assert sheets(press.current) >= styles
    assert press.publish(small()).is_new is False


def test_no_other_file_of_earlier_releases_stays(press: Press) -> None:
    """What was withdrawn is gone at once."""
    picture = "2019/03/15-truong-hoc.png"
    press.publish(small())
    assert (press.current / picture).is_file()
    press.publish(EDITS["remove_picture"](small(), 0))
    assert not (press.current / picture).exists()


def test_assets_are_where_releases_look_for_them() -> None:
    assert all(asset.address.startswith(ASSETS) for asset in theme_assets(THEME))


# Files of others


def test_what_others_wrote_stays_and_is_told(press: Press) -> None:
    press.publish(small())
    press.publish(EDITED)
    (press.root / "ghi-chu.txt").write_text("của tôi")
    (press.root / "releases/000007").mkdir()
    (press.root / "releases/000007/a.txt").touch()
    (press.current / "google.html").touch()
    (press.current / "2020/07/của tôi.txt").touch()
    assert press.publish(EDITED).foreign[:2] == ["ghi-chu.txt", "releases/000007"]
    for inputs in (small(), GROWN, EDITED):
        told = press.publish(inputs, keep=2).foreign
    assert told == ["ghi-chu.txt", "releases/000002", "releases/000007"]
    left = {p.relative_to(press.root).as_posix() for p in (press.root / told[1]).rglob("*.*")}
    assert left == {f"{told[1]}/google.html", f"{told[1]}/2020/07/của tôi.txt"}
    assert press.number == 10


def test_files_of_other_programs_are_copied(press: Press) -> None:
    """These may write into a file that exists, which our builds never do."""
    press.publish(small())
    theirs = press.root / ".bantin-build/khac.txt"
    theirs.write_text("mot")
    press.publish(EDITED)
    with theirs.open("r+") as file:
        file.write("hai")
    assert (press.current / "khac.txt").read_text() == "mot"
    press.publish(small())
    assert (press.current / "khac.txt").read_text() == "hai"


def test_folder_that_was_claimed_and_left_is_taken(press: Press) -> None:
    """As by a command that was ended at once."""
    press.root.mkdir()
    (press.root / ".bantin-releases-new").touch()
    press.publish(small())
    claimed = press.folder / "claimed"
    claimed.mkdir()
    shutil.copy(press.root / ".bantin-releases", claimed)
    press.clear()
    claimed.rename(press.root)
    assert press.publish(small()).number == 2


@pytest.mark.parametrize("name", ["index.html", "releases", "current"])
def test_folder_of_others_is_refused(press: Press, name: str) -> None:
    (press.root / name).mkdir(parents=True)
    with pytest.raises(OutputFolderError, match="không phải do bantin tạo"):
        press.publish(small())
    assert [path.name for path in press.root.iterdir()] == [name]


def test_current_that_is_not_ours_is_refused(press: Press) -> None:
    press.publish(small())
    aside = press.folder / "aside"
    press.current.rename(aside)
    press.current.mkdir()
    with pytest.raises(OutputFolderError, match="ở chỗ của trang mạng được đăng"):
        press.publish(EDITED)
    press.current.rmdir()
    press.current.symlink_to(press.folder)
    with pytest.raises(OutputFolderError, match="ở chỗ của trang mạng được đăng"):
        press.roll_back()
    assert press.current.readlink() == press.folder


@pytest.mark.parametrize("place", ["content/site", "theme/site", "cache/.."])
def test_site_that_is_not_apart_is_refused(press: Press, place: str) -> None:
    press.root = press.folder / place
    with pytest.raises(OutputFolderError, match="Chọn một thư mục khác"):
        press.publish(small())
    assert not list(press.folder.rglob(".bantin-*"))


def test_build_does_not_take_a_release_for_its_output(press: Press) -> None:
    press.publish(small())
    press.workshop.output = press.current
    with pytest.raises(OutputFolderError, match="không phải do bantin tạo"):
        press.workshop.build()


def test_new_files_and_the_history_are_flushed_before_readers_see_them(
    press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that they are whole even after a crash of the machine."""
    press.publish(small())
    before, flushed, fsync = whole(press.current), set(), os.fsync

    def noted(file: int) -> None:
        if press.number == 1:
            flushed.add(os.fstat(file).st_ino)
        fsync(file)

    monkeypatch.setattr(os, "fsync", noted)
    press.publish(EDITED)
    new = {f.inode for address, f in whole(press.current).items() if before.get(address) != f}
    assert {*new, (press.root / ".bantin-releases").stat().st_ino} <= flushed
    assert len(flushed) < len(before)


# Systems that lack something


def test_where_there_are_no_hard_links_files_are_copied(
    press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_link(*_: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", no_link)
    press.publish(small())
    first = shown(press.current)
    assert press.publish(small()).is_new is False
    edited = press.publish(EDITED)
    assert 0 < edited.written < edited.unchanged
    assert shown(press.release(1)) == first
    assert shown(press.current) != first
