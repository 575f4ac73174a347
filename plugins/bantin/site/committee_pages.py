"""Pages of committees: names, lineage, who led, bulletins."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from bantin.archive.archive import Archive
from bantin.content import addresses
from bantin.content.committee import Committee
from bantin.language.collation import sort_key
from bantin.site import json_ld
from bantin.site.bulletin_lists import listing, period_pages
from bantin.site.page import Crumb, Page, Section
from bantin.site.post_pages import Holder, holders_of
from bantin.site.site_config import Config

TRAIL = (Crumb("Cơ quan", addresses.COMMITTEES),)


class Organ(NamedTuple):
    """A committee as lists show it."""

    name: str
    address: str
    period: str
    ended: bool
    total: int


@dataclass(frozen=True, slots=True)
class Branch:
    """A committee with those under it."""

    organ: Organ
    children: list["Branch"]


class Leadership(NamedTuple):
    """A post of a committee and who held it."""

    title: str
    address: str
    holders: list[Holder]


def organ(archive: Archive, id_: str) -> Organ:
    """The entry of a committee in a list."""
    record = archive.committees.records[id_]
    ended = record.period.ended or record.period.to is not None
    period = record.period.in_words
    return Organ(
        record.name, addresses.committee(id_), period, ended, len(archive.of_committee[id_])
    )


def sections(archive: Archive, config: Config) -> Iterator[Section]:
    """The tree of committees, and each committee with the years of bulletins."""
    yield partial(_index, archive)
    for record in archive.committees.records.values():
        yield partial(_pages, archive, config, record)


def _index(archive: Archive) -> Iterator[Page]:
    records = archive.committees.records
    roots = [r.id for r in records.values() if r.parent not in records]
    yield Page(
        addresses.COMMITTEES,
        "committees.html",
        "Cơ quan",
        f"{len(records)} cơ quan có trong kho bản tin, theo quan hệ trực thuộc.",
        {"tree": _branches(archive, roots), "total": len(records)},
        TRAIL,
    )


def _pages(archive: Archive, config: Config, record: Committee) -> Iterator[Page]:
    yield _page(archive, config, record)
    entries = archive.of_committee[record.id]
    yield from period_pages(entries, record.name, addresses.committee(record.id), TRAIL)


def _branches(archive: Archive, ids: list[str]) -> list[Branch]:
    """Branches in order of the alphabet, those that ended behind the others."""
    children = archive.lineage.children
    branches = [Branch(organ(archive, i), _branches(archive, children.get(i, []))) for i in ids]
    return sorted(branches, key=lambda b: (b.organ.ended, sort_key(b.organ.name), b.organ.address))


def _page(archive: Archive, config: Config, record: Committee) -> Page:
    address = addresses.committee(record.id)
    lineage = archive.lineage
    description, _ = archive.render(record.description, record.path, address)
    bulletins = listing(archive.of_committee[record.id], address)
    ancestors = list(_ancestors(archive, record))
    return Page(
        address,
        "committee.html",
        record.name,
        f"{record.name}: lãnh đạo qua các thời kỳ, cơ quan liên quan, {bulletins.total} bản tin.",
        {
            "committee": record,
            "period": record.period.in_words,
            "other_names": [(n.name, n.period.in_words) for n in record.other_names],
            "description": description.html,
            "parent": ancestors[0] if ancestors else None,
            "children": [organ(archive, i) for i in lineage.children.get(record.id, [])],
            "predecessors": [organ(archive, i) for i in lineage.predecessors.get(record.id, [])],
            "successors": [organ(archive, i) for i in lineage.successors.get(record.id, [])],
            "leadership": _leadership(archive, record.id),
            "listing": bulletins,
            "structured": json_ld.organization(record, ancestors[0] if ancestors else None, config),
        },
        (
            *TRAIL,
            *(Crumb(a.name, a.address) for a in reversed(ancestors)),
            Crumb(record.name, address),
        ),
        feed=addresses.feed_of(address),
    )


def _ancestors(archive: Archive, record: Committee) -> Iterator[Organ]:
    """From the parent upwards; a broken chain of parents ends."""
    seen = {record.id}
    while record.parent in archive.committees.records and record.parent not in seen:
        record = archive.committees.records[record.parent]
        seen.add(record.id)
        yield organ(archive, record.id)


def _leadership(archive: Archive, id_: str) -> list[Leadership]:
    """The posts of a committee, those with one holder at a time first."""
    posts = sorted(
        archive.posts.by_committee[id_],
        key=lambda p: (not p.single, p.title.lower().startswith("phó"), sort_key(p.title)),
    )
    return [Leadership(p.title, addresses.post(p.id), holders_of(archive, p.id)) for p in posts]
