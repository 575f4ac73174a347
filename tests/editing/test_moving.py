"""A moved file is named by its new name everywhere, and its former address leads to the new one."""

from pathlib import Path
from unicodedata import normalize
from urllib.parse import quote

import pytest

from bantin.archive.reading import ReadArchive, read_archive
from bantin.content.content_tree import read_tree
from bantin.editing.moving import carry_out, plan_move
from bantin.errors import EditError
from tests.support.content_files import PICTURE, bulletin, finding_lines
from tests.support.file_trees import Tree, write_tree

FILES: Tree = {
    "leaders/lan.md": "---\nname: Lê Thị Lan\nposts:\n  - post: Giám đốc\n    committee: so-a\n---\n\nTừ [Sở](../committees/so-a.md).\n",
    "committees/so-a.md": "---\nname: Sở A\n---\n",
    "committees/phong.md": "---\nname: Phòng\nparent: so-a\nsuccessors: [so-a]\n---\n",
    "sources/bao-a.md": "---\nname: Báo A\n---\n",
    "pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n\nXem [tin]({filename}/bulletins/2020/07/16-cu.md).\n",
    "bulletins/2020/07/16-cu.md": bulletin(
        "2020-07-16 08:30", "source: bao-a", "committees: [so-a, Phòng]", "leaders: [lan]", "image: anh.png",
        body="Xem [tin sau](17-sau.md) và ![ảnh](anh.png), [chính tin này](16-cu.md).",
    ),
    "bulletins/2020/07/17-sau.md": bulletin(
        "2020-07-17", "leaders:", "  - name: lan", "    posts: [Giám đốc]", body="Tiếp [tin trước](16-cu.md)."
    ),
    "bulletins/2020/07/18-hong.md": "hỏng 16-cu.md",
    "bulletins/2020/07/anh.png": PICTURE,
}  # fmt: skip
MOVES = [
    ("bulletins/2020/07/16-cu.md", "bulletins/2021/08/01-moi.md"),
    ("bulletins/2020/07/16-cu.md", "bulletins/2020/07/16-moi.md"),
    ("leaders/lan.md", "leaders/le-thi-lan.md"),
    ("committees/so-a.md", "committees/so-b.md"),
    ("sources/bao-a.md", "sources/bao-b.md"),
    ("pages/gioi-thieu.md", "pages/ve-kho.md"),
]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_tree(tmp_path, FILES)


def move(content: Path, old: str, new: str) -> list[str]:
    """Move a file; return the paths of the others that were changed."""
    tree, _ = read_tree(content)
    plan = plan_move(content, tree.texts, old, new)
    carry_out(content, plan)
    return [edit.path for edit in plan.edits[1:]]


def said(archive: ReadArchive, old: str, new: str) -> object:
    """What entries and records say, with the new path, address and id of a file for the old ones."""
    facts = archive.facts
    text = repr(
        (
            sorted((e.title, e.moment.time, e.committees, e.leaders, e.source) for e in facts.entries),
            facts.posts.by_post,
            facts.lineage,
            facts.committees.records.keys(),
            finding_lines(archive.findings),
        )
    )  # fmt: skip
    stem, new_stem = (path.rpartition("/")[2].removesuffix(".md") for path in (old, new))
    return text.replace(f"{new_stem}", f"{stem}")


@pytest.mark.parametrize(("old", "new"), MOVES, ids=lambda path: path)
def test_the_archive_says_the_same_as_before(content: Path, old: str, new: str) -> None:
    before = read_archive(content)
    address = before.facts.addresses[old]
    move(content, old, new)
    after = read_archive(content)
    assert said(after, old, new) == said(before, old, old)
    assert dict(after.facts.past.moved) == {address: (after.facts.addresses[new],)}
    assert [f for f in after.findings if f.code.startswith(("L", "A"))] == []


