"""Extracts the terms of documents, with all their occurrences.

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

import numpy as np
from numpy.typing import NDArray

from bantin.search.documents import Document, day_keys, facet_keys
from bantin.search.occurrences import (
    BODY,
    LEAD,
    MAX_RANK,
    TITLE,
    Occurrences,
    numbers,
    occurrences,
    place,
    run_starts,
)
from bantin.search.term_hashes import facet_hash, pair_hash, sequence_hash_in_file, skip_pair_hash
from bantin.search.token_cache import TokenCache


@dataclass(frozen=True, slots=True)
class ExtractedTerms:
    """The occurrences of pairs and those of words, which are written into different posting files."""

    pairs: Occurrences
    words: Occurrences


def extract_terms(
    documents: Iterable[tuple[int, Document]], cache: TokenCache, pair_bits: int
) -> ExtractedTerms:
    """Return the occurrences of all terms of documents, given with their document numbers.

    They are as `by_document` expects them: in no particular order, and those of words again and again. There are
    2**pair_bits posting files of pairs.
    """
    spans: list[
        tuple[list[int], int]
    ] = []  # for each title, lead or paragraph: its piece numbers and its place
    extra_pairs: list[tuple[int, int]] = []  # term hash, place
    extra_words: list[tuple[int, int]] = []
    for number, document in documents:
        in_title, in_body = place(number, TITLE), place(number, BODY)
        title = cache.pieces(document.title)
        spans.append((title, in_title))
        spans.append((cache.pieces(document.lead), place(number, LEAD)))
        spans += ((cache.pieces(p), in_body) for p in document.paragraphs)
        hashes = cache.hashes(title)
        extra_pairs += (
            (skip_pair_hash(a, b), in_title) for a, b in zip(hashes, hashes[2:], strict=False)
        )
        if hashes:
            extra_pairs.append((sequence_hash_in_file(hashes, pair_bits), in_title))
        extra_words += ((facet_hash(facet), in_body) for facet in facet_keys(document))
        extra_words += ((facet_hash(day), in_body) for day in day_keys(document))
    pairs, words = _terms_of_spans(spans, cache)
    return ExtractedTerms(
        np.concatenate((pairs, _without_diacritics(extra_pairs))),
        np.concatenate((words, _without_diacritics(extra_words))),
    )


def _terms_of_spans(
    spans: list[tuple[list[int], int]], cache: TokenCache
) -> tuple[Occurrences, Occurrences]:
    """Return the occurrences of all pairs, and those of all words, of some spans.

    A span is (piece numbers, place) of one title, lead or paragraph; the spans of a document follow one another in
    the order of its text. The two words of a pair are always from the same span.
    """
    pieces = list(chain.from_iterable(span for span, _ in spans))
    hashes, diacritics, piece_ends = cache.read(np.array(pieces, np.int64))
    span_ends = np.cumsum(np.array([len(span) for span, _ in spans], np.int64))  # in pieces
    word_ends = np.concatenate(([0], piece_ends))[span_ends]
    lengths = np.diff(word_ends, prepend=0)
    words = occurrences(
        hashes << 32 | diacritics, np.repeat(np.array([p for _, p in spans], np.uint64), lengths)
    )
    ranks = _ranks(hashes, numbers(words))
    starts_pair = np.ones(len(hashes), bool)
    starts_pair[word_ends[lengths > 0] - 1] = False
    at = np.flatnonzero(starts_pair)
    pairs = occurrences(
        pair_hash(hashes[at], hashes[at + 1]) << 32 | diacritics[at] << 16 | diacritics[at + 1],
        words["where"][at] | ranks[at] << 16 | ranks[at + 1],
    )
    return pairs, words


def _ranks(hashes: NDArray[np.uint64], document: NDArray[np.int64]) -> NDArray[np.uint64]:
    """Return for each word how often its document has the same word before it, at most `MAX_RANK`.

    `document` has the document number of each word; the words of a document follow one another.
    """
    place = np.cumsum(run_starts(document)).astype(np.uint64)
    word = place << 32 | hashes
    order = np.argsort(word, kind="stable")
    is_first = run_starts(word[order])
    passed = np.arange(len(word))
    ranks = np.empty(len(word), np.uint64)
    ranks[order] = passed - passed[is_first][np.cumsum(is_first) - 1]
    return np.minimum(ranks, np.uint64(MAX_RANK))


def _without_diacritics(terms: list[tuple[int, int]]) -> Occurrences:
    """Return an occurrence for each (term hash, place)."""
    form = np.array([hash_ << 32 for hash_, _ in terms], np.uint64)
    return occurrences(form, np.array([where for _, where in terms], np.uint64))
