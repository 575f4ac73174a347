"""Atom feeds, the sitemap, robots.txt and OpenSearch."""

from collections.abc import Iterator, Sequence

from bantin.archive.archive import Archive
from bantin.authority.bulletin_entries import Entry
from bantin.content import addresses
from bantin.content.dates import Moment
from bantin.language.collation import sort_key
from bantin.site.page import Page
from bantin.site.site_config import Config

_LENGTH = 20
_NEVER = "1970-01-01T00:00:00Z"  # when a feed without entries was updated: a build knows no clock


def pages(archive: Archive, config: Config) -> Iterator[Page]:
    """A feed for the site and for each leader, committee and source; OpenSearch."""
    yield _feed(config, config.name, addresses.HOME, addresses.FEED, archive.entries)
    for leader in archive.leaders.records.values():
        here = addresses.leader(leader.id)
        entries = archive.of_leader[leader.id]
        yield _feed(config, leader.name, here, addresses.feed_of(here), entries)
    for committee in archive.committees.records.values():
        here = addresses.committee(committee.id)
        entries = archive.of_committee[committee.id]
        yield _feed(config, committee.name, here, addresses.feed_of(here), entries)
    for source in sorted(archive.sources, key=lambda s: sort_key(s.name)):
        here = addresses.source(source.id)
        entries = archive.of_source[source.id]
        yield _feed(config, source.name, here, addresses.feed_of(here), entries)
    if config.url:
        yield Page(addresses.OPENSEARCH, "opensearch.xml", indexed=False)


def _feed(config: Config, title: str, about: str, address: str, entries: Sequence[Entry]) -> Page:
    newest, zone = entries[: -_LENGTH - 1 : -1], config.zone
    context = {
        "about": about,
        "entries": [
            (entry, entry.moment.timestamp(zone), updated(entry).timestamp(zone))
            for entry in newest
        ],
        "updated": max(map(updated, newest)).timestamp(zone) if newest else _NEVER,
    }
    return Page(address, "feed.xml", title, context=context, indexed=False)


def updated(entry: Entry) -> Moment:
    """When a bulletin was changed last, or published."""
    return entry.modified or entry.moment
