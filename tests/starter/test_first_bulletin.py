"""The editors' guide, tried as a newcomer does: what it says to type makes a good bulletin, and mistakes are told as it draws."""

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.support.archives import new_archive
from tests.support.building import bantin
from tests.support.project import CONTENT, ROOT

GUIDE = (CONTENT / "README.md").read_text(encoding="utf-8")
(FIRST,) = re.findall(r"^## Năm phút đầu tiên\n(.*?)^## ", GUIDE, re.MULTILINE | re.DOTALL)
PATH, TEXT = (
    re.sub(r"^ {3}", "", block, flags=re.MULTILINE)
    for block in re.findall(r"^ {3}```\n(.*?)^ {3}```\n", FIRST, re.MULTILINE | re.DOTALL)
)
PICTURES = re.findall(r"!\[(.+)\]\(\.\./(huong-dan/.+\.svg)\)", GUIDE)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return new_archive(tmp_path)


def write(archive: Path, text: str, path: str = PATH.strip()) -> None:
    (archive / path).parent.mkdir(parents=True, exist_ok=True)
    (archive / path).write_text(text, encoding="utf-8", newline="\n")


def check(archive: Path) -> str:
    """Return what `check` prints, after the name of the archive."""
    return bantin("check", cwd=archive).stdout


def text_of(picture: Path) -> list[str]:
    return [(element.text or "").strip() for element in ET.parse(picture).iter() if element.text]


@pytest.mark.slow
def test_the_first_bulletin_is_good_and_is_where_the_guide_says(archive: Path) -> None:
    write(archive, TEXT)
    assert "Không có lỗi hay lời nhắc nào." in check(archive)

    bantin("build", cwd=archive)

    (address,) = re.findall(r"`(\S+\.html)`", FIRST)
    page = (archive / "output" / address).read_text(encoding="utf-8")
    assert "Xã Ví Dụ khánh thành nhà văn hóa" in page


@pytest.mark.slow
def test_the_drawn_mistake_is_told_in_these_words(archive: Path) -> None:
    drawn = text_of(ROOT / "huong-dan/dau-do.svg")
    (wrong,) = (line for line in drawn if line.startswith("date: "))
    message, remedy = drawn[-2:]
    write(archive, re.sub(r"^date: .*$", wrong, TEXT, flags=re.MULTILINE))

    told = check(archive)

    assert message in told
    assert remedy in told
    assert f"{PATH.strip().removeprefix('content/')}:{drawn[drawn.index(wrong) - 1]}\n" in told


@pytest.mark.slow
def test_a_published_bulletin_is_moved_and_withdrawn_by_hand(archive: Path) -> None:
    write(archive, TEXT)
    bantin("build", cwd=archive)
    bantin("addresses", cwd=archive)
    new = PATH.strip().replace("05-", "06-")
    (archive / PATH.strip()).unlink()
    assert "1 lỗi" in check(archive)

    moved = f"date: 2024-02-06\nmoved:\n  - {PATH.strip().removeprefix('content/')}"
    write(archive, TEXT.replace("date: 2024-02-05", moved), new)
    assert "Không có lỗi" in check(archive)

    gone = "withdrawn: 2024-02-07\nreason: Đăng nhầm.\n---\n"
    write(archive, TEXT.replace("date: 2024-02-05", moved).partition("---\n\n")[0] + gone, new)
    assert "Không có lỗi" in check(archive)


def test_the_new_file_is_drawn_as_it_is_to_be_typed() -> None:
    drawn = text_of(ROOT / "huong-dan/tep-moi.svg")
    assert PATH.strip().removeprefix("content/bulletins/") in drawn
    assert [line for line in TEXT.splitlines() if line and line not in drawn] == []


def test_pictures_are_small_told_in_words_and_copied(tmp_path: Path) -> None:
    there = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("huong-dan/*"))
    assert sorted(path for _, path in PICTURES) == there
    new_archive(tmp_path)
    for alt, path in PICTURES:
        assert len(alt) > 30
        data = (ROOT / path).read_bytes()
        assert (tmp_path / path).read_bytes() == data
        assert len(data) < 5000
