"""The paths of content files and what they mean; only this module knows the layout of the content folder.

    bulletins/2020/07/16-slug.md      a bulletin of 16/7/2020, at the permanent address 2020/07/16-slug.html
    bulletins/nhap/slug.md            a draft of a bulletin whose day is not known yet
    leaders/ID.md, committees/ID.md, sources/ID.md    records (see `kinds`)
    pages/NAME.md                     a page of prose at the address NAME.html
    abbreviations.yml                 the site's glossary
    addresses.tsv                     the ledger of published addresses (see `address_ledger`)
    extra/…                           files for the site's root, such as proofs of ownership

Paths are relative to the content folder, with slashes.
"""

import datetime
import re
from functools import lru_cache

from bantin.language.slugs import slug

BULLETINS, PAGES, EXTRA = "bulletins", "pages", "extra"
GLOSSARY = "abbreviations.yml"
LEDGER = "addresses.tsv"
# For editors, in lower case; allowed in any folder and not published.
GUIDES = ("readme.md", "readme.txt", "readme")

_BULLETIN = re.compile(rf"{BULLETINS}/([0-9]{{4}})/([0-9]{{2}})/([0-9]{{2}})-([^/\n]+)\.md")
_BULLETIN_ADDRESS = re.compile(r"[0-9]{4}/[0-9]{2}/[0-9]{2}-[^/\n]+\.html")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")  # texts that `slug` leaves unchanged
_USUAL = re.compile(rf"{BULLETINS}/[0-9]{{4}}/[0-9]{{2}}/[0-9]{{2}}-[a-z0-9-]{{1,100}}\.md")


def has_usual_name(path: str) -> bool:
    """Whether a path is like that of nearly all bulletins; every system can have such a path."""
    return _USUAL.fullmatch(path) is not None


def bulletin_path(day: datetime.date, name: str) -> str:
    """Return the content path of the bulletin with the slug `name` on a day."""
    return f"{BULLETINS}/{day:%Y}/{day:%m}/{day:%d}-{name}.md"


def undated_path(name: str) -> str:
    """Return the content path of a draft with the slug `name` whose day is not known yet."""
    return f"{BULLETINS}/nhap/{name}.md"


def bulletin_day(path: str) -> str | None:
    """Return the day in a bulletin's path as YYYY-MM-DD; None if the path is not a bulletin's.

    The digits are not checked against the calendar: the day may not exist.
    """
    match = _BULLETIN.fullmatch(path)
    return "-".join(match.groups()[:3]) if match else None


@lru_cache(1 << 17)  # each build asks twice for each path
def bulletin_address(path: str) -> str | None:
    """Return the address of the bulletin at a content path.

    The name after the day in the file name is turned into a slug unless it already is one. Return None
    if the path is not a bulletin's or if the slug would be empty.
    """
    match = _BULLETIN.fullmatch(path)
    name = match and (match[4] if _SLUG.fullmatch(match[4]) else slug(match[4], max_length=0))
    return f"{match[1]}/{match[2]}/{match[3]}-{name}.html" if match and name else None


def is_bulletin_address(address: str) -> bool:
    """Whether an address of the site is that of a bulletin's page."""
    return _BULLETIN_ADDRESS.fullmatch(address) is not None


def canonical_path(address: str) -> str:
    """Return the content path of a bulletin whose file name contains the slug of `address` unchanged.

    Several paths can give one address, since names become slugs; `bulletins/2020/07/16-slug.md` is the
    canonical path of `2020/07/16-slug.html`.
    """
    return f"{BULLETINS}/{address.removesuffix('.html')}.md"


def page_address(path: str) -> str:
    """Return the address of the page of prose at a content path: `pages/NAME.md` gives `NAME.html`."""
    return path.removeprefix(f"{PAGES}/").removesuffix(".md") + ".html"
