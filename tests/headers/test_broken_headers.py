import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.headers.broken_headers import decoded_somehow, readable_header
from bantin.headers.value_syntax import Field, Value

KNOWN = {"name", "short", "other_names", "from", "posts"}
NAME = Field("Sở A", 2)


def plain(value: Value) -> object:
    if isinstance(value, list):
        return [plain(item.value) for item in value]
    if isinstance(value, dict):
        return {key: plain(item.value) for key, item in value.items()}
    return value


def read(text: str) -> dict[str, object]:
    return {k: plain(f.value) for k, f in readable_header(text, "a.md", KNOWN).fields.items()}


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("—\nname: Sở A\n---\n", {"name": "Sở A"}),
        ("--\nname: Sở A\nshort: A\n--\n", {"name": "Sở A", "short": "A"}),
        ("name: Sở A\nshort A\n", {"name": "Sở A"}),
        ("---\nname: Sở A\n\nshort: trong bài\n", {"name": "Sở A"}),
        ("---\nName:Sở A\n---\n", {"name": "Sở A"}),
        ("---\nname: Sở: A\n---\n", {"name": "Sở: A"}),
        ('---\nname: "Sở A\nshort: A\n---\n', {"short": "A"}),
        ("---\nname: [Sở A\nshort: A\n---\n", {"name": "[Sở A", "short": "A"}),
        ("---\nname: Sở A\nlạ\nshort: A\n---\n", {"name": "Sở A", "short": "A"}),
        ("---\nname: Sở A\n\tx: y\nshort: A\n---\n", {"short": "A"}),
        (
            "—\nother_names:\n  - Sở B\n  - name: Sở C\n    from: 2010\nname: Sở A\n---\n",
            {"other_names": ["Sở B", {"name": "Sở C", "from": "2010"}], "name": "Sở A"},
        ),
        ("—\nother_names:\n- name: Sở C\n  from: 2010\n---\n", {"other_names": [{"name": "Sở C", "from": "2010"}]}),
        ("---\n<<<<<<< HEAD\nname: Sở A\n=======\nname: Sở B\n>>>>>>> b\nshort: A\n---\n", {"short": "A"}),
        ("---\n<<<<<<< HEAD\nname: Sở A\n=======\nname: Sở A\n>>>>>>> b\n---\n", {"name": "Sở A"}),
        ("---\nname: Sở A\nname: Sở A\nname: Sở A\n---\n", {}),
        ("---\nname: S\ufffd A\nshort: A\n---\n", {"short": "A"}),
        ("---\nlạ: a\n---\nname: Sở A\n", {"name": "Sở A"}),
        ("", {}),
    ],
)  # fmt: skip
def test_each_field_is_read_by_itself(text: str, fields: dict[str, object]) -> None:
    assert read(text) == fields


def test_fields_and_body_keep_their_lines() -> None:
    header = readable_header("—\nname: Sở A\nshort: A\n---\n\nMột câu.\n", "a.md", KNOWN)
    assert header.fields == {"name": NAME, "short": Field("A", 3)}
    assert (header.body, header.body_line) == ("Một câu.\n", 6)


@pytest.mark.parametrize("code", ["utf-16", "utf-8-sig", "utf-8"])
def test_the_text_of_a_file_in_another_code_is_found(code: str) -> None:
    assert decoded_somehow("name: Sở A\r\n".encode(code)) == "name: Sở A\n"


@given(st.binary(max_size=200))
def test_no_bytes_stop_the_reading(data: bytes) -> None:
    readable_header(decoded_somehow(data), "a.md", KNOWN)


lines = st.sampled_from(
    [
        "---",
        "—",
        "name: Sở A",
        "name: [",
        "short: A",
        "posts:",
        "  - a",
        "- a",
        "",
        "x",
        "<<<<<<< a",
    ]
)


@given(st.lists(lines, max_size=12))
def test_what_is_read_stands_in_the_text(text: list[str]) -> None:
    header = readable_header("\n".join(text), "a.md", KNOWN)
    for name, field in header.fields.items():
        assert text[field.line - 1].startswith(f"{name}:")
    for line in header.body.split("\n"):
        assert line in text or not line


def test_a_field_written_ten_thousand_times_costs_little() -> None:
    text = "—\n" + "name: Sở A\n" * 40_000
    start = time.process_time()
    assert read(text) == {}
    assert time.process_time() - start < 2
