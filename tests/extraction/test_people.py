"""People and posts in sentences of an invented province; each row is a rule or a trap."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.extraction.people import people_in
from bantin.extraction.text_reading import read_texts
from bantin.language.name_keys import name_key

Found = dict[str, list[str]]


def found(*texts: str) -> Found:
    return {person.name: list(person.posts) for person in people_in(read_texts(texts))}


# A name, a sign, a chain of posts; or posts and the name.
PLACED: list[tuple[str, Found]] = [
    ("Đồng chí Tạ Văn Sơn, Bí thư Tỉnh ủy dự.", {"Tạ Văn Sơn": ["Bí thư Tỉnh ủy"]}),
    (
        "Ông Tạ Văn Sơn - Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh phát biểu.",
        {"Tạ Văn Sơn": ["Phó Bí thư Tỉnh ủy", "Chủ tịch UBND tỉnh"]},
    ),
    ("Ông Tạ Văn Sơn-Bí thư Tỉnh đoàn kêu gọi.", {"Tạ Văn Sơn": ["Bí thư Tỉnh đoàn"]}),
    ("Ông Tạ Văn Sơn (Giám đốc Sở Y tế) trình bày.", {"Tạ Văn Sơn": ["Giám đốc Sở Y tế"]}),
    (
        "Báo cáo do ông Tạ Văn Sơn Chánh Văn phòng Tỉnh ủy đọc.",
        {"Tạ Văn Sơn": ["Chánh Văn phòng Tỉnh ủy"]},
    ),
    ("Bí thư Tỉnh ủy Tạ Văn Sơn yêu cầu làm ngay.", {"Tạ Văn Sơn": ["Bí thư Tỉnh ủy"]}),
    (
        "Theo ý kiến của Giám đốc Sở Y tế, Phó Giám đốc Sở Y tế Tạ Văn Sơn đã ký.",
        {"Tạ Văn Sơn": ["Phó Giám đốc Sở Y tế"]},
    ),
    (
        "Giám đốc Công an tỉnh, Đại tá Tạ Văn Sơn cho biết.",
        {"Tạ Văn Sơn": ["Giám đốc Công an tỉnh"]},
    ),
    (
        "Ông Tạ Văn Sơn (sinh năm 1972), Phó Giám đốc Sở Nội vụ.",
        {"Tạ Văn Sơn": ["Phó Giám đốc Sở Nội vụ"]},
    ),
    (
        "TS. Tạ Văn Sơn: Hiệu trưởng Trường THPT Trà Khúc.",
        {"Tạ Văn Sơn": ["Hiệu trưởng Trường THPT Trà Khúc"]},
    ),
    (
        "Bí thư Huyện ủy Phan Khê Tạ Văn Sơn và bà Đỗ Thị Nhàn, Chủ tịch UBND huyện cùng dự.",
        {"Tạ Văn Sơn": ["Bí thư Huyện ủy Phan Khê"], "Đỗ Thị Nhàn": ["Chủ tịch UBND huyện"]},
    ),
    (
        "Ông Tạ Văn Sơn, Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Lò Páo cùng dự.",
        {"Tạ Văn Sơn": ["Bí thư Tỉnh ủy"], "Lò Páo": ["Chủ tịch UBND tỉnh"]},
    ),
    (
        "Bà H'Lan Niê Kđăm, Phó Chủ tịch Hội Nông dân tỉnh dự.",
        {"H'Lan Niê Kđăm": ["Phó Chủ tịch Hội Nông dân tỉnh"]},
    ),
    # "Nguyên" and "Quyền" may be names, "Thái Bình" and "Cung Văn" the beginning of one.
    (
        "Dự có Đàm Nguyên, Tỉnh ủy viên; Bế Ngọc Quyền (Chủ tịch Hội Nông dân tỉnh).",
        {"Đàm Nguyên": ["Tỉnh ủy viên"], "Bế Ngọc Quyền": ["Chủ tịch Hội Nông dân tỉnh"]},
    ),
    (
        "Bà Thái Bình Nguyên, Phó Chủ tịch UBND tỉnh Thái Bình và ThS. Cung Văn Lễ - Giám đốc Sở Y tế dự.",
        {
            "Thái Bình Nguyên": ["Phó Chủ tịch UBND tỉnh Thái Bình"],
            "Cung Văn Lễ": ["Giám đốc Sở Y tế"],
        },
    ),
    (
        "Ông Phạm Tuấn Anh, Phó Trưởng ban Nội chính dự.",
        {"Phạm Tuấn Anh": ["Phó Trưởng ban Nội chính"]},
    ),
    (
        "Chủ tịch UBND Thành phố Nguyễn Thành Long ký; Bí thư Thành ủy thành phố Hồ Chí Minh Lò Páo dự.",
        {
            "Nguyễn Thành Long": ["Chủ tịch UBND Thành phố"],
            "Lò Páo": ["Bí thư Thành ủy thành phố Hồ Chí Minh"],
        },
    ),
    (
        "Hội nghị bầu hai Phó Chủ tịch UBND tỉnh là ông Tạ Văn Sơn và bà Đỗ Nhàn.",
        {"Tạ Văn Sơn": ["Phó Chủ tịch UBND tỉnh"], "Đỗ Nhàn": ["Phó Chủ tịch UBND tỉnh"]},
    ),
    (
        "Chủ tịch UBND tỉnh là ông Tạ Văn Sơn và ông Lò Páo nói.",
        {"Tạ Văn Sơn": ["Chủ tịch UBND tỉnh"]},
    ),
    (
        "Ông Tạ Văn Sơn (em rể ông Lò Páo) làm Chủ tịch UBND xã.",
        {"Tạ Văn Sơn": ["Chủ tịch UBND xã"]},
    ),
    (
        "Thượng tá Đinh Kỳ Đáp (nguyên phó phòng CSĐT) và ông Lò Páo, Phó Chủ tịch giúp lĩnh vực kinh tế.",
        {"Đinh Kỳ Đáp": ["nguyên phó phòng CSĐT"], "Lò Páo": ["Phó Chủ tịch"]},
    ),
    ("Ủy viên Bộ Chính trị tham gia Ban Bí thư gồm ông Tạ Văn Sơn.", {}),
    (
        "Bà Lâm Thị Phương Thanh, Bí thư Tỉnh ủy dự. Bà Phương Thanh là Bí thư Tỉnh đoàn từ 2012.",
        {"Lâm Thị Phương Thanh": ["Bí thư Tỉnh ủy", "Bí thư Tỉnh đoàn"]},
    ),
    ("Giám đốc Sở Y tế Lò văn Hặc dự.", {"Lò Văn Hặc": ["Giám đốc Sở Y tế"]}),
    # A bracket that opens within a post closes within it.
    (
        "Ông Tạ Văn Sơn, Giám đốc Sở Giáo dục và Đào tạo (GD-ĐT); bà Đỗ Nhàn, Bí thư Tỉnh đoàn dự.",
        {
            "Tạ Văn Sơn": ["Giám đốc Sở Giáo dục và Đào tạo (GD-ĐT)"],
            "Đỗ Nhàn": ["Bí thư Tỉnh đoàn"],
        },
    ),
    (
        "Ông Tạ Văn Sơn, Trưởng Ban Chỉ huy Phòng, chống thiên tai (PCTT&TKCN) tỉnh kiểm tra.",
        {"Tạ Văn Sơn": ["Trưởng Ban Chỉ huy Phòng, chống thiên tai (PCTT&TKCN) tỉnh"]},
    ),
    (
        "Ông Tạ Văn Sơn, Trưởng Đoàn đại biểu Quốc hội tỉnh và đại biểu Quốc hội Đỗ Nhàn dự.",
        {"Tạ Văn Sơn": ["Trưởng Đoàn đại biểu Quốc hội tỉnh"]},
    ),
    (
        "Thiếu tướng, Anh hùng LLVTND Ưng Văn Khiêm, nguyên Phó Tư lệnh Quân khu 3.",
        {"Ưng Văn Khiêm": ["nguyên Phó Tư lệnh Quân khu 3"]},
    ),
    ("Ông Đỗ Mận Phó Bí thư Tỉnh ủy dự.", {"Đỗ Mận": ["Phó Bí thư Tỉnh ủy"]}),
    ("Bí thư T.Ư Đoàn Tạ Văn Sơn dự.", {"Tạ Văn Sơn": ["Bí thư T.Ư Đoàn"]}),
    ("Giám đốc Sở Y tế Đoàn Thị Lan nói.", {"Đoàn Thị Lan": ["Giám đốc Sở Y tế"]}),
    ("Đồng chí Trần Hương giang, Giám đốc Sở Y tế dự.", {"Trần Hương Giang": ["Giám đốc Sở Y tế"]}),
]

# Where a post ends.
ENDS: list[tuple[str, Found]] = [
    (
        "Bà Đỗ Thị Nhàn, lãnh đạo phụ trách khối biểu dương.",
        {"Đỗ Thị Nhàn": ["lãnh đạo phụ trách khối"]},
    ),
    (
        "Bà Đỗ Thị Nhàn, Ủy viên dự khuyết Ban Chấp hành Trung ương Đảng dự.",
        {"Đỗ Thị Nhàn": ["Ủy viên dự khuyết Ban Chấp hành Trung ương Đảng"]},
    ),
    (
        "Bà Đỗ Thị Nhàn, Trưởng Ban Thi đua - Khen thưởng tỉnh - Ảnh: PV",
        {"Đỗ Thị Nhàn": ["Trưởng Ban Thi đua - Khen thưởng tỉnh"]},
    ),
    (
        "Bà Đỗ Thị Nhàn, nguyên Chủ tịch Hội Liên hiệp Phụ nữ (LHPN) tỉnh và bà Lã Thị Mơ dự.",
        {"Đỗ Thị Nhàn": ["nguyên Chủ tịch Hội Liên hiệp Phụ nữ (LHPN) tỉnh"]},
    ),
    (
        "Bà Đỗ Thị Nhàn, Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy và lãnh đạo các sở dự.",
        {"Đỗ Thị Nhàn": ["Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy"]},
    ),
    (
        "Bà Đỗ Thị Nhàn, Giám đốc Sở Văn hóa, Thể thao và Du lịch tỉnh Sông Thanh nói.",
        {"Đỗ Thị Nhàn": ["Giám đốc Sở Văn hóa, Thể thao và Du lịch tỉnh Sông Thanh"]},
    ),
    (
        "Bà Đỗ Thị Nhàn, Chủ tịch HĐND tỉnh khóa XVIII, nhiệm kỳ 2016 - 2021.",
        {"Đỗ Thị Nhàn": ["Chủ tịch HĐND tỉnh khóa XVIII"]},
    ),
    (
        "Bà Đỗ Thị Nhàn, Bí thư Tỉnh ủy, UBND tỉnh đã tổ chức hội nghị.",
        {"Đỗ Thị Nhàn": ["Bí thư Tỉnh ủy"]},
    ),
    (
        "Bà Đỗ Thị Nhàn, Phó Bí thư Tỉnh ủy kiêm Trưởng Ban Dân vận dự.",
        {"Đỗ Thị Nhàn": ["Phó Bí thư Tỉnh ủy", "Trưởng Ban Dân vận"]},
    ),
    (
        "Bà Đỗ Thị Nhàn, Trưởng Ban Tiếp công dân tỉnh nhận đơn.",
        {"Đỗ Thị Nhàn": ["Trưởng Ban Tiếp công dân tỉnh"]},
    ),
    (
        "Bà Đỗ Thị Nhàn, Bí thư Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh dự.",
        {"Đỗ Thị Nhàn": ["Bí thư Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh"]},
    ),
    (
        "Bà Đỗ Thị Nhàn, Trưởng Ban Dân vận và Tạ Văn Sơn dự.",
        {"Đỗ Thị Nhàn": ["Trưởng Ban Dân vận"]},
    ),
]

# A post that several people share, and one that somebody is said to hold.
SHARED: list[tuple[str, Found]] = [
    (
        "Các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy: Lò Páo, Trưởng Ban Dân vận; Kha Văn Chính, Chủ nhiệm UBKT.",
        {
            "Lò Páo": ["Ủy viên Ban Thường vụ Tỉnh ủy", "Trưởng Ban Dân vận"],
            "Kha Văn Chính": ["Ủy viên Ban Thường vụ Tỉnh ủy", "Chủ nhiệm UBKT"],
        },
    ),
    (
        "Có các đồng chí nguyên Bí thư Tỉnh ủy: Đỗ Mận, Kha Văn Chính; đồng chí Lò Páo, Bí thư Tỉnh ủy.",
        {
            "Đỗ Mận": ["nguyên Bí thư Tỉnh ủy"],
            "Kha Văn Chính": ["nguyên Bí thư Tỉnh ủy"],
            "Lò Páo": ["Bí thư Tỉnh ủy"],
        },
    ),
    (
        "Các Phó Chủ tịch UBND tỉnh Đỗ Mận, Kha Văn Chính và Tạ Văn Sơn cùng dự.",
        {key: ["Phó Chủ tịch UBND tỉnh"] for key in ("Đỗ Mận", "Kha Văn Chính", "Tạ Văn Sơn")},
    ),
    (
        "Ông Kha Văn Chính và bà Đỗ Thị Nhàn đảm nhiệm chức vụ Phó Trưởng Ban Dân vận Tỉnh ủy.",
        {key: ["Phó Trưởng Ban Dân vận Tỉnh ủy"] for key in ("Kha Văn Chính", "Đỗ Thị Nhàn")},
    ),
    (
        "Ông Kha Văn Chính được điều động giữ chức Bí thư Thành ủy Thanh Lâm.",
        {"Kha Văn Chính": ["Bí thư Thành ủy Thanh Lâm"]},
    ),
    (
        "Ông Kha Văn Chính được bầu làm Chủ tịch HĐND tỉnh.",
        {"Kha Văn Chính": ["Chủ tịch HĐND tỉnh"]},
    ),
    (
        "Ông Kha Văn Chính, Phó Bí thư Tỉnh ủy. Ông từng giữ các chức vụ: Giám đốc Sở Y tế.",
        {"Kha Văn Chính": ["Phó Bí thư Tỉnh ủy"]},
    ),
    (
        "Các đồng chí Kha Văn Chính và Đỗ Thị Nhàn, Phó Giám đốc Sở Y tế, dự.",
        {"Kha Văn Chính": ["Phó Giám đốc Sở Y tế"], "Đỗ Thị Nhàn": ["Phó Giám đốc Sở Y tế"]},
    ),
    (
        "Ông Kha Văn Chính và bà Đỗ Thị Nhàn, Giám đốc Sở Y tế, dự.",
        {"Đỗ Thị Nhàn": ["Giám đốc Sở Y tế"]},
    ),
    (
        "Ông Kha Văn Chính gặp bà Đỗ Thị Nhàn giữ chức Giám đốc Sở Y tế.",
        {"Đỗ Thị Nhàn": ["Giám đốc Sở Y tế"]},
    ),
]

# Who succeeds somebody, and what is named after people.
SUCCESSION: list[tuple[str, Found]] = [
    (
        "Ông Kha Văn Chính kế nhiệm ông Tạ Văn Sơn giữ chức Giám đốc Sở Y tế.",
        {"Kha Văn Chính": ["Giám đốc Sở Y tế"]},
    ),
    (
        "Ông Kha Văn Chính thay ông Tạ Văn Sơn được điều động giữ chức Bí thư Tỉnh đoàn.",
        {"Tạ Văn Sơn": ["Bí thư Tỉnh đoàn"]},
    ),
    (
        "Giám đốc Sở Tài nguyên và Môi trường Tạ Văn Sơn dự.",
        {"Tạ Văn Sơn": ["Giám đốc Sở Tài nguyên và Môi trường"]},
    ),
    ("Ủy viên Tạ Văn Sơn phát biểu.", {"Tạ Văn Sơn": ["Ủy viên"]}),
    (
        "Bà Đỗ Nhàn, Hiệu trưởng trường Tiểu học Kha Văn Chính nói.",
        {"Đỗ Nhàn": ["Hiệu trưởng trường Tiểu học Kha Văn Chính"]},
    ),
    ("Đối tượng Tạ Văn Sơn, Phó phòng Hành chính, khai.", {"Tạ Văn Sơn": ["Phó phòng Hành chính"]}),
    ("Tin từ toàn cầu Bà Đỗ Nhàn, Giám đốc Sở Y tế.", {"Đỗ Nhàn": ["Giám đốc Sở Y tế"]}),
]

# Nobody, or not this: what precision demands.
NOBODY: list[tuple[str, Found]] = [
    ("Phó Bí thư Thường trực Tỉnh ủy Thái Nguyên dự.", {}),
    ("Chủ tịch UBND tỉnh Hà Nam kiểm tra đê.", {}),
    ("Các đồng chí Thường trực HĐND tỉnh; Chủ tịch UBND các huyện dự.", {}),
    ("Học tập tư tưởng Hồ Chí Minh; Chủ tịch Hồ Chí Minh về thăm tỉnh.", {}),
    ("Ông Lò Páo, người dân xã Tà Sín, kể lại.", {}),
    ("Đoàn do ông Lò Páo làm Trưởng đoàn đến thăm.", {}),
    ("Ông Lò Páo thôi giữ chức Chủ tịch UBND huyện.", {}),
    ("Ông Lò Páo cho biết đã đề nghị bổ nhiệm lại chức danh Giám đốc Sở Y tế.", {}),
    ("Trụ sở ở đường Trần Hưng Đạo, Bí thư Tỉnh ủy đến xem.", {}),
    ("Con trai ông Lò Páo, Giám đốc Sở Y tế, dự lễ.", {}),
    ("Giải thưởng Kha Văn Chính, Bí thư Tỉnh ủy trao.", {}),
    ("Đường Kha Văn Chính, Bí thư Tỉnh ủy đến xem. Ông Kha Văn Chính kể.", {}),
    ("Một đơn vị làm Trưởng khối ba năm liền, ông Lò Páo nói.", {}),
]


@pytest.mark.parametrize(("text", "expected"), [*PLACED, *ENDS, *SHARED, *SUCCESSION, *NOBODY])
def test_a_sentence_names_people_with_their_posts(text: str, expected: Found) -> None:
    assert found(text) == expected


def test_a_name_ends_where_its_capitals_end() -> None:
    assert found("Bà Đỗ Thị Thanh Nhàn, Giám đốc Sở Y tế.") == {
        "Đỗ Thị Thanh Nhàn": ["Giám đốc Sở Y tế"]
    }


def test_names_that_differ_in_one_mark_are_two_people() -> None:
    assert found("Ông Lê Văn Thanh, Giám đốc Sở Y tế; ông Lê Văn Thành, Giám đốc Sở Nội vụ.") == {
        "Lê Văn Thanh": ["Giám đốc Sở Y tế"],
        "Lê Văn Thành": ["Giám đốc Sở Nội vụ"],
    }


@pytest.mark.parametrize("again", ["LÒ THỊ HOÀ", "Lò Thị hòa", "Lò Thị Hoà"])
def test_another_writing_of_a_name_is_the_same_person(again: str) -> None:
    first = "Bà Lò Thị Hòa, Bí thư Tỉnh ủy dự."

    assert found(first, f"Đồng chí {again}, Chủ tịch HĐND tỉnh kết luận.") == {
        "Lò Thị Hòa": ["Bí thư Tỉnh ủy", "Chủ tịch HĐND tỉnh"]
    }


def test_posts_of_several_mentions_are_united_as_first_printed() -> None:
    texts = (
        "Ông Lò Páo, Uỷ viên BTV Tỉnh uỷ.",
        "Ông Lò Páo, Ủy viên BTV Tỉnh ủy, Giám đốc Sở Y tế.",
    )

    assert found(*texts) == {"Lò Páo": ["Uỷ viên BTV Tỉnh uỷ", "Giám đốc Sở Y tế"]}


def test_a_given_name_stands_for_the_one_full_name_that_ends_so() -> None:
    assert found("Ông Lò Văn Páo dự.", "Ông Páo, Giám đốc Sở Y tế, nói.") == {
        "Lò Văn Páo": ["Giám đốc Sở Y tế"]
    }
    assert found("Ông Lò Văn Páo và ông Tạ Văn Páo dự.", "Ông Páo, Giám đốc Sở Y tế, nói.") == {}


def test_a_district_is_no_person_though_its_name_begins_with_a_surname() -> None:
    assert found("Phó Chủ tịch UBND thị xã Dĩ An Võ Văn Giàu nói.") == {
        "Võ Văn Giàu": ["Phó Chủ tịch UBND thị xã Dĩ An"]
    }
    assert (
        found(
            "Chủ tịch UBND huyện Thạch Hà.", "Giám đốc Trung tâm giống Thạch Hà, Bí thư Đảng ủy xã."
        )
        == {}
    )


WORDS = st.sampled_from(
    "ông bà đồng chí Đỗ Thị Nhàn Lò Páo Bí thư Tỉnh ủy Phó Chủ tịch UBND tỉnh , ; : . - ( ) và các giữ chức làm Hà Nam".split()
)


@given(st.lists(st.lists(WORDS, max_size=25).map(" ".join), max_size=4))
def test_whatever_is_found_is_printed_in_the_text(texts: list[str]) -> None:
    text = name_key(" | ".join(texts))

    for person in people_in(read_texts(texts)):
        assert name_key(person.name) in text
        assert person.posts
        assert all(name_key(post) in text for post in person.posts)
