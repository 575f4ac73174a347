import datetime

import pytest

from bantin.language.date_words import day_in_words, month_in_words, weekday, weekday_and_day


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


def test_days_are_written_as_newspapers_do() -> None:
    day = datetime.date(2020, 7, 16)
    assert day_in_words(day) == "16/7/2020"
    assert weekday_and_day(day) == "Thứ Năm, ngày 16/7/2020"
    assert weekday_and_day(datetime.date(2020, 7, 19)) == "Chủ nhật, ngày 19/7/2020"
    assert month_in_words(2020, 7) == "Tháng 7 năm 2020"
