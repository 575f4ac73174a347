"""What a query asks: rows of plain words, phrases, what it excludes, and a date."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bantin.language.normalization import one_line

from .days import Date, date_in
from .words import Word, words

MOST_WORDS = 20
_QUOTED = re.compile(r"(?:^|(?<=\s))(-?)[\"“”„«»]([^\"“”„«»]*)[\"“”„«»]")
_EXCLUDED = re.compile(r"-(?=[^\W\d_])")
_CODE = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")

Row = tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """`runs` are plain words between other parts; `codes` are codes of letters, as typed with hyphens, by their rows.

    `joined` are those of the phrases that were typed without a space and not quoted.
    """

    runs: tuple[Row, ...]
    phrases: tuple[Row, ...]
    excluded: tuple[Row, ...]
    codes: frozenset[Row]
    joined: frozenset[Row]
    date: Date | None
    date_typed: Row

    @property
    def is_empty(self) -> bool:
        return not (self.runs or self.phrases or self.excluded or self.date)


def parse(typed: str, *, literal: bool = False) -> Query:
    """The parts of a query; a `literal` one has no date."""
    text = one_line(typed)
    hidden = _QUOTED.sub(lambda m: " " * len(m[0]), text)
    date = None if literal else date_in(hidden)
    date_typed: Row = ()
    if date:
        date_typed = tuple(words(text[date.start : date.end]))
        text = f"{text[: date.start]} {text[date.end :]}"
    parts: dict[str, list[Row]] = {"plain": [], "phrase": [], "excluded": []}
    joined: set[Row] = set()
    left = MOST_WORDS
    beside = False  # whether the next plain word stands beside the last one
    for kind, part in _parts(text):
        row = tuple(words(part))[:left]
        left -= len(row)
        if not row:
            continue
        if kind == "plain" and beside:
            parts[kind][-1] += row
        else:
            parts["phrase" if kind == "joined" else kind].append(row)
        if kind == "joined":
            joined.add(row)
        beside = kind == "plain"
    codes = frozenset(tuple(words(code)) for code in _CODE.findall(text))
    runs, phrases, excluded = map(tuple, parts.values())
    return Query(runs, phrases, excluded, codes, frozenset(joined), date, date_typed)


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """(kind, text) of each quoted part, and of each piece without a space of the others."""
    end = 0
    for match in _QUOTED.finditer(text):
        yield from map(_piece, text[end : match.start()].split())
        yield ("excluded" if match[1] else "phrase"), match[2]
        end = match.end()
    yield from map(_piece, text[end:].split())


def _piece(piece: str) -> tuple[str, str]:
    if _EXCLUDED.match(piece):
        return "excluded", piece[1:]
    found = words(piece)
    has_digit = any(word.text[0].isdecimal() for word in found)
    return ("joined" if has_digit and len(found) > 1 else "plain"), piece
