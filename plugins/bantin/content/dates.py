"""Days as editors write them. Only the forms listed here are read; anything else is no date.

Sources often know only a month or a year, so records take reduced dates (YYYY, YYYY-MM) as Popolo and
ISO 8601 do; a bulletin's own day is always complete.
"""

import calendar
import datetime
import re
from dataclasses import dataclass

from bantin.language.date_words import day_in_words

_YEARS = range(1900, 2100)  # a slip such as 0202 or 20200 is no year
_CLOCK = r"(?: (?P<time>(?:[01][0-9]|2[0-3]):[0-5][0-9]))?"
_ISO_DAY = re.compile(rf"(?P<y>[0-9]{{4}})-(?P<m>[0-9]{{2}})-(?P<d>[0-9]{{2}}){_CLOCK}")
_DAY_FIRST = re.compile(rf"(?P<d>[0-9]{{1,2}})/(?P<m>[0-9]{{1,2}})/(?P<y>[0-9]{{4}}){_CLOCK}")
_REDUCED = re.compile(r"(?P<y>[0-9]{4})(?:-(?P<m>[0-9]{2}))?")


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """A day, with the time of day ("08:30") where it is known."""

    day: datetime.date
    time: str = ""

    def timestamp(self, zone: datetime.tzinfo) -> str:
        """RFC 3339, as a clock in `zone` shows it; midnight where no time is known."""
        local = f"{self.day.isoformat()}T{self.time or '00:00'}:00"
        offset = datetime.datetime.fromisoformat(local).replace(tzinfo=zone).strftime("%z")
        return f"{local}{offset[:3]}:{offset[3:5]}"  # no seconds, which old offsets have

    def __str__(self) -> str:
        return f"{self.day.isoformat()} {self.time}".rstrip()


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month or a day."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def first(self) -> datetime.date:
        """The earliest day it can mean."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> datetime.date:
        """The latest day it can mean."""
        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def in_words(self) -> str:
        """2015, 10/2015 or 1/10/2015."""
        if self.day:
            return day_in_words(self.first)
        return f"{self.month}/{self.year}" if self.month else str(self.year)

    def __str__(self) -> str:
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part]
        return "-".join(parts)


def parse_moment(text: str) -> Moment | None:
    """2020-07-16 or 16/07/2020, either with 08:30 behind; None for anything else."""
    match = _ISO_DAY.fullmatch(text) or _DAY_FIRST.fullmatch(text)
    day = match and _day(int(match["y"]), int(match["m"]), int(match["d"]))
    return Moment(day, match["time"] or "") if match and day else None


def parse_partial(text: str) -> PartialDate | None:
    """A day in the forms of `parse_moment` without a time, or YYYY, or YYYY-MM; None for others."""
    moment = parse_moment(text)
    if moment:
        day = moment.day
        return None if moment.time else PartialDate(day.year, day.month, day.day)
    match = _REDUCED.fullmatch(text)
    if not match or not _day(int(match["y"]), int(match["m"] or 1), 1):
        return None
    return PartialDate(int(match["y"]), int(match["m"]) if match["m"] else None)


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day) if year in _YEARS else None
    except ValueError:
        return None
