"""Walks a served site as a crawler without script does, and notes each link that leads nowhere."""

import http.client
from collections import deque
from contextlib import closing
from dataclasses import dataclass, field
from functools import cache
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

_LINKS = {"a": "href", "form": "action", "img": "src", "link": "href", "script": "src"}
_ELSEWHERE = ("canonical", "search")  # `rel`s whose address is the published one


@dataclass
class Crawl:
    """Clicks from the first page to each page, and what is broken: page, link, reason."""

    clicks: dict[str, int] = field(default_factory=dict)
    broken: list[tuple[str, str, str]] = field(default_factory=list)


def crawl(root: str) -> Crawl:
    """Follow every link of every page, from the first page on."""
    connection = http.client.HTTPConnection(urlsplit(root).netloc)
    with closing(connection):
        return _walk(root, _Site(root, connection))


def _walk(root: str, site: "_Site") -> Crawl:
    found = Crawl(clicks={"index.html": 0})
    waiting = deque(found.clicks)
    while waiting:
        page = waiting.popleft()
        for tag, link in site.links(page):
            if not link:
                found.broken.append((page, link, "empty"))
                continue
            path, fragment = _target(
                root, page if link[0] in "#?" else page[: page.rfind("/") + 1], link
            )
            if path is None:
                continue
            if path.startswith("/"):
                found.broken.append((page, link, "leaves the site's folder"))
            elif not site.has(path):
                found.broken.append((page, link, "no such file"))
            elif fragment and unquote(fragment) not in site.ids(path):
                found.broken.append((page, link, "no such place in the page"))
            elif tag in ("a", "form") and path.endswith(".html") and path not in found.clicks:
                found.clicks[path] = found.clicks[page] + 1
                waiting.append(path)
    return found


@cache
def _target(root: str, page: str, link: str) -> tuple[str | None, str]:
    """Path and fragment; no path for another site, an absolute one outside the site's folder."""
    target, fragment = urldefrag(urljoin(root + page, link))
    if target.startswith(root):
        return urlsplit(target).path.removeprefix(urlsplit(root).path), fragment
    same = urlsplit(target).netloc == urlsplit(root).netloc
    return (urlsplit(target).path if same else None), fragment


def links_of(html: str) -> list[tuple[str, str]]:
    """(element, address) of everything a page links to or loads."""
    page = LexborHTMLParser(html)
    sizes = (node.attributes["srcset"] or "" for node in page.css("[srcset]"))
    return [
        *(("img", size.split()[0]) for sources in sizes for size in sources.split(", ")),
        *(
            (tag, node.attributes[name] or "")
            for tag, name in _LINKS.items()
            for node in page.css(f"{tag}[{name}]")
            if node.attributes.get("rel") not in _ELSEWHERE
        ),
    ]


class _Site:
    """Pages fetched once over one connection."""

    def __init__(self, root: str, connection: http.client.HTTPConnection):
        self._prefix, self._connection = urlsplit(root).path, connection
        self._pages: dict[str, str | None] = {}
        self._ids: dict[str, set[str]] = {}

    def _page(self, path: str) -> str | None:
        if path not in self._pages:
            self._connection.request("GET", self._prefix + path)
            answer = self._connection.getresponse()
            text = answer.read().decode("utf-8", "replace")
            self._pages[path] = text if answer.status == 200 else None
        return self._pages[path]

    def has(self, path: str) -> bool:
        return self._page(path) is not None

    def links(self, path: str) -> list[tuple[str, str]]:
        return links_of(self._page(path) or "")

    def ids(self, path: str) -> set[str]:
        if path not in self._ids:
            nodes = LexborHTMLParser(self._page(path) or "").css("[id]")
            self._ids[path] = {node.attributes["id"] or "" for node in nodes}
        return self._ids[path]
