"""The schema of headers against the writers of canonical files."""

import datetime

import pytest

from bantin.content.bulletin import dump_bulletin, parse_bulletin
from bantin.content.committee import Committee, dump_committee
from bantin.content.leader import HeldPost, Leader, dump_leader
from bantin.content.moves_and_withdrawals import Past, Withdrawal
from bantin.content.record_fields import OtherName
from bantin.headers.dates import PartialDate
from bantin.headers.header import parse_header
from bantin.headers.header_schema import BULLETIN, COMMITTEE, LEADER, SCHEMAS, FieldSchema
from bantin.headers.periods import Period
from bantin.headers.value_syntax import Field

PERIOD = Period(PartialDate(2015), PartialDate(2020))
NAMES = (OtherName("Tên khác", PERIOD),)
PAST = Past(("lanh-dao/cu.html",), Withdrawal(datetime.date(2020, 8, 1), "Nhầm."))
BULLETIN_TEXT = """---
title: Thử
date: 2020-07-16
source: Báo
source_url: https://bao.example/a
author: Lan
summary: Tóm tắt
image:
  file: a.jpg
  alt: Quang cảnh
  caption: Chú thích
  credit: Lan
modified: 2020-07-17
corrections:
  - date: 2020-07-17
    note: Sửa
committees:
  - name: Tỉnh ủy
    posts: [A]
leaders:
  - name: Lan
    posts: [Bí thư]
draft: true
moved: [15-cu]
withdrawn: 2020-08-01
reason: Nhầm.
---

Nội dung.
"""


def names(schema: tuple[FieldSchema, ...]) -> list[object]:
    """The names of the fields in order, each list of items followed by the names in an item."""
    found: list[object] = []
    for field in schema:
        found += [field.name, names(field.items.fields)] if field.items else [field.name]
    return found


def names_in(fields: dict[str, Field]) -> list[object]:
    found: list[object] = []
    for name, field in fields.items():
        found.append(name)
        value = field.value[0].value if isinstance(field.value, list) else field.value
        if isinstance(value, dict):
            found.append(names_in(value))
    return found


def names_written(text: str) -> list[object]:
    header, findings = parse_header(text, "a.md")
    assert findings == []
    assert header is not None
    return names_in(header.fields)


def test_a_bulletin_is_written_with_each_field_of_the_schema_in_order() -> None:
    bulletin, findings = parse_bulletin(BULLETIN_TEXT, "bulletins/2020/07/16-thu.md")
    assert findings == []
    assert bulletin is not None
    assert names_written(dump_bulletin(bulletin)) == names(BULLETIN)


def test_a_leader_is_written_with_each_field_of_the_schema_in_order() -> None:
    post = HeldPost("Bí thư", "tinh-uy", PERIOD, "https://a.example/", "Ghi chú")
    assert names_written(
        dump_leader(Leader("lan", "Lan", NAMES, (post,), past=PAST, draft=True))
    ) == names(LEADER)


def test_a_committee_is_written_with_each_field_of_the_schema_in_order() -> None:
    committee = Committee(
        "ban",
        "Ban",
        "B",
        NAMES,
        ("B",),
        "me",
        PERIOD,
        ("a",),
        ("b",),
        "https://a.example/",
        past=PAST,
        draft=True,
    )
    assert names_written(dump_committee(committee)) == names(COMMITTEE)


@pytest.mark.parametrize("kind", SCHEMAS)
def test_from_and_to_stand_together(kind: str) -> None:
    for schema in (SCHEMAS[kind], *(f.items.fields for f in SCHEMAS[kind] if f.items)):
        assert len({"from", "to"} & {field.name for field in schema}) in (0, 2)
