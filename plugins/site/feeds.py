"""Atom feeds, the sitemap, robots.txt and OpenSearch."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from plugins.archive import addresses
from plugins.archive.archive import Archive
from plugins.archive.dates import Moment
from plugins.archive.entries import Entry
from plugins.archive.vietnamese import sort_key
from plugins.site.config import Config
from plugins.site.page import Page

_LENGTH = 20
_NEVER = Moment(
    datetime.date(1970, 1, 1)
).timestamp  # when a feed without entries was updated: it has no clock
_SITEMAP_LIMIT = 50_000  # addresses a file, https://www.sitemaps.org/protocol.html


class Located(NamedTuple):
    """A line of the sitemap; `modified` is empty where content tells no date."""

    address: str
    modified: str


def pages(archive: Archive, config: Config) -> Iterator[Page]:
    """A feed for the site and for each leader, committee and source; OpenSearch."""
    yield _feed(config.name, addresses.HOME, addresses.FEED, archive.entries)
    for leader in archive.leaders.records.values():
        here = addresses.leader(leader.id)
        yield _feed(leader.name, here, addresses.feed_of(here), archive.of_leader[leader.id])
    for committee in archive.committees.records.values():
        here = addresses.committee(committee.id)
        entries = archive.of_committee[committee.id]
        yield _feed(committee.name, here, addresses.feed_of(here), entries)
    for source in sorted(archive.sources, key=lambda s: sort_key(s.name)):
        here = addresses.source(source.id)
        yield _feed(source.name, here, addresses.feed_of(here), archive.of_source[source.id])
    if config.url:
        yield Page(addresses.OPENSEARCH, "opensearch.xml", indexed=False)


def _feed(title: str, about: str, address: str, entries: Sequence[Entry]) -> Page:
    newest = entries[: -_LENGTH - 1 : -1]
    context = {
        "about": about,
        "entries": [(entry, entry.moment.timestamp, updated(entry)) for entry in newest],
        "updated": max(map(updated, newest), default=_NEVER),
    }
    return Page(address, "feed.xml", title, context=context, indexed=False)


def updated(entry: Entry) -> str:
    return (entry.modified or entry.moment).timestamp


def sitemap(lines: Iterable[Located], config: Config) -> Iterator[Page]:
    """robots.txt, and with an address of the site the sitemap: an index above 50,000 addresses."""
    yield Page(addresses.ROBOTS, "robots.txt", indexed=False)
    if not config.url:
        return
    ordered = sorted(lines)
    parts = [ordered[i : i + _SITEMAP_LIMIT] for i in range(0, len(ordered), _SITEMAP_LIMIT)]
    if len(parts) == 1:
        yield Page(addresses.SITEMAP, "sitemap.xml", context={"lines": parts[0]}, indexed=False)
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    yield Page(addresses.SITEMAP, "sitemap_index.xml", context={"names": names}, indexed=False)
    for name, part in zip(names, parts, strict=True):
        yield Page(name, "sitemap.xml", context={"lines": part}, indexed=False)


def located(page: Page) -> Located:
    """A page's line in the sitemap."""
    entry = page.context.get("entry")
    return Located(page.address, updated(entry) if isinstance(entry, Entry) else "")
