import datetime

import pytest

from bantin.importer.lead_paragraph import is_caption, old_event_doubt, split_prefix
from bantin.raw_files.raw_text import Line


@pytest.mark.parametrize(
    ("prefix", "source"),
    [
        ("(LGĐT) - ", "LGĐT"),
        ("(LG+) - ", "LG+"),
        ("(LGĐT)– ", "LGĐT"),
        ("CTTĐT - ", "CTTĐT"),
        ("LGO.VN - ", "LGO.VN"),
        ("(Chinhphu.vn) - ", "Chinhphu.vn"),
        ("lamgiang.vn – ", "lamgiang.vn"),
        ("Trực tiếp - ", None),
        ("Trực tiếp - (LGĐT) - ", "LGĐT"),
    ],
)
def test_a_prefix_is_split_off_the_lead(prefix: str, source: str | None) -> None:
    assert split_prefix(f"{prefix}Sáng 5/3, tỉnh họp.") == (source, "Sáng 5/3, tỉnh họp.")


@pytest.mark.parametrize(
    "text", ["HĐND - UBND tỉnh họp.", "KT-XH phát triển.", "Giá - nỗi lo.", "GDP - chỉ tiêu chính."]
)
def test_other_dashes_are_text(text: str) -> None:
    assert split_prefix(text) == (None, text)


@pytest.mark.parametrize(
    ("lead", "is_doubted"),
    [
        ("Sáng 2/1, tỉnh họp.", False),
        ("Sáng 30-12, tỉnh họp.", False),
        ("Sáng ngày (30/12), tỉnh họp.", False),
        ("Chiều thứ Ba (29.12), tỉnh họp.", False),
        ("Trong hai ngày 30 - 31/12, tỉnh họp.", False),
        ("Ngày 30 tháng 12 năm 2020, tỉnh họp.", False),
        ("Tỉnh họp, giao việc trước ngày 20/5.", False),
        ("Tỉnh họp, kỷ niệm ngày 3/2/1930.", False),
        ("Tỉnh họp; 7/10 đại biểu dự.", False),
        ("Ngày 31/2, tỉnh họp.", False),
        ("Sáng 30/11, tỉnh họp.", True),
        ("Ngày 5/1, tỉnh sẽ họp.", True),
        ("Ngày 30/12/2019, tỉnh họp.", True),
    ],
)
def test_the_day_in_the_lead_is_compared_with_publication(lead: str, is_doubted: bool) -> None:
    doubt = old_event_doubt(Line(1, lead), datetime.date(2021, 1, 3))

    assert (doubt is not None) == is_doubted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quang cảnh buổi họp.", True),
        ("Đồng chí Lục Văn Tạo phát biểu", True),
        ("Trẻ em đi chợ_Ảnh: VI HẢI", True),
        ("Gian hàng - Ảnh : VI HẢI", True),
        ("Gian hàng (ảnh: Vi Hải)", True),
        ("Gian hàng. Ảnh minh họa", True),
        ("Chùm ảnh: chợ vùng cao", False),
        ("Đồng chí Lục Văn Tạo, sáng 5/3, đã phát biểu.", False),
        ("Ông Tạo nói ngắn. Mọi người vỗ tay.", False),
    ],
)
def test_captions_are_told_from_text(text: str, expected: bool) -> None:
    assert is_caption(text) == expected
