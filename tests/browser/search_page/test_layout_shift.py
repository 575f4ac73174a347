"""Nothing that a reader sees moves while an answer comes to a phone on a slow network."""

import pytest
from playwright.sync_api import Browser, ViewportSize

from tests.support.search_page import answered, quiet_page
from tests.support.strict_server import Site

PHONE: ViewportSize = {"width": 360, "height": 740}
SLOW_NETWORK = {
    "offline": False,
    "latency": 100,  # milliseconds
    "downloadThroughput": 200_000,  # bytes per second
    "uploadThroughput": 100_000,
}
SHIFTS = """
window.shifts = [];
new PerformanceObserver(list => shifts.push(...list.getEntries().map(entry => [
  entry.value, entry.sources.map(source => source.node?.className || source.node?.nodeName).join(" ")])))
  .observe({ type: "layout-shift", buffered: true });
"""
NOTED = [  # a date, a committee, another writing; a record that the words name; near matches only
    "q=thủy lợi năm 2020&co-quan=so-1&co-quan=so-2", "q=sở thử 3 TL", "q=kenh muong so 7 xyz",
]  # fmt: skip
APART = [
    "kênh mương",  # a page of close matches
    "lúa chiêm xuân",  # one
    "ghi vào sổ",  # snippets from the middle of a lead
    "đắp mương",  # snippets from the end of a text
    "zzzz",  # nothing
]


def shifts(browser: Browser, address: str) -> list[object]:
    """The layout shifts of a cold search: the score of each, and what moved."""
    with quiet_page(browser, viewport=PHONE, has_touch=True) as page:
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", SLOW_NETWORK)
        page.add_init_script(SHIFTS)
        page.goto(address)
        answered(page)
        page.wait_for_load_state("networkidle")  # snippets have come
        page.wait_for_timeout(300)
        found: list[object] = page.evaluate("shifts")
        return found


@pytest.mark.parametrize("query", NOTED)
def test_nothing_moves_below_what_the_page_tells_of_an_answer(
    browser: Browser, site: Site, query: str
) -> None:
    assert shifts(browser, f"{site.root}tim-kiem.html?{query}") == []


@pytest.mark.parametrize("query", APART)
def test_nothing_moves_when_snippets_come(browser: Browser, apart_site: Site, query: str) -> None:
    assert shifts(browser, f"{apart_site.root}tim-kiem.html?q={query}") == []