def test_only_files_that_name_it_are_changed(content: Path) -> None:
    assert move(content, *MOVES[0]) == ["bulletins/2020/07/17-sau.md", "pages/gioi-thieu.md"]
    assert (content / MOVES[0][1]).read_text(encoding="utf-8") == bulletin(
        "2021-08-01 08:30", "source: bao-a", "committees: [so-a, Phòng]", "leaders: [lan]",
        "image: ../../2020/07/anh.png", "moved:", "  - bulletins/2020/07/16-cu.md",
        body="Xem [tin sau](../../2020/07/17-sau.md) và ![ảnh](../../2020/07/anh.png), [chính tin này](01-moi.md).",
    )  # fmt: skip


@pytest.mark.parametrize(
    "image",
    ["image: anh.png  # lời ghi", 'image: "anh.png"', "image:\n  file: anh.png\n  alt: anh.png", "image: {file: anh.png, alt: anh.png}",
     "image: anh.png  # không phải anh.png"],
)  # fmt: skip
def test_the_picture_of_the_header_stays_the_same(content: Path, image: str) -> None:
    old, new = MOVES[0]
    write_tree(content, {old: bulletin("2020-07-16", image)})
    move(content, old, new)
    archive = read_archive(content)
    (entry,) = (entry for entry in archive.facts.entries if entry.path == new)
    assert entry.image is not None
    assert entry.image.file == "../../2020/07/anh.png"
    assert archive.facts.image(entry) is not None


def test_the_ends_of_lines_stay_as_they_are(content: Path) -> None:
    path = content / "bulletins/2020/07/17-sau.md"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    move(content, *MOVES[1])
    changed = path.read_bytes()
    assert b"16-moi.md" in changed
    assert changed.count(b"\n") == changed.count(b"\r\n") > 5


def test_the_moved_file_keeps_its_ends_of_lines_and_its_remarks(content: Path) -> None:
    old, new = MOVES[0]
    text = "---\ntitle: T\ndate: 2020-07-16 08:30  # giờ in\n# Chưa rõ nguồn.\n\nauthor: A\n---\n\nChữ.\n"
    (content / old).write_bytes(text.replace("\n", "\r\n").encode())
    move(content, old, new)
    moved = text.replace("2020-07-16", "2021-08-01").replace(
        "author: A\n", f"author: A\nmoved:\n  - {old}\n"
    )
    assert (content / new).read_bytes().decode() == moved.replace("\n", "\r\n")


def test_a_picture_is_found_with_decomposed_diacritics(content: Path) -> None:
    old, new = MOVES[0]
    write_tree(content, {old: bulletin("2020-07-16", normalize("NFD", "image: ảnh.png"))})
    move(content, old, new)
    assert "image: ../../2020/07/ảnh.png\n" in (content / new).read_text(encoding="utf-8")


def test_what_can_not_be_changed_is_told_before_anything_is_written(content: Path) -> None:
    old, new = MOVES[0]
    write_tree(content, {old: bulletin("2020-07-16", "image: 'anh''s.png'")})
    with pytest.raises(EditError, match=r"16-cu\.md:4: viết mục image trong một dòng"):
        move(content, old, new)


def test_a_move_that_was_interrupted_can_be_made_again(content: Path) -> None:
    old, new = MOVES[0]
    other = content / "bulletins/2020/07/17-sau.md"
    before = (content / old).read_text("utf-8"), other.read_text("utf-8")
    move(content, old, new)
    done = (content / new).read_text("utf-8"), other.read_text("utf-8")
    write_tree(content, {old: before[0]})
    other.write_text(before[1], encoding="utf-8")
    move(content, old, new)
    assert ((content / new).read_text("utf-8"), other.read_text("utf-8")) == done
    assert not (content / old).exists()


def test_a_file_that_moves_back_has_not_its_own_place_as_a_former_one(content: Path) -> None:
    old, new = MOVES[0]
    move(content, old, new)
    move(content, new, old)
    archive = read_archive(content)
    assert dict(archive.facts.past.moved) == {"2021/08/01-moi.html": ("2020/07/16-cu.html",)}
    assert [f for f in archive.findings if f.code.startswith("A")] == []


