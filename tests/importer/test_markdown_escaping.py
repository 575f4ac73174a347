import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown

from bantin.importer.markdown_escaping import to_markdown
from bantin.language.normalization import one_line

ACTIVE = "#>-+*=~|:_`[]()<>!\\&;{}.019 \"'abx/\t"
TEXT = st.text(alphabet=ACTIVE, max_size=40) | st.text(max_size=40)


def shown(paragraphs: list[str]) -> list[str]:
    """The text of each block that Python-Markdown makes, whatever the block is."""
    page = markdown(to_markdown(paragraphs), extensions=["tables", "sane_lists"])
    assert page.count("<p>") == len(paragraphs)
    return [html.unescape(re.sub(r"<[^<>]*>", "", block)) for block in page.split("</p>")[:-1]]


@given(st.lists(TEXT.map(one_line).filter(bool), max_size=4))
def test_what_is_shown_is_what_was_read(paragraphs: list[str]) -> None:
    assert [one_line(text) for text in shown(paragraphs)] == paragraphs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lễ trao giải, ngày 5/3 (thứ Ba): 7/10 đội - tốt!", None),
        (
            "GD&ĐT và R&D; xem https://lamgiang.example/a_b",
            "GD&ĐT và R&amp;D; xem https://lamgiang.example/a\\_b",
        ),
        ("# Sách", "\\# Sách"),
        ("#LamGiang", "\\#LamGiang"),
        ("> 5 ha", "\\> 5 ha"),
        ("- Giải Nhất", "\\- Giải Nhất"),
        ("+ Giải Nhì", "\\+ Giải Nhì"),
        ("* Ghi chú", "\\* Ghi chú"),
        ("1. Bảng A", "1\\. Bảng A"),
        ("12) Bảng B", "12\\) Bảng B"),
        ("1.200 người", None),
        ("=== hết", "&#61;== hết"),
        ("~~~ hết", "&#126;~~ hết"),
        ("| A | B", "&#124; A | B"),
        (": A", "&#58; A"),
        ("*a* _b_ `c` [d](e) \\f", "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\\\f"),
        ("< 5 &lt; 6 &#0", "&lt; 5 &amp;lt; 6 &amp;#0"),
        ("    a  b ", "a b"),
    ],
)
def test_only_what_is_active_is_escaped(text: str, expected: str | None) -> None:
    assert to_markdown([text]) == f"{expected or text}\n"


def test_paragraphs_are_apart_and_empty_ones_are_left_out() -> None:
    assert to_markdown(["a", " ", "b"]) == "a\n\nb\n"
    assert to_markdown([]) == ""
