"""Atom feeds of the site and of each leader, committee and source, and the OpenSearch description."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bantin.archive.facts import ArchiveFacts
from bantin.authority.bulletin_entries import Entry
from bantin.content import addresses
from bantin.content.kinds import KINDS
from bantin.headers.dates import Moment
from bantin.language.collation import sort_key
from bantin.site.page import Page
from bantin.site.site_settings import SiteSettings

_LENGTH = 20
# The time of change of a feed without entries. The current time would make each build give another file.
_NEVER = "1970-01-01T00:00:00Z"


class FeedContext(NamedTuple):
    """The context of `feed.xml`.

    `about` is the address of the page that the feed belongs to. `entries` are (the bulletin's entry, time of
    publication, time of last change), the newest publication first. Times, and `updated` for the whole feed, are RFC 3339 timestamps.
    """

    about: str
    entries: list[tuple[Entry, str, str]]
    updated: str


def pages(facts: ArchiveFacts, config: SiteSettings) -> Iterator[Page]:
    """Yield all feeds and, if the setting SITEURL is not empty, the OpenSearch description."""
    yield _feed(config, config.name, addresses.HOME, addresses.FEED, facts.entries)
    for leader in facts.leaders.records.values():
        here = KINDS.leader.page(leader.id)
        entries = facts.of_leader[leader.id]
        yield _feed(config, leader.name, here, addresses.feed_of(here), entries)
    for committee in facts.committees.records.values():
        here = KINDS.committee.page(committee.id)
        entries = facts.of_committee[committee.id]
        yield _feed(config, committee.name, here, addresses.feed_of(here), entries)
    for source in sorted(facts.sources, key=lambda s: sort_key(s.name)):
        here = KINDS.source.page(source.id)
        entries = facts.of_source[source.id]
        yield _feed(config, source.name, here, addresses.feed_of(here), entries)
    if config.url:
        yield Page(addresses.OPENSEARCH, "opensearch.xml", indexed=False)


def _feed(
    config: SiteSettings, title: str, about: str, address: str, entries: Sequence[Entry]
) -> Page:
    newest, zone = entries[: -_LENGTH - 1 : -1], config.zone
    context = FeedContext(
        about,
        [(entry, entry.moment.timestamp(zone), updated(entry).timestamp(zone)) for entry in newest],
        max(map(updated, newest)).timestamp(zone) if newest else _NEVER,
    )
    return Page(address, "feed.xml", title, context=context, indexed=False)


def updated(entry: Entry) -> Moment:
    """Return when a bulletin was last changed, or when it was published if it was never changed."""
    return entry.modified or entry.moment
