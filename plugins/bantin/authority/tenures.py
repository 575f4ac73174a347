"""What a post is, what a tenure is (one leader's time in a post), and how surely a tenure covers a day."""

import datetime
import re
from dataclasses import dataclass, field
from typing import Literal

from bantin.headers.periods import Period

Basis = Literal["record", "seen"]

# Roles that several people hold at once, for example "Tỉnh ủy viên" (member of the Provincial Party Committee),
# "Phó Chủ tịch" (vice chair) or "Thành viên" (member), but not "Phó Chủ tịch Thường trực" (standing vice chair).
_SEVERAL = re.compile(r"(?:\w+ )?ủy viên|đại biểu|thành viên|phó (?!.*thường trực)", re.IGNORECASE)

# Roles of heads, which one person at a time has; the secretaries of the Party's Central Committee are several.
_HEAD = re.compile(
    r"(?:(?:tổng )?bí thư\b(?! trung ương)|chủ tịch|chủ nhiệm|trưởng|chánh|(?:tổng )?giám đốc|thủ tướng"
    r"|bộ trưởng|thống đốc|hiệu trưởng|viện trưởng|cục trưởng|vụ trưởng|tổng biên tập|chỉ huy trưởng|tư lệnh)\b",
    re.IGNORECASE,
)


def begins_with_role(text: str) -> bool:
    """Whether a text begins like the title of a post, with the role of a head, a deputy or a member."""
    return bool(_SEVERAL.match(text) or _HEAD.match(re.sub(r"(?i)^phó ", "", text)))


@dataclass(frozen=True, slots=True)
class Post:
    """A role in an organ.

    `committee` is the id of the organ's record. If the organ has no record, `committee` is empty and `organ` is the
    organ's name, as far as it is known. `role` is the name key of the title without the organ's name.
    """

    id: str
    title: str
    committee: str
    organ: str
    role: str

    @property
    def single(self) -> bool:
        """Whether only one person at a time holds the post, so that its holders succeed each other."""
        return not _SEVERAL.match(self.title)

    @property
    def is_head(self) -> bool:
        """Whether the holder of the post leads its organ."""
        return bool(_HEAD.match(self.title))


@dataclass(frozen=True, slots=True)
class Tenure:
    """One leader's time in one post; `leader` is the leader's id.

    `period` is taken from the record; without a post on record, both its ends are unknown. `bounded` says that its end
    is the end of the committee.
    `first_seen` and `last_seen` are the first and the last day of the sightings that belong to the tenure.
    `source` and `note` are fields of the post on the record, which begins at line `line` of the leader's file.
    """

    post: Post
    leader: str
    period: Period
    source: str = ""
    note: str = ""
    bounded: bool = False
    first_seen: datetime.date | None = None
    last_seen: datetime.date | None = None
    line: int = field(default=1, compare=False)

    @property
    def start(self) -> datetime.date | None:
        """The first day that the record's start can mean, else the first sighting; None if both are unknown."""
        return self.period.start.first if self.period.start else self.first_seen

    @property
    def end(self) -> datetime.date | None:
        """The last day that the record's end can mean, else the last sighting, else `start`.

        None if the post is still held, that is if the record gives a start and says nothing of an end, or if
        nothing at all is known.
        """
        if self.period.to:
            return self.period.to.last
        open_end = self.period.start is not None and not self.period.ended
        return None if open_end else (self.last_seen or self.start)

    @property
    def surely_held(self) -> tuple[datetime.date, datetime.date] | None:
        """The first and the last day on which the post was held by the dates of the record; None if that is not sure."""
        start, to = self.period.start, self.period.to
        if start is None or (to is None and self.period.ended):
            return None
        days = start.last, to.first if to else datetime.date.max
        return days if days[0] <= days[1] else None

    @property
    def known_span(self) -> tuple[datetime.date, datetime.date] | None:
        """The first and the last day on which the post was surely held, by the record or by sightings; None if that is unknown.

        The post was held between two sightings, or between a date of the record and a sighting.
        """
        start, to = self.period.start, self.period.to
        starts = [start.last if start else None, self.first_seen]
        ends = [to.first if to else datetime.date.max if self.current else None, self.last_seen]
        first = min((day for day in starts if day), default=datetime.date.max)
        last = max((day for day in ends if day), default=datetime.date.min)
        return (first, last) if first <= last else None

    @property
    def current(self) -> bool:
        """Whether the leader still holds the post: the start is on record, and no end is known."""
        return self.period.start is not None and self.end is None

    def basis(self, day: datetime.date) -> Basis | None:
        """Return on what evidence the post was surely held on a day; None if that is not sure.

        "record": the day is between the record's dates. A date can be only a year or a month, so this time begins
        with the last day that `from` can mean and ends with the first day that `to` can mean.
        "seen": the day is between two sightings, or between a date of the record and a sighting.
        """
        if _covers(self.surely_held, day):
            return "record"
        return "seen" if _covers(self.known_span, day) else None


def _covers(span: tuple[datetime.date, datetime.date] | None, day: datetime.date) -> bool:
    return span is not None and span[0] <= day <= span[1]
