"""The quick reader of headers against the one that defines what they mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.headers.header import _parse_any_header, parse_header
from bantin.headers.header_schema import HEADER_LIMIT, ITEMS_LIMIT
from bantin.headers.ordinary_headers import ordinary_header
from tests.support.text_strategies import texts

PATH = "bulletins/2020/07/16-thu.md"
ORDINARY = """---
title: "Hội nghị: sơ kết #6"
date: 2020-07-16\x20\x20
source_url: https://songthanh.vn/tin
author:
committees:
  - Tỉnh ủy\x20
  - Đ/c Ân, Đ/c Bình
leaders:
---

Tin của tỉnh.
"""

NAMES = st.sampled_from([*"abcde", "source_url", "__", "Title", "tiêu đề", "a" * 41])
VALUES = st.one_of(
    st.sampled_from(["a", "https://a.vn/b", '"a: b"', '"a" ', '"a"b', "'a'", "a ", "a\tb", "\ta", "a #b", "a#b"]),
    texts,
    texts.map('"{}"'.format),
)  # fmt: skip
ITEMS = st.lists(st.builds("  - {}".format, VALUES), max_size=3)
LISTS = st.builds(lambda name, items: "\n".join([f"{name}:", *items]), NAMES, ITEMS)
FIELDS = (
    st.builds("{}: {}".format, NAMES, VALUES) | st.builds("{}:{}".format, NAMES, VALUES) | LISTS
)
LINES = st.one_of(
    st.builds(
        "{}{}".format, st.sampled_from(["", " ", "  ", "    ", "\t", "- ", "    - "]), VALUES
    ),
    st.builds("    {}: {}".format, NAMES, VALUES),
    st.sampled_from(["", " ", "# a", "---", "--- ", " ---", "***", "a:b", "  -", "  - ---"]),
)
FENCES = st.just("---") | st.sampled_from(["---", "--- ", "----", "***", "title: a", ""])
FILES = st.builds(
    lambda first, head, end, body: "\n".join([first, *head, end, *body]),
    FENCES,
    st.lists(FIELDS | LISTS | LINES, max_size=4),
    FENCES,
    st.lists(st.sampled_from(["", " ", "\t", "a", "  a ", "---", "title: a"]), max_size=5),
)


@given(FILES)
def test_a_header_is_read_as_with_care(text: str) -> None:
    assert parse_header(text, PATH) == _parse_any_header(text, PATH)


def test_most_headers_are_ordinary() -> None:
    assert ordinary_header(ORDINARY) is not None
    assert parse_header(ORDINARY, PATH) == _parse_any_header(ORDINARY, PATH)


@pytest.mark.parametrize(
    "head",
    [
        "Title: a",
        f"{'a' * 41}: a",
        "title: Khóa #6",
        "title: >",
        "title: a\ntitle: b",
        "title: a\n b",
        "leaders:\n- Lan",
        "leaders:\n  - name: Lan",
        f"title: {'a' * HEADER_LIMIT}",
        "leaders:" + "\n  - Lan" * ITEMS_LIMIT,
    ],
)
def test_other_headers_are_read_with_care(head: str) -> None:
    assert ordinary_header(f"---\n{head}\n---\n") is None
