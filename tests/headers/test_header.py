import pytest

from bantin.content.bulletin import parse_bulletin
from bantin.headers.header import parse_header
from bantin.headers.value_syntax import Field

PATH = "bulletins/2020/07/16-thu.md"


YAML = """---
title: Khối Thi đua sơ kết
date: 16/07/2020
source: Báo Sông Thanh
committees: [Tỉnh ủy, Ban Tuyên giáo Tỉnh ủy]
leaders:
  - Nguyễn Văn Hùng
  - Lê Thị Hòa
---

Nội dung: có dấu hai chấm.
"""
PELICAN = """Title: Khối Thi đua sơ kết
Date: 16/07/2020
Source: Báo Sông Thanh
Committees: Tỉnh ủy; Ban Tuyên giáo Tỉnh ủy
Leaders: Nguyễn Văn Hùng; Lê Thị Hòa

Nội dung: có dấu hai chấm.
"""


def problems(text: str) -> list[tuple[str, int]]:
    return [(f.code, f.line) for f in parse_header(text, PATH)[1]]


def test_both_forms_of_header_read_the_same() -> None:
    yaml, yaml_findings = parse_bulletin(YAML, PATH)
    pelican, pelican_findings = parse_bulletin(PELICAN, PATH)
    assert yaml is not None
    assert yaml == pelican
    assert yaml_findings == pelican_findings == []
    assert [m.name for m in yaml.leaders] == ["Nguyễn Văn Hùng", "Lê Thị Hòa"]


def test_fields_know_their_lines_and_the_body_its_first() -> None:
    header, _ = parse_header(YAML, PATH)
    assert header is not None
    assert header.fields["title"] == Field("Khối Thi đua sơ kết", 2)
    assert header.fields["leaders"] == Field(
        [Field("Nguyễn Văn Hùng", 7), Field("Lê Thị Hòa", 8)], 6
    )
    assert header.body == "Nội dung: có dấu hai chấm.\n"
    assert header.body_line == 11


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("---\ntitle: a\n---\n\n---\n\nsau đường kẻ\n", "---\n\nsau đường kẻ\n"),
        ("---\ntitle: a\n---\nngay dưới\n", "ngay dưới\n"),
        ("---\ntitle: a\n---\n\n\n    thụt vào\n\n\n", "    thụt vào\n"),
        ("---\ntitle: a\n---", ""),
        ("--- \ntitle: a\n---  \nb", "b\n"),
        ("Title: a\n\nb\n\nc\n", "b\n\nc\n"),
        ("Title: a\nDate: b", ""),
        ("Title: a", ""),
        ("---\n---\nb", "b\n"),
    ],
)
def test_the_body_begins_under_the_header(text: str, body: str) -> None:
    header, findings = parse_header(text, PATH)
    assert findings == []
    assert header is not None
    assert header.body == body


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("H01", 1)]),
        ("\n---\ntitle: a\n---\n", [("H10", 2)]),
        ("Một đoạn văn.\n", [("H01", 1)]),
        ("# Tiêu đề\n", [("H01", 1)]),
        ("---\ntitle: a\n", [("H08", 3)]),
        ("---\ntitle: a\nb\n---\n", [("H02", 3)]),
        ("---\n- a\n- b\n---\n", [("H02", 2), ("H02", 3)]),
        ("---\nchỉ có chữ\n---\n", [("H02", 2)]),
        ("---\ntitle: 'a\n---\n", [("H15", 2)]),
        ("---\ntitle: a\n\tdate: b\n---\n", [("H14", 3)]),
        ("---\ntitle: a\ntitle: b\n---\n", [("H04", 3)]),
        ("---\nleaders:\n  - name: a\n    name: b\n---\n", [("H04", 4)]),
        ("---\n%YAML 9.9\ntitle: a\n---\n", [("H02", 2)]),
        ("Title: a\nkhông có dấu\n\nb", [("H02", 2)]),
        ("---\nTitle: a\ntitle: b\n---\n", [("H04", 3)]),
        ("---\ntitle: a\n\nlạc vào đây\ndate: b\n---\nc\n", [("H02", 4)]),
        ("---\ntitle: a\n\nMột đoạn.\n\n---\n\nĐoạn hai.\n", [("H08", 4)]),
        ("---\ntitle: a\n\n# Đề mục\n\nĐoạn.\n", [("H08", 4)]),
        ("---\ntitle: a\n\n- mục\n", [("H08", 4)]),
        ("Chép từ báo\n---\ntitle: a\n---\n", [("H01", 1)]),
        ("title: a\nleaders:\n  - Lan\n\nNội dung.\n", [("H09", 1), ("H08", 4)]),
        ("title: a\ndate: b\n---\nNội dung.\n", [("H09", 1)]),
        ("—\ntitle: a\n---\nNội dung.\n", [("H07", 1)]),
        (" ---\ntitle: a\n...\nNội dung.\n", [("H07", 1), ("H07", 3)]),
        ("---\ntitle: a\n  ---\n  Nội dung.\n", [("H07", 3)]),
        ("---\nsummary: |\n  a\n  —\n  ***\n---\n", []),
        ("Title: a\nTITLE: b\n\nc", [("H04", 2)]),
    ],
)
def test_an_unreadable_header_is_a_finding_at_its_line(
    text: str, expected: list[tuple[str, int]]
) -> None:
    assert problems(text) == expected


def test_a_second_value_does_not_replace_the_first() -> None:
    header, _ = parse_header("---\ntitle: a\ntitle: b\n---\n", PATH)
    assert header is not None
    assert header.fields["title"].value == "a"
