"""What a path after `bantin check` means."""

from pathlib import Path

import pytest

from bantin.command.checked_part import checked_part
from bantin.errors import NotInArchiveError
from tests.support.file_trees import write_tree

FILES = {"kho/content/bulletins/2020/a.md": "", "kho/README.md": "", "khác/leaders/an.md": ""}


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_tree(tmp_path, FILES)
    monkeypatch.chdir(tmp_path / "kho")
    return tmp_path / "kho" / "content"


@pytest.mark.parametrize(
    ("named", "part"),
    [
        ("content", ""),
        ("content/", ""),
        (".", ""),
        ("..", ""),
        ("content/bulletins", "bulletins"),
        ("./content/bulletins/2020/", "bulletins/2020"),
        ("content/bulletins/2020/a.md", "bulletins/2020/a.md"),
        ("bulletins/2020/a.md", "bulletins/2020/a.md"),
        ("../kho/content/bulletins", "bulletins"),
    ],
)
def test_path_in_the_content_folder_is_a_part_of_it(content: Path, named: str, part: str) -> None:
    assert checked_part(Path(named), content) == (content, part)
    assert checked_part(Path(named), Path("content")) == (content, part)


def test_folder_elsewhere_is_a_content_folder(content: Path) -> None:
    assert checked_part(Path("../khác"), content) == (Path("../khác"), "")


def test_part_is_known_through_links_too(content: Path, tmp_path: Path) -> None:
    (tmp_path / "lối tắt").symlink_to(tmp_path / "kho")
    (content / "bulletins" / "lk.md").symlink_to(content / "bulletins" / "2020" / "a.md")
    (content / "bulletins" / "hỏng.md").symlink_to("không-có")
    named = tmp_path / "lối tắt" / "content" / "bulletins"
    assert checked_part(named, content).part == "bulletins"
    assert checked_part(Path("content/bulletins/lk.md"), content).part == "bulletins/lk.md"
    assert checked_part(Path("content/bulletins/hỏng.md"), content).part == "bulletins/hỏng.md"


@pytest.mark.parametrize(
    ("named", "told"),
    [
        ("không-có", "Không có tệp hay thư mục “không-có”, cả ở đây lẫn trong “"),
        ("a\0b", "Không có tệp hay thư mục “a\0b”"),
        ("x" * 300, "Không có tệp hay thư mục “xxx"),
        ("README.md", "“README.md” không nằm trong thư mục nội dung “"),
    ],
)
def test_path_that_is_no_part_is_told(content: Path, named: str, told: str) -> None:
    with pytest.raises(NotInArchiveError) as raised:
        checked_part(Path(named), content)
    assert str(raised.value).startswith(told)
