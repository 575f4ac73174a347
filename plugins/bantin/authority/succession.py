"""Who held a post before and after a leader, and whether the record says that one followed the other."""

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from bantin.authority.tenures import Tenure

# Two tenures follow each other only if the record leaves no more time between them than this: an interim holder, of whom
# the archive may know nothing, would need longer.
_HANDOVER = datetime.timedelta(days=31)


class Neighbour(NamedTuple):
    """The tenure before or after another in the same post.

    `adjoins` says that, by the dates on record, one begins where the other ends. Otherwise others may have held the post in
    between.
    """

    tenure: Tenure
    adjoins: bool


def before(tenure: Tenure, holders: Sequence[Tenure]) -> Neighbour | None:
    """Return the tenure among `holders`, those of one post, that comes before another; None if none is known to.

    It is one that adjoins by the record, else the one that ended last.
    """
    found = [Neighbour(t, _adjoin(t, tenure)) for t in holders if _known_before(t, tenure)]
    return max(found, key=lambda n: (n.adjoins, n.tenure.end), default=None)


def after(tenure: Tenure, holders: Sequence[Tenure]) -> Neighbour | None:
    """Return the tenure among `holders`, those of one post, that comes after another; None if none is known to.

    It is one that adjoins by the record, else the one that began first.
    """
    found = [Neighbour(t, _adjoin(tenure, t)) for t in holders if _known_before(tenure, t)]
    return min(found, key=lambda n: (not n.adjoins, n.tenure.start), default=None)


def _known_before(earlier: Tenure, later: Tenure) -> bool:
    """Whether one tenure adjoins the next, or all that is known of it lies before all that is known of the next."""
    if not earlier.end or not later.start or earlier is later:
        return False
    return earlier.end < later.start or _adjoin(earlier, later)


def _adjoin(earlier: Tenure, later: Tenure) -> bool:
    """Whether, by the dates on record, the later tenure begins where the earlier one ends.

    A date that is only a year or a month can mean each of its days. Sightings do not count: they tell neither when a
    tenure began nor when it ended.
    """
    start, end = earlier.period.start, earlier.period.to
    next_start = later.period.start
    if not end or not next_start or (start and next_start.first < start.first):
        return False
    return next_start.first - _HANDOVER <= end.last and end.first <= next_start.last + _HANDOVER
