"""The names that a search query can find besides bulletins: those of leaders, committees, posts and sources."""

from collections.abc import Iterator, Mapping

from bantin.archive.facts import ArchiveFacts
from bantin.authority.tenures import Post
from bantin.authority.typed_names import TypedNames
from bantin.content.committee import Committee
from bantin.content.kinds import KINDS
from bantin.language.collation import person_key, sort_key
from bantin.search.named_records import NamedRecord
from bantin.search.post_holders import PostHolders
from bantin.site.leader_pages import listed_leader, organ_of
from bantin.site.searchable_posts import post_holders


def names(facts: ArchiveFacts) -> Iterator[NamedRecord]:
    """Yield all leaders, committees, posts and sources for the search index, in this order.

    Leaders are in the alphabetical order of people's names, committees and posts in that of names and titles, and
    sources in the order of ids.
    """
    people = sorted(facts.leaders.records.values(), key=lambda r: (person_key(r.name), r.id))
    for leader in people:
        yield NamedRecord(
            KINDS.leader.address_folder,
            leader.id,
            leader.name,
            listed_leader(facts, leader.id).post,
            tuple(other.name for other in leader.other_names),
            bulletins=len(facts.of_leader[leader.id]),
        )
    holders = {post.id: post_holders(facts, post) for post in facts.posts.posts.values()}
    typed = TypedNames(facts.committees.records.values(), facts.glossary)
    committees = sorted(facts.committees.records.values(), key=lambda r: (sort_key(r.name), r.id))
    for committee in committees:
        yield _committee(facts, committee, typed, holders)
    for post in sorted(facts.posts.posts.values(), key=lambda p: (sort_key(p.title), p.id)):
        yield _post(facts, post, holders[post.id])
    for source in facts.sources:
        recorded = facts.source_records.get(source.id)
        yield NamedRecord(
            KINDS.source.address_folder,
            source.id,
            source.name,
            other_names=recorded.names[1:] if recorded else (),
            bulletins=len(facts.of_source[source.id]),
        )


def _committee(
    facts: ArchiveFacts, committee: Committee, typed: TypedNames, holders: Mapping[str, PostHolders]
) -> NamedRecord:
    successors = facts.lineage.successors.get(committee.id, [])
    after = ", ".join(facts.committees.records[id_].name for id_ in successors)
    life = (committee.period.in_words, f"→ {after}" if after else "")
    others = (committee.short, *(o.name for o in committee.other_names), *committee.abbreviations)
    return NamedRecord(
        KINDS.committee.address_folder,
        committee.id,
        committee.name,
        " ".join(filter(None, life)),
        tuple(filter(None, others)),
        typed.of(committee),
        len(facts.of_committee[committee.id]),
        tuple(holders[post.id] for post in facts.posts.by_committee[committee.id]),
    )


def _post(facts: ArchiveFacts, post: Post, holders: PostHolders) -> NamedRecord:
    organ = organ_of(facts, facts.posts.by_post[post.id][0]).title
    full = facts.glossary.expand(post.title)
    stands_alone = not post.committee or holders.stands_apart
    return NamedRecord(
        KINDS.post.address_folder,
        post.id,
        post.title,
        "" if organ in post.title else organ,
        (full,) if full != post.title else (),
        posts=(holders,) if stands_alone else (),
        committee="" if stands_alone else post.committee,
    )
