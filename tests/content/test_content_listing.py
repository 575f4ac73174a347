import os
import socket
from pathlib import Path

import pytest

from bantin.content.content_listing import list_content
from tests.support.content_files import finding_lines
from tests.support.file_trees import write_tree


def test_files_are_listed_in_order(tmp_path: Path) -> None:
    names = ["b.md", "a/z.md", "a/b/c.md", "Đ.md", "a-b.md", "a/.16-tin.md"]
    write_tree(tmp_path, dict.fromkeys(names, "x"))
    assert list_content(tmp_path) == (
        ["a-b.md", "a/.16-tin.md", "a/b/c.md", "a/z.md", "b.md", "Đ.md"],
        [],
        [],
    )


@pytest.mark.parametrize(
    "name",
    [
        ".git/config", ".gitattributes", ".gitkeep", "a/.DS_Store", "a/._16-tin.md", "a/Thumbs.db", "a/~$tin.docx",
        "desktop.ini", "__MACOSX/a.md", "a/.16-tin.md.swp", "a/.#16-tin.md", "a/.~lock.16-tin.md#", "$RECYCLE.BIN/a",
        "a/~WRL0001.tmp",
    ],
)  # fmt: skip
def test_what_git_windows_and_editors_leave_behind_is_silent(tmp_path: Path, name: str) -> None:
    write_tree(tmp_path, {name: "x"})
    assert list_content(tmp_path) == ([], [], [])


def test_hidden_folders_are_told_and_not_entered(tmp_path: Path) -> None:
    write_tree(tmp_path, {"bulletins/.cu/16-tin.md": "x", ".vscode/settings.json": "x"})
    listing = list_content(tmp_path)
    assert (listing.files, listing.refused) == ([], [".vscode", "bulletins/.cu"])
    assert finding_lines(listing.findings) == [".vscode:1 F13", "bulletins/.cu:1 F26"]


def test_what_is_no_file_is_told_by_what_it_is(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "16-ong.md")
    with socket.socket(socket.AF_UNIX) as server:
        here = Path.cwd()
        os.chdir(tmp_path)  # the path of a socket may have no more than some 100 bytes
        server.bind("o-cam.md")
        os.chdir(here)
        (tmp_path / "lien-ket.md").symlink_to("/etc/passwd")
        for name in ("abbreviations.yml", "addresses.tsv", "thu-muc.md"):
            (tmp_path / name).mkdir()
        listing = list_content(tmp_path)
    assert listing.files == []
    assert finding_lines(listing.findings) == [
        "16-ong.md:1 F11",
        "abbreviations.yml:1 F12",
        "addresses.tsv:1 F12",
        "lien-ket.md:1 F04",
        "o-cam.md:1 F11",
        "thu-muc.md:1 F12",
    ]
    messages = {found.path: found.message for found in listing.findings}
    assert messages["16-ong.md"] == "Đây là ống dẫn (FIFO), không phải tệp."
    assert messages["o-cam.md"] == "Đây là ổ cắm (socket), không phải tệp."


def test_a_device_is_told(tmp_path: Path) -> None:
    try:
        os.mknod(tmp_path / "16-thiet-bi.md", 0o20666, os.makedev(1, 3))
    except PermissionError:
        pytest.skip("only root can make a device")
    (found,) = list_content(tmp_path).findings
    assert (found.code, found.message) == ("F11", "Đây là thiết bị, không phải tệp.")


def test_folders_may_stand_very_deep(tmp_path: Path) -> None:
    folder = tmp_path
    for _ in range(15):
        folder /= "a/" * 100
        folder.mkdir(parents=True)
    file = folder / "b.md"
    file.touch()
    listing = list_content(tmp_path)
    assert (listing.files, listing.refused) == ([], ["a/" * 1500 + "b.md"])
    assert [(found.code, found.remedy) for found in listing.findings] == [
        ("F19", "Đổi thành tên ngắn hơn, ví dụ bulletins/năm/tháng/ngày-b.md.")
    ]
    file.unlink()
    while folder != tmp_path:  # pytest's own cleaning recurses
        folder.rmdir()
        folder = folder.parent


def test_twins_are_refused_and_twin_folders_told(tmp_path: Path) -> None:
    names = ["a/anh.png", "a/Anh.png", "b/Tin.md", "b/TIN.md", "C/x.md", "c/y.md", "e/C/x.md", "e/c/y.md", "d/ảnh.png", "d/a\u0309nh.png"]  # fmt: skip
    write_tree(tmp_path, dict.fromkeys(names, "x"))
    if len(list((tmp_path / "a").iterdir())) == 1:
        pytest.skip("this file system ignores case")
    listing = list_content(tmp_path)
    assert listing.files == ["C/x.md", "a/anh.png", "c/y.md", "d/ảnh.png", "e/C/x.md", "e/c/y.md"]
    assert sorted(listing.refused) == ["a/Anh.png", "b/TIN.md", "b/Tin.md", "d/a\u0309nh.png"]
    others = {found.path: dict(found.values)["other"] for found in listing.findings}
    assert others == {
        "e/C": "e/c",
        "a/Anh.png": "a/anh.png",
        "b/TIN.md": "b/Tin.md",
        "b/Tin.md": "b/TIN.md",
        "d/a\u0309nh.png": "d/ảnh.png",
    }
    assert {found.code for found in listing.findings} == {"F17"}
