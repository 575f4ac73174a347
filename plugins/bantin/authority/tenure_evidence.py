"""Gathers the evidence for tenures: the posts on leaders' records, and the sightings in bulletins.

`tenures` defines what a tenure is; `posts_over_time` makes tenures of this evidence.
"""

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from bantin.authority.post_title_resolver import PostKey, PostTitleResolver
from bantin.content.leader import HeldPost, Leader


class Sighting(NamedTuple):
    """A bulletin of `day` prints the title of a post, `title`, for a leader, whose id is `leader`."""

    leader: str
    day: datetime.date
    title: str


@dataclass(slots=True)
class TenureEvidence:
    """The evidence for one tenure: a post on the leader's record and sightings, or sightings only.

    `held` is the post on the record, None if there are only sightings. `days` are the days of the sightings;
    `titles` counts how often each title was printed.
    """

    key: PostKey
    held: HeldPost | None = None
    days: list[datetime.date] = field(default_factory=list)
    titles: Counter[str] = field(default_factory=Counter)


class LeaderEvidence:
    """The evidence for the tenures of one leader; iterating yields a TenureEvidence for each tenure.

    `own` are the keys of the posts on the leader's record.
    """

    def __init__(self, leader: Leader, titles: PostTitleResolver):
        self._titles = titles
        self._tenures: dict[PostKey, list[TenureEvidence]] = defaultdict(list)
        for held in leader.posts:
            key = titles.key_of_held(held)
            self._tenures[key].append(TenureEvidence(key, held))
        self.own = frozenset(self._tenures)

    def __iter__(self) -> Iterator[TenureEvidence]:
        for tenures in self._tenures.values():
            yield from tenures

    def add(self, sighting: Sighting) -> None:
        """Add a sighting to the tenure on record that covers its day, else to a tenure known only by sightings.

        Sightings before and after the end of a tenure on record belong to different tenures.
        """
        day = sighting.day
        key = self._titles.resolve(sighting.title, day, self.own)
        same_post = self._tenures[key]
        on_record = (t for t in same_post if t.held and t.held.period.covers(day))
        seen_only = (t for t in same_post if not t.held and not self._is_between(t, day))
        tenure = next(on_record, None) or next(seen_only, None)
        if tenure is None:
            tenure = TenureEvidence(key)
            same_post.append(tenure)
        tenure.days.append(day)
        tenure.titles[sighting.title] += 1

    def _is_between(self, tenure: TenureEvidence, day: datetime.date) -> bool:
        """Whether a tenure on record in the same post ends between this tenure's first added sighting and the day."""
        first, last = sorted((tenure.days[0], day))
        ends = (other.held.period.to for other in self._tenures[tenure.key] if other.held)
        return any(to and first < to.last < last for to in ends)
