"""The terms of bulletins: what stands in which, as arrays.

A term is a pair of neighbouring words or a word. Pairs find: in Vietnamese a word of two syllables is a
pair, and a pair's list is short where those of its syllables are long. Titles give two terms more:
pairs of next-but-one words, so that a mistyped word between them does no harm, and the whole title, so
that its exact words find it first.
"""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from plugins.search.documents import Document
from plugins.search.postings import POSTING, Postings
from plugins.search.words import key, marks, pair_hash, word_hash, written_words

TITLE, LEAD, BODY = range(3)
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
    """Numbers by word; a word that is not here gets one. Looking one up costs no Python."""

    def __init__(self, add: Callable[[str], int]):
        self._add = add

    def __missing__(self, word: str) -> int:
        number = self[word] = self._add(word)
        return number


class Vocabulary:
    """Every written word met, by number: its hash and its marks. Capitals make another word of the same hash."""

    def __init__(self) -> None:
        self._numbers = _Numbers(self._add)
        self._hashes, self._marks = array("Q"), array("Q")

    def numbers(self, text: str) -> list[int]:
        """The words of a text as numbers."""
        return list(map(self._numbers.__getitem__, written_words(text)))

    def _add(self, written: str) -> int:
        word = written.lower()
        self._hashes.append(word_hash(key(word)))
        self._marks.append(marks(word))
        return len(self._hashes) - 1

    def hash_of(self, number: int) -> int:
        return self._hashes[number]

    def tables(self) -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
        """Hashes and marks by number: views, to be let go before the next word comes."""
        return np.frombuffer(self._hashes, np.uint64), np.frombuffer(self._marks, np.uint64)


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
        title = vocabulary.numbers(document.title)
        spans.append((title, place | TITLE))
        spans.append((vocabulary.numbers(document.lead), place | LEAD))
        spans += ((vocabulary.numbers(p), place | BODY) for p in document.paragraphs)
        hashes = [vocabulary.hash_of(word) for word in title]
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
    lengths = np.fromiter((len(span) for span, _ in spans), np.int64, len(spans))
    places = np.repeat(np.fromiter((p for _, p in spans), np.uint32, len(spans)), lengths)
    all_words = np.fromiter(chain.from_iterable(span for span, _ in spans), np.int64, lengths.sum())
    hash_table, mark_table = vocabulary.tables()
    hashes, word_marks = hash_table[all_words], mark_table[all_words]
    # A pair's second word is in the same span: only ends of spans begin none.
    begins = np.ones(len(all_words), bool)
    begins[np.cumsum(lengths)[lengths > 0] - 1] = False
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
