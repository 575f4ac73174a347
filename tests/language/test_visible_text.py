import pytest

from bantin.language.visible_text import has_words


@pytest.mark.parametrize("text", ["a", "…ừ", "5", "— 5 —", "![](a.jpg)", "会"])
def test_letters_and_digits_are_words(text: str) -> None:
    assert has_words(text)


@pytest.mark.parametrize(
    "text", ["", " ", "…", "---", "\u3164", "\u2800\u2800", "\u115f \uffa0", "***", "“”"]
)
def test_signs_and_blank_letters_are_none(text: str) -> None:
    assert not has_words(text)
