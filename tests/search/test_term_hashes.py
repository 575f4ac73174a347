"""The hashes of terms: what they are, that they seldom collide, and that the browser computes the same."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.language.normalization import clean
from bantin.search.term_hashes import (
    facet_hash,
    pair_hash,
    sequence_hash,
    sequence_hash_in_file,
    skip_pair_hash,
    word_hash,
)
from bantin.search.tokens import key, words

from .reader import Reader
from .syllables import syllables
from .test_tokens import ROWS

HASHES = """
async ({ wordHash, pairHash, skipPairHash, sequenceHash, fileHashOfSequence }, tokens, texts) => {
  const { clean, wordsOf } = await import(tokens);
  return texts.map(text => {
    const hashes = wordsOf(clean(text)).map(word => wordHash(word.key));
    const beside = (hash, far) => hashes.slice(far).map((last, i) => hash(hashes[i], last));
    const whole = hashes.length ? [sequenceHash(hashes), fileHashOfSequence(hashes)] : [];
    return [hashes, beside(pairHash, 1), beside(skipPairHash, 2), whole];
  });
}
"""
hashes = st.integers(0, 0xFFFFFFFF)


def test_word_hashes_are_fnv_1a() -> None:
    assert [word_hash(text) for text in ("", "a", "foobar")] == [0x811C9DC5, 0xE40C292C, 0xBF9CF968]


@given(st.lists(st.tuples(hashes, hashes), min_size=1))
def test_pairs_of_arrays_have_the_hashes_of_single_pairs(pairs: list[tuple[int, int]]) -> None:
    firsts, seconds = np.array(pairs, np.uint64).T
    assert pair_hash(firsts, seconds).tolist() == [pair_hash(a, b) for a, b in pairs]


@given(hashes, hashes)
def test_a_pair_of_words_has_another_hash_in_the_other_order(first: int, second: int) -> None:
    assert 0 <= pair_hash(first, second) <= 0xFFFFFFFF
    if first != second:
        assert pair_hash(first, second) != pair_hash(second, first)


def test_the_words_of_an_archive_share_no_hash() -> None:
    keys = {key(syllable) for syllable in syllables()} | {str(number) for number in range(3000)}
    single = {word_hash(one) for one in keys}
    assert len(single) == len(keys)
    numbers = np.array(sorted(single), np.uint64)[:600]
    first, second = (part.ravel() for part in np.meshgrid(numbers, numbers))
    assert len(np.unique(pair_hash(first, second))) > 0.999 * len(first)


@pytest.mark.parametrize("bits", [0, 3, 14])
def test_the_browser_computes_the_same_hashes(reader: Reader, bits: int) -> None:
    texts = [row["text"] for row in ROWS]
    tokens = f"{reader.root}js/search/index/tokens.js"
    low = (1 << 32 - bits) - 1
    for text, (single, pairs, skip_pairs, whole) in zip(
        texts, reader.run("index/term-hashes", HASHES, tokens, texts), strict=True
    ):
        hashes = [word_hash(key(word)) for word in words(clean(text))]
        assert single == hashes
        assert pairs == [pair_hash(a, b) for a, b in itertools.pairwise(hashes)]
        assert skip_pairs == [
            skip_pair_hash(a, b) for a, b in zip(hashes, hashes[2:], strict=False)
        ]
        if hashes:
            hash_, file_hash = whole
            assert hash_ == sequence_hash(hashes)
            assert sequence_hash_in_file(hashes, bits) == file_hash & ~low | hash_ & low


def test_the_browser_computes_the_same_hashes_of_facets(reader: Reader) -> None:
    facets = ["co-quan/tinh-uy", "nguon/x", "lanh-dao/a-1"]
    found = reader.run("index/term-hashes", "({ facetHash }, all) => all.map(facetHash)", facets)
    assert found == [facet_hash(facet) for facet in facets]
