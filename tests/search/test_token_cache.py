"""Texts that are cut at spaces give the words that stand in them."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.search import token_cache
from bantin.search.term_hashes import word_hash
from bantin.search.token_cache import TokenCache
from bantin.search.tokens import diacritics, key, words

SPACES = [" ", "\n", "\t", "\u00a0", "\u2003", "\u3000", "\x1f", "\x85", ""]
PIECES = ["tỉnh", "Tỉnh,", "“Dân", "2020-2025", "15/7/2020.", "–", "...", "_", "a_b", "Đ/c", "ĐỒNG", "đồng", "ß", "İ", "1.234,5", "1.", "000", ".000", "1.000.000đ", "COVID19"]  # fmt: skip
texts = st.lists(st.sampled_from(PIECES + SPACES) | st.text(max_size=4), max_size=12).map("".join)


def read(vocabulary: TokenCache, some: list[str]) -> list[list[tuple[int, int]]]:
    """Hash and diacritics of each word of each text, all texts read at once."""
    numbered = [vocabulary.pieces(text) for text in some]
    found = vocabulary.read(np.array([n for numbers in numbered for n in numbers], np.int64))
    pairs = list(zip(found.hashes.tolist(), found.diacritics.tolist(), strict=True))
    ends = [0, *found.piece_ends.tolist()]
    at = np.cumsum([0, *map(len, numbered)]).tolist()
    return [pairs[ends[a] : ends[b]] for a, b in pairwise(at)]


def expected(some: list[str]) -> list[list[tuple[int, int]]]:
    return [[(word_hash(key(word)), diacritics(word)) for word in words(text)] for text in some]


@given(st.lists(texts, max_size=4))
def test_all_words_in_order(some: list[str]) -> None:
    vocabulary = TokenCache()
    assert read(vocabulary, some) == expected(some)
    assert read(vocabulary, some[::-1]) == expected(some[::-1])


@given(texts)
def test_hashes_of_a_title(text: str) -> None:
    vocabulary = TokenCache()
    pieces = vocabulary.pieces(text)
    assert vocabulary.hashes(pieces) == [word_hash(key(word)) for word in words(text)]


def test_a_full_cache_is_emptied(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(token_cache, "_MAX_PIECES", 2)
    vocabulary = TokenCache()
    for some in (["hai", "năm, một"], [], ["một hai ba", "bốn"]):
        assert read(vocabulary, some) == expected(some)
    assert vocabulary.pieces("mới hai mới") == [0, 1, 0]
