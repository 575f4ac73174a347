import os
import string
from pathlib import Path

import pytest

from bantin.archive.checking import all_findings
from bantin.archive.facts import Counts
from bantin.archive.reading import ReadArchive, read_archive
from bantin.findings.finding_catalogue import CATALOGUE
from bantin.findings.findings import finding, has_errors
from tests.support.content_files import GOOD, PICTURE, finding_lines
from tests.support.file_trees import write_tree
from tests.support.pictures import JPEG
from tests.support.project import BROKEN

# What git or Windows can't keep as a file: links, pipes, names that some system can't have. The others need very long
# files, many bulletins, or a clock.
MADE_HERE = {
    "F02", "F04", "F06", "F08", "F11", *(f"F{n}" for n in range(14, 22)), "A10", "A11", "B16", "B17", "H20", "T11", "T21",
}  # fmt: skip
PUBLISHED = "bulletins/2020/07/01-tot.md"


def load(root: Path) -> ReadArchive:
    """The archive under `root`; its findings include those of rendering its texts."""
    archive = read_archive(root)
    return archive._replace(findings=tuple(all_findings(archive)))


def check(archive: ReadArchive) -> None:
    """The good bulletin is published, and every file is counted once."""
    counts = archive.facts.counts
    assert PUBLISHED in {e.path for e in archive.facts.entries}
    assert counts.found == counts.published + counts.withheld + counts.ignored + counts.drafts
    assert counts.published == len(archive.facts.entries)


@pytest.mark.parametrize("code", sorted(p.name for p in BROKEN.iterdir()))
def test_a_broken_archive_is_told_exactly_and_the_good_bulletin_published(code: str) -> None:
    archive = load(BROKEN / code / "content")
    expected = (BROKEN / code / "expected.txt").read_text().splitlines()
    assert finding_lines(archive.findings) == sorted(expected)
    assert code in {f.code for f in archive.findings}
    check(archive)


def test_every_kind_of_finding_has_a_broken_archive() -> None:
    assert {p.name for p in BROKEN.iterdir()} | MADE_HERE == set(CATALOGUE)


def test_a_large_file_is_told_by_its_size(tmp_path: Path) -> None:
    large = b"---\ntitle: a\ndate: 2020-07-16\n---\n\n" + b"a" * 600 * 1024
    write_tree(tmp_path, {PUBLISHED: GOOD, "bulletins/2020/07/16-lon.md": large})
    archive = load(tmp_path)
    assert finding_lines(archive.findings) == ["bulletins/2020/07/16-lon.md:1 F02"]
    assert archive.findings[0].message == "Tệp 601 KB, vượt mức 512 KB."
    check(archive)


def test_links_are_not_followed(tmp_path: Path) -> None:
    secret = write_tree(tmp_path / "ngoai", {"secret.md": GOOD, "2020/07/16-x.md": GOOD})
    content = write_tree(tmp_path / "content", {PUBLISHED: GOOD})
    (content / "bulletins/2020/07/16-lien-ket.md").symlink_to(secret / "secret.md")
    (content / "bulletins/2021").symlink_to(secret / "2020")
    (content / "bulletins/2022").symlink_to(content / "bulletins")
    (content / "leaders").symlink_to(secret)
    archive = load(content)
    assert finding_lines(archive.findings) == [
        "bulletins/2020/07/16-lien-ket.md:1 F04",
        "bulletins/2021:1 F04",
        "bulletins/2022:1 F04",
        "leaders:1 F04",
    ]
    assert [e.path for e in archive.facts.entries] == [PUBLISHED]
    assert archive.facts.counts == Counts(found=4, published=1, withheld=3, ignored=0)
    check(archive)


def test_a_file_whose_name_is_no_text_is_told(tmp_path: Path) -> None:
    write_tree(tmp_path, {PUBLISHED: GOOD, "bulletins/2020/07/16-a\nb.md": GOOD})
    try:
        (tmp_path / os.fsdecode(b"bulletins/2020/07/16-\xff.md")).write_text(GOOD)
    except OSError:
        pytest.skip("this file system takes only UTF-8 names")
    archive = load(tmp_path)
    assert finding_lines(archive.findings) == [
        "bulletins/2020/07/16-a\ufffdb.md:1 F20",
        "bulletins/2020/07/16-\ufffd.md:1 F20",
    ]
    check(archive)


def test_an_unreadable_folder_is_told(tmp_path: Path) -> None:
    write_tree(tmp_path, {PUBLISHED: GOOD})
    name = "dai-" * 50
    folder = os.open(tmp_path / "bulletins", os.O_RDONLY)
    for _ in range(25):  # deeper than a path may be long, which even root cannot read
        os.mkdir(name, dir_fd=folder)
        inner = os.open(name, os.O_RDONLY, dir_fd=folder)
        os.close(folder)
        folder = inner
    os.close(folder)
    archive = load(tmp_path)
    assert [f.code for f in archive.findings] == ["F06"]
    check(archive)


def test_a_file_that_vanishes_is_told(tmp_path: Path) -> None:
    archive = load(tmp_path / "khong-co")
    assert [f.code for f in archive.findings] == ["F06"]
    assert archive.findings[0].message == "Không đọc được tệp: không có tệp hay thư mục ấy."


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_each_kind_says_what_is_wrong_and_what_to_do(code: str) -> None:
    kind = CATALOGUE[code]
    names = {n for _, n, _, _ in string.Formatter().parse(kind.message + kind.remedy) if n}
    found = finding(code, "a.md", 3, **dict.fromkeys(names, "{x}"))
    assert found.severity in ("error", "warning")
    assert found.message[-1] in ".}"
    assert found.remedy.endswith(".")
    assert "{x}" in found.message + found.remedy or not names
    assert has_errors([found]) is (kind.severity == "error")


def test_findings_of_the_broken_archives_speak_without_gaps() -> None:
    for folder in BROKEN.iterdir():
        for found in load(folder / "content").findings:
            message = found.message.replace("{attach}", "")
            assert "{" not in message + found.remedy
            assert "  " not in message
            assert message.strip() == message


def test_findings_stand_in_order_of_path_and_line() -> None:
    found = [finding("H03", "b.md", 2), finding("B01", "b.md", 1), finding("H01", "a.md", 9)]
    assert [(f.path, f.line) for f in sorted(found)] == [("a.md", 9), ("b.md", 1), ("b.md", 2)]


def test_a_broken_link_and_a_picture_are_told_with_the_nearest_file(tmp_path: Path) -> None:
    text = GOOD.replace("---\n\n", "image: anh.jpg\n---\n\n") + "\n[a](02-hai.html) ![b](a.PNG)\n"
    write_tree(
        tmp_path,
        {
            PUBLISHED: text,
            "bulletins/2020/07/02-hai.md": GOOD.replace("07-01", "07-02"),
            "bulletins/2020/07/ANH.JPG": JPEG,
            "bulletins/2020/07/a.png": PICTURE,
        },
    )
    assert [found.message for found in load(tmp_path).findings] == [
        "Mục “image” trỏ tới “anh.jpg”, không phải ảnh trong kho. Ý bạn là “ANH.JPG”?",
        "Liên kết tới “02-hai.html” không có trong kho. Ý bạn là “02-hai.md”?",
        "Liên kết tới “a.PNG” không có trong kho. Ý bạn là “a.png”?",
    ]
