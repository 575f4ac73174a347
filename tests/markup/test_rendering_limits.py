import pytest

from bantin.markup.rendering_limits import excessive_sign


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("[" * 301, "["),
        ("# a\n" * 301, "#"),
        ("a\n=\n" * 301, "#"),
        ("- " * 12 + "a", "- - - - - - "),
        (">" * 12, ">>>>>>>>>>>>"),
        (" " * 41 + "a", "    "),
        ("[a](b) " * 150 + "\n\n" + "[a](b) " * 150, ""),
        ("a\n\n-----------------------\n\nb", ""),
        ("a\n\n***************\n\nb", ""),
        ("a\n==============\n", ""),
        ("* * *", ""),
        ("1.2.3.4.5.6.7.8.9.10.11.12.13", ""),
        ("Cột A ------------ | ------------\n", ""),
    ],
)
def test_only_what_no_honest_text_holds_is_excessive(text: str, sign: str) -> None:
    assert excessive_sign(text) == sign
