import pytest

from bantin.language.impossible_syllables import is_possible, words_with_diacritics


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
