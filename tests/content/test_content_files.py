import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.content.content_files import read_text, text_of
from bantin.content.file_limits import MOST_TEXT
from tests.support.content_files import finding_lines
from tests.support.file_trees import write_tree


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"\xef\xbb\xbfa\n", "a\n"),
        (b"a\r\nb\rc\n", "a\nb\nc\n"),
        (unicodedata.normalize("NFD", "Đảng bộ tỉnh\n").encode(), "Đảng bộ tỉnh\n"),
        ("Ðảng\u200b bộ\x0b tỉnh\u202e\n".encode(), "Đảng bộ  tỉnh\n"),
        (b"", ""),
        (b"a" * MOST_TEXT, "a" * MOST_TEXT),
        (b"a\n====\nb\n========\n", "a\n====\nb\n========\n"),
        (b"<<<<<<< a\n".replace(b"<", b"&lt;"), "&lt;&lt;&lt;&lt;&lt;&lt;&lt; a\n"),
    ],
)
def test_text_comes_out_clean(tmp_path: Path, data: bytes, text: str) -> None:
    write_tree(tmp_path, {"a.md": data})
    assert read_text(tmp_path, "a.md") == (text, [])


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("a\nTiếng Việt".encode("utf-16"), "1 F01"),
        ("a\nTiếng Việt".encode("utf-16-le"), "2 F01"),
        (b"a\nb\n\xc7\xb5ng b\xe9 t\xd8nh", "3 F01"),
        ("một\nhai \xd0\xe0".encode("cp1252", "ignore"), "2 F01"),
        (b"a\nb\n\xed\xa0\x80", "3 F01"),
        (b"\x89PNG\r\n\x1a\n", "1 F01"),
        (b"a" * (MOST_TEXT + 1), "1 F02"),
        (b"a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> x\n", "2 F03"),
        (b"a\n||||||| goc\nb\n", "2 F03"),
        (b"a\n>>>>>>>\n", "2 F03"),
        (b"a\n=======\nb\n", "2 F03"),
        (b"a\n\n=======\n\nb\n", "3 F03"),
    ],
)
def test_what_is_no_text_is_refused_at_its_line(tmp_path: Path, data: bytes, expected: str) -> None:
    write_tree(tmp_path, {"a.md": data})
    text, findings = read_text(tmp_path, "a.md")
    assert text is None
    assert finding_lines(findings) == [f"a.md:{expected}"]


LINES = st.sampled_from(
    [
        "a",
        "",
        "======",
        "=======",
        "========",
        "<<<<<<<",
        "<<<<<<< a",
        "a <<<<<<< b",
        "<<<<<<<a",
        ">>>>>>> x",
        "||||||| y",
    ]
)


@given(st.lists(LINES, max_size=8))
def test_a_conflict_is_told_from_lines_like_it(lines: list[str]) -> None:
    marks = [
        n for n, line in enumerate(lines, 1) if re.fullmatch("={7}|(<{7}|>{7}|[|]{7})( .*)?", line)
    ]
    _, findings = text_of("\n".join(lines).encode(), "a.md")
    assert finding_lines(findings) == [f"a.md:{n} F03" for n in marks[:1]]


def test_a_missing_file_or_a_folder_is_a_finding(tmp_path: Path) -> None:
    assert finding_lines(read_text(tmp_path, "a.md")[1]) == ["a.md:1 F06"]
    assert finding_lines(read_text(tmp_path, ".")[1]) == [".:1 F06"]
