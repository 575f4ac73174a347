"""The reader of headers, with PyYAML as its oracle for what other programs write."""

import time
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from bantin.headers.field_syntax import read_fields
from bantin.headers.value_syntax import Field
from bantin.language.normalization import one_line
from tests.support.text_strategies import texts


def said(value: object) -> object:
    """A value without the lines of its fields, each text as one line."""
    if isinstance(value, Field):
        return said(value.value)
    if isinstance(value, dict):
        return {name: said(inner) for name, inner in value.items()}
    return [said(item) for item in value] if isinstance(value, list) else one_line(str(value))


def read(header: str) -> object:
    """What a header says that has no findings."""
    fields, findings = read_fields(header.split("\n"), "a.md")
    assert findings == []
    return said(fields)


def by_yaml(header: str) -> object:
    return said(yaml.load(header, yaml.BaseLoader))


HEADERS = st.fixed_dictionaries(
    {},
    optional={
        "title": texts,
        "date": st.sampled_from(["2020-07-16", "16/07/2020 08:30"]),
        "summary": st.lists(texts, min_size=1, max_size=9).map(" ".join),
        "committees": st.lists(texts, max_size=4),
        "leaders": st.lists(
            texts | st.fixed_dictionaries({"name": texts}, optional={"posts": st.lists(texts, max_size=3)}),
            max_size=4,
        ),
    },
)  # fmt: skip


@given(
    HEADERS,
    st.sampled_from([None, '"', "'", "|", ">"]),
    st.sampled_from([None, False]),
    st.sampled_from([60, 80, 10_000]),
    st.sampled_from([2, 4]),
)
def test_what_a_program_writes_is_read_as_it_is_meant(
    fields: dict[str, Any], style: str | None, flow: bool | None, width: int, indent: int
) -> None:
    whole = yaml.compose(yaml.dump(fields, default_style=style, default_flow_style=flow))
    assert isinstance(whole, yaml.MappingNode)
    whole.flow_style = False  # nobody writes a whole header in { }
    header = yaml.serialize(whole, width=width, indent=indent, allow_unicode=True)
    if fields:
        assert read(header) == said(fields) == by_yaml(header)


BY_HAND = [
    "title: Hội nghị\ndate: 2020-07-16 # ngày đăng\n# lời ghi chú\nsource: Báo\n",
    "title: >-\n  Hội nghị\n  sơ kết\ndate: 2020-07-16\n",
    "title: |\n  Hội nghị\n\n  # không phải ghi chú\ndate: 2020-07-16\n",
    "title: Hội nghị\n  sơ kết\n  - sáu tháng\ndate: 2020-07-16\n",
    "title: \"Hội\n  nghị \\\n  sơ kết \\u00E0\\x41\\t\\\"\"\ndate: '2020''s'\n",
    "title: ''\nsummary: \"\"\nauthor:\nsource: ~\n",
    "leaders:\n- Lan\n- name: Hùng\n  posts:\n  - Bí thư\n  - Ủy viên\ntitle: a\n",
    "leaders:\n    - name: Hùng\n      posts: [Bí thư, 'Bộ trưởng, Chủ nhiệm']\n    - Lan\n",
    "leaders:\n  -   name: Hùng\n      posts:\n          - Bí thư\n",
    "leaders:\n  -\n    name: Hùng\n  - Lan\n",
    "leaders: [Lan, {name: Hùng, posts: [Bí thư]}, \"Mai, Đào\", ]\n",
    "leaders:\n  [\n    Lan, # ghi chú\n    Hùng\n    Mạnh,\n  ]\ntitle: a\n",
    "leaders: [\n  Lan,\n  Hùng\n]\ntitle: a\n",
    "leaders: []\ncommittees: {}\n",
    "'title': a\n\"date\" : b\n",
    "title:   a   \n\n\ndate: b\n",
    "\"VH,\\\"TT&DL\": văn hóa\n'it''s: [x]': y\n",
    "  title: a\n  leaders:\n    - Lan\n",
    "title: a#b\nsource: http://a.b/c#d:e\nauthor: 12:30\n",
    "committees:\n  - Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực của tỉnh Hà Nam\n    - Văn phòng\n",
    "title: Ban Thi đua\n  -Khen thưởng\n",
    "leaders: Lan;\n  Hùng\n",
]  # fmt: skip


