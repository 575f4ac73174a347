"""One field of a header changes, and nothing else in the file."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.content.leader import Leader, dump_leader, parse_leader
from bantin.content.moves_and_withdrawals import NO_PAST, Past
from bantin.editing.header_edits import (
    listed_values,
    single_value,
    with_field,
    with_id_replaced,
    with_items_added,
)
from bantin.errors import EditError
from bantin.headers.header_writer import Plain
from tests.support.record_strategies import bodies, ids, names
from tests.support.text_strategies import texts

TEXT = """---
title: Một   tin   # lời ghi
moved:
  - a.md

  - b.md
date: 2020-07-16
---

Chữ  giữ nguyên.
moved: không phải mục
"""


def test_a_list_is_replaced_with_all_its_lines() -> None:
    changed = with_field(TEXT, "a.md", "moved", ["c.md"])
    assert changed == TEXT.replace("  - a.md\n\n  - b.md\n", "  - c.md\n")


def test_items_follow_those_that_are_there() -> None:
    changed = with_items_added(TEXT, "a.md", "moved", ["a.md", "b.md", "c: d.md"], 2)
    assert changed == TEXT.replace("  - b.md\n", '  - b.md\n  - "c: d.md"\n')


@pytest.mark.parametrize("written", ["x: [a]", "x: a", "x:\n  [a]"])
def test_a_list_in_one_line_is_written_anew_with_more_items(written: str) -> None:
    changed = with_items_added(f"---\n{written}\ny: b\n---\n", "a.md", "x", ["a", "c"], 1)
    assert changed == "---\nx:\n  - a\n  - c\ny: b\n---\n"


def test_items_get_the_column_of_the_others() -> None:
    posts: list[Plain] = [{"post": "A", "committee": "b"}, {"post": "C", "committee": "d"}]
    text = "---\nposts:\n- post: A  # một\n  committee: b\n# hết\n---\n"
    assert with_items_added(text, "a.md", "posts", posts, 1) == text.replace(
        "  committee: b\n", "  committee: b\n- post: C\n  committee: d\n"
    )


def test_a_list_that_is_not_there_is_added() -> None:
    changed = with_items_added("---\nx: a\n---\n", "a.md", "y", ["b"], 0)
    assert changed == "---\nx: a\ny:\n  - b\n---\n"


def test_a_new_field_stands_last() -> None:
    changed = with_field(TEXT, "a.md", "modified", "2020-08-01")
    assert changed == TEXT.replace("2020-07-16\n", "2020-07-16\nmodified: 2020-08-01\n")


def test_a_header_of_pelican_keeps_its_form() -> None:
    text = "Title: Tin\nDate: 16/07/2020 08:30\nMoved: a.md\n\nChữ.\n"
    changed = with_field(text, "a.md", "moved", [*listed_values(text, "a.md", "moved"), "b.md"])
    assert changed == text.replace("Moved: a.md", "Moved: a.md; b.md")
    assert with_field(text, "a.md", "image", "x.jpg") == text.replace(
        "Moved: a.md", "Moved: a.md\nImage: x.jpg"
    )


def test_values_are_read_as_they_are_written() -> None:
    assert single_value(TEXT, "a.md", "title") == "Một tin"
    assert single_value(TEXT, "a.md", "moved") == single_value(TEXT, "a.md", "image") == ""
    assert listed_values(TEXT, "a.md", "moved") == ["a.md", "b.md"]


def test_a_file_without_header_is_refused() -> None:
    with pytest.raises(EditError, match=r"^a\.md: chưa có phần đầu"):
        with_field("Chữ.\n", "a.md", "moved", ["b.md"])


@given(st.builds(Leader, ids, texts, names, life=bodies), st.lists(ids, min_size=1, unique=True))
def test_all_else_that_a_record_says_stays(leader: Leader, former: list[str]) -> None:
    text = with_field(
        dump_leader(leader), leader.path, "moved", [f"leaders/{id_}.md" for id_ in former]
    )
    read, findings = parse_leader(text, leader.path)
    assert findings == []
    assert read is not None
    assert read.former_ids == tuple(former)
    assert replace(read, past=NO_PAST) == leader
    assert with_field(text, leader.path, "moved", []) == dump_leader(leader)
    assert read.past == Past(tuple(f"lanh-dao/{id_}.html" for id_ in former))


@pytest.mark.parametrize(
    "line",
    [
        "committees: [OLD]", "committees: [Sở, OLD, Ban]", "committees: OLD; Sở", "committees: Sở; OLD",
        "committees:\n  - OLD", "committees:\n- OLD   ", "committees:\n  - name: OLD", 'committees: ["OLD"]',
        "committees:\n  - 'OLD'", "committees: OLD  # ghi chú", "parent: OLD", "Parent: OLD",
        "posts:\n  - post: Giám đốc\n    committee: OLD\n    from: 2015", "committees: [{name: OLD}]",
    ],
)  # fmt: skip
def test_an_id_is_replaced_where_it_is_a_value(line: str) -> None:
    before = f"---\ntitle: so-cu\n{line}\n---\n\ncommittees: [so-cu]\n".replace("OLD", "so-cu")
    after = with_id_replaced(before, ("committees", "parent", "posts"), "so-cu", "so-moi")
    assert after == f"---\ntitle: so-cu\n{line}\n---\n\ncommittees: [so-cu]\n".replace(
        "OLD", "so-moi"
    )


@pytest.mark.parametrize(
    "line",
    [
        "committees: [so-cu-hai, mot-so-cu]", "committees: [so-cu hai]", "committees: so-cu hai", "so-cu: a",
        "leaders: [so-cu]", "committees: [Sở so-cu]", "committees:\n  - so-cu, và", "committees:\n  - name: a so-cu",
    ],
)  # fmt: skip
def test_an_id_is_left_where_it_is_part_of_another_value(line: str) -> None:
    before = f"---\n{line}\n---\n"
    assert with_id_replaced(before, ("committees", "parent"), "so-cu", "so-moi") == before
