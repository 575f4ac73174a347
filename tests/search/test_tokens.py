"""Words, their keys and their diacritics."""

import json
import re
from functools import reduce

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bantin.language.diacritics import old_tone
from bantin.language.normalization import clean
from bantin.search.tokens import UNKNOWN_DIACRITICS, diacritics, key, words
from tests.support.examples import scaled
from tests.support.project import ROOT

from .syllables import FORMS, syllables

ROWS = json.loads((ROOT / "tests/data/search/words.json").read_text(encoding="utf-8"))
codes = st.lists(
    st.sampled_from(["1", "12", "000", "345", "2020", "1.000", "Covid", "QĐ", "UBND", "đồng", "đ", "²"])
    | st.sampled_from([".", "-", "/", ",", " ", ". ", "\u00a0"]),
    max_size=14,
).map("".join)  # fmt: skip


def by_the_rule(text: str) -> list[str]:
    """The words, found by first taking numbers with all their dots and then looking at their groups."""
    found: list[str] = []
    for run in re.findall(r"\d+(?:\.\d+)*|[^\W\d_]+", text):
        first, *groups = run.split(".")
        complete = len(first) <= 3 and all(len(group) == 3 for group in groups)
        found += [run.replace(".", "")] if complete else run.split(".")
    return [word.lower() for word in found]


def test_the_rows_are_many_and_each_is_there_once() -> None:
    assert len(ROWS) >= 80
    assert len({row["text"] for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: ascii(row["text"][:20]))
def test_texts_have_these_words(row: dict[str, object]) -> None:
    assert [[key(word), diacritics(word)] for word in words(clean(str(row["text"])))] == row[
        "words"
    ]


@settings(max_examples=scaled(300))
@given(codes)
@example("1.000.000.12345")
@example("16.7.200.000")
def test_words_of_codes_and_numbers(text: str) -> None:
    assert words(text) == by_the_rule(text)


@given(codes)
def test_words_do_not_depend_on_what_is_beyond_a_space(text: str) -> None:
    assert words(text) == [word for piece in text.split() for word in words(piece)]


@pytest.mark.parametrize("base", FORMS)
def test_the_diacritics_of_a_letter_are_its_place_among_its_forms(base: str) -> None:
    forms = FORMS[base]
    assert [diacritics(letter) for letter in forms] == list(range(len(forms)))
    assert {key(letter) for letter in forms} == {base}


@given(st.lists(st.sampled_from([*FORMS["a"], *FORMS["u"], *FORMS["d"], "n"]), max_size=3))
def test_diacritics_are_a_number_with_a_digit_for_each_letter(letters: list[str]) -> None:
    place = {letter: (n, len(forms)) for forms in FORMS.values() for n, letter in enumerate(forms)}
    digits = [place.get(letter, (0, 1)) for letter in letters]
    assert diacritics("".join(letters)) == reduce(
        lambda n, digit: n * digit[1] + digit[0], digits, 0
    )


def test_two_syllables_with_one_key_and_the_same_diacritics_are_one_but_for_y() -> None:
    seen: dict[tuple[str, int], str] = {}
    for syllable in syllables():
        one = old_tone(syllable).replace("y", "i").translate(str.maketrans("ỳỷỹýỵ", "ìỉĩíị"))
        assert seen.setdefault((key(syllable), diacritics(syllable)), one) == one
    assert len(seen) > 5000


def test_diacritics_of_more_than_16_bits_are_unknown() -> None:
    assert diacritics("ươngươngương") == diacritics("ộ" * 1000) == UNKNOWN_DIACRITICS
    assert diacritics("nghiêng" + "b" * 1000) == diacritics("nghiêng")
