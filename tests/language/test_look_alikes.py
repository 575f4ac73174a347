import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.language.look_alikes import LookAlike, in_latin, look_alikes


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hội nghị t\u043eàn tỉnh", [LookAlike("t\u043eàn", "\u043e", "o")]),
        ("\u0420hạm Sỹ Lợi", [LookAlike("\u0420hạm", "\u0420", "P")]),
        ("Báo \u039d\u0391\u039c", [LookAlike("\u039d\u0391\u039c", "\u039d", "N")]),
        ("\uff22áo Hà Nam", [LookAlike("\uff22áo", "\uff22", "B")]),
        (
            "\U0001d401áo Hà N\u0430m",
            [LookAlike("\U0001d401áo", "\U0001d401", "B"), LookAlike("N\u0430m", "\u0430", "a")],
        ),
        ("Hội nghị toàn tỉnh, Đắk Lắk, Müller", []),
        ("Москва và Путин", []),
        ("tia α, 5 Ω, số Χ", []),
        ("", []),
    ],
)
def test_letters_of_other_alphabets_are_found_in_latin_words(
    text: str, found: list[LookAlike]
) -> None:
    assert look_alikes(text) == found


@given(st.text("ABCĐÊaбcđêоοА ", max_size=20))
def test_a_mended_text_has_no_such_letter(text: str) -> None:
    assert look_alikes(in_latin(text)) == []
    assert len(in_latin(text)) == len(text)
