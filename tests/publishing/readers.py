"""Readers who go from page to page over a web server while the site is published again and again."""

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from threading import Event, Thread
from urllib.error import HTTPError
from urllib.request import urlopen

from bantin.publishing.page_links import PageLinks
from bantin.publishing.release_making import ASSETS
from tests.support.waiting import SECONDS

_LINKS = PageLinks("")
_MISSING = ""


@dataclass
class Reader:
    """Fetches a page and then all that it links to, one page after the other, until told to stop.

    `got` are the digests of what was fetched, with the address, in order; `dangling` are links that led nowhere.
    """

    root: str
    got: list[tuple[str, str]] = field(default_factory=list)
    dangling: list[str] = field(default_factory=list)

    def read(self, stop: Event) -> None:
        pages = ["index.html"]
        while not stop.is_set():
            for page in pages:
                pages = self._follow(page, stop) or ["index.html"]

    def _follow(self, page: str, stop: Event) -> list[str]:
        """Fetch a page and all that it links to; return the pages among these."""
        text = self._fetch(page)
        targets = sorted(_LINKS.certain(text, page)) if text is not None else []
        for target in targets:
            if stop.is_set():
                break
            if self._fetch(target) is None and not self._was_withdrawn(page, target):
                self.dangling.append(f"{page} → {target}")
        return [target for target in targets if target.endswith(".html")]

    def _was_withdrawn(self, page: str, target: str) -> bool:
        """Whether the page, fetched again, no longer links to what is missing. Styles and scripts may never be missing."""
        if target.startswith(ASSETS):
            return False
        again = self._fetch(page)
        if again is None:
            return True
        return target not in _LINKS.certain(again, page) or self._fetch(target) is not None

    def _fetch(self, address: str) -> bytes | None:
        try:
            with urlopen(f"{self.root}{address}", timeout=SECONDS) as answer:
                data: bytes = answer.read()
        except HTTPError:
            self.got.append((address, _MISSING))
            return None
        self.got.append((address, hashlib.sha256(data).hexdigest()))
        return data

    @property
    def missed(self) -> int:
        """How often there was nothing at an address."""
        return sum(digest == _MISSING for _, digest in self.got)

    def mixed(self, releases: Mapping[int, Mapping[str, str]]) -> list[str]:
        """Return what was fetched that no release has, or that a release has from before one already seen."""
        found, seen = [], 0
        for address, digest in self.got:
            if digest == _MISSING:
                continue
            having = [
                n for n, files in releases.items() if files.get(address) == digest and n >= seen
            ]
            if having:
                seen = min(having)
            else:
                found.append(address)
        return found


def reading(root: str, work: Callable[[], None]) -> list[Reader]:
    """Let three readers read while some work is done, and return them."""
    readers, stop = [Reader(root) for _ in range(3)], Event()
    threads = [Thread(target=reader.read, args=(stop,)) for reader in readers]
    for thread in threads:
        thread.start()
    try:
        work()
    finally:
        stop.set()
        for thread in threads:
            thread.join()
    return readers


def port_of(line: str) -> int:
    """Return the port in the line that `python -m http.server` prints."""
    found = re.search(r"port (\d+)", line)
    assert found, line
    return int(found[1])
