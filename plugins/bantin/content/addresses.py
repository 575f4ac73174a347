"""The fixed addresses of the site, and the addresses of calendar pages, of lists by date and of feeds.

An address is the path of a published file from the site's root, such as `2020/07/index.html`. The
addresses of bulletins are made in `content_paths`, those of leaders, committees, posts and sources in
`kinds`.
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
DESK = "bien-tap/index.html"
REVIEW = "bien-tap/can-xem.html"

# Files that the build makes in the site's root, which no content file may replace.
ROOT = (HOME, SEARCH, GLOSSARY, NOT_FOUND, FEED, OPENSEARCH, SITEMAP, ROBOTS)
# Generated pages and files that a content text may link to by address.
FIXED = (HOME, SEARCH, GLOSSARY, FEED, *(kind.index for kind in KINDS))


def source_of(path: str) -> str:
    """Return the address of the file of the bulletin at a content path, from which the desk opens it."""
    return f"{DESK.rpartition('/')[0]}/{path}"


def year_of(address: str, year: int) -> str:
    """Return the address of the list of one year's bulletins that belongs to the page at `address`.

    For example, `co-quan/ID.html` and 2020 give `co-quan/ID/2020.html`.
    """
    return f"{address.removesuffix('.html')}/{year}.html"


def month_of(address: str, year: int, month: int) -> str:
    """Return the address of the list of one month's bulletins that belongs to the page at `address`.

    For example, `co-quan/ID/2020-07.html`. Such lists exist where a year has too many bulletins for
    one page.
    """
    return f"{address.removesuffix('.html')}/{year}-{month:02}.html"


def feed_of(address: str) -> str:
    """Return the address of the Atom feed of the page at `address`, for example `co-quan/ID.xml`."""
    return f"{address.removesuffix('.html')}.xml"


def year(number: int) -> str:
    """Return the address of the page of a year, for example `2020/index.html`."""
    return f"{number:04}/index.html"


def month(year_number: int, number: int) -> str:
    """Return the address of the page of a month, for example `2020/07/index.html`."""
    return f"{year_number:04}/{number:02}/index.html"


def day(date: datetime.date) -> str:
    """Return the link target of a day's heading on its month's page: `2020/07/index.html#ngay-16`."""
    return f"{month(date.year, date.month)}#ngay-{date.day}"
