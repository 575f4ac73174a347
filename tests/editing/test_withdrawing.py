"""What is left of a withdrawn file: its title, its day, and why it was withdrawn."""

import datetime
from pathlib import Path

import pytest

from bantin.content.moves_and_withdrawals import Withdrawal
from bantin.editing.file_edits import FileEdit
from bantin.editing.withdrawing import plan_withdrawal
from bantin.errors import EditError
from tests.support.content_files import bulletin
from tests.support.file_trees import write_tree

GONE = Withdrawal(datetime.date(2021, 2, 3), "Nhầm: người khác.")
LINES = 'withdrawn: 2021-02-03\nreason: "Nhầm: người khác."\n---\n'


@pytest.mark.parametrize(
    ("path", "text", "left"),
    [
        ("bulletins/2020/07/16-a.md", bulletin("16/07/2020 08:30", "leaders: [Lan]", "moved: 15-a", title="[Ảnh] Tin"),
         '---\ntitle: "[Ảnh] Tin"\ndate: 16/07/2020 08:30\nmoved:\n  - 15-a\n'),
        ("bulletins/2020/07/16-a.md", "Title: Tin\nDate: 16/07/2020\nLeaders: Lan\n\nChữ.\n",
         "---\ntitle: Tin\ndate: 16/07/2020\n"),
        ("leaders/lan.md", "---\nname: Lan\nposts:\n  - post: A\n    committee: b\n---\n\nĐời.\n", "---\nname: Lan\n"),
        ("pages/a.md", "---\ntitle: A\nsummary: Tóm tắt\n---\n\nChữ.\n", "---\ntitle: A\n"),
    ],
)  # fmt: skip
def test_only_what_the_notice_needs_is_left(
    tmp_path: Path, path: str, text: str, left: str
) -> None:
    write_tree(tmp_path, {path: text})
    assert plan_withdrawal(tmp_path, path, GONE) == FileEdit(path, left + LINES)


def test_what_is_withdrawn_stays_withdrawn(tmp_path: Path) -> None:
    write_tree(tmp_path, {"pages/a.md": f"---\ntitle: A\n{LINES}"})
    with pytest.raises(EditError, match=r"^pages/a\.md đã rút ngày 2021-02-03$"):
        plan_withdrawal(tmp_path, "pages/a.md", GONE)


@pytest.mark.parametrize(("text", "missing"), [("hỏng", "title"), ("---\ntitle: A\n---\n", "date")])
def test_a_file_that_can_not_be_read_is_left(tmp_path: Path, text: str, missing: str) -> None:
    path = "bulletins/2020/07/16-a.md"
    write_tree(tmp_path, {path: text})
    with pytest.raises(EditError, match=f"không có mục {missing} đọc được"):
        plan_withdrawal(tmp_path, path, GONE)
