"""Finds what is readable in a bulletin but seems not to be meant: dates in the wrong order, damaged text.

Each check looks at one bulletin alone. `archive/copies.py` compares bulletins with each other.
"""

from collections.abc import Iterable, Iterator

from bantin.findings.findings import Finding, finding
from bantin.headers.dates import Moment
from bantin.language.date_words import day_in_words
from bantin.language.impossible_syllables import damaged_syllables
from bantin.language.legacy_encodings import legacy_words, may_be_legacy
from bantin.language.look_alikes import look_alikes
from bantin.language.name_keys import name_key
from bantin.language.visible_text import has_words

_LONG_TITLE = 200  # characters
_SAMPLE = 1500  # characters; damage of letters runs through a whole text
_HEADING_SIGNS = "#*_ "
_MOST_SIGNS = 20  # around a heading


def check_title(title: str, path: str, line: int) -> Iterator[Finding]:
    """Yield findings about the title of a bulletin, which stands on `line` of the file at `path`."""
    if not has_words(title):
        yield finding("B20", path, line)
    elif len(title) > _LONG_TITLE:
        yield finding("B21", path, line, count=len(title), limit=_LONG_TITLE)


def check_letters(texts: Iterable[tuple[str, str, int]], path: str) -> Iterator[Finding]:
    """Yield a finding for each word that has letters of another alphabet, in texts of a header.

    A text is given as the name of its field, what it says, and its line.
    """
    for key, text, line in texts:
        for found in look_alikes(text):
            yield finding("H22", path, line, key=key, **found._asdict())


def check_order(
    moment: Moment, later: Iterable[tuple[str, Moment, int]], path: str
) -> Iterator[Finding]:
    """Yield a finding for each moment that lies before the day of the bulletin though it should lie after it.

    `later` gives such moments, each with the code of its finding and its line.
    """
    for code, other, line in later:
        if other.day < moment.day:
            yield finding(
                code, path, line, day=day_in_words(moment.day), other=day_in_words(other.day)
            )


def check_text(body: str, title: str, path: str, first: int) -> Iterator[Finding]:
    """Yield findings about the text of a bulletin, which begins on line `first` of the file at `path`."""
    if not has_words(body):
        yield finding("B22", path, first)
        return
    suspect = may_be_legacy(f"{title}\n{body}")
    if suspect and legacy_words(f"{title}\n{body}"):
        yield finding("B23", path, first)
        return
    lines = body.split("\n")
    legacy = [i for i, line in enumerate(lines) if legacy_words(line)] if suspect else []
    if legacy:
        yield finding("B24", path, first + legacy[0], text=lines[legacy[0]].strip()[:40])
    sound = "\n".join(line for i, line in enumerate(lines) if i not in legacy) if legacy else body
    if damaged := damaged_syllables(sound[:_SAMPLE]):
        yield finding("B25", path, first, words=", ".join(damaged[:5]))
    if len(lines[0]) <= len(title) + _MOST_SIGNS and name_key(
        lines[0].strip(_HEADING_SIGNS)
    ) == name_key(title):
        yield finding("B28", path, first)
