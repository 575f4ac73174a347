"""Recognises date lines and chooses the day of publication.

A date line has a day and, besides, only the parts listed in `_TOKENS`: a weekday, a time, a place, labels, a view
count. A line with anything else is no date line. The weekday is kept and compared with the day, since portals print
wrong weekdays.
"""

import datetime
import re
from dataclasses import dataclass
from enum import IntEnum

from bantin.importer import portal_phrases
from bantin.importer.doubts import Doubt
from bantin.importer.raw_lines import Line
from bantin.language.date_words import day_in_words, weekday, weekday_and_day


class DateKind(IntEnum):
    """What a printed day means; the lower the value, the likelier the day is that of publication.

    PLAIN: a day without a label, or with a label for publication. UPDATED: the day of a change. CLOCK: the day on
    which the page was viewed, labelled "hôm nay" (today).
    """

    PLAIN = 0
    UPDATED = 1
    CLOCK = 2


@dataclass(frozen=True, slots=True)
class DateLine:
    """A date line and what it says.

    `weekday` is the printed weekday, 0 for Monday; None if none is printed, or several days are.
    """

    line: Line
    day: datetime.date
    weekday: int | None
    kind: DateKind


_TOKENS = {
    "separator": r"[ ,;:|()\[\]•·–—/-]+",
    "clock": r"hôm nay(?: là)?\b",
    "updated": r"(?:ngày |lần )?(?:cập nhật|chỉnh sửa)(?: (?:lúc|ngày|lần cuối))*\b",
    "label": (
        r"(?:ngày đăng(?: tin| bài)?|ngày (?:gửi|tạo|viết|xuất bản)|thời gian(?: đăng)?"
        r"|(?:tin )?(?:đăng|gửi|xuất bản|viết) (?:lúc|ngày|vào)|đăng tải|vào lúc|lúc)\b"
    ),
    "views": portal_phrases.VIEW_COUNT,
    "weekday": (r"(?:thứ ?(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|t\.?[2-7]|chủ nhật|chúa nhật|cn)\b"),
    "iso": r"(?P<y1>\d{4})-(?P<m1>\d{2})-(?P<d1>\d{2})(?!\d)",
    "figures": (
        r"(?:ngày ?:? ?)?(?P<d2>\d{1,2}) ?(?P<sign>[/.-]) ?(?P<m2>\d{1,2}) ?(?P=sign) ?"
        r"(?P<y2>\d{4})(?!\d)"
    ),
    "words": (
        r"(?:ngày )?(?P<d3>\d{1,2}) tháng (?P<m3>\d{1,2})(?: ?,| năm| ?/)? ?(?P<y3>\d{4})(?!\d)"
    ),
    "time": (
        r"(?:\d{1,2} ?[:hg] ?\d{2}(?: ?: ?\d{2})?|\d{1,2} ?giờ(?: ?\d{1,2}(?: ?phút)?)?)(?!\d)"
        r"['’′]?(?: ?(?:sa|ch|am|pm|sáng|chiều)\b)?"
    ),
    "zone": r"(?:gmt|utc) ?\+? ?0?7(?::00)?(?!\d)",
    "place": r"(?P<town>[^\W\d_]+(?: [^\W\d_]+){0,3})(?=, ?ngày )",
}
_TOKEN = re.compile(
    "|".join(f"(?P<{n}>{pattern})" for n, pattern in _TOKENS.items()), re.IGNORECASE
)
_DAY_TOKENS = {"iso": "1", "figures": "2", "words": "3"}
_KIND_TOKENS = {"clock": DateKind.CLOCK, "updated": DateKind.UPDATED, "label": DateKind.PLAIN}


def parse_date_line(line: Line) -> DateLine | None:
    """Read a date line; return None for any other line. Of several days, the likeliest day of publication counts."""
    position, kind, day_of_week = 0, DateKind.PLAIN, None
    days: list[tuple[DateKind, datetime.date]] = []
    while position < len(line.text):
        token = _TOKEN.match(line.text, position)
        if not token or not _may_stand(token):
            return None
        name = _name(token)
        if name in _DAY_TOKENS:
            day = _day(token, _DAY_TOKENS[name])
            if not day:
                return None
            days.append((kind, day))
        elif name == "weekday":
            day_of_week = weekday(token["weekday"])
        kind = _KIND_TOKENS.get(name, kind)
        position = token.end()
    if not days:
        return None
    kind, day = min(days, key=lambda kind_and_day: kind_and_day[0])
    return DateLine(line, day, day_of_week if len(days) == 1 else None, kind)


def publication_date(dates: list[DateLine]) -> DateLine | None:
    """Return the date line with the day of publication: the last one of the likeliest kind; None if there is none."""
    likeliest = min((date.kind for date in dates), default=DateKind.PLAIN)
    return next((date for date in reversed(dates) if date.kind == likeliest), None)


def weekday_doubt(dates: list[DateLine]) -> Doubt | None:
    """Return a doubt about the first date line whose printed weekday is not that of its day; None if there is none."""
    for date in dates:
        if date.weekday is not None and date.weekday != date.day.weekday():
            return Doubt("weekday-mismatch", date.line.number, weekday_and_day(date.day))
    return None


def two_dates_doubt(dates: list[DateLine]) -> Doubt | None:
    """Return a doubt if the date lines give different days, else None."""
    days = sorted({date.day for date in dates})
    if len(days) <= 1:
        return None
    return Doubt("two-dates", dates[-1].line.number, ", ".join(map(day_in_words, days)))


def _name(token: re.Match[str]) -> str:
    return next(name for name in _TOKENS if token[name] is not None)


def _may_stand(token: re.Match[str]) -> bool:
    """Whether a token is allowed at its position.

    A place must be at the start of the line, and its words must have capitals: "Thanh Lâm, ngày 5 tháng 2 …".
    Any other token is allowed anywhere.
    """
    if not token["place"]:
        return True
    return token.start() == 0 and all(word[0].isupper() for word in token["town"].split())


def _day(token: re.Match[str], form: str) -> datetime.date | None:
    try:
        return datetime.date(*(int(token[part + form]) for part in "ymd"))
    except ValueError:
        return None
