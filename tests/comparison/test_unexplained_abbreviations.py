"""Which words of a text are called abbreviations without a meaning."""

import pytest

from bantin.comparison.unexplained_abbreviations import unexplained


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lãnh đạo UBND, HĐND tỉnh dự họp.", ["UBND", "HĐND"]),
        ("UBND tỉnh họp với UBND xã.", ["UBND"]),
        ("Ủy ban nhân dân (UBND) tỉnh họp. UBND giao việc.", []),
        ("Quyết định số 12/QĐ-UBND và tuyến QL1A.", []),
        ("Khóa XVIII, nhiệm kỳ II.", []),
        ("HỘI NGHỊ SƠ KẾT CỦA UBND", []),
        ("Phòng CS&BV họp.", ["CS&BV"]),
        ("thư gửi a@TTTT.vn", []),
        ("Anh A và chị B.", []),
        ("TƯ giao việc", ["TƯ"]),
    ],
)
def test_words_of_one_text(text: str, expected: list[str]) -> None:
    assert unexplained([text], ()) == expected


def test_what_the_archive_knows_is_left_out_word_by_word() -> None:
    assert unexplained(["Thành ủy TP HCM và BTV"], ("TP HCM",)) == ["BTV"]


def test_definition_in_another_paragraph_counts() -> None:
    assert unexplained(["BTV họp.", "Ban Thường vụ (BTV) đã họp."], ()) == []
