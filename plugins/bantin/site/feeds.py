"""Atom feeds, the sitemap, robots.txt and OpenSearch."""

import datetime
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bantin.archive.facts import ArchiveFacts
from bantin.authority.bulletin_entries import Entry
from bantin.content import addresses
from bantin.content.dates import Moment
from bantin.content.kinds import KINDS
from bantin.language.collation import sort_key
from bantin.site.page import Page
from bantin.site.site_config import Config

_LENGTH = 20
_NEVER = Moment(
    datetime.date(1970, 1, 1)
).timestamp  # when a feed without entries was updated: it has no clock


class FeedContext(NamedTuple):
    """Of `feed.xml`: the page that the feed follows, and entries with their times of publication and change."""

    about: str
    entries: list[tuple[Entry, str, str]]
    updated: str


def pages(facts: ArchiveFacts, config: Config) -> Iterator[Page]:
    """A feed for the site and for each leader, committee and source; OpenSearch."""
    yield _feed(config.name, addresses.HOME, addresses.FEED, facts.entries)
    for leader in facts.leaders.records.values():
        here = KINDS.leader.page(leader.id)
        yield _feed(leader.name, here, addresses.feed_of(here), facts.of_leader[leader.id])
    for committee in facts.committees.records.values():
        here = KINDS.committee.page(committee.id)
        entries = facts.of_committee[committee.id]
        yield _feed(committee.name, here, addresses.feed_of(here), entries)
    for source in sorted(facts.sources, key=lambda s: sort_key(s.name)):
        here = KINDS.source.page(source.id)
        yield _feed(source.name, here, addresses.feed_of(here), facts.of_source[source.id])
    if config.url:
        yield Page(addresses.OPENSEARCH, "opensearch.xml", indexed=False)


def _feed(title: str, about: str, address: str, entries: Sequence[Entry]) -> Page:
    newest = entries[: -_LENGTH - 1 : -1]
    context = FeedContext(
        about,
        [(entry, entry.moment.timestamp, updated(entry)) for entry in newest],
        max(map(updated, newest), default=_NEVER),
    )
    return Page(address, "feed.xml", title, context=context, indexed=False)


def updated(entry: Entry) -> str:
    return (entry.modified or entry.moment).timestamp
