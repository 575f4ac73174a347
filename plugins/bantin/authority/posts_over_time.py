"""Who held which post when, by the dates on records and, where a date is unknown, by sightings.

A sighting is a bulletin that prints the post for the leader. A leader is said to have held a post only between
dates on the record, between two sightings, or between such a date and a sighting.
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
from bantin.headers.periods import ALWAYS, Period


class Posts:
    """All posts and tenures of an archive.

    `posts` maps the id of a post to the post, `by_committee` the id of a committee to its posts (those in organs
    without a record are under ""). `by_leader` and `by_post` map the id of a leader or a post to a list of
    tenures, sorted by start, then end, then post and leader. `titles` finds the post that a title means.
    """

    def __init__(
        self, leaders: Iterable[Leader], sightings: Iterable[Sighting], titles: PostTitleResolver
    ):
        self.titles = titles
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
        committee = self.titles.committees.records.get(evidence.key.committee)
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
            line=held.line if held else 1,
        )

    def titled(self, title: str, day: datetime.date, leader: str) -> Post | None:
        """Return the post that a title printed for a leader on a day means; None if no leader has a tenure in it."""
        return self._by_key.get(self.titles.resolve(title, day, self._own[leader]))

    def contradicting(self, post: Post | None, day: datetime.date, leader: str) -> list[Tenure]:
        """Return the leader's dated tenures in a post that a bulletin of a day prints, if none covers the day.

        The record then contradicts the bulletin.
        """
        dated = [
            tenure
            for tenure in self.by_leader[leader]
            if tenure.post is post and (tenure.period.start or tenure.period.to)
        ]
        return [] if any(tenure.period.covers(day) for tenure in dated) else dated

    def held(self, leader: str, day: datetime.date) -> list[tuple[Tenure, Basis]]:
        """Return the tenures of a leader that surely cover a day, each with its basis.

        Tenures with the basis "record" come before those with the basis "seen".
        """
        tenures = self.by_leader.get(leader, ())
        held = [(tenure, basis) for tenure in tenures if (basis := tenure.basis(day))]
        return sorted(held, key=lambda pair: pair[1] != "record")


def _ended_with(committee: Committee | None, period: Period) -> Period:
    """Return the period of a post; it ends with its committee if the record gives a start and says nothing of an end.

    A committee that ended before the start of the post does not bound it.
    """
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
