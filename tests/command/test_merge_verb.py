"""`bantin merge`: what it tells, and that a refusal writes nothing."""

from pathlib import Path

import pytest

from bantin.command.verbs import main
from tests.support.archives import new_archive
from tests.support.content_files import bulletin
from tests.support.file_trees import read_tree, write_tree

FILES = {
    "content/leaders/lan.md": "---\nname: Lê Thị Lan\n---\n\nMột câu.\n",
    "content/leaders/lan-2.md": "---\nname: Lê Lan\n---\n\nCâu khác.\n",
    "content/leaders/hung.md": "---\nname: Trần Hùng\nwithdrawn: 2020-01-01\nreason: Nhầm.\n---\n",
    **{
        f"content/bulletins/2021/01/{day:02}-a.md": bulletin(
            f"2021-01-{day:02}", "leaders: [lan-2]"
        )
        for day in range(1, 13)
    },
}


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = new_archive(tmp_path)
    write_tree(folder, FILES)
    monkeypatch.chdir(folder)
    return folder


def test_merge_tells_what_it_changed(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["merge", "lan-2", "content/leaders/lan.md"]) == 0
    changed = "".join(f"  đã sửa bulletins/2021/01/{day:02}-a.md\n" for day in range(1, 11))
    assert capsys.readouterr().out == (
        "Đã gộp leaders/lan-2.md vào leaders/lan.md.\n"
        f"{changed}"
        "  và 2 tệp nữa\n"
        "Chữ ở dưới phần đầu của hai hồ sơ nay nối nhau trong leaders/lan.md: đọc lại và bỏ chỗ lặp.\n"
        "Sửa 12 tệp khác. Lần đăng sau, lanh-dao/lan-2.html dẫn tới lanh-dao/lan.html. Xem lại rồi ghi tất cả vào git "
        "cùng một lần.\n"
    )
    assert (archive / "content/leaders/lan.md").read_text(encoding="utf-8") == (
        "---\nname: Lê Thị Lan\nother_names:\n  - Lê Lan\nmoved:\n  - leaders/lan-2.md\n---\n\nMột câu.\n\nCâu khác.\n"
    )


@pytest.mark.parametrize(
    ("old", "told"), [("hung", "leaders/hung.md đã rút"), ("khong-co", "không có tệp “khong-co”")]
)
def test_refusal_writes_nothing(
    archive: Path, capsys: pytest.CaptureFixture[str], old: str, told: str
) -> None:
    before = read_tree(archive)
    assert main(["merge", old, "lan"]) == 2
    assert told in capsys.readouterr().err
    assert read_tree(archive) == before
