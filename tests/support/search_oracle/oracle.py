"""Finds by reading: which texts match a query, and which of them have its words beside each other."""

import datetime
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, product

from bantin.search.documents import Document

from .days import named_days
from .queries import Query, Row, parse
from .words import Word, key, written_words

_GLUED = re.compile(r"[^aeiouy\d]{3}")  # three consonants in a row
_HYPHENED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
_BREAK = " "
# Each written word of the texts is one character, so that words in a row are a regular expression.
_FIRST_CHARACTER = 0x100
_SURROGATES = range(0xD800, 0xE000)

Numbers = frozenset[int]


@dataclass(frozen=True, slots=True)
class Found:
    """The places of texts: those that have each plain word beside one of its neighbours, and the others that match."""

    close: Numbers
    apart: Numbers

    @property
    def all(self) -> Numbers:
        return self.close | self.apart


@dataclass(frozen=True, slots=True)
class _Variant:
    """One way in which a text may match: it has these rows of plain words and these phrases."""

    runs: tuple[Row, ...]
    phrases: tuple[Row, ...]


class Oracle:
    """Knows the texts in the order of their places, and pairs (abbreviation, meaning) as other writings of each other.

    An abbreviation with several meanings stands for each of them, but none of these for it. `days_in` reads the days that
    lines of a day name.
    """

    def __init__(
        self,
        documents: Sequence[Document],
        abbreviations: Iterable[tuple[str, str]] = (),
        days_in: Callable[[Iterable[str], datetime.date], Iterable[datetime.date]] = named_days,
    ) -> None:
        self.documents = documents
        self._character: dict[str, str] = {}
        self._written: defaultdict[str, list[str]] = defaultdict(list)  # the words of each key
        self._texts = [self._encoded(document) for document in documents]
        self._divisions = self._divided_codes()
        self._writings = list(_writings(list(abbreviations)))
        self._named = [frozenset(days_in(_lines(one), one.day)) for one in documents]

    def found(
        self,
        typed: str,
        *,
        passes: Callable[[Document], bool] = lambda _: True,
        literal: bool = False,
    ) -> Found:
        """What a query finds among the documents that pass a filter; `literal` means no other writings and no dates."""
        query = parse(typed, literal=literal)
        if query.is_empty:
            return Found(frozenset(), frozenset())
        allowed = {place for place, one in enumerate(self.documents) if passes(one)}
        allowed = self._without(query, allowed)
        if literal:
            return self._matching([_Variant(query.runs, query.phrases)], allowed)
        variants = [*self._variants(query), *self._other_writings(query)]
        if query.date is None:
            return self._matching(variants, allowed)
        dated = self._matching(variants, {n for n in allowed if self._is_dated(n, query)})
        if query.date.is_day and dated.all:
            return dated
        in_a_row = [replace(one, phrases=(*one.phrases, query.date_typed)) for one in variants]
        worded = self._matching(in_a_row, allowed)
        close = dated.close | worded.close
        return Found(close, (dated.all | worded.all) - close)

    # The texts

    def _encoded(self, document: Document) -> str:
        """The words of a text as characters, with a space after each line."""
        return "".join(
            "".join(map(self._character_of, written_words(line))) + _BREAK
            for line in _lines(document)
        )

    def _character_of(self, written: str) -> str:
        if (known := self._character.get(written)) is not None:
            return known
        code = _FIRST_CHARACTER + len(self._character)
        character = chr(code if code < _SURROGATES.start else code + len(_SURROGATES))
        self._character[written] = character
        self._written[key(written)].append(written)
        return character

    def _divided_codes(self) -> dict[str, set[tuple[str, ...]]]:
        """The codes that texts print with hyphens, by the key of their glued form."""
        found: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
        for document in self.documents:
            for line in _lines(document):
                for code in _HYPHENED.findall(line) if "-" in line else ():
                    parts = tuple(written_words(code))
                    found[key("".join(parts))].add(parts)
        return found

    # What is asked

    def _variants(self, query: Query) -> Iterator[_Variant]:
        """The query as typed, with each of its codes glued or divided."""
        runs = [list(self._run_variants(run, query)) for run in query.runs]
        phrases = [list(self._row_variants(row, query)) for row in query.phrases]
        for chosen in product(*runs):
            for rows in product(*phrases):
                yield _Variant(
                    tuple(run for one in chosen for run in one.runs),
                    (*(row for one in chosen for row in one.phrases), *rows),
                )

    def _run_variants(self, run: Row, query: Query) -> Iterator[_Variant]:
        for row in _with_glued(run, query.codes):
            yield _Variant((row,), ())
        for at, word in enumerate(run):
            if not self._meant(word):
                for division in self._divisions_of(word):
                    yield _replaced(run, at, at + 1, division)

    def _row_variants(self, row: Row, query: Query) -> Iterator[Row]:
        """The phrase; a joined one also with its codes glued, or with a glued code beside digits divided."""
        if row not in query.joined:
            yield row
            return
        yield from _with_glued(row, query.codes)
        for at, word in enumerate(row):
            if _GLUED.search(word.key):
                for division in self._divisions_of(word):
                    yield (*row[:at], *division, *row[at + 1 :])

    def _divisions_of(self, word: Word) -> Iterator[Row]:
        for parts in self._divisions.get(word.key, ()):
            if word.means("".join(parts)):
                yield tuple(Word(part, exact=True) for part in parts)

    def _other_writings(self, query: Query) -> Iterator[_Variant]:
        """The query with a row of plain words replaced by its other writing."""
        for place, run in enumerate(query.runs):
            for writing, other in self._writings:
                length = len(writing)
                for at in range(len(run) - length + 1):
                    typed = run[at : at + length]
                    if all(a.means(b.text) for a, b in zip(typed, writing, strict=True)):
                        one = _replaced(run, at, at + length, other)
                        before, after = query.runs[:place], query.runs[place + 1 :]
                        yield _Variant((*before, *one.runs, *after), (*query.phrases, *one.phrases))

    # Matching

    def _is_dated(self, place: int, query: Query) -> bool:
        """Whether it was published in the time that the query names, or names the day."""
        date, document = query.date, self.documents[place]
        assert date is not None
        return date.has(document.day) or (date.is_day and date.first in self._named[place])

    def _without(self, query: Query, allowed: set[int]) -> set[int]:
        for row in query.excluded:
            for variant in self._row_variants(row, query):
                allowed = allowed - self._with_row(variant, allowed)
        return allowed

    def _matching(self, variants: Iterable[_Variant], allowed: set[int]) -> Found:
        close: set[int] = set()
        found: set[int] = set()
        for variant in variants:
            some = allowed
            for row in variant.phrases:
                some = self._with_row(row, some)
            for word in sorted({word for run in variant.runs for word in run}, key=self._frequency):
                some = self._with_row((word,), some)
            found |= some
            for run in variant.runs:
                some = self._with_neighbours(run, some)
            close |= some
        return Found(frozenset(close), frozenset(found - close))

    def _with_neighbours(self, run: Row, some: set[int]) -> set[int]:
        """Those that have each word of the run beside one of its neighbours."""
        if len(run) < 2:
            return some
        pairs = [self._with_row(pair, some) for pair in pairwise(run)]
        beside = [a | b for a, b in pairwise([set(), *pairs, set()])]
        return some.intersection(*beside)

    def _with_row(self, row: Row, some: set[int]) -> set[int]:
        """Those that have the words in a row."""
        if not some or not all(map(self._meant, row)):
            return set()
        in_a_row = re.compile("".join(f"[{''.join(self._meant(word))}]" for word in row))
        return {place for place in some if in_a_row.search(self._texts[place])}

    def _meant(self, word: Word) -> list[str]:
        """The characters of the written words that the word means."""
        written = self._written.get(word.key, ())
        return [self._character[one] for one in written if word.means(one)]

    def _frequency(self, word: Word) -> int:
        """Fewer written words and rarer characters first: only the time depends on it."""
        return -max(map(ord, self._meant(word)), default=0)


def _lines(document: Document) -> Iterator[str]:
    yield from (document.title, document.lead, *document.paragraphs)


def _with_glued(row: Row, codes: frozenset[Row]) -> Iterator[Row]:
    """The row, with none, some or all of its codes glued."""
    yield row
    for at in range(len(row)):
        for code in codes:
            end = at + len(code)
            if row[at:end] == code:
                glued = Word("".join(word.text for word in code))
                yield from ((*row[:at], glued, *rest) for rest in _with_glued(row[end:], codes))


def _replaced(run: Row, start: int, end: int, phrase: Row) -> _Variant:
    """The run with a phrase in place of some words; the others have it as a neighbour, as they had what was typed."""
    return _Variant(((*run[:start], *phrase, *run[end:]),), (phrase,))


def _writings(abbreviations: list[tuple[str, str]]) -> Iterator[tuple[Row, Row]]:
    """(words, their other writing)."""
    meanings = [short for short, _ in abbreviations]
    for short, long in abbreviations:
        yield _exact(short), _exact(long)
        if meanings.count(short) == 1:
            yield _exact(long), _exact(short)


def _exact(text: str) -> Row:
    return tuple(Word(one, exact=True) for one in written_words(text))
