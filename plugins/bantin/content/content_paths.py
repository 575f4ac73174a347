"""The paths of content files and what they mean: the one place that knows the layout of the content folder.

    bulletins/2020/07/16-slug.md   a bulletin: its day and, for good, its address 2020/07/16-slug.html
    leaders/ID.md, committees/ID.md   records (see `kinds`)
    pages/NAME.md                  a page of prose at NAME.html
    abbreviations.yml              the site's glossary
    extra/…                        files for the site's root, such as proofs of ownership

Paths are relative to the content folder, with slashes.
"""

import datetime
import re
from functools import lru_cache

from bantin.language.slugs import slug

BULLETINS, PAGES, EXTRA = "bulletins", "pages", "extra"
GLOSSARY = "abbreviations.yml"
GUIDE = "README.md"  # for editors; may stand in any folder and is not published

_BULLETIN = re.compile(rf"{BULLETINS}/([0-9]{{4}})/([0-9]{{2}})/([0-9]{{2}})-([^/\n]+)\.md")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")  # what `slug` leaves as it is


def bulletin_path(day: datetime.date, name: str) -> str:
    """The path of the bulletin of a day; `name` is its slug."""
    return f"{BULLETINS}/{day:%Y}/{day:%m}/{day:%d}-{name}.md"


def bulletin_day(path: str) -> str | None:
    """The day in a bulletin's path as YYYY-MM-DD, which may be no real day; None for other paths."""
    match = _BULLETIN.fullmatch(path)
    return "-".join(match.groups()[:3]) if match else None


@lru_cache(1 << 17)  # each build asks twice
def bulletin_address(path: str) -> str | None:
    """The address of the bulletin at a path; None for a path that is not a bulletin's."""
    match = _BULLETIN.fullmatch(path)
    name = match and (match[4] if _SLUG.fullmatch(match[4]) else slug(match[4], max_length=0))
    return f"{match[1]}/{match[2]}/{match[3]}-{name}.html" if match and name else None


def canonical_path(address: str) -> str:
    """The path whose name is exactly the address of its bulletin."""
    return f"{BULLETINS}/{address.removesuffix('.html')}.md"


def page_address(path: str) -> str:
    """The address of the page of prose at a path."""
    return path.removeprefix(f"{PAGES}/").removesuffix(".md") + ".html"


def is_in(folder: str, path: str) -> bool:
    """Whether a path lies in one of the folders at the top."""
    return path.startswith(f"{folder}/")
