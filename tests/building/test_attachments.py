"""Attachments are copied in pieces, whatever their size, and files that are not used cost nothing."""

import os
import time
import tracemalloc
from pathlib import Path

import pytest

from bantin.building import attachment_copies
from bantin.content.file_limits import MOST_DOCUMENT, MOST_PICTURE
from bantin.content.regular_files import chunks_of
from tests.support.building import build_site
from tests.support.content_files import PICTURE, bulletin
from tests.support.file_trees import read_tree, write_tree

MONTH = "bulletins/2020/07"
LARGE = b"%PDF-1.7\n" + os.urandom(3_000_000)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    text = bulletin("2020-07-16", body="[Văn bản](16-van-ban.pdf)")
    return write_tree(
        tmp_path / "content", {f"{MONTH}/16-a.md": text, f"{MONTH}/16-van-ban.pdf": LARGE}
    )


def test_a_large_file_is_copied_and_left_alone_when_nothing_changes(
    content: Path, tmp_path: Path
) -> None:
    output = tmp_path / "out"
    build_site(content, output)
    copy = output / "2020/07/16-van-ban.pdf"
    assert copy.read_bytes() == LARGE
    before = copy.stat()
    (content / f"{MONTH}/16-a.md").write_text(bulletin("2020-07-16"), "utf-8")
    os.utime(
        copy, ns=(before.st_atime_ns, before.st_mtime_ns - 10**9)
    )  # as after a copy of the site
    build_site(content, output)
    assert (copy.read_bytes(), copy.stat().st_ino) == (LARGE, before.st_ino)
    (content / f"{MONTH}/16-van-ban.pdf").write_bytes(LARGE[:-1])
    report = build_site(content, output)
    assert copy.read_bytes() == LARGE[:-1]
    assert report.written == 1
    assert not [path for path in read_tree(output) if ".bantin-new" in path]


def test_a_file_saved_while_it_is_copied_is_copied_whole(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = content / f"{MONTH}/16-van-ban.pdf"
    later = LARGE[:8] + os.urandom(2_500_000)
    read = chunks_of

    def save_once(path: str, limit: int) -> object:
        pieces = read(path, limit)
        yield next(pieces)
        if document.read_bytes() != later:
            document.write_bytes(later)
        yield from pieces

    monkeypatch.setattr(attachment_copies, "chunks_of", save_once)
    build_site(content, tmp_path / "out")
    assert (tmp_path / "out/2020/07/16-van-ban.pdf").read_bytes() == later
    assert not [path for path in read_tree(tmp_path / "out") if ".bantin-new" in path]


def test_what_is_not_used_or_too_large_is_not_read(content: Path, tmp_path: Path) -> None:
    build_site(content, tmp_path / "warm")  # so that what is loaded only once is not counted
    sizes = {
        "sao-luu.zip": 6 * 1024**3,
        f"{MONTH}/16-phim.mp4": 6 * 1024**3,
        f"{MONTH}/16-lon.md": 6 * 1024**3,
        f"{MONTH}/16-lon.png": MOST_PICTURE + 1,
        f"{MONTH}/16-lon.pdf": 6 * 1024**3,
    }
    for path, size in sizes.items():
        (content / path).touch()
        os.truncate(content / path, size)
    write_tree(content, {f"{MONTH}/16-vua.pdf": b"%PDF-1.7"})
    os.truncate(content / f"{MONTH}/16-vua.pdf", MOST_DOCUMENT)
    tracemalloc.start()
    began = time.process_time()
    report = build_site(content, tmp_path / "out")
    seconds = time.process_time() - began
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert {(found.path, found.code) for found in report.findings} == {
        ("sao-luu.zip", "F07"),
        (f"{MONTH}/16-phim.mp4", "F05"),
        (f"{MONTH}/16-lon.md", "F02"),
        (f"{MONTH}/16-lon.png", "F08"),
        (f"{MONTH}/16-lon.pdf", "F08"),
    }
    assert (tmp_path / "out/2020/07/16-vua.pdf").stat().st_size == MOST_DOCUMENT
    assert peak < 40_000_000  # less than the largest file that is copied
    assert seconds < 6


def test_a_large_file_is_told_with_its_size_and_the_limit(content: Path, tmp_path: Path) -> None:
    picture = content / f"{MONTH}/16-anh.png"
    picture.write_bytes(PICTURE)
    os.truncate(picture, 84 * 1024**2)
    report = build_site(content, tmp_path / "out")
    assert [found.message for found in report.findings] == ["Tệp 84 MB, vượt mức 20 MB."]
    assert not (tmp_path / "out/2020/07/16-anh.png").exists()
    assert report.counts.published == 1


@pytest.mark.parametrize(("length", "code"), [(251, "F18"), (220, "F19")])
def test_a_long_name_is_told_and_stops_nothing(
    content: Path, tmp_path: Path, length: int, code: str
) -> None:
    name = f"16-{'a' * (length - 3)}.md"
    write_tree(content, {f"{MONTH}/{name}": bulletin("2020-07-16")})
    report = build_site(content, tmp_path / "out")
    assert [(found.path, found.code) for found in report.findings] == [(f"{MONTH}/{name}", code)]
    assert (report.counts.published, report.counts.withheld) == (1, 1)
    assert (tmp_path / "out/2020/07/16-a.html").is_file()


def test_no_address_is_long_whatever_a_header_says(content: Path, tmp_path: Path) -> None:
    paragraph = "Chiều qua, Tỉnh ủy Sông Thanh họp bàn nhiệm vụ sáu tháng cuối năm 2020. " * 5
    files = {
        "bulletins/2020/07/17-nguon.md": bulletin("2020-07-17", f"source: {paragraph[:150]}"),
        "bulletins/2020/07/18-chuc-vu.md": bulletin(
            "2020-07-18", f"leaders:\n  - name: an\n    posts: ['{paragraph[:250]}']"
        ),
        f"bulletins/2020/07/19-{'㍿' * 12}.md": bulletin("2020-07-19"),
        "leaders/an.md": "---\nname: Đặng Văn Ân\nposts:\n"
        f"  - post: {paragraph[:200]}\n    committee: Ban {paragraph[:190]}\n---\n",
        f"leaders/{'a' * 121}.md": "---\nname: Lê Thị Bình\n---\n",
        f"committees/{'b' * 120}.md": f"---\nname: {paragraph[:70]}\n---\n",
        f"pages/{'c' * 150}.md": "---\ntitle: Trang\n---\n\nChữ.\n",
    }
    write_tree(content, files)
    report = build_site(content, tmp_path / "out")
    told = {found.path.partition("/")[2][:12]: found.code for found in report.findings}
    assert told == {"2020/07/17-n": "F22", "2020/07/19-㍿": "F21", "aaaaaaaaaaaa": "F21"}
    assert report.counts.published == 2
    addresses = list(read_tree(tmp_path / "out"))
    assert max(len(address) for address in addresses) <= 160
    assert [a for a in addresses if "bbbbb" in a]
    assert [a for a in addresses if a.startswith("chuc-vu/chieu-qua")]
