"""Compares names with what a person types for them without diacritics, and not to the end."""

from bantin.language.diacritics import fold


def begins_words_of(typed: str, name: str) -> bool:
    """Whether each typed word begins a word of the name, in the same order; "pham loi" does with "Phạm Sỹ Lợi".

    Nothing typed begins every name.
    """
    words = iter(fold(name).replace("-", " ").split())
    return all(
        any(word.startswith(part) for word in words)
        for part in fold(typed).replace("-", " ").split()
    )
