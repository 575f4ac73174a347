"""Days, weekdays and months in Vietnamese words."""

import datetime
import re

from bantin.language.normalization import one_line

WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
_WEEKDAY_WORDS = {
    "hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5, "bẩy": 5,
    "2": 0, "3": 1, "4": 2, "5": 3, "6": 4, "7": 5,
}  # fmt: skip


def weekday(word: str) -> int | None:
    """The weekday, 0 for Monday, that "Thứ Hai", "thứ 2", "T2", "Chủ nhật", "CN" name; None for others."""
    text = one_line(word).lower()
    if text in ("chủ nhật", "chúa nhật", "cn"):
        return 6
    match = re.fullmatch(r"(?:thứ\s*|t\.?(?=\d))(\w+)", text)
    return _WEEKDAY_WORDS.get(match[1]) if match else None


def day_in_words(day: datetime.date) -> str:
    """The day as newspapers print it: 16/7/2020."""
    return f"{day.day}/{day.month}/{day.year}"


def weekday_and_day(day: datetime.date) -> str:
    """The day with its weekday: Thứ Năm, ngày 16/7/2020."""
    return f"{WEEKDAYS[day.weekday()]}, ngày {day_in_words(day)}"


def month_in_words(year: int, month: int) -> str:
    """The month: Tháng 7 năm 2020."""
    return f"Tháng {month} năm {year}"
