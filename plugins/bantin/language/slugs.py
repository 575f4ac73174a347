"""ASCII slugs for addresses and file names."""

from slugify import slugify

from bantin.language.normalization import clean


def slug(text: str, max_length: int = 80) -> str:
    """The text in a–z, 0–9 and hyphens, at most `max_length` characters (0: any number).

    It is cut between syllables, and empty if the text has no letter or digit. The backend is named
    because python-slugify otherwise takes the one that happens to be installed.
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
