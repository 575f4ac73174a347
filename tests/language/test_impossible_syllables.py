import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.language.impossible_syllables import (
    _judged_words,
    damaged_syllables,
    is_possible,
    words_with_diacritics,
)


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết nghiêng giếng quỳnh khuỷu loắt choắt thuở huơ tuýp xoong ngoằn",
        "Hoà hòa thuý thúy giữa gìn quốc ương người khuya uỷ ủy quýt huỳnh yếu ấy",
    ],
)
def test_real_syllables_are_possible(text: str) -> None:
    assert [word for word in words_with_diacritics(text) if not is_possible(word)] == []


@pytest.mark.parametrize("word", ["qùỵết", "cằc", "tổp", "kđăm", "lạii", "đ", "ngrứa"])
def test_other_words_are_impossible(word: str) -> None:
    assert not is_possible(word)


@pytest.mark.parametrize(
    ("text", "damaged"),
    [
        (
            "Ban Thường vụ Tnh ủy đã hp cho ý kiến. Đồng chí Phm Sỹ Lợi, Phó Bí thư Thường trc, Ch tch HĐND.",
            ["ch", "hp", "phm", "tch", "tnh", "trc"],
        ),
        ("Tnh ủy đã hp, Thường trc, Ch tch HĐND.", []),  # too few to be sure
        ("Xem https://www.hnd.vn/tt.html, tp.png; 5 kg, 3 km, 2 cm, TS, PGS, THPT, NXB, TP, UBND.", []),
        ("Huyện Krông Pắk, xã Cư Klông, Ea Klơng, Lắk, Byă, Niê Kđăm, Đắk Glong ở tỉnh Đắk Lắk.", []),
        ("kếtt côngg nămm nayy đềù rầtt tốtt", ["côngg", "kếtt", "nămm", "rầtt", "tốtt", "đềù"]),
    ],
)  # fmt: skip
def test_many_impossible_words_are_damage(text: str, damaged: list[str]) -> None:
    assert damaged_syllables(text) == damaged


PASSAGES = st.sampled_from(
    "tỉnh, tỉnh ủy Ủy họp đã (đã) 16/7 THPT Đắk trc Tnh hp, kếtt côngg nămm đềù rầtt tốtt lạii tổp cằc qùỵết".split()
)


@given(st.lists(PASSAGES, max_size=60))
def test_what_is_known_of_earlier_texts_changes_nothing(passages: list[str]) -> None:
    words = {word for passage in passages for word in _judged_words(passage)}
    slips = sorted(word for word in words if not is_possible(word))
    many = len(slips) > 5 and len(slips) >= 0.04 * len(words)

    assert damaged_syllables(" ".join(passages)) == (slips if many else [])
