"""Printed posts that are probably meant otherwise are told, and nothing that is right."""

from collections.abc import Callable, Iterator

import pytest

from bantin.archive.reading import ReadArchive
from bantin.findings.findings import Finding
from tests.support.content_files import bulletin_with
from tests.support.file_trees import Tree

Load = Callable[[Tree], ReadArchive]
RECORDS: Tree = {
    "committees/ubnd.md": "---\nname: Ủy ban nhân dân tỉnh\nshort: UBND tỉnh\n---\n",
    "committees/hoi.md": "---\nname: Hội Đò ngang\n---\n",
    "committees/vp.md": "---\nname: Văn phòng Chính phủ\n---\n",
    "abbreviations.yml": "VPCP: Văn phòng Chính phủ\n",
    "leaders/an.md": (
        "---\nname: Lê An\nposts:\n  - post: Chủ tịch UBND tỉnh\n    committee: ubnd\n"
        '  - post: "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ"\n    committee: vp\n---\n'
    ),
    "leaders/binh.md": "---\nname: Lê Bình\n---\n",
}
COMMON = "Trưởng đoàn kiểm tra"


def told(load: Load, posts: str) -> list[Finding]:
    """The findings where one bulletin prints these posts, and ten others a common one."""
    head = "leaders:\n  - name: Lê Bình\n    posts: {}\n"
    files = {
        f"bulletins/2020/06/{i:02}-tin.md": bulletin_with(
            head.format(f"[{COMMON}]"), date=f"2020-06-{i:02}"
        )
        for i in range(1, 11)
    }
    files["bulletins/2020/07/16-thu.md"] = bulletin_with(head.format(posts))
    findings = load({**RECORDS, **files}).findings
    assert {(f.path, f.line) for f in findings} <= {("bulletins/2020/07/16-thu.md", 5)}
    return [*findings]


@pytest.mark.parametrize(
    ("posts", "meant"),
    [
        ("[Chủ tich UBND tỉnh]", "Chủ tịch UBND tỉnh"),
        ("[Chủ tịch UBND tinh]", "Chủ tịch UBND tỉnh"),
        ("[Trưởng đoàn kiểm tar]", COMMON),  # not on record, but in many bulletins
        ("[Chủ tich Hội Đò ngang]", "Chủ tịch Hội Đò ngang"),  # the role is known
        ("[Chủ tịch Hội Đò nang]", "Chủ tịch Hội Đò ngang"),  # the organ is known
    ],
)
def test_a_misprinted_post_is_told_with_what_was_meant(load: Load, posts: str, meant: str) -> None:
    assert [(f.code, dict(f.values)["other"]) for f in told(load, posts)] == [("S05", meant)]


def test_a_post_that_three_bulletins_print_is_no_misprint(load: Load) -> None:
    mentions = "leaders:\n  - name: Lê Bình\n    posts: [Chủ tich UBND tỉnh]\n"
    files: Tree = {
        f"bulletins/2020/07/{i}-tin.md": bulletin_with(mentions, date=f"2020-07-{i}")
        for i in (10, 11)
    }
    assert {f.code for f in load({**RECORDS, **files}).findings} == {"S05"}
    more: Tree = {"bulletins/2020/07/12-tin.md": bulletin_with(mentions, date="2020-07-12")}
    assert load({**RECORDS, **files, **more}).findings == ()


@pytest.mark.parametrize(
    "posts",
    [
        "[Chủ tịch UBND tỉnh]",
        "[Chủ tịch Ủy ban nhân dân tỉnh]",
        "[nguyên Chủ tịch UBND tỉnh]",
        "[Chủ tịch Hội Đò ngang]",
        "[Chủ tịch Hội Làm vườn]",
        "[Giám đốc Sở Đò]",
        "[Trưởng đoàn]",
        '["Bộ trưởng, Chủ nhiệm VPCP"]',
        '["Giám đốc Sở Văn hóa, Thể thao và Du lịch"]',
        "[Chủ tịch UBND tỉnh, Trưởng đoàn kiểm tra]",
    ],
)
def test_a_post_that_may_be_right_is_not_told(load: Load, posts: str) -> None:
    assert told(load, posts) == []


