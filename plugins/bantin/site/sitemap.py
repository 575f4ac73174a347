"""The sitemap and robots.txt, which tell search engines the addresses of all pages."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bantin.authority.bulletin_entries import Entry
from bantin.content import addresses
from bantin.site.feeds import updated
from bantin.site.page import Page
from bantin.site.site_settings import SiteSettings

_SITEMAP_LIMIT = 50_000  # addresses a file, https://www.sitemaps.org/protocol.html


class Located(NamedTuple):
    """A page in the sitemap; `modified` is an RFC 3339 timestamp, empty for pages other than those of bulletins."""

    address: str
    modified: str


class SitemapContext(NamedTuple):
    """The context of `sitemap.xml`."""

    lines: list[Located]


class SitemapIndexContext(NamedTuple):
    """The context of `sitemap_index.xml`: the addresses of the sitemaps that the index lists."""

    names: list[str]


def pages(indexed: Iterable[str], entries: Iterable[Entry], config: SiteSettings) -> Iterator[Page]:
    """Yield robots.txt and, if the setting SITEURL is not empty, the sitemap of the pages at the `indexed` addresses.

    For more than 50,000 pages, yield an index and several sitemaps.
    """
    yield Page(addresses.ROBOTS, "robots.txt", indexed=False)
    if not config.url:
        return
    modified = {entry.address: updated(entry).timestamp(config.zone) for entry in entries}
    ordered = [Located(address, modified.get(address, "")) for address in sorted(indexed)]
    parts = [ordered[i : i + _SITEMAP_LIMIT] for i in range(0, len(ordered), _SITEMAP_LIMIT)]
    if len(parts) == 1:
        yield Page(
            addresses.SITEMAP, "sitemap.xml", context=SitemapContext(parts[0]), indexed=False
        )
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    yield Page(
        addresses.SITEMAP, "sitemap_index.xml", context=SitemapIndexContext(names), indexed=False
    )
    for name, part in zip(names, parts, strict=True):
        yield Page(name, "sitemap.xml", context=SitemapContext(part), indexed=False)
