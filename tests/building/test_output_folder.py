"""What is written into an output folder, when it can be seen, what is removed, and what stays."""

from pathlib import Path

import pytest

from bantin.building.output_folder import OutputFolder
from bantin.errors import OutputFolderError
from tests.support.file_trees import read_tree

THEIRS = "của người khác".encode()


def files(folder: Path) -> dict[str, bytes]:
    """Return the files of the site and of others, without the manifest."""
    found = {path: data for path, data in read_tree(folder).items() if not path.endswith("/")}
    found.pop(".bantin-files", None)
    return found


def built(root: Path, *addresses: str) -> None:
    """Write a site of these addresses."""
    root.mkdir(exist_ok=True)
    folder = OutputFolder(root)
    for address in addresses:
        folder.write(address, b"old")
    folder.finish(addresses)


def test_only_our_files_of_other_addresses_are_removed(tmp_path: Path) -> None:
    built(tmp_path, "2019/gone.html", "2020/kept.html")
    (tmp_path / "theirs.html").write_bytes(THEIRS)
    assert OutputFolder(tmp_path).finish(["2020/kept.html"]) == 1
    left = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")}
    assert left == {"2020", "2020/kept.html", "theirs.html", ".bantin-files"}


def test_file_whose_address_changed_only_in_case_stays(tmp_path: Path) -> None:
    """On Windows it is the file that was just written."""
    folder = OutputFolder(tmp_path)
    folder.write("2020/07/16-HỌP.html", b"x")
    assert folder.finish(["2020/07/16-họp.html"]) == 0
    assert (tmp_path / "2020/07/16-HỌP.html").read_bytes() == b"x"


def test_new_files_are_there_before_others_change_and_removed_ones_go_last(tmp_path: Path) -> None:
    built(tmp_path, "index.html", "old.html")
    folder = OutputFolder(tmp_path)
    folder.write("index.html", b"links to new.html")
    assert files(tmp_path)["index.html"] == b"old"
    folder.write("2020/new.html", b"new")
    assert files(tmp_path)["2020/new.html"] == b"new"
    assert files(tmp_path)["old.html"] == b"old"
    assert folder.finish(["index.html", "2020/new.html"]) == 1
    assert files(tmp_path) == {"index.html": b"links to new.html", "2020/new.html": b"new"}


def test_unfinished_build_changes_no_file(tmp_path: Path) -> None:
    built(tmp_path, "index.html")
    OutputFolder(tmp_path).write("index.html", b"unfinished")
    folder = OutputFolder(tmp_path)
    folder.begin()
    folder.finish(["index.html"])
    assert files(tmp_path) == {"index.html": b"old"}


def test_state_of_a_file_that_waits_is_its_state_in_its_place(tmp_path: Path) -> None:
    built(tmp_path, "index.html")
    folder = OutputFolder(tmp_path)
    for address in ("index.html", "new.html"):
        written = folder.write(address, b"other")
        folder.finish(["index.html", "new.html"])
        assert written == (True, folder.state(address))
        assert folder.write(address, b"other") == (False, folder.state(address))


@pytest.mark.parametrize("is_same", [True, False])
def test_file_of_others_at_an_address_stays(tmp_path: Path, is_same: bool) -> None:
    built(tmp_path, "index.html")
    (tmp_path / "2020").mkdir()
    (tmp_path / "2020/new.html").write_bytes(THEIRS)
    folder = OutputFolder(tmp_path)
    if is_same:
        assert not folder.write("2020/new.html", THEIRS).is_new
    else:
        with pytest.raises(OutputFolderError, match=r"new\.html” không phải do bantin tạo"):
            folder.write("2020/new.html", b"new")
    assert files(tmp_path)["2020/new.html"] == THEIRS


def test_file_that_only_the_cache_knows_is_ours(tmp_path: Path) -> None:
    built(tmp_path, "index.html")
    state = OutputFolder(tmp_path).state("index.html")
    assert state
    (tmp_path / ".bantin-files").write_bytes(b"")
    folder = OutputFolder(tmp_path, {"index.html": (b"fingerprint", state)})
    folder.write("index.html", b"new")
    folder.finish(["index.html"])
    assert files(tmp_path) == {"index.html": b"new"}


@pytest.mark.parametrize("link", ["2020", "2020/07", "2020/07/new.html", ".bantin-new"])
def test_links_in_the_way_are_not_followed(tmp_path: Path, link: str) -> None:
    root, elsewhere = tmp_path / "output", tmp_path / "elsewhere"
    built(root, "index.html")
    (elsewhere / "07").mkdir(parents=True)
    path = root / link
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(elsewhere)
    folder = OutputFolder(root)
    with pytest.raises(OutputFolderError, match=r"liên kết \(symlink\)"):
        folder.begin()
        folder.write("2020/07/new.html", b"new")
    assert files(elsewhere) == {}
    assert path.is_symlink()


@pytest.mark.parametrize(
    "line",
    ["../of-others", "/of-others", "a/../../of-others", "c:/of-others", "a\\b", "a//b", "."],
)
def test_manifest_that_cannot_be_ours_is_refused(tmp_path: Path, line: str) -> None:
    root = tmp_path / "output"
    built(root, "index.html")
    (tmp_path / "of-others").write_bytes(THEIRS)
    (root / ".bantin-files").write_text(f"index.html\n{line}\n", encoding="utf-8")
    with pytest.raises(OutputFolderError, match=r"không phải tệp mà bantin có thể đã ghi"):
        OutputFolder(root).finish([])
    assert (tmp_path / "of-others").read_bytes() == THEIRS
