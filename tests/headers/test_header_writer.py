import yaml
from hypothesis import given
from hypothesis import strategies as st

from bantin.headers.header import parse_header
from bantin.headers.header_writer import Plain, dump_header
from bantin.headers.value_syntax import Value
from tests.support.text_strategies import texts


def plain(value: Value) -> object:
    """The value without the lines of its fields."""
    if isinstance(value, dict):
        return {name: plain(field.value) for name, field in value.items()}
    return [plain(item.value) for item in value] if isinstance(value, list) else value


@given(texts, st.lists(texts, max_size=4), st.lists(texts, min_size=1, max_size=4))
def test_what_is_written_is_read_back(text: str, items: list[str], flow: list[str]) -> None:
    head: dict[str, Plain] = {
        "title": text,
        "committees": [*items],
        "leaders": [{"name": text, "posts": tuple(flow)}],
    }
    expected: dict[str, object] = {**head, "leaders": [{"name": text, "posts": flow}]}
    if not items:
        del expected["committees"]
    written = dump_header(head)
    header, findings = parse_header(written + "\nb\n", "a.md")
    assert findings == []
    assert header is not None
    assert plain(header.fields) == expected
    # A browser has PyYAML without its part in C, which reads some texts differently.
    assert yaml.load("\n".join(written.split("\n")[1:-2]), yaml.BaseLoader) == expected


def test_the_canonical_form_quotes_only_what_needs_quotes() -> None:
    head: dict[str, Plain] = {
        "title": "Hội nghị lần thứ 15: ba việc",
        "source": "Báo Hà Nam (12:30), số 3#a",
        "author": "",
        "committees": ["#1", "Ban Thi đua - Khen thưởng"],
        "leaders": [{"name": "A", "posts": ("Bộ trưởng, Chủ nhiệm", "Bí thư")}],
        "abbreviations": ("TU", "BCH"),
    }
    assert (
        dump_header(head)
        == """---
title: "Hội nghị lần thứ 15: ba việc"
source: Báo Hà Nam (12:30), số 3#a
committees:
  - "#1"
  - Ban Thi đua - Khen thưởng
leaders:
  - name: A
    posts: ["Bộ trưởng, Chủ nhiệm", Bí thư]
abbreviations: [TU, BCH]
---
"""
    )
