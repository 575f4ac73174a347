"""Recognises date lines and chooses the day of publication.

A date line has a day and, besides, only the parts listed in `_TOKENS`: a weekday, a time, a place, labels, counters; and remarks such
as its author (`line_remarks`), set off by a sign. A line with anything else is no date line. The weekday is kept and compared with
the day, since portals print wrong weekdays.
"""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from bantin.importer import portal_phrases
from bantin.importer.doubts import Doubt
from bantin.importer.line_remarks import remark_author
from bantin.language.date_words import day_in_words, weekday, weekday_and_day
from bantin.raw_files.raw_text import Line


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

    `weekday` is the printed weekday, 0 for Monday; None if none is printed, or several days are. `author` is printed in the same line.
    `has_short_year` says that the year has two digits, of which the first two are a guess.
    """

    line: Line
    day: datetime.date
    weekday: int | None
    kind: DateKind
    author: str | None = None
    has_short_year: bool = False


_TOKENS = {
    "separator": r"[ ,;:|()\[\]•·–—/-]+",
    "clock": r"hôm nay(?: là)?\b",
    "updated": r"(?:ngày |lần )?(?:cập nhật|chỉnh sửa)(?: (?:lúc|ngày|lần cuối))*\b",
    "label": (
        r"(?:ngày đăng(?: tin| bài)?|ngày (?:gửi|tạo|viết|xuất bản)|thời gian(?: đăng)?(?! đọc)"
        r"|(?:tin )?(?:đăng|gửi|xuất bản|viết) (?:lúc|ngày|vào)|đăng tải|được đăng|xuất bản|published(?: on)?|vào lúc|lúc)\b"
    ),
    "views": portal_phrases.VIEW_COUNT,
    "weekday": (r"(?:thứ ?(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|t\.?[2-7]|chủ nhật|chúa nhật|cn)\b"),
    "iso": r"(?P<y1>\d{4})-(?P<m1>\d{2})-(?P<d1>\d{2})(?!\d)",
    "figures": (
        r"(?:ngày ?:? ?)?(?P<d2>\d{1,2}) ?(?P<sign>[/.-]) ?(?P<m2>\d{1,2}) ?(?P=sign) ?"
        r"(?P<y2>\d{4})(?!\d)"
    ),
    # Two digits for the year only where a time shows that the line is a date: "08:30 | 15/07/21".
    "short": r"(?P<d4>\d{1,2})/(?P<m4>\d{1,2})/(?P<y4>\d{2})(?!\d)",
    "words": (
        r"(?:ngày )?(?P<d3>\d{1,2}) tháng (?P<m3>\d{1,2})(?: ?,| năm| ?/)? ?(?P<y3>\d{4})(?!\d)"
    ),
    "time": (
        r"(?:\d{1,2} ?[:hg] ?\d{2}(?: ?: ?\d{2})?|\d{1,2} ?giờ(?: ?\d{1,2}(?: ?phút)?)?)(?!\d)"
        r"['’′]?(?: ?(?:sa|ch|am|pm|sáng|chiều)\b)?"
    ),
    "zone": r"(?:gmt|utc) ?\+? ?0?7(?::00)?(?!\d)",
    "place": r"(?P<town>[^\W\d_]+(?: [^\W\d_]+){0,3})(?=, ?(?:ngày )?\d)",
    # Views and comments as NukeViet prints them, after the date: "1.234  0".
    "count": r"(?<= )\d{1,3}(?:[.,]\d{3})*(?= |$)(?! ?[:/])",
}
_TOKEN = re.compile(
    "|".join(f"(?P<{n}>{pattern})" for n, pattern in _TOKENS.items()), re.IGNORECASE
)
_REMARK = re.compile(
    r"(?P<remark>[^\W\d_].*?)(?= ?[|•·–—(\[]| - | ?-\d|,? (?:thứ|t\d|chủ nhật|cn|ngày đăng|cập nhật)\b|$)",
    re.IGNORECASE,
)
_DAY_TOKENS = {"iso": "1", "figures": "2", "words": "3", "short": "4"}
_KIND_TOKENS = {"clock": DateKind.CLOCK, "updated": DateKind.UPDATED, "label": DateKind.PLAIN}
_MOST_REMARKS = 2
_ENGLISH = re.compile(r"english\b", re.IGNORECASE)


def parse_date_line(line: Line) -> DateLine | None:
    """Read a date line; return None for any other line. Of several days, the likeliest day of publication counts."""
    parts = _parts(line.text)
    if parts is None:
        return None
    tokens, remarks = parts
    authors = [remark_author(remark) for remark in remarks]
    if len(remarks) > _MOST_REMARKS or None in authors:
        return None
    kind, days = DateKind.PLAIN, list[tuple[DateKind, datetime.date]]()
    for name, token in tokens:
        kind = _KIND_TOKENS.get(name, kind)
        if name in _DAY_TOKENS:
            day = _day(token, _DAY_TOKENS[name])
            if not day:
                return None
            days.append((kind, day))
    names = {name for name, _ in tokens}
    if not days or ("short" in names and "time" not in names):
        return None
    likeliest, day = min(days, key=lambda kind_and_day: kind_and_day[0])
    if any(map(_ENGLISH.match, remarks)):
        likeliest = DateKind.CLOCK  # a switch of languages stands beside the site's clock
    weekdays = [weekday(token["weekday"]) for name, token in tokens if name == "weekday"]
    return DateLine(
        line,
        day,
        weekdays[-1] if weekdays and len(days) == 1 else None,
        likeliest,
        next(filter(None, authors), None),
        has_short_year="short" in names,
    )


def _parts(text: str) -> tuple[list[tuple[str, re.Match[str]]], list[str]] | None:
    """Divide a line into tokens, each with its name, and remarks; None if a part of it is neither."""
    tokens, remarks, position = list[tuple[str, re.Match[str]]](), list[str](), 0
    while position < len(text):
        token = _TOKEN.match(text, position)
        if token and _may_stand(token, tokens):
            tokens.append((_name(token), token))
            position = token.end()
            continue
        remark = _REMARK.match(text, position)
        if not remark:
            return None
        remarks.append(remark["remark"].strip())
        position = remark.end()
    return tokens, remarks


def publication_date(
    dates: Sequence[DateLine], below_title: Sequence[DateLine] = ()
) -> DateLine | None:
    """Return the date line with the day of publication, None if there is none.

    Of the lines below the title it is the first of the likeliest kind, the site's clock excepted; else of all `dates` the last of the
    likeliest kind.
    """
    own = [date for date in below_title if date.kind != DateKind.CLOCK]
    if own:
        return min(own, key=lambda date: date.kind)
    likeliest = min((date.kind for date in dates), default=DateKind.PLAIN)
    return next((date for date in reversed(dates) if date.kind == likeliest), None)


def weekday_doubt(dates: list[DateLine]) -> Doubt | None:
    """Return a doubt about the first date line whose printed weekday is not that of its day; None if there is none."""
    for date in dates:
        if date.weekday is not None and date.weekday != date.day.weekday():
            return Doubt("weekday-mismatch", date.line.number, weekday_and_day(date.day))
    return None


def guessed_date_doubt(date: DateLine | None) -> Doubt | None:
    """Return a doubt if the day of publication is partly a guess: a year of two digits, or the clock of the site; else None."""
    if date and date.has_short_year:
        return Doubt("two-digit-year", date.line.number, day_in_words(date.day))
    if date and date.kind == DateKind.CLOCK:
        return Doubt("site-clock", date.line.number, day_in_words(date.day))
    return None


def two_dates_doubt(dates: list[DateLine]) -> Doubt | None:
    """Return a doubt if the date lines give different days, else None."""
    days = sorted({date.day for date in dates})
    if len(days) <= 1:
        return None
    return Doubt("two-dates", dates[-1].line.number, ", ".join(map(day_in_words, days)))


def _name(token: re.Match[str]) -> str:
    return next(name for name in _TOKENS if token[name] is not None)


def _may_stand(token: re.Match[str], before: Sequence[tuple[str, re.Match[str]]]) -> bool:
    """Whether a token is allowed after those before it.

    A place must be at the start of the line, and its words must have capitals: "Thanh Lâm, ngày 5 tháng 2 …". A counter must be
    after a day. Any other token is allowed anywhere.
    """
    if token["count"]:
        return any(name in _DAY_TOKENS for name, _ in before)
    if not token["place"]:
        return True
    return token.start() == 0 and all(word[0].isupper() for word in token["town"].split())


def _day(token: re.Match[str], form: str) -> datetime.date | None:
    year, month, day = (int(token[part + form]) for part in "ymd")
    try:
        return datetime.date(year if year > 99 else 2000 + year, month, day)
    except ValueError:
        return None
