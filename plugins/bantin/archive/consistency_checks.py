"""What is wrong between files that are each right."""

from collections.abc import Iterable, Iterator

from bantin.authority.bulletin_entries import Entry, NamedLeader
from bantin.authority.post_titles import is_former
from bantin.authority.posts import Posts
from bantin.authority.record_names import RecordNames
from bantin.content.committee import Committee
from bantin.content.findings import Finding, finding
from bantin.content.leader import Leader
from bantin.content.periods import Period


def shared_names(committees: RecordNames[Committee]) -> Iterator[Finding]:
    """Names that two committees have at one time."""
    for name, id_, other in committees.overlapping():
        yield finding("R07", f"committees/{id_}.md", name=name, id=id_, other=other)


def loose_organs(
    leaders: RecordNames[Leader], committees: RecordNames[Committee]
) -> Iterator[Finding]:
    """Posts in an organ that has no record though one looks meant."""
    for leader in leaders.records.values():
        for held in leader.posts:
            hint = committees.hint_for_id(held.committee)
            if hint is not None:
                name = held.committee
                yield finding("R08", leader.path, held.line, name=name, suggestion=hint)


def contradictions(entries: Iterable[Entry], posts: Posts) -> Iterator[Finding]:
    """Printed posts that the leader's record gives to other times."""
    for entry in entries:
        for who in entry.leaders:
            for title in who.posts:
                periods = [] if is_former(title) else _other_times(entry, who, title, posts)
                if periods:
                    words = ", ".join(period.in_words for period in periods)
                    values = {"name": who.name, "post": title, "period": words}
                    yield finding("B15", entry.path, who.line, **values)


def _other_times(entry: Entry, who: NamedLeader, title: str, posts: Posts) -> list[Period]:
    """The dated periods of the post for this leader; empty when one of them covers the day."""
    post = posts.titled(title, entry.day, who.id)
    periods = [t.period for t in posts.by_leader[who.id] if t.post == post]
    dated = [p for p in periods if p.start or p.to]
    return [] if any(p.covers(entry.day) for p in dated) else dated


def outlived(leaders: RecordNames[Leader], committees: RecordNames[Committee]) -> Iterator[Finding]:
    """Posts that begin after their committee's end, or end before its beginning."""
    for leader in leaders.records.values():
        for held in leader.posts:
            committee = committees.records.get(held.committee)
            if committee and not held.period.overlaps(committee.period):
                values = {"post": held.title, "period": committee.period.in_words}
                yield finding("R10", leader.path, held.line, **values)
