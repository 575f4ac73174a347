"""Finds the lead of an article, its first paragraph of prose, and reads what the lead says.

Portals print captions of photos before the lead, and begin the lead with a prefix that names the source, for
example "(TTXVN) - " (Vietnam News Agency). The lead usually gives the day of the event.
"""

import datetime
import re
from collections.abc import Iterator, Sequence

from bantin.importer.doubts import Doubt
from bantin.importer.source_line import DOMAIN
from bantin.language.date_words import day_in_words
from bantin.raw_files.raw_text import Line

_PREFIX = re.compile(
    r"(?:\((?P<brackets>[^\W\d_][^()]{1,29})\)\s*[-–—]\s*"
    rf"|\((?P<domain>{DOMAIN})\)\s+"
    r"|(?P<bare>[^\W_][\w.+/]{1,24})(?:\s+[-–—]\s*|[-–—]\s+)"
    r"|(?P<live>[Tt]rực tiếp)\s*[-–—]\s*"
    r"|(?P<place>(?:[A-ZĐÀ-Ỹ]\w+ ){1,2}[A-ZĐÀ-Ỹ]\w+)\s+[-–—]\s+(?=(?:Sáng|Trưa|Chiều|Tối|Đêm|Ngày|Trong ngày)\b))(?=\S)"
)
_ORGANS = frozenset(("BCH", "BTV", "HĐND", "MTTQ", "TP", "TX", "UBKT", "UBND", "UBMTTQ"))
_DOMAIN = re.compile(DOMAIN, re.IGNORECASE)

_DAY = (
    r"\(?(?P<d>\d{1,2})(?:\s?[-–,]\s?\d{1,2}| và(?: ngày)? \d{1,2}| đến(?: ngày)? \d{1,2})*"
    r"(?:\s?[/.-]\s?|\stháng\s)(?P<m>\d{1,2})(?!\d)"
    r"(?:(?:\s?[/.-]\s?|\snăm\s)(?P<y>\d{4})(?!\d))?"
)
_WEEKDAY = r"(?:\s(?:thứ\s\w+|chủ nhật)\s?,?)?"
_EVENT = re.compile(
    r"(?<!\w)(?:sáng|trưa|chiều|tối|đêm|ngày|hôm nay|hôm qua)"
    rf"(?:\s(?:sáng|nay|qua|ngày|các ngày))*{_WEEKDAY}(?:\s?,)?\s(?:ngày\s)?{_DAY}",
    re.IGNORECASE,
)
_OTHER_DAY = re.compile(
    r"(?:trước|sau|đến|hết|tới|kể từ|hiệu lực từ|hiệu lực|kỷ niệm|kỉ niệm|thành lập|truyền thống)"
    r"\s(?:\w+\s)?$",
    re.IGNORECASE,
)
_LONGEST_GAP = datetime.timedelta(days=31)

_CREDIT = re.compile(
    r"(?:\b|_)(?:Ảnh|Nguồn|Nguồn ảnh)\s?:|\(\s?[Ảả]nh\s?:"
    r"|Ảnh (?:minh họa|minh hoạ|tư liệu|internet)\W*$"
)
_CAPTION_OPENING = re.compile(
    r"(?:(?:Các )?[Đđ]ồng chí|Đ/c|(?:Các |Đông đảo )?[Đđ]ại biểu|Toàn cảnh|Quang cảnh|Khung cảnh|Một góc"
    r"|Đoàn công tác|Đoàn chủ tịch|Chủ tọa|Lãnh đạo|Tiết mục|Hình ảnh|Ông|Bà)\b"
)
_APPOINTMENT = re.compile(
    r"\b(?:giữ chức|đảm nhiệm|được (?:bầu|bổ nhiệm|điều động|phân công|giao|chỉ định))\b",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"(?<!phát biểu )\b(?:đề nghị|yêu cầu|cho biết|cho rằng|cho hay|khẳng định|kiến nghị|đề xuất|nhấn mạnh|lưu ý|chia sẻ|kể|nói)\b",
    re.IGNORECASE,
)
_LONGEST_CAPTION = 45  # words


def index_of_lead(paragraphs: Sequence[str]) -> int:
    """Return the index of the first paragraph that is not a caption of a photo; 0 if all are captions."""
    return next((i for i, text in enumerate(paragraphs) if not is_caption(text)), 0)


def is_caption(text: str) -> bool:
    """Whether a text is the caption of a photo.

    A caption is short. It has a photo credit, or is one sentence that begins as captions do, for example with
    "Quang cảnh" (view of), and tells no news: it names no day, nobody is appointed in it, and it reports nobody's words.
    """
    if len(text.split()) > _LONGEST_CAPTION:
        return False
    one_sentence = not re.search(r"[.!?]\s", text)
    tells = any(news.search(text) for news in (_EVENT, _APPOINTMENT, _REPORTED))
    shows = _CAPTION_OPENING.match(text) and one_sentence and not tells
    return has_credit(text) or bool(shows)


def has_credit(text: str) -> bool:
    """Whether a short text has a photo credit, for example "… Ảnh: Hữu Hiệp" or "… (Ảnh: TTXVN)"."""
    return len(text.split()) <= _LONGEST_CAPTION and bool(_CREDIT.search(text))


def opens_with_day(text: str) -> bool:
    """Whether the text begins with a day and a comma, as most leads do: "Chiều 15/7, …" (afternoon of 15 July)."""
    opening = _EVENT.match(text)
    return opening is not None and text[opening.end() :].lstrip(")").startswith(",")


def split_prefix(text: str) -> tuple[str | None, str]:
    """Split prefixes such as "(QBĐT) - " from the beginning of a lead.

    Return the source that the first prefix with a name gives, or None, and the text after all prefixes.
    """
    source = None
    while (prefix := _PREFIX.match(text)) and _is_prefix(prefix, text[prefix.end()]):
        source = source or prefix["brackets"] or prefix["domain"] or prefix["bare"]
        text = text[prefix.end() :]
    return source, text


def old_event_doubt(lead: Line, published: datetime.date) -> Doubt | None:
    """Return a doubt if every day named in the lead is over 31 days before publication, or after it; else None.

    A lead that names no day gives None.
    """
    events = list(_events(lead.text, published))
    if not events or any(published - _LONGEST_GAP <= day <= published for day in events):
        return None
    return Doubt("event-date-mismatch", lead.number, day_in_words(events[0]))


def _is_prefix(prefix: re.Match[str], following: str) -> bool:
    """Whether what looks like a prefix is one, and not the name of an organ or a word of the sentence."""
    name = prefix["bare"]
    if not name or _DOMAIN.fullmatch(name):
        return True
    return name.isupper() and name not in _ORGANS and not following.islower()


def _events(text: str, published: datetime.date) -> Iterator[datetime.date]:
    """Yield the days of events in a text; a day without a year is the last such day up to publication."""
    for match in _EVENT.finditer(text):
        if not _OTHER_DAY.search(text[: match.start()]):
            year = int(match["y"]) if match["y"] else published.year
            day = _day(year, match) or _day(year - 1, match)
            if day and day > published and not match["y"]:
                day = _day(year - 1, match)  # an event of December may be published in January
            if day:
                yield day


def _day(year: int, match: re.Match[str]) -> datetime.date | None:
    try:
        return datetime.date(year, int(match["m"]), int(match["d"]))
    except ValueError:
        return None
