"""Dates as editors write them; only the forms declared here are read.

A source often gives only a month or a year, so records allow partial dates (YYYY, YYYY-MM), as the
standards Popolo and ISO 8601 do. The day of a bulletin is always complete.
"""

import calendar
import datetime
import re
from dataclasses import dataclass
from functools import cache

from bantin.language.date_words import day_in_words

YEARS = range(1900, 2100)  # so that a typing error such as 0202 is refused
ISO_DAY = r"(?P<y>[0-9]{4})-(?P<m>[0-9]{2})-(?P<d>[0-9]{2})"
DAY_FIRST = r"(?P<d>[0-9]{1,2})/(?P<m>[0-9]{1,2})/(?P<y>[0-9]{4})"
YEAR_OR_MONTH = r"(?P<y>[0-9]{4})(?:-(?P<m>[0-9]{2}))?"
CLOCK = r"(?: (?P<time>(?:[01][0-9]|2[0-3]):[0-5][0-9]))?"
_ISO_MOMENT = re.compile(ISO_DAY + CLOCK)
_DAY_FIRST_MOMENT = re.compile(DAY_FIRST + CLOCK)
_YEAR_OR_MONTH = re.compile(YEAR_OR_MONTH)
# A day in other ways of writing: the numbers of day, month and year, and the time of day if there is one.
_OTHER_TIME = r"(?:(?:[ T,]|lúc)*(?P<h>[0-9]{1,2})(?::|h|g|giờ)\s*(?P<min>[0-9]{2})?(?::[0-9]{2}(?:\.[0-9]+)?)?Z?)?"
_YEAR_FIRST = re.compile(
    rf"(?P<y>[0-9]{{4}})[-./](?P<m>[0-9]{{1,2}})[-./](?P<d>[0-9]{{1,2}}){_OTHER_TIME}"
)
_YEAR_LAST = re.compile(
    rf"(?P<d>[0-9]{{1,2}})(?:[-./ ]|\s*tháng\s*)+(?P<m>[0-9]{{1,2}})(?:[-./ ,]|\s*năm\s*)+(?P<y>[0-9]{{4}}){_OTHER_TIME}"
)
_AROUND = re.compile(r"[“”\"'‘’().,\s]+|(?:thứ\s+\w+|chủ nhật|ngày)\b[,\s]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """A day, with the time of day ("08:30") if it is known, else an empty `time`."""

    day: datetime.date
    time: str = ""

    def timestamp(self, zone: datetime.tzinfo) -> str:
        """Return the moment, taken as local time in `zone`, as RFC 3339; without a time, as midnight."""
        time = self.time or "00:00"
        return f"{self.day.isoformat()}T{time}:00{_offset(self.day, time, zone)}"

    def __str__(self) -> str:
        return f"{self.day.isoformat()} {self.time}".rstrip()


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date known to the year, to the month or to the day; unknown parts are None."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def first(self) -> datetime.date:
        """The earliest day that the date can mean."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> datetime.date:
        """The latest day that the date can mean."""
        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def in_words(self) -> str:
        """The date as Vietnamese text prints it, for example "2015", "10/2015" or "1/10/2015"."""
        if self.day:
            return day_in_words(self.first)
        return f"{self.month}/{self.year}" if self.month else str(self.year)

    def __str__(self) -> str:
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part]
        return "-".join(parts)


def parse_moment(text: str) -> Moment | None:
    """Read a day written 2020-07-16 or 16/07/2020, with or without a time (08:30) after a space.

    Return None for other texts, for days that do not exist and for years outside `YEARS`.
    """
    match = _ISO_MOMENT.fullmatch(text) or _DAY_FIRST_MOMENT.fullmatch(text)
    day = match and _day(int(match["y"]), int(match["m"]), int(match["d"]))
    return Moment(day, match["time"] or "") if match and day else None


def parse_partial(text: str) -> PartialDate | None:
    """Read a year (YYYY), a month (YYYY-MM) or a day (as `parse_moment` reads it, without a time).

    Return None for other texts, for dates that do not exist and for years outside `YEARS`.
    """
    moment = parse_moment(text)
    if moment:
        day = moment.day
        return None if moment.time else PartialDate(day.year, day.month, day.day)
    match = _YEAR_OR_MONTH.fullmatch(text)
    if not match or not _day(int(match["y"]), int(match["m"] or 1), 1):
        return None
    return PartialDate(int(match["y"]), int(match["m"]) if match["m"] else None)


def moment_meant(text: str) -> Moment | None:
    """Return the moment that a text means which `parse_moment` refuses, such as "ngày 16-7-2020" or "2020-7-16T08:30".

    Return None if the text is no such day. It is for questions to editors: nothing is published by it.
    """
    while match := _AROUND.match(text):
        text = text[match.end() :]
    text = text.rstrip("“”\"'‘’()., ")
    found = _YEAR_FIRST.fullmatch(text) or _YEAR_LAST.fullmatch(text)
    day = found and _day(int(found["y"]), int(found["m"]), int(found["d"]))
    if not found or not day:
        return None
    hour, minute = int(found["h"] or 0), int(found["min"] or 0)
    known = found["h"] and hour < 24 and minute < 60 and (hour or minute)
    return Moment(day, f"{hour:02}:{minute:02}" if known else "")


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day) if year in YEARS else None
    except ValueError:
        return None


@cache  # feeds, pages and the sitemap ask for the same moments
def _offset(day: datetime.date, time: str, zone: datetime.tzinfo) -> str:
    """Return the offset of a zone from UTC as RFC 3339 writes it. Its seconds, which old offsets have, are left out."""
    offset = datetime.datetime.fromisoformat(f"{day}T{time}").replace(tzinfo=zone).strftime("%z")
    return f"{offset[:3]}:{offset[3:5]}"
