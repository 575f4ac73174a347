"""Two records of one become one, which says and has all that both had."""

from pathlib import Path

import pytest

from bantin.archive.facts import ArchiveFacts
from bantin.archive.reading import read_archive
from bantin.content.content_tree import read_tree
from bantin.editing.merging import plan_merge
from bantin.editing.moving import carry_out
from bantin.errors import EditError
from tests.support.content_files import bulletin, finding_lines
from tests.support.file_trees import Tree, write_tree
from tests.support.file_trees import read_tree as read_files

LAN = """\
---
name: Lê Thị Lan
# Có hai người cùng tên ở huyện.
other_names:
  - Lê Lan  # tên ngắn
posts:
  - post: Giám đốc
    committee: so-a
    from: 2015
    note: theo báo
---

Một câu về Lan.
"""
LAN_2 = """\
---
name: Lê Thị Ngọc Lan
other_names: [Lê Lan, {name: Ngọc Lan, from: 2010}]
posts:
  - post: Giám đốc
    committee: so-a
    to: 2020
    source: https://a.example
  - post: Bí thư
    committee: huyen-uy
moved: [lan-cu]
---

Xem [mình](lan-2.md) và [Sở](../committees/so-a.md).
"""
MERGED = """\
---
name: Lê Thị Lan
# Có hai người cùng tên ở huyện.
other_names:
  - Lê Lan  # tên ngắn
  - Lê Thị Ngọc Lan
  - name: Ngọc Lan
    from: 2010
posts:
  - post: Giám đốc
    committee: so-a
    from: 2015
    to: 2020
    source: https://a.example
    note: theo báo
  - post: Bí thư
    committee: huyen-uy
moved:
  - leaders/lan-cu
  - leaders/lan-2.md
---

Một câu về Lan.

Xem [mình](lan.md) và [Sở](../committees/so-a.md).
"""
FILES: Tree = {
    "leaders/lan.md": LAN,
    "leaders/lan-2.md": LAN_2,
    "leaders/hung.md": "---\nname: Trần Hùng\nposts:\n  - post: Phó Giám đốc\n    committee: so-a-cu\n---\n\nCùng [Lan](lan-2.md).\n",
    "committees/so-a.md": "---\nname: Sở A\nshort: SA\nabbreviations: [SOA]\nparent: ubnd\n---\n",
    "committees/so-a-cu.md": "---\nname: Sở Á\nshort: SÁ\nabbreviations: [SA1, SOA]\nfrom: 2010\nsuccessors: [phong]\n---\n",
    "committees/phong.md": "---\nname: Phòng\nparent: so-a-cu\n---\n",
    "committees/ubnd.md": "---\nname: Ủy ban\n---\n",
    "committees/huyen-uy.md": "---\nname: Huyện ủy\n---\n",
    "sources/bao-a.md": "---\nname: Báo A\nsite: https://a.example\n---\n",
    "sources/bao-a-2.md": "---\nname: Báo điện tử A\nshort: BA\nother_names: [A online]\n---\n",
    "bulletins/2020/07/16-mot.md": bulletin(
        "2020-07-16", "source: Báo điện tử A", "committees: [so-a-cu, Phòng]", "leaders: [lan-2, Trần Hùng]"
    ),
    "bulletins/2020/07/17-hai.md": bulletin(
        "2020-07-17", "source: bao-a-2", "committees: [Sở Á, so-a]", "leaders: [Lê Thị Ngọc Lan, Lê Thị Lan]",
        title="Hai", body="Xem [Lan](../../../leaders/lan-2.md).",
    ),
    "bulletins/2020/07/18-ba.md": bulletin(
        "2020-07-18", "source: A online", "committees: [Sở A]", "leaders: [Ngọc Lan]", title="Ba"
    ),
}  # fmt: skip
PAIRS = [
    ("leaders/lan-2.md", "leaders/lan.md"),
    ("committees/so-a-cu.md", "committees/so-a.md"),
    ("sources/bao-a-2.md", "sources/bao-a.md"),
]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_tree(tmp_path, FILES)


def merge(content: Path, old: str, new: str) -> list[str]:
    """Merge two records; return the paths of the other files that were changed."""
    tree, _ = read_tree(content)
    plan = plan_merge(content, tree.texts, old, new)
    carry_out(content, plan.move)
    return [edit.path for edit in plan.move.edits[1:]]


def text_of(content: Path, path: str) -> str:
    return (content / path).read_text(encoding="utf-8")


