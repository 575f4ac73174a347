"""Picks and reads pages of a built site."""

import re
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

_NAME = r"(?!index\.html)[^/]+\.html"
KINDS = {
    "home": r"index\.html",
    "search": r"tim-kiem\.html",
    "glossary": r"viet-tat\.html",
    "not found": r"404\.html",
    "prose": r"gioi-thieu\.html",
    "leaders": r"lanh-dao/index\.html",
    "leader": rf"lanh-dao/{_NAME}",
    "year of a leader": r"lanh-dao/[^/]+/\d{4}\.html",
    "committees": r"co-quan/index\.html",
    "committee": rf"co-quan/{_NAME}",
    "year of a committee": r"co-quan/[^/]+/\d{4}\.html",
    "posts": r"chuc-vu/index\.html",
    "post": rf"chuc-vu/{_NAME}",
    "sources": r"nguon/index\.html",
    "source": rf"nguon/{_NAME}",
    "year of a source": r"nguon/[^/]+/\d{4}\.html",
    "year": r"\d{4}/index\.html",
    "month": r"\d{4}/\d\d/index\.html",
    "bulletin": rf"\d{{4}}/\d\d/{_NAME}",
}


def html_files(site: Path) -> list[str]:
    return sorted(p.relative_to(site).as_posix() for p in site.rglob("*.html"))


def is_former(site: Path, address: str) -> bool:
    """Whether a page only stands at an address that was published before: no page links to it or tells robots of it."""
    hidden = parsed(site, address).css_first('meta[name="robots"][content="noindex"]')
    return hidden is not None and address != "404.html"


def of_kind(site: Path, kind: str) -> list[str]:
    """The addresses of all pages of a kind."""
    return [address for address in html_files(site) if re.fullmatch(KINDS[kind], address)]


def fullest(site: Path, kind: str) -> str:
    """The largest page of a kind: it shows the most that pages of its kind can show."""
    return max(of_kind(site, kind), key=lambda address: (site / address).stat().st_size)


def parsed(site: Path, address: str) -> LexborHTMLParser:
    return LexborHTMLParser((site / address).read_text(encoding="utf-8"))


def texts(page: LexborHTMLParser, selector: str) -> list[str]:
    """The texts of the elements, white space made single."""
    return [" ".join(node.text().split()) for node in page.css(selector)]


def attributes(page: LexborHTMLParser, selector: str) -> dict[str, str | None]:
    """The attributes of the one element."""
    (only,) = page.css(selector)
    return only.attributes


def text(page: LexborHTMLParser, selector: str) -> str:
    """The text of the one element."""
    (only,) = texts(page, selector)
    return only
