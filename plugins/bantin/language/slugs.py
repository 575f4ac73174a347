"""ASCII slugs for addresses and file names."""

from slugify import slugify

from bantin.language.normalization import clean


def slug(text: str, max_length: int = 80) -> str:
    """ASCII for an address, cut between syllables; empty when the text has no letter or digit.

    The backend is pinned: python-slugify otherwise takes what happens to be installed.
    """
    return slugify(
        clean(text),
        entities=False,
        decimal=False,
        hexadecimal=False,
        max_length=max_length,
        word_boundary=True,
        save_order=True,
        backend="unidecode",
    )
