"""Finds contradictions between content files each of which is valid by itself."""

import datetime
from collections.abc import Iterator, Sequence

from bantin.archive.facts import ArchiveFacts
from bantin.archive.post_checks import doubtful_posts
from bantin.authority.bulletin_entries import Entry
from bantin.authority.contradicted_posts import contradicted_posts
from bantin.authority.record_names import RecordNames
from bantin.content.committee import Committee
from bantin.content.file_limits import PICTURES
from bantin.content.kinds import KINDS
from bantin.content.leader import Leader
from bantin.findings.findings import Finding, finding
from bantin.language.date_words import day_in_words
from bantin.language.suggestions import question_whether

_GAP = datetime.timedelta(days=366)  # longer than archives pause
_FEWEST = 20  # entries; the dates of fewer tell nothing
_AHEAD = 100  # of so many entries, one may be far ahead of the others


def inconsistencies(facts: ArchiveFacts) -> Iterator[Finding]:
    """Yield a finding for each contradiction between posts, committees, bulletins and their pictures."""
    yield from _unresolved_organs(facts.leaders, facts.committees)
    yield from _posts_outside_committees_life(facts.leaders, facts.committees)
    yield from _two_heads(facts)
    yield from (
        found for entry in facts.entries for found in contradicted_posts(entry, facts.posts)
    )
    yield from doubtful_posts(facts)
    yield from _missing_images(facts)
    yield from _far_ahead(facts.entries)


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


def _two_heads(facts: ArchiveFacts) -> Iterator[Finding]:
    """Yield a finding for each leader who by the records has led an organ at the same time as another, for over a day.

    Dates count as far as they are sure: 2015 to 2016 and 2016 to 2018 do not overlap.
    """
    for post in facts.posts.posts.values():
        if not post.is_head:
            continue
        held = sorted(
            (*days, tenure.leader, tenure.line)
            for tenure in facts.posts.by_post[post.id]
            if (days := tenure.surely_held)
        )
        latest = None  # of the tenures that began before, the one that ends last
        for tenure in held:
            start, end, leader, line = tenure
            if latest and leader != latest[2] and min(end, latest[1]) > start:
                name, other = (facts.leaders.records[id_].name for id_ in (leader, latest[2]))
                values = {"post": post.title, "name": name, "other": other}
                path = KINDS.leader.record_path(leader)
                yield finding("R15", path, line, day=day_in_words(start), **values)
            latest = max(latest or tenure, tenure, key=lambda one: one[1])


def _missing_images(facts: ArchiveFacts) -> Iterator[Finding]:
    """Yield a finding for each picture that a bulletin's header names but that is not in the archive."""
    for entry in facts.entries:
        if entry.image and not facts.image(entry):
            target = entry.image.file
            nearest = facts.links.resolve(target, entry.path, "").nearest
            suggestion = question_whether(nearest if nearest.lower().endswith(PICTURES) else "")
            yield finding("L04", entry.path, target=target[:80], suggestion=suggestion)


def _far_ahead(entries: Sequence[Entry]) -> Iterator[Finding]:
    """Yield a finding for each entry that is more than a year later than all but a few others.

    The year is probably mistyped. This is told without a clock, so that a build is the same on any day.
    """
    if len(entries) < _FEWEST:
        return
    newest = entries[-max(1, len(entries) // _AHEAD) :]
    before = entries[-len(newest) - 1].day
    for entry in newest:
        if entry.day - before > _GAP:
            days = {"day": day_in_words(entry.day), "before": day_in_words(before)}
            yield finding("B16", entry.path, 1, **days)
        else:
            before = entry.day
