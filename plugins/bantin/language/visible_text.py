"""Tells whether a reader sees words in a text."""

# Hangul fillers are letters by Unicode but drawn as nothing; people paste them to leave a field blank.
_BLANK_LETTERS = "\u115f\u1160\u3164\uffa0"


def has_words(text: str) -> bool:
    """Whether a text has a visible letter or digit. Blank characters, dots and other signs are none."""
    return any(char.isalnum() and char not in _BLANK_LETTERS for char in text)
