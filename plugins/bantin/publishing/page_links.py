"""The links of pages to files of the same site."""

import posixpath
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

_LINK, _LIST = ("href", "src", "action", "poster"), "srcset"


def _values_of(names: Iterable[str]) -> re.Pattern[bytes]:
    """Return a pattern for the values of attributes, in tags and in what only looks like one.

    It does not pass over the value, since another attribute can begin within what looks like a value. To search for the
    sign between name and value is 15 times faster than to search for the names.
    """
    cases = ("".join(f"[{letter}{letter.upper()}]" for letter in name) for name in names)
    before = "|".join(f"(?<={case}=)" for case in cases)
    return re.compile(rf"=(?:{before})\s*(?=\"([^\"]*)\"|'([^']*)'|([^\s\"'>][^\s>]*))".encode())


_LINKS, _LISTS = _values_of(_LINK), _values_of([_LIST])
_SPACED = (b" =", b"\n=", b"\t=")  # what may stand between a name and its value, hardly ever
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


class PageLinks:
    """Finds the addresses that pages link to; `url` is the address of the site on the web, "" if it is not known."""

    def __init__(self, url: str):
        path = urlsplit(url).path
        self._roots = (f"{url}/", f"{path}/") if url else ()
        # The pages of a folder have most links in common.
        self._cached = lru_cache(1 << 17)(self._targets)

    def possible(self, page: bytes, address: str) -> set[str] | None:
        """Return all addresses that the page at `address` links to, and perhaps some that it only mentions.

        Return None if only `certain` can tell.
        """
        if any(sign in page for sign in _SPACED):
            return None
        folder = posixpath.dirname(address)
        found: set[str] = set()
        for value in {one or two or three for one, two, three in _LINKS.findall(page)}:
            found |= self._cached(folder, _LINK[0], value)
        for one, two, three in _LISTS.findall(page):
            found |= self._cached(folder, _LIST, one or two or three)
        return found

    def certain(self, page: bytes, address: str) -> set[str]:
        """Return the addresses that the page links to; this takes some hundred times longer."""
        folder = posixpath.dirname(address)
        reader = _LinkReader()
        reader.feed(page.decode("utf-8", "replace"))
        reader.close()
        targets = {self._address(folder, link) for link in reader.links}
        return targets - {""}

    def _targets(self, folder: str, name: str, value: bytes) -> set[str]:
        """Return the addresses that the value of an attribute leads to from a folder of the site."""
        links = _links(name, unescape(value.decode("utf-8", "replace")))
        return {self._address(folder, link) for link in links} - {""}

    def _address(self, folder: str, link: str) -> str:
        """Return the address that a link leads to from a folder of the site; "" if it leads elsewhere."""
        link = link.strip()
        path = re.split(r"[?#]", link, maxsplit=1)[0]
        for root in self._roots:
            if path.startswith(root):
                path, folder = path.removeprefix(root) or "./", ""
                break
        if not path or path.startswith("/") or _SCHEME.match(path):
            return ""
        target = posixpath.normpath(posixpath.join(folder, unquote(path)))
        if path.endswith("/") or target == ".":
            target = posixpath.normpath(f"{target}/index.html")
        return target


class _LinkReader(HTMLParser):
    """Collects the links of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if value and name in (*_LINK, _LIST):
                self.links += _links(name, value)


def _links(name: str, value: str) -> list[str]:
    """Return the links in the value of an attribute."""
    if name != _LIST:
        return [value]
    return [part.split()[0] for part in value.split(",") if part.strip()]


def dangling(
    folder: Path, pages: Iterable[str], files: set[str], links: PageLinks
) -> Iterator[tuple[str, str]]:
    """Yield each of the `pages` in a folder with each address that it links to and that is not among the `files`."""
    for address in pages:
        page = (folder / address).read_bytes()
        possible = links.possible(page, address)
        if possible is not None and possible <= files:
            continue
        for target in sorted(links.certain(page, address) - files):
            yield address, target
