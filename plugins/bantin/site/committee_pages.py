"""The pages of committees, and the page that shows all committees as a tree.

The page of a committee shows its names, lineage, leaders and bulletins.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import NamedTuple

from bantin.archive.facts import ArchiveFacts
from bantin.archive.texts import ArchiveTexts
from bantin.authority.lineage import LONGEST_CHAIN
from bantin.content import addresses
from bantin.content.committee import Committee
from bantin.content.kinds import KINDS
from bantin.language.collation import sort_key
from bantin.site import json_ld, search_within
from bantin.site.bulletin_lists import Listing, listing, period_pages
from bantin.site.page import NamedLink, Page, Section
from bantin.site.post_pages import Holder, holders_of
from bantin.site.site_settings import SiteSettings

TRAIL = (NamedLink(KINDS.committee.title, KINDS.committee.index),)


class ListedCommittee(NamedTuple):
    """A committee as lists show it.

    `period` is the Vietnamese text of the time in which the committee exists; `total` counts its bulletins.
    """

    name: str
    address: str
    period: str
    ended: bool
    total: int


@dataclass(frozen=True, slots=True)
class Branch:
    """A node of the tree of committees: a committee and the branches of the committees directly under it."""

    committee: ListedCommittee
    children: list["Branch"]


class Leadership(NamedTuple):
    """A post of a committee, and all who held the post."""

    title: str
    address: str
    holders: list[Holder]


class CommitteesContext(NamedTuple):
    """The context of `committees.html`; `total` counts all committees."""

    tree: list[Branch]
    total: int


class CommitteeContext(NamedTuple):
    """The context of `committee.html`. `description` is safe HTML.

    `other_names` pairs each other name with its period in Vietnamese words. `children` are the committees directly
    under this one; `predecessors` and `successors` come from the lineage.
    """

    committee: Committee
    period: str
    other_names: list[tuple[str, str]]
    description: str
    parent: ListedCommittee | None
    children: list[ListedCommittee]
    predecessors: list[ListedCommittee]
    successors: list[ListedCommittee]
    leadership: list[Leadership]
    listing: Listing


def listed_committee(facts: ArchiveFacts, id_: str) -> ListedCommittee:
    """Return the committee with this id as lists show it."""
    record = facts.committees.records[id_]
    ended = record.period.ended or record.period.to is not None
    period = record.period.in_words
    return ListedCommittee(
        record.name, KINDS.committee.page(id_), period, ended, len(facts.of_committee[id_])
    )


def sections(facts: ArchiveFacts, texts: ArchiveTexts, config: SiteSettings) -> Iterator[Section]:
    """Yield a section with the tree of committees, then one for each committee: its page and its year pages."""
    yield partial(_index, facts)
    for record in facts.committees.records.values():
        yield partial(_pages, facts, texts, config, record)


def _index(facts: ArchiveFacts) -> Iterator[Page]:
    records = facts.committees.records
    # Not those without a parent: a committee in a cycle of parents has one, but is under no other in the lineage.
    below = set(chain.from_iterable(facts.lineage.children.values()))
    roots = [id_ for id_ in records if id_ not in below]
    yield Page(
        KINDS.committee.index,
        "committees.html",
        KINDS.committee.title,
        f"{len(records)} cơ quan có trong kho bản tin, theo quan hệ trực thuộc.",
        CommitteesContext(_branches(facts, roots), len(records)),
        TRAIL,
    )


def _pages(
    facts: ArchiveFacts, texts: ArchiveTexts, config: SiteSettings, record: Committee
) -> Iterator[Page]:
    yield _page(facts, texts, config, record)
    owner = NamedLink(record.name, KINDS.committee.page(record.id))
    scope = search_within.of_committee(record.id, record.name)
    yield from period_pages(facts.of_committee[record.id], owner, TRAIL, scope)


def _branches(facts: ArchiveFacts, ids: list[str]) -> list[Branch]:
    """Return the branches of these committees in alphabetical order, those that have ended after the others."""
    children = facts.lineage.children
    branches = [
        Branch(listed_committee(facts, i), _branches(facts, children.get(i, []))) for i in ids
    ]
    return sorted(
        branches, key=lambda b: (b.committee.ended, sort_key(b.committee.name), b.committee.address)
    )


def _page(
    facts: ArchiveFacts, texts: ArchiveTexts, config: SiteSettings, record: Committee
) -> Page:
    address = KINDS.committee.page(record.id)
    lineage = facts.lineage
    description = texts.of_committee(record)
    scope = search_within.of_committee(record.id, record.name)
    bulletins = listing(facts.of_committee[record.id], address, scope)
    ancestors = list(_ancestors(facts, record))
    links = [NamedLink(a.name, a.address) for a in ancestors]  # to the parent first
    return Page(
        address,
        "committee.html",
        record.name,
        f"{record.name}: lãnh đạo qua các thời kỳ, cơ quan liên quan, {bulletins.total} bản tin.",
        CommitteeContext(
            committee=record,
            period=record.period.in_words,
            other_names=[(n.name, n.period.in_words) for n in record.other_names],
            description=description.rendered.html,
            parent=ancestors[0] if ancestors else None,
            children=[listed_committee(facts, i) for i in lineage.children.get(record.id, [])],
            predecessors=[
                listed_committee(facts, i) for i in lineage.predecessors.get(record.id, [])
            ],
            successors=[listed_committee(facts, i) for i in lineage.successors.get(record.id, [])],
            leadership=_leadership(facts, record.id),
            listing=bulletins,
        ),
        (
            *TRAIL,
            *reversed(links),
            NamedLink(record.name, address),
        ),
        feed=addresses.feed_of(address),
        draft=record.draft,
        json_ld=json_ld.organization(record, links[0] if links else None, config),
        findings=description.findings,
    )


def _ancestors(facts: ArchiveFacts, record: Committee) -> Iterator[ListedCommittee]:
    """Yield the parent of a committee, the parent's parent and so on, up to one whose parent has no record.

    If the records form a circle, stop before a committee would come twice; stop after `LONGEST_CHAIN` committees.
    """
    seen = {record.id}
    while (
        record.parent in facts.committees.records
        and record.parent not in seen
        and len(seen) < LONGEST_CHAIN
    ):
        record = facts.committees.records[record.parent]
        seen.add(record.id)
        yield listed_committee(facts, record.id)


def _leadership(facts: ArchiveFacts, id_: str) -> list[Leadership]:
    """Return the posts of a committee with their holders.

    Posts that only one person holds at a time come first. Within each group, deputies (titles with "phó") come last.
    """
    posts = sorted(
        facts.posts.by_committee[id_],
        key=lambda p: (not p.single, p.title.lower().startswith("phó"), sort_key(p.title)),
    )
    return [Leadership(p.title, KINDS.post.page(p.id), holders_of(facts, p.id)) for p in posts]
