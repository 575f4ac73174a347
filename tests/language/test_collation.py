import itertools
import json
import random
import subprocess
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.language.collation import given_name, index_letter, person_key, sort_key
from bantin.language.diacritics import TONES, old_tone
from bantin.language.normalization import clean

VOWELS = "a ă â e ê i o ô ơ u ư y".split()


ONSETS = "b c ch d đ g gi h kh l m n ng ngh nh ph qu r s t th tr v x f j w z".split()


CODAS = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"]


def syllables() -> list[str]:
    """Every onset with every toned vowel, with codas and capitals in turn: 12,000 syllables."""
    codas = itertools.cycle(CODAS)
    made = []
    for onset, vowel, tone in itertools.product(["", *ONSETS], VOWELS, TONES):
        made += [unicodedata.normalize("NFC", onset + vowel + tone + next(codas)) for _ in range(3)]
    return sorted({s for made_one in made for s in (made_one, made_one.capitalize())})


def test_order_of_syllables_is_that_of_icu() -> None:
    words = [s for s in syllables() if old_tone(s) == s]
    random.Random(1).shuffle(words)
    script = (
        "const words = JSON.parse(require('fs').readFileSync(0));"
        "words.sort(new Intl.Collator('vi').compare);"
        "process.stdout.write(JSON.stringify(words));"
    )
    icu = subprocess.run(
        ["node", "-e", script], input=json.dumps(words).encode(), capture_output=True, check=True
    )
    assert len(words) > 3000
    assert sorted(words, key=sort_key) == json.loads(icu.stdout)


def test_names_are_ordered_syllable_by_syllable() -> None:
    names = ["hoa hồng", "hòa bình", "hoà giải", "hóa chất", "hoa ban"]
    expected = ["hoa ban", "hoa hồng", "hòa bình", "hoà giải", "hóa chất"]
    assert sorted(names, key=sort_key) == expected


def test_numbers_come_before_letters_and_by_digit() -> None:
    assert sorted(["ba", "Ân", "10", "2", "anh"], key=sort_key) == ["10", "2", "anh", "Ân", "ba"]


@given(st.text())
def test_any_text_can_be_ordered(text: str) -> None:
    assert sort_key(text) == sort_key(clean(text))


def test_people_are_ordered_by_given_name_then_surname() -> None:
    people = ["Trần Văn Ân", "Lê Thị Bình", "Nguyễn Ánh", "Đỗ Mười Đài", "Bùi Văn Dũng", "Ân"]
    expected = ["Nguyễn Ánh", "Ân", "Trần Văn Ân", "Lê Thị Bình", "Bùi Văn Dũng", "Đỗ Mười Đài"]
    assert sorted(people, key=person_key) == expected
    assert [given_name(n) for n in ("Đặng Văn Ân", "Ân", "", "  ")] == ["Ân", "Ân", "", "  "]


@pytest.mark.parametrize(
    ("word", "letter"),
    [("ân", "Â"), ("Ấn", "Â"), ("ăn", "Ă"), ("Đặng", "Đ"), ("Ðặng", "Đ"), ("Dũng", "D"), ("ở", "Ơ"),
     ("Ưu", "Ư"), ("Fadi", "F"), ("5", "#"), ("", "#"), ("“", "#"), ("Ольга", "#"), ("\u0301", "#")],
)  # fmt: skip
def test_index_letter_is_a_letter_of_the_alphabet(word: str, letter: str) -> None:
    assert index_letter(word) == letter
    assert index_letter(unicodedata.normalize("NFD", word)) == letter
