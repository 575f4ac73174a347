"""A file that was kept out by its name gets another one, and links to it follow."""

from pathlib import Path

import pytest

from bantin.archive.reading import read_archive
from bantin.content.content_tree import read_tree
from bantin.editing.renaming import carry_out_renaming, plan_renaming
from bantin.errors import EditError
from tests.support.content_files import PICTURE, bulletin
from tests.support.file_trees import read_tree as read_files
from tests.support.file_trees import write_tree

MONTH = "bulletins/2020/07"
TEXT = bulletin(
    "2020-07-16", "image: 'ảnh: 1.png'", body="![a](ảnh%3A%201.png) và [b](<16-họp: tin.md>)."
)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_tree(
        tmp_path,
        {
            f"{MONTH}/16-tin.md": TEXT,
            f"{MONTH}/16-họp: tin.md": bulletin("2020-07-16", body="[c](16-tin.md)"),
            f"{MONTH}/ảnh: 1.png": PICTURE,
            f"{MONTH}/hai.png": PICTURE,
        },
    )


def rename(content: Path, old: str, new: str) -> None:
    tree, _ = read_tree(content)
    carry_out_renaming(content, plan_renaming(content, tree.texts, old, new))


def test_picture_and_text_are_found_under_their_new_names(content: Path) -> None:
    rename(content, f"{MONTH}/ảnh: 1.png", f"{MONTH}/anh-1.png")
    rename(content, f"{MONTH}/16-họp: tin.md", "bulletins/2020/08/16-hop-tin.md")
    text = (content / MONTH / "16-tin.md").read_text(encoding="utf-8")
    assert text == bulletin(
        "2020-07-16", "image: 'anh-1.png'", body="![a](anh-1.png) và [b](<../08/16-hop-tin.md>)."
    )
    moved = (content / "bulletins/2020/08/16-hop-tin.md").read_text(encoding="utf-8")
    assert moved == bulletin("2020-07-16", body="[c](../07/16-tin.md)")
    assert {*read_tree(content)[0].used} == {
        f"{MONTH}/16-tin.md",
        f"{MONTH}/anh-1.png",
        f"{MONTH}/hai.png",
        "bulletins/2020/08/16-hop-tin.md",
    }
    assert [f.code for f in read_archive(content).findings if f.code[0] in "AFL"] == []


def test_interrupted_renaming_is_finished(content: Path) -> None:
    other = content.parent / "xong"
    write_tree(other, {path: data for path, data in read_files(content).items() if path[-1] != "/"})
    old, new = f"{MONTH}/16-họp: tin.md", f"{MONTH}/16-hop-tin.md"
    rename(other, old, new)
    tree, _ = read_tree(content)
    plan = plan_renaming(content, tree.texts, old, new)
    (content / new).write_text(plan.edits[0].text, encoding="utf-8")
    rename(content, old, new)
    assert read_files(content) == read_files(other)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (f"{MONTH}/16-họp: tin.md", f"{MONTH}/16-tin.md"),
        (f"{MONTH}/ảnh: 1.png", f"{MONTH}/hai.png"),
    ],
)
def test_no_other_file_is_overwritten(content: Path, old: str, new: str) -> None:
    before = read_files(content)
    with pytest.raises(EditError, match=f"đã có tệp {new}"):
        plan_renaming(content, [f"{MONTH}/16-tin.md"], old, new)
    assert read_files(content) == before
