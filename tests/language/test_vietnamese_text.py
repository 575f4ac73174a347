import datetime
import itertools
import json
import random
import subprocess
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.language.collation import given_name, index_letter, person_key, sort_key
from bantin.language.date_words import day_in_words, month_in_words, weekday, weekday_and_day
from bantin.language.diacritics import fold, old_tone, toneless
from bantin.language.name_keys import name_key
from bantin.language.normalization import clean, one_line
from bantin.language.number_format import number
from bantin.language.slugs import slug

VOWELS = "a ă â e ê i o ô ơ u ư y".split()
TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
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


@pytest.mark.parametrize(
    ("new", "old"),
    [
        ("hoà", "hòa"), ("Hoà", "Hòa"), ("HOÀ", "HÒA"), ("khoẻ", "khỏe"), ("uỷ", "ủy"),
        ("Uỷ", "Ủy"), ("UỶ", "ỦY"), ("thuỵ", "thụy"), ("loá", "lóa"), ("tuý", "túy"),
        ("Tỉnh uỷ, Lê Thị Thuỷ", "Tỉnh ủy, Lê Thị Thủy"),
        ("quý", "quý"), ("Quỳ", "Quỳ"), ("hoàn", "hoàn"), ("khuỷu", "khuỷu"), ("huỳnh", "huỳnh"),
        ("loét", "loét"), ("thoáng", "thoáng"), ("hòa", "hòa"), ("ủy", "ủy"), ("hoa", "hoa"),
    ],
)  # fmt: skip
def test_only_open_syllables_have_their_tone_moved(new: str, old: str) -> None:
    assert old_tone(new) == old
    assert old_tone(old) == old


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Lê Thị Hoà", "LÊ THỊ  HÒA", True),
        (unicodedata.normalize("NFD", "Tỉnh uỷ"), "tỉnh ủy", True),
        ("Ðặng Văn Ân", "Đặng Văn Ân", True),
        ("Nguyễn Văn Hùng", "Nguyễn Văn Hưng", False),
        ("Nguyễn Văn Hùng", "Nguyen Van Hung", False),
        ("Phạm Sỹ Ý", "Phạm Sĩ Ý", False),
    ],
)
def test_names_that_differ_in_case_space_or_tone_place_share_a_key(
    one: str, other: str, same: bool
) -> None:
    assert (name_key(one) == name_key(other)) is same


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đặng Thị Ngọc Thịnh", "dang thi ngoc thinh"),
        ("ĐƯỜNG", "duong"),
        (unicodedata.normalize("NFD", "Ủy ban"), "uy ban"),
        ("Ðảng", "dang"),
        ("TĐKT", "tdkt"),
    ],
)
def test_folding_leaves_what_is_typed_without_marks(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_toneless_letters_keep_their_shapes() -> None:
    assert toneless("Ủy Ế Đ ờ ậ ắ") == "Uy Ê Đ ơ â ă"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đại hội Đảng bộ tỉnh", "dai-hoi-dang-bo-tinh"),
        (unicodedata.normalize("NFD", "Đại hội Đảng bộ tỉnh"), "dai-hoi-dang-bo-tinh"),
        ("Ðại hội Ðảng", "dai-hoi-dang"),
        ("&#272;ảng bộ", "272-ang-bo"),
        ("Hoà và Hòa", "hoa-va-hoa"),
        ("số 12-KH/TU", "so-12-kh-tu"),
        ("đồng\u200bchí", "dongchi"),
        ("../../etc/passwd", "etc-passwd"),
        ("<script>", "script"),
        ("", ""), ("!!!", ""), ("🎉 …", ""), ("\x00", ""),
    ],
)  # fmt: skip
def test_slugs_are_ascii(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_a_long_slug_is_cut_between_syllables() -> None:
    assert slug("nghiêng " * 20, max_length=20) == "nghieng-nghieng"


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


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Thứ Hai", 0), ("thứ 2", 0), ("T2", 0), ("Thứ Ba", 1), ("THỨ TƯ", 2), ("thứ năm", 3),
        ("Thứ 5", 3), ("Thứ Sáu", 4), ("thứ bảy", 5), ("thứ bẩy", 5), ("T.7", 5), ("Chủ nhật", 6),
        ("Chúa nhật", 6), ("CN", 6), ("thứ 8", None), ("thứ 1", None), ("Thứ", None), ("", None),
        ("thứ tám", None), ("năm", None), ("T", None), ("thứ ٢", None),
    ],
)  # fmt: skip
def test_weekdays_are_read_from_words_and_numbers(words: str, day: int | None) -> None:
    assert weekday(words) == day


def test_days_and_numbers_are_written_as_newspapers_do() -> None:
    day = datetime.date(2020, 7, 16)
    assert day_in_words(day) == "16/7/2020"
    assert weekday_and_day(day) == "Thứ Năm, ngày 16/7/2020"
    assert weekday_and_day(datetime.date(2020, 7, 19)) == "Chủ nhật, ngày 19/7/2020"
    assert month_in_words(2020, 7) == "Tháng 7 năm 2020"
    assert [number(n) for n in (0, 999, 1000, 1234567)] == ["0", "999", "1.000", "1.234.567"]


@pytest.mark.parametrize(
    ("dirty", "expected"),
    [
        ("đồng\u200b\u200c\u200d\u2060\ufeffchí\u00ad", "đồngchí"),
        ("a\u202eb\u2066c\u200fd\u061ce", "abcde"),
        ("a\x00b\x0bc\x1bd\x85e\x7ff", "a b c d e f"),
        ("a\u00a0b\u2028c\u3000d", "a b c d"),
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("\tmột", "\tmột"),
        ("a\ud800b\udfffc", "a\ufffdb\ufffdc"),
        ("a\uffffb\ufffec\ufdd0d", "a\ufffdb\ufffdc\ufffdd"),
        (unicodedata.normalize("NFD", "Tiếng Việt"), "Tiếng Việt"),
        ("Ðảng bộ ð Ɖ ɖ", "Đảng bộ đ Đ đ"),
        ("e\u200b\u0302\u0301", "ế"),
    ],
)
def test_clean_text_holds_nothing_unseen(dirty: str, expected: str) -> None:
    assert clean(dirty) == expected


@given(st.text(st.characters(exclude_categories=())))
def test_cleaning_twice_changes_nothing_and_the_text_can_be_stored(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert cleaned.encode().decode() == cleaned


@given(st.text())
def test_one_line_has_single_spaces_only(text: str) -> None:
    line = one_line(text)
    assert line == " ".join(line.split())
    assert one_line(line) == line