def bulletins_of(facts: ArchiveFacts, *ids: str) -> set[str]:
    lists = (facts.of_leader, facts.of_committee, facts.of_source)
    return {entry.path for one in lists for id_ in ids for entry in one.get(id_, ())}


@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_the_one_has_all_bulletins_and_the_address_of_the_other(
    content: Path, old: str, new: str
) -> None:
    before = read_archive(content)
    assert finding_lines(before.findings) == ["leaders/lan.md:5 H17"]  # the remark
    ids = [path.rpartition("/")[2].removesuffix(".md") for path in (old, new)]
    address, kept = (before.facts.addresses[path] for path in (old, new))
    merge(content, old, new)
    after = read_archive(content)
    assert finding_lines(after.findings) == ["leaders/lan.md:5 H17"]
    assert bulletins_of(after.facts, ids[1]) == bulletins_of(before.facts, *ids) != set()
    assert after.facts.past.moved[address] == (kept,)
    assert not (content / old).exists()


def test_leader(content: Path) -> None:
    changed = merge(content, *PAIRS[0])
    assert text_of(content, "leaders/lan.md") == MERGED
    assert changed == [
        "bulletins/2020/07/16-mot.md",
        "bulletins/2020/07/17-hai.md",
        "leaders/hung.md",
    ]
    assert text_of(content, "leaders/hung.md").endswith("[Lan](lan.md).\n")


def test_committee(content: Path) -> None:
    assert merge(content, *PAIRS[1]) == [
        "bulletins/2020/07/16-mot.md",
        "leaders/hung.md",
        "committees/phong.md",
    ]
    assert text_of(content, "committees/so-a.md") == (
        "---\nname: Sở A\nshort: SA\nother_names:\n  - Sở Á\n  - SÁ\nabbreviations: [SOA, SA1]\nparent: ubnd\n"
        "from: 2010\nsuccessors: [phong]\nmoved:\n  - committees/so-a-cu.md\n---\n"
    )
    assert "committee: so-a\n" in text_of(content, "leaders/hung.md")
    assert text_of(content, "committees/phong.md") == "---\nname: Phòng\nparent: so-a\n---\n"


def test_source(content: Path) -> None:
    merge(content, *PAIRS[2])
    assert text_of(content, "sources/bao-a.md") == (
        "---\nname: Báo A\nshort: BA\nother_names:\n  - Báo điện tử A\n  - A online\n"
        "site: https://a.example\nmoved:\n  - sources/bao-a-2.md\n---\n"
    )


@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_a_merge_that_was_interrupted_can_be_made_again(content: Path, old: str, new: str) -> None:
    before = read_files(content)
    merge(content, old, new)
    done = read_files(content)
    tree, _ = read_tree(content)
    write_tree(content, {old: before[old]})
    undone = next(path for path in tree.texts if path != new and done[path] != before[path])
    write_tree(content, {undone: before[undone]})
    assert merge(content, old, new) == [undone]
    assert read_files(content) == done


def test_the_ends_of_lines_stay_as_they_are(content: Path) -> None:
    for path in ("leaders/lan.md", "leaders/hung.md"):
        write_tree(content, {path: str(FILES[path]).replace("\n", "\r\n")})
    merge(content, *PAIRS[0])
    assert (content / "leaders/lan.md").read_bytes().decode() == MERGED.replace("\n", "\r\n")
    hung = (content / "leaders/hung.md").read_bytes()
    assert hung.count(b"\n") == hung.count(b"\r\n") > 5


def leader(*posts: str, names: str = "") -> str:
    lines = [f"  - {{post: Giám đốc, committee: so-a, {post}}}" for post in posts]
    return "\n".join(["---", "name: Lan", *[names] * bool(names), "posts:", *lines, "---", ""])


def test_a_post_that_was_held_twice_stays_two(content: Path) -> None:
    write_tree(
        content,
        {
            "leaders/lan.md": leader("from: 2010, to: 2012"),
            "leaders/lan-2.md": leader("from: 2015"),
        },
    )
    merge(content, *PAIRS[0])
    assert "from: 2010" in text_of(content, "leaders/lan.md")
    assert "from: 2015" in text_of(content, "leaders/lan.md")


@pytest.mark.parametrize("exact", ["2010-07", "2010-07-16"])
def test_the_more_exact_of_two_dates_is_kept(content: Path, exact: str) -> None:
    for dates in ((exact, "2010"), ("2010", exact)):
        paths = ("leaders/lan.md", "leaders/lan-2.md")
        texts = (leader(f"from: {date}") for date in dates)
        write_tree(content, dict(zip(paths, texts, strict=True)))
        merge(content, *PAIRS[0])
        assert f"from: {exact}" in text_of(content, "leaders/lan.md")


