"""Organs in sentences of an invented province; each row is a rule or a trap."""

import pytest

from bantin.extraction.organ_names import OrganNames
from bantin.extraction.organs import organs_in
from bantin.extraction.people import people_in
from bantin.extraction.text_reading import read_texts

NAMES = {
    "Tỉnh ủy Sông Thanh": "tinh-uy",
    "Tỉnh ủy": "tinh-uy",
    "Thường trực Tỉnh ủy": "thuong-truc",
    "Ban Thường vụ Tỉnh ủy": "ban-thuong-vu",
    "Ban Tuyên giáo Tỉnh ủy": "ban-tuyen-giao",
    "HĐND tỉnh": "hdnd",
    "UBND tỉnh": "ubnd",
    "Ủy ban MTTQ tỉnh": "mttq",
    "Sở Y tế": "so-y-te",
    "Sở Y tế tỉnh Sông Thanh": "so-y-te",
    "Sở Văn hóa, Thể thao và Du lịch": "so-van-hoa",
    "Bộ Chỉ huy quân sự tỉnh": "bo-chi-huy",
    "Thành ủy Thanh Lâm": "thanh-uy",
    "UBND huyện Phan Khê": "ubnd-phan-khe",
    "Hội đồng Thi đua - Khen thưởng tỉnh": "hoi-dong",
}
KNOWN = OrganNames(NAMES, "Sông Thanh")
HERE = "Bí thư Tỉnh ủy Lò Páo phát biểu."  # takes the province for granted


def ids(*texts: str, meanings: dict[str, str] | None = None) -> list[str]:
    reading = read_texts(texts)
    found = organs_in(reading, people_in(reading), KNOWN, meanings or {})
    return [organ.id or f"? {organ.name}" for organ in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chiều 15/7, Ban Thường vụ Tỉnh ủy họp.", ["ban-thuong-vu"]),
        ("Ban Tuyên giáo Tỉnh uỷ và sở y tế; Sở y tế.", ["ban-tuyen-giao", "so-y-te"]),
        ("Tỉnh ủy, HĐND, UBND, Ủy ban MTTQ tỉnh tổ chức.", ["tinh-uy", "hdnd", "ubnd", "mttq"]),
        ("HĐND và UBND tỉnh đã nghe.", ["hdnd", "ubnd"]),
        ("Đoàn thăm Bộ Chỉ huy quân sự (CHQS) tỉnh.", ["bo-chi-huy"]),
        ("Sở Văn hóa, Thể thao và Du lịch mở hội.", ["so-van-hoa"]),
        (
            "UBND huyện Phan Khê báo cáo Hội đồng Thi đua - Khen thưởng tỉnh.",
            ["ubnd-phan-khe", "hoi-dong"],
        ),
        # Abbreviations that names have everywhere, on either side.
        ("BTV Tỉnh ủy và Ủy ban nhân dân tỉnh họp.", ["ban-thuong-vu", "ubnd"]),
        ("Sở VHTT&DL, Bộ CHQS tỉnh, Hội đồng TĐKT tỉnh.", ["so-van-hoa", "bo-chi-huy", "hoi-dong"]),
        ("Ủy ban Mặt trận Tổ quốc (MTTQ) tỉnh vận động.", ["mttq"]),
        # Lists that print the shared words once.
        (
            "Giao các sở: Y tế, Xây dựng, Văn hóa, Thể thao và Du lịch và Nội vụ báo cáo.",
            ["so-y-te", "? Sở Xây dựng", "so-van-hoa", "? Sở Nội vụ"],
        ),
        ("UBND các huyện Phan Khê, Trà Mi niêm yết.", ["ubnd-phan-khe"]),
        ("Ban CHQS các huyện Phan Khê và Trà Mi tuần tra.", ["? Ban CHQS huyện Phan Khê"]),
        ("UBND các tỉnh Phan Khê, Quảng Nam họp.", []),
        ("Sở Lao động - Thương binh và Xã hội mở lớp.", ["? Sở Lao động - Thương binh và Xã hội"]),
        ("Sở Xây dựng Hà Nội mở lớp.", []),
        # Posts are no organs, nor are parts of longer names, congresses and deputies.
        ("Ông Tạ Văn Sơn, Chủ tịch UBND tỉnh, dự.", []),
        ("Phó Bí thư Thường trực Tỉnh ủy dự.", []),
        ("Thường trực HĐND tỉnh và các Ban HĐND tỉnh giám sát.", []),
        ("Văn phòng UBND tỉnh phát hành.", []),
        ("Dự có lãnh đạo Sở Y tế, HĐND tỉnh và UBND tỉnh.", []),
        ("Dự có lãnh đạo Sở Y tế. UBND tỉnh họp.", ["ubnd"]),
        ("Bầu đại biểu HĐND tỉnh; Đại hội Tỉnh ủy.", []),
        # Organs of other places, and of the whole country.
        ("Sở Y tế tỉnh Phú Yên, Sở Y tế Hà Nội và Sở Y tế Thành phố Hồ Chí Minh.", []),
        ("Tỉnh ủy Quảng Nam làm việc.", []),
        # Without a record, but plainly of the province.
        ("Ủy ban Bầu cử tỉnh đã họp.", ["? Ủy ban Bầu cử tỉnh"]),
        ("Ban Điều phối Lưu vực Sông Thanh thông báo.", ["? Ban Điều phối Lưu vực Sông Thanh"]),
        ("Ban Chỉ đạo đã họp ở tỉnh.", []),
    ],
)
def test_a_sentence_names_organs(text: str, expected: list[str]) -> None:
    assert ids(HERE, text) == expected


