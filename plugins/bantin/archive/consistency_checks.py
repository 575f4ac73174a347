"""Finds contradictions between content files each of which is valid by itself."""

from collections.abc import Iterable, Iterator

from bantin.archive.facts import ArchiveFacts
from bantin.authority.bulletin_entries import Entry, NamedLeader
from bantin.authority.post_title_resolver import is_former
from bantin.authority.posts_over_time import Posts
from bantin.authority.record_names import RecordNames
from bantin.content.committee import Committee
from bantin.content.file_limits import PICTURES
from bantin.content.findings import Finding, finding
from bantin.content.kinds import KINDS
from bantin.content.leader import Leader
from bantin.content.periods import Period
from bantin.language.suggestions import question_whether


def inconsistencies(facts: ArchiveFacts) -> Iterator[Finding]:
    """Yield a finding for each contradiction between names, posts, committees, bulletins and their pictures."""
    yield from _shared_names(facts.committees)
    yield from _unresolved_organs(facts.leaders, facts.committees)
    yield from _posts_outside_committees_life(facts.leaders, facts.committees)
    yield from _contradicted_posts(facts.entries, facts.posts)
    yield from _missing_images(facts)


def _shared_names(committees: RecordNames[Committee]) -> Iterator[Finding]:
    """Yield a finding for each name that two committees have at the same time."""
    for name, id_, other in committees.overlapping():
        yield finding("R07", KINDS.committee.record_path(id_), name=name, id=id_, other=other)


def _unresolved_organs(
    leaders: RecordNames[Leader], committees: RecordNames[Committee]
) -> Iterator[Finding]:
    """Yield a finding for each post on record whose organ is no committee's id though it seems meant to be one.

    The organ is written like an id, or is the name of a committee on record.
    """
    for leader in leaders.records.values():
        for held in leader.posts:
            hint = committees.hint_for_id(held.committee)
            if hint is not None:
                name = held.committee
                yield finding("R08", leader.path, held.line, name=name, suggestion=hint)


def _contradicted_posts(entries: Iterable[Entry], posts: Posts) -> Iterator[Finding]:
    """Yield a finding for each post that a bulletin prints for a leader outside the periods on the leader's record."""
    for entry in entries:
        for who in entry.leaders:
            for title in who.posts:
                periods = [] if is_former(title) else _other_times(entry, who, title, posts)
                if periods:
                    words = ", ".join(period.in_words for period in periods)
                    values = {"name": who.name, "post": title, "period": words}
                    yield finding("B15", entry.path, who.line, **values)


def _other_times(entry: Entry, who: NamedLeader, title: str, posts: Posts) -> list[Period]:
    """Return the leader's dated periods in the post that a title means; empty if one covers the entry's day."""
    post = posts.titled(title, entry.day, who.id)
    periods = [t.period for t in posts.by_leader[who.id] if t.post == post]
    dated = [p for p in periods if p.start or p.to]
    return [] if any(p.covers(entry.day) for p in dated) else dated


def _posts_outside_committees_life(
    leaders: RecordNames[Leader], committees: RecordNames[Committee]
) -> Iterator[Finding]:
    """Yield a finding for each post on record that begins after its committee's end or ends before its start."""
    for leader in leaders.records.values():
        for held in leader.posts:
            committee = committees.records.get(held.committee)
            if committee and not held.period.overlaps(committee.period):
                values = {"post": held.title, "period": committee.period.in_words}
                yield finding("R10", leader.path, held.line, **values)


def _missing_images(facts: ArchiveFacts) -> Iterator[Finding]:
    """Yield a finding for each picture that a bulletin's header names but that is not in the archive."""
    for entry in facts.entries:
        if entry.image and not facts.image(entry):
            nearest = facts.links.resolve(entry.image, entry.path, "").nearest
            suggestion = question_whether(nearest if nearest.lower().endswith(PICTURES) else "")
            yield finding("L04", entry.path, target=entry.image[:80], suggestion=suggestion)