@pytest.mark.parametrize(
    "posts",
    [
        "Chủ tịch UBND tỉnh, Trưởng đoàn kiểm tra",
        '["Phó Bí thư Huyện ủy, Ủy viên Hội đồng"]',
        "Trưởng đoàn kiểm tra, Chủ tịch UBND tỉnh",
    ],
)
def test_two_posts_written_as_one_are_told_with_what_to_type(load: Load, posts: str) -> None:
    (found,) = told(load, posts)
    bare = posts.strip('["]')
    assert (found.code, dict(found.values)["post"]) == ("S04", bare)
    assert f"posts: [{bare}]" in found.remedy


def test_a_post_on_record_that_is_cut_in_two_is_told_and_the_remedy_works(load: Load) -> None:
    (found,) = told(load, "[Bộ trưởng, Chủ nhiệm VPCP]")
    assert found.code == "S06"
    typed = found.remedy.partition(": ")[2].rstrip(".")
    assert typed == '"Bộ trưởng, Chủ nhiệm VPCP"'
    assert told(load, f"[{typed}]") == []


def heads(*holders: tuple[str, ...], post: str = "Chủ tịch UBND tỉnh") -> Iterator[tuple[str, str]]:
    for id_, *dates in holders:
        lines = "".join(f"    {line}\n" for line in dates)
        head = f"---\nname: Lê {id_.title()}\nposts:\n  - post: {post}\n    committee: ubnd\n"
        yield f"leaders/{id_}.md", f"{head}{lines}---\n"


AN = ("an", "from: 2010-01-01", "to: 2015-06-30")


@pytest.mark.parametrize(
    ("holders", "paths"),
    [
        ([AN, ("binh", "from: 2015-06-30")], []),
        ([AN, ("binh", "from: 2015-06-29")], ["leaders/binh.md"]),
        ([AN, ("binh", "from: 2015-06-29", "to: 2015-06-29")], []),
        ([AN, ("binh", "from: 2015")], []),  # perhaps from July
        ([AN, ("binh", "from: 2012", "to: 2013"), ("chi", "from: 2015")], ["leaders/binh.md"]),
        ([("an", "from: 2010"), ("binh", "from: 2012")], ["leaders/binh.md"]),
        ([("an", "from: 2010", "to: không rõ"), ("binh", "from: 2012")], []),
        ([("an",), ("binh", "from: 2012")], []),
        ([AN, ("binh", "from: 2016"), ("chi", "from: 2017"), ("dung", "from: 2018")],
         ["leaders/chi.md", "leaders/dung.md"]),
    ],
)  # fmt: skip
def test_two_heads_at_once_are_told_where_the_dates_are_sure(
    load: Load, holders: list[tuple[str, ...]], paths: list[str]
) -> None:
    findings = load({**RECORDS, "leaders/an.md": "", **dict(heads(*holders))}).findings
    assert [(f.path, f.line, f.code) for f in findings] == [(path, 4, "R15") for path in paths]


def test_one_head_may_be_on_record_twice(load: Load) -> None:
    (path, text), (_, again) = heads(("an", "from: 2010"), ("an", "from: 2012"))
    post = again.partition("posts:\n")[2]
    assert load({**RECORDS, path: text.removesuffix("---\n") + post}).findings == ()


@pytest.mark.parametrize(
    "post", ["Phó Chủ tịch UBND tỉnh", "Ủy viên UBND tỉnh", "Bí thư Trung ương Đảng"]
)
def test_several_may_have_a_post_that_is_not_that_of_a_head(load: Load, post: str) -> None:
    both = heads(("an", "from: 2010"), ("binh", "from: 2012"), post=post)
    assert load({**RECORDS, **dict(both)}).findings == ()
