"""Extracts the terms of documents as postings.

A term is a word or a pair of neighbouring words, where a word is mostly one syllable: Vietnamese is written
with a space after each syllable. A query of several words looks up pairs, because the posting list of a pair,
for example of a Vietnamese word of two syllables, is short although the lists of its syllables are long.

A title gives two more sorts of terms, both in the files of pairs: pairs of words with one word between them,
so that a query with one mistyped word still finds the title; and all words of the title as one term, so that
a query of exactly these words ranks the bulletin first.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bantin.search.documents import Document, day_keys, facet_keys
from bantin.search.postings import BODY, LEAD, POSTING, TITLE, Postings
from bantin.search.term_hashes import facet_hash, pair_hash, sequence_hash_in_file, skip_pair_hash
from bantin.search.token_cache import TokenCache


@dataclass(frozen=True, slots=True)
class ExtractedPostings:
    """The postings of pairs and the postings of words, which are written into different posting files."""

    pairs: Postings
    words: Postings


def extract_postings(
    documents: Iterable[tuple[int, Document]], cache: TokenCache, pair_bits: int
) -> ExtractedPostings:
    """Return the postings of documents, given with their document numbers.

    The postings are in no particular order, and a form may have several postings in one document, which
    `best_per_document` reduces to one. There are 2**pair_bits posting files of pairs.
    """
    spans: list[
        tuple[list[int], int]
    ] = []  # for each title, lead or paragraph: its piece numbers and its `place` (see POSTING)
    extra_pairs: list[tuple[int, int]] = []  # term hash, place
    extra_words: list[tuple[int, int]] = []
    for number, document in documents:
        place = number << 2
        title = cache.pieces(document.title)
        spans.append((title, place | TITLE))
        spans.append((cache.pieces(document.lead), place | LEAD))
        spans += ((cache.pieces(p), place | BODY) for p in document.paragraphs)
        hashes = cache.hashes(title)
        extra_pairs += (
            (skip_pair_hash(a, b), place | TITLE) for a, b in zip(hashes, hashes[2:], strict=False)
        )
        if hashes:
            extra_pairs.append((sequence_hash_in_file(hashes, pair_bits), place | TITLE))
        extra_words += ((facet_hash(facet), place | BODY) for facet in facet_keys(document))
        extra_words += ((facet_hash(day), place | BODY) for day in day_keys(document))
    pairs, words = _postings_of_spans(spans, cache)
    return ExtractedPostings(
        np.concatenate((pairs, _without_diacritics(extra_pairs))),
        np.concatenate((words, _without_diacritics(extra_words))),
    )


def _postings_of_spans(
    spans: list[tuple[list[int], int]], cache: TokenCache
) -> tuple[Postings, Postings]:
    """Return (postings of all pairs, postings of all words) of some spans.

    A span is (piece numbers, place) of one title, lead or paragraph. The two words of a pair are always from
    the same span.
    """
    pieces = list(chain.from_iterable(span for span, _ in spans))
    hashes, diacritics, piece_ends = cache.read(np.array(pieces, np.int64))
    span_ends = np.cumsum(np.array([len(span) for span, _ in spans], np.int64))  # in pieces
    word_ends = np.concatenate(([0], piece_ends))[span_ends]
    lengths = np.diff(word_ends, prepend=0)
    places = np.repeat(np.array([place for _, place in spans], np.uint32), lengths)
    starts_pair = np.ones(len(hashes), bool)
    starts_pair[word_ends[lengths > 0] - 1] = False
    at = np.flatnonzero(starts_pair)
    pairs = _postings(
        pair_hash(hashes[at], hashes[at + 1]),
        diacritics[at] << 16 | diacritics[at + 1],
        places[at],
    )
    return pairs, _postings(hashes, diacritics, places)


def _postings(
    hashes: NDArray[Any], diacritics: NDArray[Any], places: NDArray[np.uint32]
) -> Postings:
    postings = np.empty(len(hashes), POSTING)
    postings["form"] = hashes << 32 | diacritics
    postings["place"] = places
    return postings


def _without_diacritics(terms: list[tuple[int, int]]) -> Postings:
    hashes = np.array([hash_ for hash_, _ in terms], np.uint64)
    places = np.array([place for _, place in terms], np.uint32)
    return _postings(hashes, np.zeros(len(terms), np.uint64), places)
