import unicodedata

import pytest

from bantin.language.diacritics import fold, old_tone, toneless


@pytest.mark.parametrize(
    ("new", "old"),
    [
        ("hoà", "hòa"), ("Hoà", "Hòa"), ("HOÀ", "HÒA"), ("khoẻ", "khỏe"), ("uỷ", "ủy"),
        ("Uỷ", "Ủy"), ("UỶ", "ỦY"), ("thuỵ", "thụy"), ("loá", "lóa"), ("tuý", "túy"),
        ("Tỉnh uỷ, Lê Thị Thuỷ", "Tỉnh ủy, Lê Thị Thủy"),
        ("quý", "quý"), ("Quỳ", "Quỳ"), ("hoàn", "hoàn"), ("khuỷu", "khuỷu"), ("huỳnh", "huỳnh"),
        ("loét", "loét"), ("thoáng", "thoáng"), ("hòa", "hòa"), ("ủy", "ủy"), ("hoa", "hoa"),
    ],
)  # fmt: skip
def test_only_open_syllables_have_their_tone_moved(new: str, old: str) -> None:
    assert old_tone(new) == old
    assert old_tone(old) == old


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đặng Thị Ngọc Thịnh", "dang thi ngoc thinh"),
        ("ĐƯỜNG", "duong"),
        (unicodedata.normalize("NFD", "Ủy ban"), "uy ban"),
        ("Ðảng", "dang"),
        ("TĐKT", "tdkt"),
    ],
)
def test_folding_leaves_what_is_typed_without_diacritics(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_toneless_letters_keep_their_shapes() -> None:
    assert toneless("Ủy Ế Đ ờ ậ ắ") == "Uy Ê Đ ơ â ă"
