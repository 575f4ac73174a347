"""What is left of a withdrawn file: its title, its day, and why it was withdrawn."""

import datetime
from pathlib import Path
from unicodedata import normalize

import pytest

from bantin.archive.reading import read_archive
from bantin.content.content_tree import read_tree
from bantin.content.moves_and_withdrawals import Withdrawal
from bantin.editing.file_edits import FileEdit
from bantin.editing.withdrawing import plan_withdrawal, shown_only_by, withdraw_attachments
from bantin.errors import EditError
from tests.support.content_files import PICTURE, bulletin
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


def test_what_only_a_withdrawn_page_shows_goes_with_it(tmp_path: Path) -> None:
    folder = "bulletins/2020/07"
    alone = ["bìa.png", "hội nghị (1).png", "một mình.pdf", "nhãn.png"]
    shared, other = ["chung.png", "chung.pdf"], ["không ai dùng.png", "16-chung.png"]
    files = {f"{folder}/{name}": PICTURE for name in (*alone, *shared, *other)}
    body = (
        "![A](h%E1%BB%99i%20ngh%E1%BB%8B%20(1).png) [B](<một mình.pdf>) ![C][c] ![D](chung.png) [E](/extra/ra.pdf)\n\n"
        "[c]: nhãn.png\n\n[F](https://a.example/chung.png)"
    )
    path, decomposed = f"{folder}/16-a.md", normalize("NFD", f"{folder}/bìa.png")
    files[decomposed] = files.pop(f"{folder}/bìa.png")
    write_tree(
        tmp_path,
        {
            **files,
            "extra/ra.pdf": "%PDF-1.4",
            "bulletins/2020/08/chung.png": PICTURE,
            "addresses.tsv": "index.html\n",
            path: bulletin("2020-07-16", "image:", "  file: bìa.png", "  alt: Bìa", body=body),
            f"{folder}/17-b.md": bulletin("2020-07-17", body="![a](16-chung.png) [b](chung.pdf)"),
            f"{folder}/18-hong.md": "hỏng ![a](./chung.png)",
            "pages/c.md": "---\ntitle: C\n---\n\n[b](/bulletins/2020/08/chung.png)\n",
        },
    )
    tree, _ = read_tree(tmp_path)
    gone = shown_only_by(tmp_path, path, tree)
    assert {normalize("NFC", file) for file in gone} == {f"{folder}/{name}" for name in alone}
    withdraw_attachments(tmp_path, gone, tree, GONE)
    after = read_archive(tmp_path)
    assert after.facts.past.ledger.addresses == {"index.html", *(f"2020/07/{name}" for name in alone)}  # fmt: skip
    assert after.facts.past.ledger.withdrawn == {f"2020/07/{name}": GONE for name in alone}
    assert not any((tmp_path / file).exists() for file in gone)
    assert all((tmp_path / folder / name).exists() for name in (*shared, *other))


def test_nothing_goes_if_the_ledger_can_not_be_read(tmp_path: Path) -> None:
    picture = "bulletins/2020/07/a.png"
    write_tree(tmp_path, {"addresses.tsv": "<<<<<<< HEAD\n", picture: PICTURE})
    tree, _ = read_tree(tmp_path)
    with pytest.raises(EditError, match=r"^addresses\.tsv:1: "):
        withdraw_attachments(tmp_path, [picture], tree, GONE)
    assert (tmp_path / picture).exists()
