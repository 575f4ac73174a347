import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.language.foreign_letters import foreign_letter, in_latin

CYRILLIC, GREEK = "Kirin (tiếng Nga)", "Hy Lạp"


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Trần Thị Lan", None),
        ("Trần Thị L\u0430n", (11, "\u0430", CYRILLIC)),
        ("\u0422rần Thị Lan", (1, "\u0422", CYRILLIC)),
        ("\u041e\u0410\u041e", (1, "\u041e", CYRILLIC)),  # a whole word of such letters
        ("Đỗ H\u03bfa", (5, "\u03bf", GREEK)),
        ("Báo \u041f\u0440\u0430\u0432\u0434\u0430", None),  # "Правда": a word in Cyrillic
        ("人民日报", None),
        ("", None),
    ],
)
def test_a_letter_that_only_looks_latin_is_found_with_its_place(
    name: str, found: tuple[int, str, str] | None
) -> None:
    assert foreign_letter(name) == found


@given(st.text("ABCĐÊaбcđêоοА ", max_size=20))
def test_a_mended_name_has_no_such_letter(name: str) -> None:
    assert foreign_letter(in_latin(name)) is None
    assert len(in_latin(name)) == len(name)


def test_each_letter_becomes_a_latin_one() -> None:
    foreign = [chr(c) for c in range(0x370, 0x530) if in_latin(chr(c)) != chr(c)]
    assert {*"\u0430\u0435\u043e\u0440\u0441\u03bf\u0410\u0391"} <= {*foreign}
    assert {unicodedata.name(in_latin(letter)).split()[0] for letter in foreign} == {"LATIN"}
