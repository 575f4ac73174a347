"""The addresses of the site's pages that are neither bulletins nor of a kind in `kinds`.

An address is a path from the site's root that names a file.
"""

import datetime

from bantin.content.kinds import KINDS

HOME = "index.html"
SEARCH = "tim-kiem.html"
GLOSSARY = "viet-tat.html"
NOT_FOUND = "404.html"
FEED = "feed.xml"
OPENSEARCH = "opensearch.xml"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"

# Files that the site makes in its root, which no file of content may replace.
ROOT = (HOME, SEARCH, GLOSSARY, NOT_FOUND, FEED, OPENSEARCH, SITEMAP, ROBOTS)
# Pages of the site that a text may link to by their addresses.
FIXED = (HOME, SEARCH, GLOSSARY, FEED, *(kind.index for kind in KINDS))


def year_of(address: str, year: int) -> str:
    """The bulletins of one year in the list of the page at `address`: `co-quan/ID/2020.html`."""
    return f"{address.removesuffix('.html')}/{year}.html"


def month_of(address: str, year: int, month: int) -> str:
    """The bulletins of one month, where a year has too many for one page: `co-quan/ID/2020-07.html`."""
    return f"{address.removesuffix('.html')}/{year}-{month:02}.html"


def feed_of(address: str) -> str:
    """The Atom feed of the page at `address`: `co-quan/ID.xml`."""
    return f"{address.removesuffix('.html')}.xml"


def year(number: int) -> str:
    """The page of a year: `2020/index.html`."""
    return f"{number:04}/index.html"


def month(year_number: int, number: int) -> str:
    """The page of a month: `2020/07/index.html`."""
    return f"{year_number:04}/{number:02}/index.html"


def day(date: datetime.date) -> str:
    """The heading of a day on the page of its month."""
    return f"{month(date.year, date.month)}#ngay-{date.day}"
