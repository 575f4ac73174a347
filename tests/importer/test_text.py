"""Lines, damage and syllables: what happens before any line has a meaning."""

import pytest

from bantin.importer import encoding_damage
from bantin.importer.impossible_syllables import is_possible, marked_words
from bantin.importer.line_unwrapping import joined
from bantin.importer.raw_lines import Line, clean_line, printed_lines


def lines(text):
    return [clean_line(line) for line in printed_lines(text)]


def test_lines_keep_their_numbers_whatever_ends_them():
    assert printed_lines("a\r\nb\n\rc") == [Line(1, "a"), Line(2, "b"), Line(3, ""), Line(4, "c")]


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("R&amp;D &#272;ò &quot;A&quot;&nbsp; B", 'R&D Đò "A" B'),
        ("&amp;quot;A&amp;quot; &amp;lt;", '"A" <'),
        ("R&D; &copy2 &khong;", "R&D; &copy2 &khong;"),
        ("\ufeffÐ\u1ea1i\u200b bi\u00adểu\t\u00a0họp ", "Đại biểu họp"),
        ("xã hô\u0323i", "xã hội"),
    ],
)
def test_a_line_is_cleaned(printed, text):
    assert clean_line(Line(3, printed)) == Line(3, text)


def test_a_sentence_that_goes_on_in_small_letters_is_joined():
    text = "Lam Giang trồng lại hàng cây bị bão quật\nđổ bên bờ kênh\n\nVi Hải\naa"

    assert joined(lines(text)) == [
        Line(1, "Lam Giang trồng lại hàng cây bị bão quật đổ bên bờ kênh"),
        Line(4, "Vi Hải"),
        Line(5, "aa"),
    ]


def test_paragraphs_on_single_lines_stay_apart():
    text = "Đồng chí Lục Văn Tạo trao quà cho các bản\nNăm nay tỉnh có thêm ba trạm bơm\nHết."

    assert len(joined(lines(text))) == 3


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ("Ðại biểu", "Ð or ð written for Đ or đ"),
        ("R&amp;D", "HTML entities left in the text"),
        ("Tµi liÖu héi nghÞ", "a passage in a legacy encoding"),
        (
            "Hộì nghị qùyết định tổnh kếtt côngg tác trọgn tâmm nămm nayy đềù rầtt tốtt",
            "impossible syllables: côngg, hộì, kếtt, nămm, qùyết …",
        ),
        ("Đại biểu Y Nguyên Niê ở Đắk Lắk xem Müller, Đắk Lắk, 5 m², 27 °C, TĐKT", None),
    ],
)
def test_damage_is_noticed(text, detail):
    doubts = encoding_damage.doubts(printed_lines(text), lines(text))

    assert [doubt.detail for doubt in doubts] == ([detail] if detail else [])


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết nghiêng giếng quỳnh khuỷu loắt choắt thuở huơ tuýp xoong ngoằn",
        "Hoà hòa thuý thúy giữa gìn quốc ương người khuya uỷ ủy quýt huỳnh yếu ấy",
    ],
)
def test_real_syllables_are_possible(text):
    assert [word for word in marked_words(text) if not is_possible(word)] == []


@pytest.mark.parametrize("word", ["qùỵết", "cằc", "tổp", "kđăm", "lạii", "đ", "ngrứa"])
def test_other_words_are_impossible(word):
    assert not is_possible(word)
