"""The names that a search query can find besides bulletins: those of leaders, committees, posts and sources."""

from collections.abc import Iterator

from bantin.archive.facts import ArchiveFacts
from bantin.content.kinds import KINDS
from bantin.language.collation import person_key, sort_key
from bantin.search.named_records import NamedRecord
from bantin.site.committee_pages import listed_committee
from bantin.site.leader_pages import listed_leader


def names(facts: ArchiveFacts) -> Iterator[NamedRecord]:
    """Yield all leaders, committees, posts and sources for the search index, in this order.

    Leaders are in the alphabetical order of people's names, committees and posts in that of names and titles, and
    sources in the order of ids.
    """
    people = sorted(facts.leaders.records.values(), key=lambda r: (person_key(r.name), r.id))
    for leader in people:
        others = tuple(other.name for other in leader.other_names)
        yield NamedRecord(
            KINDS.leader.address_folder,
            leader.id,
            leader.name,
            listed_leader(facts, leader.id).post,
            others,
        )
    committees = sorted(facts.committees.records.values(), key=lambda r: (sort_key(r.name), r.id))
    for record in committees:
        others = (record.short, *(o.name for o in record.other_names), *record.abbreviations)
        period = listed_committee(facts, record.id).period
        yield NamedRecord(
            KINDS.committee.address_folder,
            record.id,
            record.name,
            period,
            tuple(filter(None, others)),
        )
    for post in sorted(facts.posts.posts.values(), key=lambda p: (sort_key(p.title), p.id)):
        yield NamedRecord(
            KINDS.post.address_folder, post.id, post.title, other_names=_in_full(facts, post.title)
        )
    for source in facts.sources:
        recorded = facts.source_records.get(source.id)
        others = recorded.names[1:] if recorded else ()
        yield NamedRecord(KINDS.source.address_folder, source.id, source.name, other_names=others)


def _in_full(facts: ArchiveFacts, title: str) -> tuple[str, ...]:
    """Return the title with its abbreviations expanded, or nothing if it contains none."""
    full = facts.glossary.expand(title)
    return (full,) if full != title else ()
