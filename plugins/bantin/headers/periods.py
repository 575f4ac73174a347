"""Periods of time whose start and end may be unknown, or known only to the month or year."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from bantin.headers.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Period:
    """The time from `start` to `to`, both inclusive; each is None if unknown.

    `ended` means that the period is over although the day of its end is unknown.
    """

    start: PartialDate | None = None
    to: PartialDate | None = None
    ended: bool = False

    def covers(self, day: datetime.date) -> bool:
        """Whether the day may be in the period.

        A partial `start` counts as its earliest day and a partial `to` as its latest day. An unknown
        `start` or `to` sets no limit, even if `ended` is true.
        """
        after = self.start is None or self.start.first <= day
        return after and (self.to is None or day <= self.to.last)

    @property
    def turns(self) -> Iterator[datetime.date]:
        """The days on which `covers` gives another answer than on the day before."""
        if self.start:
            yield self.start.first
        if self.to:
            yield self.to.last + datetime.timedelta(days=1)

    def within(self, life: "Period") -> "Period":
        """Return the part of this period that is also in `life`, for example in a committee's existence.

        If the two periods do not overlap, the result starts after its end.
        """
        start, to = (self.start or life.start), (self.to or life.to)
        if self.start and life.start:
            start = max(self.start, life.start, key=lambda date: date.first)
        if self.to and life.to:
            to = min(self.to, life.to, key=lambda date: date.last)
        return Period(start, to, self.ended or life.ended)

    @property
    def in_words(self) -> str:
        """The period as Vietnamese text, for example "1997 – 30/6/2025"; "" if nothing is known of it."""
        if not self.start and not self.to:
            return "đã kết thúc, không rõ ngày" if self.ended else ""
        if not self.to:
            since = f"từ {self.start.in_words if self.start else ''}"
            return f"{since}, đã kết thúc" if self.ended else since
        if not self.start:
            return f"đến {self.to.in_words}"
        return f"{self.start.in_words} – {self.to.in_words}"

    def overlaps(self, other: "Period") -> bool:
        """Whether some day may be in both periods, each limited as in `covers`."""

        def begins_before_end(a: Period, b: Period) -> bool:
            return a.start is None or b.to is None or a.start.first <= b.to.last

        return begins_before_end(self, other) and begins_before_end(other, self)


ALWAYS = Period()
