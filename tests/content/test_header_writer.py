import yaml
from hypothesis import given
from hypothesis import strategies as st

from bantin.content.header import Header, parse_header
from bantin.content.header_writer import dump_header
from tests.support.text_strategies import texts


@given(texts, st.lists(texts, max_size=4), st.lists(texts, min_size=1, max_size=4))
def test_what_is_dumped_is_read_back(text: str, items: list[str], flow: list[str]) -> None:
    head = {"title": text, "committees": items, "leaders": [{"name": text, "posts": tuple(flow)}]}
    header, findings = parse_header(dump_header(head) + "\nb\n", "a.md")
    assert findings == []
    assert isinstance(header, Header)
    assert header.fields["title"].value == text
    committees = header.fields["committees"].value if items else []
    assert [c.value for c in committees] == items
    (leader,) = header.fields["leaders"].value
    assert leader.value["name"].value == text
    assert [p.value for p in leader.value["posts"].value] == flow


@given(texts, st.lists(texts, min_size=1, max_size=4), st.lists(texts, min_size=1, max_size=4))
def test_what_is_dumped_is_the_same_to_a_yaml_reader_in_pure_python(
    text: str, items: list[str], flow: list[str]
) -> None:
    head = {"title": text, "committees": items, "leaders": [{"name": text, "posts": tuple(flow)}]}
    lines = dump_header(head).split("\n")
    read = yaml.load("\n".join(lines[1:-2]), yaml.BaseLoader)
    assert read == {**head, "leaders": [{"name": text, "posts": flow}]}


def test_the_canonical_form_quotes_only_what_needs_quotes() -> None:
    head = {
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