def test_an_abbreviation_that_the_text_defines_is_written_out() -> None:
    meanings = {"TGTU": "Ban Tuyên giáo Tỉnh ủy", "BTV": "Ban Tuyên giáo"}

    assert ids(HERE, "TGTU họp.", meanings=meanings) == ["ban-tuyen-giao"]
    assert ids(HERE, "TGTU họp.") == []
    # What the text says goes before what an abbreviation means elsewhere.
    assert ids(HERE, "BTV Tỉnh ủy họp.", meanings=meanings) == ["ban-tuyen-giao"]


@pytest.mark.parametrize(
    "texts",
    [
        ("Sở Y tế báo cáo UBND tỉnh.",),  # nothing says which province
        ("Tại tỉnh Nghệ An, Sở Y tế báo cáo UBND tỉnh.", HERE),
        ("Ở quận Bình Tân, Sở Y tế đã kiểm tra.", HERE),
        ("Ở TP Vinh và Nha Trang, Sở Y tế đã kiểm tra.", HERE),
        ("Huyện Trà Lý, huyện Đông Sơn.", "Sở Y tế báo cáo UBND tỉnh.", HERE),
        ("Hà Nam, Hà Nam và Sông Thanh.", "Sở Y tế báo cáo UBND tỉnh.", HERE),
    ],
)
def test_texts_about_another_place_name_no_organ_of_the_province(texts: tuple[str, ...]) -> None:
    assert ids(*texts) == []


@pytest.mark.parametrize(
    "texts",
    [
        ("Tại tỉnh Sông Thanh, Sở Y tế báo cáo.",),
        ("Ở huyện Phan Khê, Sở Y tế báo cáo.",),
        ("Sông Thanh và Hà Nam ký quy chế.", "Sở Y tế báo cáo."),
    ],
)
def test_texts_that_name_the_province_or_its_parts_mean_its_organs(texts: tuple[str, ...]) -> None:
    assert ids(*texts) == ["so-y-te"]


def test_a_full_name_counts_wherever_the_text_is_about() -> None:
    text = "Tỉnh Nghệ An và tỉnh Hà Tĩnh mời Thành ủy Thanh Lâm và Sở Y tế tỉnh Sông Thanh."

    assert ids(text) == ["thanh-uy", "so-y-te"]
