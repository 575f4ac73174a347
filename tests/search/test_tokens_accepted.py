"""The rule of diacritics: a letter typed plain means any, a letter typed with a diacritic only itself."""

from itertools import product
from typing import Literal
from unicodedata import normalize

from hypothesis import given, settings
from hypothesis import strategies as st

from bantin.search.tokens import key
from tests.support.examples import scaled

from .reader import Reader
from .syllables import FORMS, syllables

ACCEPTS = """
({ clean, wordsOf, acceptsDiacritics }, pairs) => pairs.map(([typed, written]) => {
  const [[asked, ...more], [word, ...others]] = [typed, written].map(text => wordsOf(clean(text)));
  if (more.length || others.length) throw new Error("one word each");
  return asked.key === word.key && acceptsDiacritics(word.key, asked.diacritics, word.diacritics);
})
"""
YES, NO = True, False
TABLE = [
    ("duong", "dương", YES), ("duong", "đương", YES), ("duong", "đường", YES), ("duong", "duong", YES),
    ("dương", "dương", YES), ("dương", "đương", YES), ("dương", "đường", NO), ("dương", "duong", NO),
    ("đương", "đương", YES), ("đương", "dương", NO), ("đương", "đường", NO), ("đương", "duong", NO),
    ("đường", "đường", YES), ("đường", "đương", NO), ("đường", "dường", NO), ("đường", "duong", NO),
    ("đuong", "đường", YES), ("đuong", "đương", YES), ("đuong", "dương", NO), ("đuong", "duong", NO),
    ("dưong", "đường", YES), ("dưong", "dương", YES), ("dưong", "đương", YES), ("duờng", "đường", YES),
    ("hoi", "hội", YES), ("hoi", "hồi", YES), ("hoi", "hói", YES), ("hoi", "hơi", YES),
    ("hội", "hội", YES), ("hội", "hồi", NO), ("hội", "hoi", NO), ("hôi", "hội", NO), ("hội", "hôi", NO),
    ("dong", "đồng", YES), ("dong", "đong", YES), ("dong", "dong", YES), ("dong", "dòng", YES),
    ("đong", "đồng", YES), ("đong", "đong", YES), ("đong", "dong", NO), ("đong", "dòng", NO),
    ("dồng", "đồng", YES), ("dòng", "đồng", NO), ("đồng", "đông", NO), ("đồng", "đồng", YES),
    ("hung", "Hùng", YES), ("hung", "Hưng", YES), ("Hùng", "Hùng", YES), ("Hùng", "Hưng", NO),
    ("Hưng", "Hùng", NO), ("HƯNG", "hưng", YES), ("Hung", "HÙNG", YES),
    ("hoà", "hòa", YES), ("hòa", "hoà", YES), ("hoa", "hoà", YES), ("hoà", "hoá", NO), ("hoà", "hoa", NO),
    ("uỷ", "ủy", YES), ("Ủy", "UỶ", YES), ("uy", "ủy", YES), ("uỷ", "úy", NO), ("thuý", "thúy", YES),
    ("quý", "quí", YES), ("quí", "Quý", YES), ("qui", "quý", YES), ("quý", "quỹ", NO), ("quy", "quí", YES),
    ("Sỹ", "Sĩ", YES), ("Sĩ", "Sỹ", YES), ("sy", "Sĩ", YES), ("si", "Sỹ", YES), ("Sĩ", "Sỉ", NO),
    ("kỹ", "kĩ", YES), ("ki", "kỹ", YES), ("ky", "kĩ", YES), ("tây", "tai", NO), ("thuy", "thui", NO),
    ("hoac", "hoặc", YES), ("hoặc", "hoặc", YES), ("hoạc", "hoặc", NO), ("hoăc", "hoặc", NO),
    ("nguyen", "Nguyễn", YES), ("nguyên", "Nguyễn", NO), ("nguyễn", "nguyen", NO),
    ("cafe", "café", YES), ("café", "cafe", NO), ("uber", "über", YES), ("2020", "2020", YES),
    ("2020", "2021", NO), ("hoi", "hoa", NO), ("tđkt", "TĐKT", YES), ("tdkt", "TĐKT", YES),
    ("tđkt", "TDKT", NO), ("dabel", "Ďábel", YES), ("dabel", "đàbel", YES),
]  # fmt: skip


def accepted(reader: Reader, pairs: list[tuple[str, str]]) -> list[bool]:
    found = reader.run("index/tokens", ACCEPTS, pairs)
    assert len(found) == len(pairs)
    return found


def test_what_is_typed_finds_what_is_written(reader: Reader) -> None:
    expected = {(typed, written): found for typed, written, found in TABLE}
    pairs = list(expected)
    assert dict(zip(pairs, accepted(reader, pairs), strict=True)) == expected


def test_normal_forms_do_not_count(reader: Reader) -> None:
    forms: tuple[Literal["NFC", "NFD"], ...] = ("NFC", "NFD")
    for one, other in product(forms, repeat=2):
        pairs = [(normalize(one, typed), normalize(other, written)) for typed, written, _ in TABLE]
        assert accepted(reader, pairs) == [found for *_, found in TABLE]


def test_every_syllable_finds_itself_and_is_found_without_diacritics(reader: Reader) -> None:
    pairs = [(typed, s) for s in syllables() for typed in (s, key(s), s.upper())]
    found = accepted(reader, pairs)
    assert [pair for pair, yes in zip(pairs, found, strict=True) if not yes] == []


def test_no_syllable_with_diacritics_is_found_by_one_with_others(reader: Reader) -> None:
    """Two ways of writing all their letters with diacritics mean two words."""
    marked = "ớ ờ ở ỡ ợ ứ ừ ử ữ ự ấ ầ ẩ ẫ ậ ắ ằ ẳ ẵ ặ ế ề ể ễ ệ đ".split()
    pairs = [(a, b) for a, b in product(marked, repeat=2) if a != b]
    assert not any(accepted(reader, pairs))


@settings(max_examples=scaled(40))
@given(st.lists(st.sampled_from(syllables()), min_size=1, max_size=30), st.data())
def test_each_letter_may_be_typed_without_its_diacritics(
    reader: Reader, written: list[str], data: st.DataObject
) -> None:
    plain = {letter: base for base, forms in FORMS.items() for letter in forms}
    pairs = []
    for word in written:
        left = data.draw(st.sets(st.integers(0, len(word) - 1)))
        typed = "".join(plain.get(c, c) if i in left else c for i, c in enumerate(word))
        pairs.append((typed, word))
    assert [pair for pair, yes in zip(pairs, accepted(reader, pairs), strict=True) if not yes] == []
