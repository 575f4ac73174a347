"""A search page in a browser that has never been there."""

import time
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote, urljoin

from playwright.sync_api import Browser, ViewportSize

_WATCH = Path(__file__).with_name("watch.js")
_PATIENCE = 120  # seconds for an answer
_LOOK = 50  # milliseconds between two looks
_A_LETTER = 100  # milliseconds: who types on a phone takes longer
_SLOW_NETWORK = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_600_000 / 8,
    "uploadThroughput": 750_000 / 8,
}
_SLOW_PROCESSOR = 4
_PHONE: ViewportSize = {"width": 360, "height": 800}

_FIRST_LINKS = """items => items.slice(0, 10).map(item => item.querySelector("a").href)"""
_FILTERS_BUSY = """() => !!document.querySelector("[data-search-filters][aria-busy=true]")"""


class Seconds(NamedTuple):
    """From the question until the results are there, and until their last passage is."""

    listed: float
    complete: float


class SearchPage:
    """One page, opened at its first query.

    `slow` makes it a cheap phone: its screen, 1.6 Mbit/s, 150 ms more for each answer, a quarter of the speed.
    The browser slows the page's own thread, not its workers.
    """

    def __init__(self, browser: Browser, address: str, *, slow: bool = False) -> None:
        self._address = address
        self._context = browser.new_context(viewport=_PHONE) if slow else browser.new_context()
        self._context.add_init_script(path=_WATCH)
        self._page = self._context.new_page()
        if slow:
            session = self._context.new_cdp_session(self._page)
            session.send("Network.enable")
            session.send("Network.emulateNetworkConditions", _SLOW_NETWORK)
            session.send("Emulation.setCPUThrottlingRate", {"rate": _SLOW_PROCESSOR})

    def __enter__(self) -> "SearchPage":
        return self

    def __exit__(self, *_: object) -> None:
        self._context.close()

    def open(self, typed: str) -> Seconds:
        """From the start on."""
        self._page.goto(self._address + quote(typed), wait_until="commit")
        return self._seconds()

    def ask(self, typed: str, *, by_hand: bool = False) -> Seconds:
        """From the last letter of another query in the same page on, which is pasted or typed by hand."""
        field = self._page.locator("main input[type=search][name=q]")
        if by_hand:
            field.fill("")
            field.press_sequentially(typed[:-1], delay=_A_LETTER)
        self._page.evaluate("query => watch.ask(query)", typed)
        if by_hand:
            field.press_sequentially(typed[-1])
        else:
            field.fill(typed)
        field.press("Enter")
        return self._seconds()

    def evaluate(self, source: str) -> Any:
        return self._page.evaluate(source)

    def first_ten(self) -> list[str]:
        """The addresses of the results."""
        return self._page.locator("[data-search-results] > li").evaluate_all(_FIRST_LINKS)

    def follow_suggestion(self) -> bool:
        """Ask what the page says was meant, if it says so."""
        link = self._page.locator("[data-search-suggestion] a")
        if not link.count():
            return False
        self._page.goto(urljoin(self._page.url, link.first.get_attribute("href")))
        self._seconds()
        return True

    def open_filters(self) -> bool:
        """Open the filters, if there are any, and wait for their counts."""
        summary = self._page.locator("[data-search-filters] > summary")
        if not summary.is_visible():
            return False
        summary.click()
        idle, deadline = 0, time.monotonic() + _PATIENCE
        while idle < 10 and time.monotonic() < deadline:
            self._page.wait_for_timeout(_LOOK)
            idle = 0 if self._page.evaluate(_FILTERS_BUSY) else idle + 1
        return idle == 10

    def _seconds(self) -> Seconds:
        deadline = time.monotonic() + _PATIENCE
        while time.monotonic() < deadline:
            self._page.wait_for_timeout(_LOOK)
            seconds = self._page.evaluate("globalThis.watch?.seconds() ?? null")
            if seconds is not None:
                return Seconds(*seconds)
        raise TimeoutError(f"no answer: {self._page.url}")
