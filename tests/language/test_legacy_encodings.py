import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.language.legacy_encodings import _FOREIGN, _INNER, legacy_words, may_be_legacy


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Tµi liÖu héi nghÞ", 3),
        ("S¸ng 22/7, TØnh ñy häp bµn nhiÖm vô.", 6),
        ("Tµi liÖu họp về việc của Đảng bộ", 0),
        ("Müller và Gödel gặp Marx", 0),
        ("5 m², 27 °C, «Báo», 3×4", 0),
        ("Toàn tỉnh có 5 huyện", 0),
    ],
)
def test_words_as_old_fonts_write_them_are_counted(text: str, words: int) -> None:
    assert legacy_words(text) == words


@given(st.text(st.sampled_from("aÀàÝýđếỹ •“”…") | st.characters(max_codepoint=0x17F)))
def test_any_sign_of_a_legacy_encoding_is_suspect(text: str) -> None:
    assert may_be_legacy(text) == any(sign in text for sign in _FOREIGN + _INNER)
