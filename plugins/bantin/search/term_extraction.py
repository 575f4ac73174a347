"""The terms of documents, extracted as postings.

A term is a word or a pair of neighbouring words. A query looks up pairs where it can: a Vietnamese word of
two syllables is a pair, and the posting list of a pair is short where those of its syllables are long.
Titles give two terms more: pairs of next-but-one words, so that a mistyped word between them does no harm,
and the whole title, so that a query of exactly its words finds it first.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bantin.search.documents import Document, facet_keys
from bantin.search.postings import BODY, LEAD, POSTING, TITLE, Postings
from bantin.search.term_hashes import facet_hash, pair_hash, sequence_hash_in_file, skip_pair_hash
from bantin.search.token_cache import TokenCache


@dataclass(frozen=True, slots=True)
class ExtractedPostings:
    """The postings of pairs and those of words, which stand in different files."""

    pairs: Postings
    words: Postings


def extract_postings(
    documents: Iterable[tuple[int, Document]], cache: TokenCache, pair_bits: int
) -> ExtractedPostings:
    """Return the postings of numbered documents, in any order; a form may have several of one document."""
    spans: list[
        tuple[list[int], int]
    ] = []  # the pieces of a title, a lead or a paragraph; its place
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
    pairs, words = _postings_of_spans(spans, cache)
    return ExtractedPostings(
        np.concatenate((pairs, _without_diacritics(extra_pairs))),
        np.concatenate((words, _without_diacritics(extra_words))),
    )


def _postings_of_spans(
    spans: list[tuple[list[int], int]], cache: TokenCache
) -> tuple[Postings, Postings]:
    """Return the postings of all pairs and of all words; a pair never reaches from one span into the next."""
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
