import pytest

from bantin.markup.excerpts import lead, shorten


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đoạn một.\n\nĐoạn hai.", "Đoạn một."),
        ("# Đầu đề\n\nĐoạn một\nhai dòng.", "Đoạn một hai dòng."),
        ("![ảnh](a.png)\n\n- mục\n\n> trích\n\n|a|\n\nĐoạn.", "Đoạn."),
        ("**Sáng 16/7**, *tại* [hội trường](a.md) `x` \\*", "Sáng 16/7, tại hội trường x *"),
        ("Nội dung gồm:\n- một;\n- hai.", "Nội dung gồm:"),
        ("\tĐoạn *một*.\n\n\tHai.", "Đoạn một."),
        ("1. Một\n2. Hai", "Một"),
        ("Thơ  \nhai dòng", "Thơ hai dòng"),
        ("[a]: b\n\n" * 60 + "Đoạn.", ""),
        ("", ""),
        ("- chỉ có danh sách", ""),
        ("từ " * 100, "từ " * 79 + "từ…"),
    ],
)
def test_the_lead_is_the_first_paragraph_as_plain_text(text: str, expected: str) -> None:
    assert lead(text) == expected


def test_text_is_shortened_between_words() -> None:
    assert shorten("một hai ba", 10) == "một hai ba"
    assert shorten("một hai, ba", 9) == "một hai…"
    assert shorten("một hai ba", 3) == "một…"
