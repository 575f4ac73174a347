"""ASCII slugs for addresses and file names."""

from slugify import slugify

from bantin.language.normalization import clean


def slug(text: str, max_length: int = 80) -> str:
    """Return the text as lower-case a–z, 0–9 and hyphens, at most `max_length` characters (0: no limit).

    A long slug is cut between syllables, or within the first syllable if that alone is too long. A text
    without letters or digits gives an empty slug. The transliteration backend is named because
    python-slugify otherwise takes whichever is installed.
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