def test_a_post_in_two_merged_organs_at_different_times_stays_two(content: Path) -> None:
    posts = [
        "{post: Phó, committee: so-a, from: 2015}",
        "{post: Phó, committee: so-a-cu, to: 2014}",
    ]
    text = "\n".join(
        ["---", "name: Trần Hùng", "posts:", *(f"  - {one}" for one in posts), "---", ""]
    )
    write_tree(content, {"leaders/hung.md": text})
    merge(content, *PAIRS[1])
    assert text_of(content, "leaders/hung.md") == text.replace("so-a-cu", "so-a")


def test_the_own_address_is_no_former_one(content: Path) -> None:
    write_tree(content, {"leaders/lan-2.md": "---\nname: Lê Lan\nmoved: [leaders/lan.md]\n---\n"})
    merge(content, *PAIRS[0])
    assert "moved:\n  - leaders/lan-2.md\n---\n" in text_of(content, "leaders/lan.md")


def test_another_source_of_a_post_is_kept_as_a_note(content: Path) -> None:
    sources = ("source: https://a.example", "source: https://b.example, note: Chú")
    write_tree(
        content,
        {f"leaders/lan{end}.md": leader(one) for end, one in zip(("", "-2"), sources, strict=True)},
    )
    merge(content, *PAIRS[0])
    assert 'note: "Chú; Nguồn khác: https://b.example"' in text_of(content, "leaders/lan.md")


@pytest.mark.parametrize(
    ("files", "pair", "told"),
    [
        (
            {"leaders/lan.md": leader("from: 2010"), "leaders/lan-2.md": leader("from: 2011")}, 0,
            "ngày bắt đầu của chức vụ “Giám đốc” là “2010” ở hồ sơ này và “2011” ở hồ sơ kia",
        ),
        (
            {
                "leaders/lan.md": leader("from: 2010, to: 2012", "from: 2014, to: 2016"),
                "leaders/lan-2.md": leader("from: 2011, to: 2015"),
            },
            0,
            "chức vụ “Giám đốc” trùng thời gian với hai lần giữ",
        ),
        (
            {
                "leaders/lan.md": leader("from: 2010", names="other_names: [{name: Lan A, to: 2010}]"),
                "leaders/lan-2.md": leader("from: 2010", names="other_names: [Lan A]"),
            },
            0,
            "tên “Lan A” có hai thời gian: đến 2010 và mọi thời gian",
        ),
        ({"committees/so-a-cu.md": "---\nname: Sở\nparent: huyen-uy\n---\n"}, 1, "cơ quan cấp trên là “ubnd”"),
        ({"committees/so-a-cu.md": "---\nname: Sở\nsuccessors: [so-a]\n---\n"}, 1, "nên là hai cơ quan"),
        ({"sources/bao-a-2.md": "---\nname: B\nsite: https://b.example\n---\n"}, 2, "địa chỉ trang là"),
        ({"leaders/lan-2.md": "---\nname: Lan\nla: 1\n---\n"}, 0, "leaders/lan-2.md còn lỗi"),
        (
            {"leaders/lan-2.md": "---\nname: Lan\nwithdrawn: 2020-01-01\nreason: Nhầm.\n---\n"}, 0,
            "leaders/lan-2.md đã rút",
        ),
        (
            {
                "leaders/hung.md": "---\nname: Hùng\nposts:\n  - {post: Phó, committee: so-a}\n"
                "  - {post: Phó, committee: so-a-cu}\n---\n"
            },
            1,
            "leaders/hung.md ghi chức vụ “Phó” ở cả hai cơ quan",
        ),
    ],
)  # fmt: skip
def test_contradictions_are_told_and_nothing_is_planned(
    content: Path, files: Tree, pair: int, told: str
) -> None:
    write_tree(content, files)
    with pytest.raises(EditError) as raised:
        merge(content, *PAIRS[pair])
    assert told in str(raised.value)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("leaders/lan.md", "committees/so-a.md"),
        ("leaders/lan.md", "leaders/lan.md"),
        ("bulletins/2020/07/16-mot.md", "bulletins/2020/07/17-hai.md"),
    ],
)
def test_only_two_records_of_one_kind_can_be_merged(content: Path, old: str, new: str) -> None:
    with pytest.raises(EditError, match="không phải hai hồ sơ cùng loại"):
        merge(content, old, new)