@pytest.mark.parametrize("header", BY_HAND)
def test_what_people_and_their_editors_write_is_read_as_yaml_reads_it(header: str) -> None:
    assert read(header) == by_yaml(header)


@pytest.mark.parametrize("header", BY_HAND)
def test_each_field_knows_its_line(header: str) -> None:
    fields, _ = read_fields(header.split("\n"), "a.md", first_line=2)
    whole = yaml.compose(header, yaml.BaseLoader)
    assert isinstance(whole, yaml.MappingNode)
    lines = {key.value: key.start_mark.line + 2 for key, _ in whole.value}
    assert {name: field.line for name, field in fields.items()} == lines


def test_values_are_text_and_never_guessed() -> None:
    header = "a: 2015\nb: no\nc: 1.0\nd: null\ne: 2020-07-16\nf: 0x1F\ng: !!int 5\nh: &x a\ni: *x"
    fields, findings = read_fields(header.split("\n"), "a.md")
    assert findings == []
    assert [f.value for f in fields.values()] == [
        "2015", "no", "1.0", "null", "2020-07-16", "0x1F", "!!int 5", "&x a", "*x"
    ]  # fmt: skip


def test_each_value_knows_its_line() -> None:
    header = "a: [x,\n  y]\nb:\n  - c: y\n    d: z\n  - w\n"
    fields, findings = read_fields(header.split("\n"), "a.md", first_line=2)
    assert findings == []
    assert fields == {
        "a": Field([Field("x", 2), Field("y", 3)], 2),
        "b": Field([Field({"c": Field("y", 5), "d": Field("z", 6)}, 5), Field("w", 7)], 4),
    }


def nested(depth: int) -> str:
    return "\n".join(" " * i + "a:" for i in range(depth))


@pytest.mark.parametrize(
    "header",
    [
        "a: " + "[" * 60_000,
        "a: " + "[" * 30_000 + "]" * 30_000,
        "a: " + "{a: " * 15_000,
        "a: [" + "x," * 30_000 + "]",
        "a: [" + "x,\n " * 15_000 + "]",
        "a: [x" + " " * 60_000 + "#",
        'a: "' + "\\" * 60_000,
        "a: '" + "'" * 60_000,
        'a: "\n' + ' "\n' * 15_000,
        "a:\n" + " [x\n" * 15_000,
        "a:\n  " + "- " * 30_000 + "b",
        "a:\n" + "  - b\n" * 10_000,
        "a:\n" + "  - name: b\n" * 5_000,
        "a:\n" + "  - name: b\n   posts:\n  - b\n" * 2_000,
        "? " * 30_000,
        nested(350),
        "a:\n" * 20_000,
        "\n".join(f"a{i}: b" for i in range(8_000)),
        "a" * 64_000,
        "a " * 32_000,
        "a # " * 16_000,
        "a: b\n" + "  c\n" * 16_000,
        "a: |\n" + "  c\n\n" * 12_000,
        " \t" * 32_000 + "a: b",
        ": " * 32_000,
        "\n".join("\t" * (i % 9) + "- a" for i in range(9_000)),
    ],
    ids=lambda header: header[:16],
)  # fmt: skip
def test_no_header_costs_more_than_its_length(header: str) -> None:
    """A header within the budget takes milliseconds, whatever it consists of."""
    begun = time.process_time()
    read_fields(header[:64_000].split("\n"), "a.md")
    assert time.process_time() - begun < 2
