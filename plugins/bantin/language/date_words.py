"""Dates as Vietnamese text prints them: days, weekdays and months."""

import datetime
import re

from bantin.language.normalization import one_line

WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
_WEEKDAY_WORDS = {
    "hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5, "bẩy": 5,
    "2": 0, "3": 1, "4": 2, "5": 3, "6": 4, "7": 5,
}  # fmt: skip


def weekday(word: str) -> int | None:
    """Return the weekday that a Vietnamese word names, from 0 (Monday) to 6 (Sunday); None for other texts.

    For example, "Thứ Hai", "thứ 2" and "T2" give 0; "Chủ nhật" and "CN" give 6.
    """
    text = one_line(word).lower()
    if text in ("chủ nhật", "chúa nhật", "cn"):
        return 6
    match = re.fullmatch(r"(?:thứ\s*|t\.?(?=\d))(\w+)", text)
    return _WEEKDAY_WORDS.get(match[1]) if match else None


def day_in_words(day: datetime.date) -> str:
    """Return the day as newspapers print it, day first, for example "16/7/2020"."""
    return f"{day.day}/{day.month}/{day.year}"


def weekday_and_day(day: datetime.date) -> str:
    """Return the day with its weekday, for example "Thứ Năm, ngày 16/7/2020" (Thursday, 16/7/2020)."""
    return f"{WEEKDAYS[day.weekday()]}, ngày {day_in_words(day)}"


def month_in_words(year: int, month: int) -> str:
    """Return the month in words, for example "Tháng 7 năm 2020" (July 2020)."""
    return f"Tháng {month} năm {year}"
