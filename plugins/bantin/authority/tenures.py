"""A post, and one person's time in it."""

import datetime
import re
from dataclasses import dataclass
from typing import Literal

from bantin.content.periods import Period

Basis = Literal["record", "seen"]

# Roles that several people hold at once: "Tỉnh ủy viên", "Phó Chủ tịch", "Thành viên".
_SEVERAL = re.compile(r"(?:\w+ )?ủy viên|đại biểu|thành viên|phó (?!.*thường trực)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Post:
    """A role in an organ.

    `committee` is the id of the organ; an organ without a record has none and is named by `organ`.
    """

    id: str
    title: str
    committee: str
    organ: str

    @property
    def single(self) -> bool:
        """Whether one person at a time holds it, so that holders follow each other."""
        return not _SEVERAL.match(self.title)


@dataclass(frozen=True, slots=True)
class Tenure:
    """One leader in one post for one time.

    `first_seen` and `last_seen` are days of bulletins that print the post for the leader; `bounded` says
    that the period ends because the committee ended.
    """

    post: Post
    leader: str
    period: Period
    source: str = ""
    note: str = ""
    bounded: bool = False
    first_seen: datetime.date | None = None
    last_seen: datetime.date | None = None

    @property
    def start(self) -> datetime.date | None:
        """The first day known: of the record, else of the sightings."""
        return self.period.start.first if self.period.start else self.first_seen

    @property
    def end(self) -> datetime.date | None:
        """The last day known; None while the post is held."""
        if self.period.to:
            return self.period.to.last
        open_end = self.period.start is not None and not self.period.ended
        return None if open_end else (self.last_seen or self.start)

    @property
    def current(self) -> bool:
        return self.period.start is not None and self.end is None

    def basis(self, day: datetime.date) -> Basis | None:
        """Why the post was surely held on a day; None if it is not sure.

        "record": the day lies between the dates of the record, which begins and ends for sure only with
        the last day that `from` can mean and the first that `to` can. "seen": it lies between such days
        and days of bulletins.
        """
        start, to = self.period.start, self.period.to
        recorded_start = start.last if start else None
        recorded_end = to.first if to else datetime.date.max if self.current else None
        if _lies_between(day, [recorded_start], [recorded_end]):
            return "record"
        starts, ends = [recorded_start, self.first_seen], [recorded_end, self.last_seen]
        return "seen" if _lies_between(day, starts, ends) else None


def _lies_between(
    day: datetime.date, starts: list[datetime.date | None], ends: list[datetime.date | None]
) -> bool:
    """Whether the day lies between the first known start and the last known end."""
    first = min((start for start in starts if start), default=datetime.date.max)
    last = max((end for end in ends if end), default=datetime.date.min)
    return first <= day <= last
