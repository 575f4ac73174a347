"""Who held which post when: from the dates of records and, where these are unknown, from sightings.

A sighting is a bulletin that prints the post for the leader. What lies between a record's dates or
between two sightings is said to have been held; nothing else is.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable

from bantin.authority.post_identities import identify_posts
from bantin.authority.post_title_resolver import PostTitleResolver, is_former
from bantin.authority.tenure_evidence import LeaderEvidence, Sighting, TenureEvidence
from bantin.authority.tenures import Basis, Post, Tenure
from bantin.content.committee import Committee
from bantin.content.leader import Leader
from bantin.content.periods import ALWAYS, Period


class Posts:
    """All posts and tenures of an archive, ordered by start, then end, then post and leader.

    `posts` has them by id, `by_committee` by the id of their committee; `by_leader` and `by_post` have
    the tenures by the id of a leader and of a post.
    """

    def __init__(
        self, leaders: Iterable[Leader], sightings: Iterable[Sighting], titles: PostTitleResolver
    ):
        self._titles = titles
        evidence = {leader.id: LeaderEvidence(leader, titles) for leader in leaders}
        for sighting in sightings:
            if not is_former(sighting.title):
                evidence[sighting.leader].add(sighting)
        self._by_key = identify_posts(tenure for one in evidence.values() for tenure in one)
        self._own = {leader: one.own for leader, one in evidence.items()}
        self.posts = {post.id: post for post in self._by_key.values()}
        self.by_leader: dict[str, list[Tenure]] = {}
        by_post: dict[str, list[Tenure]] = defaultdict(list)
        for leader, one in evidence.items():
            tenures = [self._tenure(leader, tenure) for tenure in one]
            self.by_leader[leader] = sorted(tenures, key=_tenure_order)
            for tenure in tenures:
                by_post[tenure.post.id].append(tenure)
        self.by_post = {id_: sorted(t, key=_tenure_order) for id_, t in sorted(by_post.items())}
        self.by_committee: dict[str, list[Post]] = defaultdict(list)
        for post in self.posts.values():
            self.by_committee[post.committee].append(post)

    def _tenure(self, leader: str, evidence: TenureEvidence) -> Tenure:
        held = evidence.held
        committee = self._titles.committees.records.get(evidence.key.committee)
        own = held.period if held else ALWAYS
        period = _ended_with(committee, own)
        return Tenure(
            post=self._by_key[evidence.key],
            leader=leader,
            period=period,
            bounded=period != own,
            source=held.source if held else "",
            note=held.note if held else "",
            first_seen=min(evidence.days, default=None),
            last_seen=max(evidence.days, default=None),
        )

    def titled(self, title: str, day: datetime.date, leader: str) -> Post | None:
        """The post that a title printed for a leader means on a day; None if no leader has that post."""
        return self._by_key.get(self._titles.resolve(title, day, self._own[leader]))

    def held(self, leader: str, day: datetime.date) -> list[tuple[Tenure, Basis]]:
        """What a leader surely held on a day, each with its basis; those by the record come first."""
        tenures = self.by_leader.get(leader, ())
        held = [(tenure, basis) for tenure in tenures if (basis := tenure.basis(day))]
        return sorted(held, key=lambda pair: pair[1] != "record")


def _ended_with(committee: Committee | None, period: Period) -> Period:
    """The period of a post, which ends with its committee if the record tells no end."""
    if committee is None or period.start is None or period.to or period.ended:
        return period
    life = committee.period
    if life.to and life.to.last < period.start.first:
        return period
    return Period(period.start, life.to, life.ended)


def _tenure_order(tenure: Tenure) -> tuple[datetime.date, datetime.date, str, str]:
    last = datetime.date.max
    end = tenure.end or last
    return tenure.start or end, end, tenure.post.id, tenure.leader
