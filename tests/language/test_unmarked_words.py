"""What a person types for a name without diacritics, and not to the end."""

import pytest

from bantin.language.unmarked_words import begins_words_of


@pytest.mark.parametrize(
    ("typed", "is_one"),
    [
        ("", True),
        ("pham sy loi", True),
        ("Phạm", True),
        ("ph s l", True),
        ("sy loi", True),
        ("pham loi", True),
        ("loi pham", False),  # another order
        ("pham ly", False),
        ("ham", False),
        ("pham-sy", True),
        ("pham sy loi a", False),
    ],
)
def test_words(typed: str, is_one: bool) -> None:
    assert begins_words_of(typed, "Phạm Sỹ Lợi") is is_one