@pytest.mark.parametrize("name", ["20-Họp Sơ Kết.md", "20-HOP-SO-KET.md"])
def test_a_file_may_get_the_usual_name_of_its_address(content: Path, name: str) -> None:
    new = "bulletins/2020/07/20-hop-so-ket.md"
    text = bulletin("2020-07-20")
    link = f"bulletins/2020/07/{quote(name)}"
    write_tree(content, {f"bulletins/2020/07/{name}": text, "pages/a.md": f"---\ntitle: A\n---\n\n[a](/{link})\n"})  # fmt: skip
    assert move(content, f"bulletins/2020/07/{name}", new) == ["pages/a.md"]
    assert (content / new).read_text(encoding="utf-8") == text
    assert (content / "pages/a.md").read_text("utf-8").endswith(f"[a](/{new})\n")
    assert not (content / f"bulletins/2020/07/{name}").exists()


def test_former_places_beside_a_file_stay_what_they_were(content: Path) -> None:
    old, new = MOVES[0]
    write_tree(content, {old: bulletin("2020-07-16", "moved: [15-cu.md, ./14-cu, 2020/07/13-cu.html]")})  # fmt: skip
    move(content, old, new)
    assert dict(read_archive(content).facts.past.moved) == {
        f"2020/07/{name}-cu.html": ("2021/08/01-moi.html",) for name in (13, 14, 15, 16)
    }


def test_no_file_takes_the_former_place_of_another(content: Path) -> None:
    old, new = MOVES[1]
    move(content, old, new)
    with pytest.raises(EditError, match=r"là chỗ cũ của bulletins/2020/07/16-moi\.md"):
        move(content, "bulletins/2020/07/17-sau.md", old)


def test_there_and_back_and_there_again(content: Path) -> None:
    old, new = MOVES[0]
    for from_, to in ((old, new), (new, "bulletins/2020/07/20-khac.md")):
        move(content, from_, to)
    archive = read_archive(content)
    assert dict(archive.facts.past.moved) == {
        "2020/07/16-cu.html": ("2020/07/20-khac.html",),
        "2021/08/01-moi.html": ("2020/07/20-khac.html",),
    }


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("bulletins/2020/07/16-cu.md", "bulletins/2020/07/17-sau.md", "đang là của bulletins/2020/07/17-sau.md"),
        ("bulletins/2020/07/16-cu.md", "bulletins/2020/07/16-cu.md", "đã ở chỗ ấy"),
        ("bulletins/2020/07/16-cu.md", "bulletins/2020/02/30-moi.md", "không đúng mẫu"),
        ("bulletins/2020/07/16-cu.md", "bulletins/2020/07/16-Mới.md", "không đúng mẫu"),
        ("bulletins/2020/07/16-cu.md", "bulletins/2020/07/moi.md", "không phải chỗ"),
        ("bulletins/2020/07/16-cu.md", "leaders/moi.md", "không phải chỗ"),
        ("bulletins/2020/07/16-cu.md", f"bulletins/2020/07/16-{'a' * 160}.md", "ký tự, quá 160"),
        ("leaders/lan.md", "committees/lan.md", "không phải chỗ"),
        ("leaders/lan.md", "leaders/index.md", "không đúng mẫu"),
        ("leaders/lan.md", "leaders/a/b.md", "không phải chỗ"),
        ("leaders/lan.md", "leaders/con.md", "Windows giữ"),
        ("pages/gioi-thieu.md", "pages/tim-kiem.md", "trang mạng hay Windows giữ"),
        ("pages/gioi-thieu.md", "pages/404.md", "trang mạng hay Windows giữ"),
        ("bulletins/2020/07/anh.png", "bulletins/2020/07/anh-2.png", "chỉ chuyển được bản tin, hồ sơ và trang"),
        ("bulletins/2020/07/18-hong.md", "bulletins/2020/07/18-moi.md", "chưa có phần đầu đọc được"),
    ],
)  # fmt: skip
def test_what_can_not_be_moved_is_told(content: Path, old: str, new: str, reason: str) -> None:
    tree, _ = read_tree(content)
    with pytest.raises(EditError, match=reason):
        plan_move(content, tree.texts, old, new)
