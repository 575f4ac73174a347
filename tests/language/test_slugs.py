import unicodedata

import pytest

from bantin.language.slugs import slug


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đại hội Đảng bộ tỉnh", "dai-hoi-dang-bo-tinh"),
        (unicodedata.normalize("NFD", "Đại hội Đảng bộ tỉnh"), "dai-hoi-dang-bo-tinh"),
        ("Ðại hội Ðảng", "dai-hoi-dang"),
        ("&#272;ảng bộ", "272-ang-bo"),
        ("Hoà và Hòa", "hoa-va-hoa"),
        ("số 12-KH/TU", "so-12-kh-tu"),
        ("đồng\u200bchí", "dongchi"),
        ("../../etc/passwd", "etc-passwd"),
        ("<script>", "script"),
        ("", ""), ("!!!", ""), ("🎉 …", ""), ("\x00", ""),
    ],
)  # fmt: skip
def test_slugs_are_ascii(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_a_long_slug_is_cut_between_syllables() -> None:
    assert slug("nghiêng " * 20, max_length=20) == "nghieng-nghieng"
