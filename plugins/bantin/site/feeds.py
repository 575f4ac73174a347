"""Atom feeds of the site and of each leader, committee and source, and the OpenSearch description."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bantin.archive.facts import ArchiveFacts
from bantin.authority.bulletin_entries import Entry
from bantin.content import addresses
from bantin.content.dates import Moment
from bantin.content.kinds import KINDS
from bantin.language.collation import sort_key
from bantin.site.page import Page
from bantin.site.site_settings import SiteSettings

_LENGTH = 20
_NEVER = "1970-01-01T00:00:00Z"  # when a feed without entries was updated: a build knows no clock


class FeedContext(NamedTuple):
    """The context of `feed.xml`: the page that the feed follows, and entries with their times of publication and change."""

    about: str
    entries: list[tuple[Entry, str, str]]
    updated: str


def pages(facts: ArchiveFacts, config: SiteSettings) -> Iterator[Page]:
    """All feeds, and the OpenSearch description if the site has an address."""
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
    """When a bulletin was last changed; if never, when it was published."""
    return entry.modified or entry.moment
