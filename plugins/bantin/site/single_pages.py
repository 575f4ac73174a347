"""The pages that are the only ones of their kind (home page, glossary, 404 page), and the prose pages.

Prose pages are pages that editors write freely, such as "About this archive".
"""

import datetime
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bantin.archive.facts import ArchiveFacts
from bantin.archive.texts import ArchiveTexts
from bantin.authority.bulletin_entries import Entry
from bantin.content import addresses
from bantin.language.collation import sort_key
from bantin.site import json_ld
from bantin.site.bulletin_lists import YearCount
from bantin.site.committee_pages import ListedCommittee, listed_committee
from bantin.site.leader_pages import ListedLeader, listed_leader
from bantin.site.page import NamedLink, Page
from bantin.site.site_settings import SiteSettings

_NEWEST = 10
_FEATURED = 12  # leaders and committees on the home page


class HomeTotals(NamedTuple):
    """How many bulletins, leaders, committees, posts and sources the archive contains."""

    bulletins: int
    leaders: int
    committees: int
    posts: int
    sources: int


class HomeContext(NamedTuple):
    """The context of `home.html`.

    `most` is the largest number of bulletins in a year, for the lengths of bars. `first` and `last` are the days of
    the oldest and the newest bulletin, None if there are no bulletins.
    """

    newest: Sequence[Entry]
    years: list[YearCount]
    most: int
    leaders: list[ListedLeader]
    committees: list[ListedCommittee]
    totals: HomeTotals
    first: datetime.date | None
    last: datetime.date | None


class GlossaryContext(NamedTuple):
    """The context of `glossary.html`: each abbreviation with its meanings."""

    readings: list[tuple[str, tuple[str, ...]]]


class NotFoundContext(NamedTuple):
    """The context of `404.html`: the years that have bulletins."""

    years: list[YearCount]


class ProseContext(NamedTuple):
    """The context of `page.html`. `body` is safe HTML."""

    body: str


def pages(facts: ArchiveFacts, texts: ArchiveTexts, config: SiteSettings) -> Iterator[Page]:
    """Yield the home page, the glossary, the 404 page and all prose pages."""
    years = year_counts(facts)
    yield Page(
        addresses.HOME,
        "home.html",
        config.name,
        config.tagline,
        _home(facts, years),
        json_ld=json_ld.website(config),
    )
    readings = sorted(facts.glossary.readings.items(), key=lambda r: (sort_key(r[0]), r[0]))
    yield Page(
        addresses.GLOSSARY,
        "glossary.html",
        "Chữ viết tắt",
        f"{len(readings)} chữ viết tắt thường gặp trong các bản tin.",
        GlossaryContext(readings),
        (NamedLink("Chữ viết tắt", addresses.GLOSSARY),),
    )
    yield Page(
        addresses.NOT_FOUND,
        "404.html",
        "Không có trang này",
        context=NotFoundContext(years),
        indexed=False,
    )
    for prose in facts.prose_pages:
        text = texts.of_prose_page(prose)
        yield Page(
            prose.address,
            "page.html",
            prose.title,
            prose.summary,
            ProseContext(text.rendered.html),
            (NamedLink(prose.title, prose.address),),
            lang=prose.lang,
            draft=prose.draft,
            findings=text.findings,
        )


def year_counts(facts: ArchiveFacts) -> list[YearCount]:
    """Return the years that have bulletins with their numbers of bulletins, oldest year first."""
    counts = Counter(e.day.year for e in facts.entries)
    return [YearCount(y, counts[y], addresses.year(y)) for y in sorted(counts)]


def _home(facts: ArchiveFacts, years: list[YearCount]) -> HomeContext:
    leaders = (listed_leader(facts, id_) for id_ in facts.leaders.records)
    committees = (listed_committee(facts, id_) for id_ in facts.committees.records)
    entries = facts.entries
    return HomeContext(
        newest=entries[: -_NEWEST - 1 : -1],
        years=years,
        most=max((y.total for y in years), default=1),
        leaders=sorted(leaders, key=lambda p: (-p.total, sort_key(p.name)))[:_FEATURED],
        committees=sorted(committees, key=lambda c: (-c.total, sort_key(c.name)))[:_FEATURED],
        totals=HomeTotals(
            bulletins=len(entries),
            leaders=len(facts.leaders.records),
            committees=len(facts.committees.records),
            posts=len(facts.posts.posts),
            sources=len(facts.sources),
        ),
        first=entries[0].day if entries else None,
        last=entries[-1].day if entries else None,
    )
