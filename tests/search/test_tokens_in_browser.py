"""The browser finds the same words, keys and diacritics as the index."""

import sys
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bantin.language.normalization import clean
from bantin.search.tokens import diacritics, key, words
from tests.support.examples import scaled

from .reader import Reader
from .syllables import FORMS, HUYEN, TONES, syllables
from .test_tokens import ROWS, codes

WORDS = """
({ clean, wordsOf }, texts) =>
  texts.map(text => wordsOf(clean(text)).map(word => [word.text, word.key, word.diacritics]))
"""
NEAR_WORDS = "-/.,:;!?'’\"“”_()&%+…–\t\n\u00a0\u200b\u00ad\ufeff🎉"
letters = st.sampled_from(
    [c + d for c in "".join(FORMS.values()) + "bcghklmnpqrstvx" for d in ("", " ")]
)
texts = st.lists(
    st.sampled_from(syllables())
    | letters
    | letters.map(str.upper)
    | st.sampled_from([*NEAR_WORDS, HUYEN, *TONES[1:], "\u0302", "\u0306", "\u031b", "2", "1.000"])
    | st.characters(exclude_categories=("Cs", "Cn")),
    max_size=20,
).map("".join)  # fmt: skip


PLACES = """
({ clean, wordsOf, tokensOf }, texts) => texts.map(clean).map(text => [
  wordsOf(text).map(({ text: word, start, end }) => [word, text.slice(start, end)]),
  tokensOf(text).map(({ word, start, end }) => [word.text, text.slice(start, end)]),
])
"""


def in_index(text: str) -> list[list[object]]:
    return [[word, key(word), diacritics(word)] for word in words(clean(text))]


def differences(reader: Reader, given_texts: list[str]) -> dict[str, tuple[object, object]]:
    """Texts in which the index and the browser see other words."""
    read = reader.run("index/tokens", WORDS, given_texts)
    pairs = ((text, (in_index(text), seen)) for text, seen in zip(given_texts, read, strict=True))
    return {ascii(text)[:60]: pair for text, pair in pairs if pair[0] != pair[1]}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: ascii(row["text"][:20]))
def test_texts_have_these_words(reader: Reader, row: dict[str, object]) -> None:
    (seen,) = reader.run("index/tokens", WORDS, [row["text"]])
    assert [word[1:] for word in seen] == row["words"]


@settings(max_examples=300)
@given(texts)
@example("İstanbul")
@example("ΑΣ.Α")
@example("hoặc")
def test_any_text_has_the_same_words_on_both_sides(reader: Reader, text: str) -> None:
    assert differences(reader, [text]) == {}


@settings(max_examples=scaled(100))
@given(st.lists(codes, min_size=1, max_size=20))
def test_codes_and_numbers_have_the_same_words_on_both_sides(
    reader: Reader, some: list[str]
) -> None:
    assert differences(reader, some) == {}


@settings(max_examples=scaled(60))
@given(st.lists(codes | texts, min_size=1, max_size=20))
def test_every_word_tells_where_it_stands(reader: Reader, some: list[str]) -> None:
    """The places cover all letters and digits; a number's place has its dots."""
    for text, both in zip(some, reader.run("index/tokens", PLACES, some), strict=True):
        for places in both:
            assert [word for word, _ in places] == words(clean(text))
            assert [there.replace(".", "").lower() for _, there in places] == words(clean(text))


def test_every_syllable_has_the_same_words_on_both_sides(reader: Reader) -> None:
    all_ = [*syllables(), *(unicodedata.normalize("NFD", s.upper()) for s in syllables())]
    assert differences(reader, all_) == {}


def test_every_character_within_a_word_has_the_same_words_on_both_sides(reader: Reader) -> None:
    """Of those this Python's Unicode knows, but for ideographs, which are all alike."""
    known = (chr(code) for code in range(sys.maxunicode + 1))
    left_out = ("Cs", "Cn", "Co")
    named = (c for c in known if unicodedata.category(c) not in left_out)
    alike = ("CJK ", "HANGUL ", "TANGUT ", "EGYPTIAN ", "CUNEIFORM ", "ANATOLIAN ", "BAMUM ")
    within = [f"x{c}y" for c in named if not unicodedata.name(c, "").startswith(alike)]
    assert len(within) > 20_000
    assert differences(reader, within) == {}


@pytest.mark.parametrize("half", ["\ud800", "\udfff"])
def test_half_a_character_parts_words_on_both_sides(reader: Reader, half: str) -> None:
    assert differences(reader, [f"đồng{half}chí", half, f"{half}a", f"a{half}"]) == {}
