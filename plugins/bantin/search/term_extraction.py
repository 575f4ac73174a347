"""The terms of bulletins: what stands in which, as arrays.

A term is a pair of neighbouring words or a word. Pairs find: in Vietnamese a word of two syllables is a
pair, and a pair's list is short where those of its syllables are long. Titles give two terms more:
pairs of next-but-one words, so that a mistyped word between them does no harm, and the whole title, so
that its exact words find it first.
"""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from bantin.search.documents import Document
from bantin.search.posting_sets import POSTING, Postings
from bantin.search.tokens import key, marks, pair_hash, word_hash, words

TITLE, LEAD, BODY = range(3)
_MOST_PIECES = 1 << 17  # that are known at once: some 40 MB
SKIPPING = 0x5BD1E995  # tells pairs of next-but-one words from pairs of neighbours
_WHOLE = 0x2545F491  # the hash before the first word of a whole title


def facets(document: Document) -> Iterator[str]:
    """What a search can be narrowed to, as kind/id."""
    if document.source:
        yield f"nguon/{document.source.id}"
    yield from (f"co-quan/{committee.id}" for committee in document.committees)
    yield from (f"lanh-dao/{leader.id}" for leader in document.leaders)


def facet_hash(facet: str) -> int:
    """A facet is a term too; no word has an @."""
    return word_hash(f"@{facet}")


def routed(term: int, route: int, bits: int) -> int:
    """A hash that stands in the file of another: notes and titles are where a query for their words looks."""
    low = (1 << 32 - bits) - 1
    return route & ~low & 0xFFFFFFFF | term & low


def sequence_hash(hashes: Sequence[int]) -> tuple[int, int]:
    """(hash of all the words together, hash by which a file of pairs is chosen: the first pair's, or the word's)."""
    whole = _WHOLE
    for hash_ in hashes:
        whole = pair_hash(whole, hash_)
    return whole, pair_hash(hashes[0], hashes[1]) if len(hashes) > 1 else hashes[0]


class _Numbers(dict[str, int]):
    """Numbers by piece; a piece that is not here gets one. Looking one up costs no Python."""

    def __init__(self, add: Callable[[str], int]):
        self._add = add

    def __missing__(self, piece: str) -> int:
        number = self[piece] = self._add(piece)
        return number


class Vocabulary:
    """The pieces of text met that stand between spaces, by number: the hashes and marks of their words.

    Most pieces are a word, or a word with its comma, and come again and again: to cut texts at spaces takes a
    third of the time of finding their words, and each piece is cut into words once. Numbers hold until they
    are read.
    """

    def __init__(self) -> None:
        self._forget()

    def _forget(self) -> None:
        self._numbers = _Numbers(self._add)
        self._starts = array("q", [0])  # of each piece's words among all
        self._hashes, self._marks = array("Q"), array("Q")

    def pieces(self, text: str) -> list[int]:
        """The numbers of the pieces of a text."""
        return list(map(self._numbers.__getitem__, text.split()))

    def _add(self, piece: str) -> int:
        for word in words(piece):
            hash_, marks_ = _written(word)
            self._hashes.append(hash_)
            self._marks.append(marks_)
        self._starts.append(len(self._hashes))
        return len(self._starts) - 2

    def hashes(self, pieces: Iterable[int]) -> list[int]:
        """The hashes of all words of some pieces."""
        starts = self._starts
        return [hash_ for n in pieces for hash_ in self._hashes[starts[n] : starts[n + 1]]]

    def read(self, pieces: NDArray[np.int64]) -> "Words":
        """The words of many pieces."""
        starts = np.array(self._starts)
        first, end = starts[pieces], starts[pieces + 1]
        ends = np.cumsum(end - first)
        at = np.repeat(end - ends, end - first)
        at += np.arange(len(at))
        hashes, marks_ = (
            np.frombuffer(some, np.uint64)[at] for some in (self._hashes, self._marks)
        )
        if len(self._numbers) > _MOST_PIECES:
            self._forget()
        return Words(hashes, marks_, ends)


@lru_cache(_MOST_PIECES)
def _written(word: str) -> tuple[int, int]:
    """Hash and marks of a word in small letters."""
    return word_hash(key(word)), marks(word)


class Words(NamedTuple):
    """Words in a row: their hashes, their marks, and after how many of them each piece ends."""

    hashes: NDArray[np.uint64]
    marks: NDArray[np.uint64]
    ends: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Terms:
    """The postings of some bulletins: pairs and words apart, as they are in files apart."""

    pairs: Postings
    words: Postings


def terms(
    documents: Iterable[tuple[int, Document]], vocabulary: Vocabulary, pair_bits: int
) -> Terms:
    """The postings of numbered bulletins; one may be there more than once."""
    spans: list[tuple[list[int], int]] = []
    extra_pairs: list[tuple[int, int]] = []
    extra_words: list[tuple[int, int]] = []
    for number, document in documents:
        place = number << 2
        title = vocabulary.pieces(document.title)
        spans.append((title, place | TITLE))
        spans.append((vocabulary.pieces(document.lead), place | LEAD))
        spans += ((vocabulary.pieces(p), place | BODY) for p in document.paragraphs)
        hashes = vocabulary.hashes(title)
        extra_pairs += (
            (pair_hash(a, b ^ SKIPPING), place) for a, b in zip(hashes, hashes[2:], strict=False)
        )
        if hashes:
            extra_pairs.append((routed(*sequence_hash(hashes), pair_bits), place))
        extra_words += ((facet_hash(facet), place | BODY) for facet in facets(document))
    return _gathered(spans, vocabulary, extra_pairs, extra_words)


def _gathered(
    spans: list[tuple[list[int], int]],
    vocabulary: Vocabulary,
    extra_pairs: list[tuple[int, int]],
    extra_words: list[tuple[int, int]],
) -> Terms:
    pieces = list(chain.from_iterable(span for span, _ in spans))
    hashes, word_marks, piece_ends = vocabulary.read(np.array(pieces, np.int64))
    ends = np.cumsum(np.array([len(span) for span, _ in spans], np.int64))
    ends = np.concatenate(([0], piece_ends))[ends]  # of words, no more of pieces
    lengths = np.diff(ends, prepend=0)
    places = np.repeat(np.array([place for _, place in spans], np.uint32), lengths)
    # A pair's second word is in the same span: only ends of spans begin none.
    begins = np.ones(len(hashes), bool)
    begins[ends[lengths > 0] - 1] = False
    at = np.flatnonzero(begins)
    pairs = _postings(
        pair_hash(hashes[at], hashes[at + 1]),
        word_marks[at] << 16 | word_marks[at + 1],
        places[at],
    )
    singles = _postings(hashes, word_marks, places)
    return Terms(
        np.concatenate((pairs, _unmarked(extra_pairs))),
        np.concatenate((singles, _unmarked(extra_words))),
    )


def _postings(hashes: NDArray[Any], marks_: NDArray[Any], places: NDArray[np.uint32]) -> Postings:
    postings = np.empty(len(hashes), POSTING)
    postings["term"] = hashes << 32 | marks_
    postings["place"] = places
    return postings


def _unmarked(extra: list[tuple[int, int]]) -> Postings:
    hashes = np.array([hash_ for hash_, _ in extra], np.uint64)
    places = np.array([place for _, place in extra], np.uint32)
    return _postings(hashes, np.zeros(len(extra), np.uint64), places)
