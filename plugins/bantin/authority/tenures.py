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
    """What a leader is. `organ` names the body when it has no record."""

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
    """One leader in one post for one time. The sightings are days of bulletins that print it."""

    post: Post
    leader: str
    period: Period
    source: str = ""
    note: str = ""
    bounded: bool = False  # it ends because its committee did
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
        """Why the post was surely held on the day: it lies between dates of the record or sightings."""
        start, to = self.period.start, self.period.to
        current_end = datetime.date.max if self.current else None
        begins = [d for d in (start and start.last, self.first_seen) if d]
        ends = [d for d in (to and to.first, current_end, self.last_seen) if d]
        if not begins or not ends or not min(begins) <= day <= max(ends):
            return None
        return "record" if start and start.last <= day and (to or current_end) else "seen"
