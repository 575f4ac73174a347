"""Where each page stands: paths from the site's root, each naming a file."""

import datetime

HOME = "index.html"
SEARCH = "tim-kiem.html"
LEADERS = "lanh-dao/index.html"
COMMITTEES = "co-quan/index.html"
POSTS = "chuc-vu/index.html"
SOURCES = "nguon/index.html"
GLOSSARY = "viet-tat.html"
NOT_FOUND = "404.html"
FEED = "feed.xml"
OPENSEARCH = "opensearch.xml"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"

# What the site makes in its root.
ROOT = (HOME, SEARCH, GLOSSARY, NOT_FOUND, FEED, OPENSEARCH, SITEMAP, ROBOTS)
# The site's own pages that a text may link to by name.
FIXED = (HOME, SEARCH, LEADERS, COMMITTEES, POSTS, SOURCES, GLOSSARY, FEED)


def leader(id_: str) -> str:
    return f"lanh-dao/{id_}.html"


def committee(id_: str) -> str:
    return f"co-quan/{id_}.html"


def post(id_: str) -> str:
    return f"chuc-vu/{id_}.html"


def source(id_: str) -> str:
    return f"nguon/{id_}.html"


def year_of(address: str, year: int) -> str:
    """The list of one year under a leader, a committee or a source: `co-quan/ID/2020.html`."""
    return f"{address.removesuffix('.html')}/{year}.html"


def month_of(address: str, year: int, month: int) -> str:
    """The list of one month of a full year: `co-quan/ID/2020-07.html`."""
    return f"{address.removesuffix('.html')}/{year}-{month:02}.html"


def feed_of(address: str) -> str:
    return f"{address.removesuffix('.html')}.xml"


def year(number: int) -> str:
    return f"{number:04}/index.html"


def month(year_number: int, number: int) -> str:
    return f"{year_number:04}/{number:02}/index.html"


def day(date: datetime.date) -> str:
    """The place of a day in the page of its month."""
    return f"{month(date.year, date.month)}#ngay-{date.day}"
