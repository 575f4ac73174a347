"""The days that a text names, and the date in a query."""

import calendar
import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bantin.language.diacritics import fold

_DAY, _MONTH, _YEAR = r"(?:ngày|ngay)\s+", r"(?:tháng|thang)", r"((?:1[89]|20)\d\d)"
_OF_YEAR = rf"(?:\s+(?:năm|nam)\s+|\s*[/,.-]\s*|\s+){_YEAR}"
_LUNAR = r"\s+\(?âm l|\s+năm\s+(?:giáp|ất|bính|đinh|mậu|k[ỷỉ]|canh|tân|nhâm|quý)\b"
_ALONE = rf"(?<![\w/])(?:{{}})(?!-?[\w/]|{_LUNAR})"
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(_ALONE.format(pattern), re.IGNORECASE)


_DAYS = [
    _form(rf"(?:{_DAY})?(\d\d?)([/.-])(\d\d?)\2{_YEAR}"),
    _form(rf"(?:{_DAY})?(\d\d?)()\s+{_MONTH}\s+(\d\d?){_OF_YEAR}"),
    _form(rf"{_DAY}(\d\d?)([/-])(\d\d?){_OF_YEAR}"),
]
_ISO = _form(rf"{_YEAR}-(\d\d)-(\d\d)")
_MONTHS = [_form(rf"{_MONTH}\s+(\d\d?){_OF_YEAR}"), _form(rf"(\d\d?)/{_YEAR}")]
_QUARTER = _form(rf"(?:quý|quí|quy)\s+(iv|i{{1,3}}|[1-4]){_OF_YEAR}")
_HALF = _form(rf"(\d\d?|sáu|sau)\s+{_MONTH}\s+(đầu|dau|cuối|cuoi)\s+(?:năm|nam)\s+{_YEAR}")
_THIRD = _form(rf"(đầu|dau|giữa|giua|cuối|cuoi)\s+(?:năm|nam)\s+{_YEAR}")
_THIRDS = {"dau": 1, "giua": 5, "cuoi": 9}  # their first months
_SPAN = r"\s*(?:[-–]|đến)\s*"  # years from one to another are no date
_WHOLE_YEAR = _form(rf"(?<!\d-)(?<!\d đến )(?:năm|(?<!\w\s)nam)\s+{_YEAR}(?!{_SPAN}(?:năm\s+)?\d)")

# Without its year a day is named only after a word that tells that it is one.
_TIME_OF_DAY = r"(?:sáng|trưa|chiều|tối|đêm|ngày|hôm)\s+(?:ngày\s+)?"
_WITHOUT_YEAR = [
    _form(rf"{_TIME_OF_DAY}(\d\d?)([/-])(\d\d?)"),
    _form(rf"{_TIME_OF_DAY}(\d\d?)()\s+tháng\s+(\d\d?)(?!{_OF_YEAR})"),
]


@dataclass(frozen=True, slots=True)
class Date:
    """A date in a query: its first and last day, and how it was typed."""

    first: datetime.date
    last: datetime.date
    start: int
    end: int

    @property
    def is_day(self) -> bool:
        return self.first == self.last

    def has(self, day: datetime.date) -> bool:
        return self.first <= day <= self.last


def date_in(text: str) -> Date | None:
    """The first date in a text, days before what is longer."""
    return next(_dates_in(text), None)


def _dates_in(text: str) -> Iterator[Date]:
    for form in _DAYS:
        for match in form.finditer(text):
            day, _, month, year = match.groups()
            yield from _range(match, int(year), int(month), int(day))
    for match in _ISO.finditer(text):
        yield from _range(match, *map(int, match.groups()))
    for match in _QUARTER.finditer(text):
        last = 3 * int(_ROMAN.get(match[1].lower(), match[1]))
        yield from _months(match, int(match[2]), last - 2, last)
    for match in _HALF.finditer(text):
        count = 6 if fold(match[1].lower()) == "sau" else int(match[1])
        if 1 <= count <= 12:
            first, last = (1, count) if fold(match[2].lower()) == "dau" else (13 - count, 12)
            yield from _months(match, int(match[3]), first, last)
    for form in _MONTHS:
        for match in form.finditer(text):
            yield from _range(match, int(match[2]), int(match[1]))
    for match in _THIRD.finditer(text):
        first = _THIRDS[fold(match[1].lower())]
        yield from _months(match, int(match[2]), first, first + 3)
    for match in _WHOLE_YEAR.finditer(text):
        if "Nam" not in match[0]:  # the South
            yield from _months(match, int(match[1]), 1, 12)


def _range(match: re.Match[str], year: int, month: int, day: int = 0) -> Iterator[Date]:
    """Nothing if there is no such day or month."""
    if not day:
        if 1 <= month <= 12:
            yield from _months(match, year, month, month)
    elif (date := _date(year, month, day)) is not None:
        yield Date(date, date, *match.span())


def _months(match: re.Match[str], year: int, first: int, last: int) -> Iterator[Date]:
    end = datetime.date(year, last, calendar.monthrange(year, last)[1])
    yield Date(datetime.date(year, first, 1), end, *match.span())


def named_days(lines: Iterable[str], published: datetime.date) -> set[datetime.date]:
    """The days that a text of this day names; one without year is that nearest to the day of publication."""
    return {day for line in lines for day in _named_in(line, published)}


def _named_in(line: str, published: datetime.date) -> Iterator[datetime.date]:
    for form in _DAYS:
        for match in form.finditer(line):
            date = _date(int(match[4]), int(match[3]), int(match[1]))
            if date:
                yield date
    for form in _WITHOUT_YEAR:
        for match in form.finditer(line):
            years = range(published.year - 1, published.year + 2)
            dates = [_date(year, int(match[3]), int(match[1])) for year in years]
            if known := [date for date in dates if date]:
                yield min(known, key=lambda date: abs(date - published))


def _date(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
