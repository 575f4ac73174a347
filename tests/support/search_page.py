"""Works the search page in a browser."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import parse_qs, quote

from playwright.sync_api import Browser, Page

RESULTS, STATUS = "[data-search-results] > li", "[data-search-status]"


@contextmanager
def quiet_page(browser: Browser, **options: Any) -> Iterator[Page]:
    """A page that may log nothing."""
    logged: list[str] = []
    with browser.new_context(**options) as context:
        page = context.new_page()
        page.on("console", lambda message: logged.append(f"{message.text} {message.location}"))
        page.on("pageerror", lambda error: logged.append(str(error)))
        yield page
    assert logged == []


def opened(page: Page, root: str, **asked: str | list[str]) -> str:
    """Open the page as a shared link does; what the status says in the end."""
    query = "&".join(
        f"{name.replace('_', '-')}={quote(value)}"
        for name, values in asked.items()
        for value in ([values] if isinstance(values, str) else values)
    )
    page.goto(f"{root}tim-kiem.html?{query}")
    return answered(page)


def unasked(page: Page, root: str) -> None:
    """Open the page with nothing asked, and wait for its script."""
    page.goto(f"{root}tim-kiem.html")
    page.wait_for_selector("[data-search-note]", state="hidden")


def answered(page: Page) -> str:
    """What the status says when the answer is complete."""
    page.wait_for_selector("[data-search-results][aria-busy=false]", state="attached")
    return page.inner_text(STATUS)


def ask(page: Page, typed: str) -> str:
    """Search for something else in the same page."""
    page.fill("#tim", typed)
    page.press("#tim", "Enter")
    return answered(page)


def asked(page: Page) -> dict[str, list[str]]:
    """What the address asks."""
    return parse_qs(page.evaluate("location.search.slice(1)"))


def addresses(page: Page) -> list[str]:
    """The results, by what their first links say."""
    first_links = "items => items.map(item => item.querySelector('a').getAttribute('href'))"
    return page.locator(RESULTS).evaluate_all(first_links)


def days(page: Page) -> list[str]:
    return page.locator(f"{RESULTS} time").evaluate_all("times => times.map(t => t.dateTime)")


def open_panel(page: Page) -> None:
    """Open the filters and wait for their counts."""
    page.click("[data-search-filters] > summary")
    page.wait_for_selector("[data-search-filters][aria-busy=false] .facet__title")


def focused(page: Page) -> str:
    """What a keyboard is at: its text, or its name."""
    return page.evaluate("document.activeElement.textContent || document.activeElement.name || ''")
