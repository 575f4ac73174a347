"""Pages of which there is one: home, glossary, not found, and those of prose."""

from collections import Counter
from collections.abc import Iterator

from bantin.archive.archive import Archive
from bantin.content import addresses
from bantin.language.collation import sort_key
from bantin.site import json_ld
from bantin.site.bulletin_lists import YearCount
from bantin.site.committee_pages import organ
from bantin.site.leader_pages import person
from bantin.site.page import Crumb, Page
from bantin.site.site_config import Config

_NEWEST = 10
_FEATURED = 12  # leaders and committees on the home page


def pages(archive: Archive, config: Config) -> Iterator[Page]:
    """All of them."""
    years = year_counts(archive)
    yield Page(
        addresses.HOME, "home.html", config.name, config.tagline, _home(archive, config, years)
    )
    readings = sorted(archive.glossary.readings.items(), key=lambda r: (sort_key(r[0]), r[0]))
    yield Page(
        addresses.GLOSSARY,
        "glossary.html",
        "Chữ viết tắt",
        f"{len(readings)} chữ viết tắt thường gặp trong các bản tin.",
        {"readings": readings},
        (Crumb("Chữ viết tắt", addresses.GLOSSARY),),
    )
    yield Page(addresses.NOT_FOUND, "404.html", "Không có trang này", indexed=False)
    for prose in archive.pages:
        body, _ = archive.render(prose.body, prose.path, prose.address)
        yield Page(
            prose.address,
            "page.html",
            prose.title,
            prose.summary,
            {"body": body.html},
            (Crumb(prose.title, prose.address),),
            lang=prose.lang,
        )


def year_counts(archive: Archive) -> list[YearCount]:
    """The years that have bulletins, and how many."""
    counts = Counter(e.day.year for e in archive.entries)
    return [YearCount(y, counts[y], addresses.year(y)) for y in sorted(counts)]


def _home(archive: Archive, config: Config, years: list[YearCount]) -> dict[str, object]:
    leaders = (person(archive, id_) for id_ in archive.leaders.records)
    organs = (organ(archive, id_) for id_ in archive.committees.records)
    entries = archive.entries
    return {
        "newest": entries[: -_NEWEST - 1 : -1],
        "years": years,
        "most": max((y.total for y in years), default=1),
        "leaders": sorted(leaders, key=lambda p: (-p.total, sort_key(p.name)))[:_FEATURED],
        "committees": sorted(organs, key=lambda o: (-o.total, sort_key(o.name)))[:_FEATURED],
        "totals": {
            "bulletins": len(entries),
            "leaders": len(archive.leaders.records),
            "committees": len(archive.committees.records),
            "posts": len(archive.posts.posts),
            "sources": len(archive.sources),
        },
        "first": entries[0].day if entries else None,
        "last": entries[-1].day if entries else None,
        "structured": json_ld.website(config),
    }
