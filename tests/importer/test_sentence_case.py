import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.importer.sentence_case import sentence_case

TEXTS = (
    "Sáng 15/7, Ban Thường vụ Tỉnh ủy họp bàn về hòa bình.",
    "Ông Trần Hòa Bình, Chủ tịch UBND tỉnh dự; Trần Hòa Bình kết luận.",
)


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("BAN THƯỜNG VỤ TỈNH ỦY HỌP", "Ban Thường vụ Tỉnh ủy họp"),
        ("CHỦ TỊCH UBND TỈNH TRẦN HÒA BÌNH DỰ HỌP", "Chủ tịch UBND tỉnh Trần Hòa Bình dự họp"),
        ("BÀN VỀ HÒA BÌNH Ở LAM GIANG", "Bàn về hòa bình ở lam giang"),
        ("HỌP Ở TỈNH NINH BÌNH, NGÀY 15/7", "Họp ở tỉnh Ninh Bình, ngày 15/7"),
        ("SỞ Y TẾ: HỌP", "Sở Y tế: họp"),
        ("“HỌP”!", "“Họp”!"),
    ],
)
def test_words_are_written_as_in_the_text_and_on_record(title: str, written: str) -> None:
    assert sentence_case(title, TEXTS, ["Sở Y tế"]) == written


@given(st.text(alphabet="AĂĐÊ ,.:“”-1 ", max_size=30), st.text(max_size=30))
def test_only_the_case_changes(title: str, text: str) -> None:
    assert sentence_case(title, [text], []).casefold() == title.casefold()
