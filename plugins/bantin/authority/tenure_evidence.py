"""What is known of each leader's time in each post, gathered from records and from bulletins."""

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from bantin.authority.post_title_resolver import PostKey, PostTitleResolver
from bantin.content.leader import HeldPost, Leader


class Sighting(NamedTuple):
    """A bulletin of `day` prints `title` for the leader with this id."""

    leader: str
    day: datetime.date
    title: str


@dataclass(slots=True)
class TenureEvidence:
    """The evidence for one tenure: a post on the leader's record (`held`), or only sightings.

    `days` are those of the sightings, `titles` counts how often each title was printed.
    """

    key: PostKey
    held: HeldPost | None = None
    days: list[datetime.date] = field(default_factory=list)
    titles: Counter[str] = field(default_factory=Counter)


class LeaderEvidence:
    """The evidence for the tenures of one leader; `own` are the posts on the leader's record."""

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
        """Count a sighting for the tenure on record that covers its day, else for one of sightings.

        Sightings before and after a time on record are evidence for different tenures.
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
        """Whether a time of the post on record ends between the tenure's sightings and the day."""
        first, last = sorted((tenure.days[0], day))
        ends = (other.held.period.to for other in self._tenures[tenure.key] if other.held)
        return any(to and first < to.last < last for to in ends)
