import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.language.normalization import clean, one_line, single_spaced


@pytest.mark.parametrize(
    ("dirty", "expected"),
    [
        ("đồng\u200b\u200c\u200d\u2060\ufeffchí\u00ad", "đồngchí"),
        ("a\u202eb\u2066c\u200fd\u061ce", "abcde"),
        ("a\x00b\x0bc\x1bd\x85e\x7ff", "a b c d e f"),
        ("a\u00a0b\u2028c\u3000d", "a b c d"),
        ("a\u1680b\u2000c\u2003d\u205fe", "a b c d e"),
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("\tmột", "\tmột"),
        ("a\ud800b\udfffc", "a\ufffdb\ufffdc"),
        ("a\uffffb\ufffec\ufdd0d", "a\ufffdb\ufffdc\ufffdd"),
        (unicodedata.normalize("NFD", "Tiếng Việt"), "Tiếng Việt"),
        ("Ðảng bộ ð Ɖ ɖ", "Đảng bộ đ Đ đ"),
        ("e\u200b\u0302\u0301", "ế"),
    ],
)
def test_clean_text_holds_nothing_unseen(dirty: str, expected: str) -> None:
    assert clean(dirty) == expected


@given(st.text(st.characters(exclude_categories=())))
def test_cleaning_twice_changes_nothing_and_the_text_can_be_stored(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert cleaned.encode().decode() == cleaned


@given(st.text(st.characters(exclude_categories=())))
def test_a_text_that_needs_no_cleaning_is_told_from_others(text: str) -> None:
    assert clean(text) == clean(
        f"\u200b{text}"
    )  # this character makes sure that the whole text is cleaned


@given(st.text(st.sampled_from("ab \n\t\u2003\u00a0") | st.characters()).map(clean))
def test_a_text_with_single_spaces_is_told_from_others(text: str) -> None:
    assert single_spaced(text) == " ".join(text.split())


@given(st.text())
def test_one_line_has_single_spaces_only(text: str) -> None:
    line = one_line(text)
    assert line == " ".join(line.split())
    assert one_line(line) == line
