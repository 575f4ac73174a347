"""Whatever the search page shows breaks no rule of WCAG 2.2 AA, fits, has a visible focus and runs no attack."""

from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Dialog, Page, expect

from tests.support.hostile_archive import ATTACKS
from tests.support.search_page import RESULTS, answered, open_panel, opened, unasked
from tests.support.strict_server import Site
from tests.support.views import VIEWS

RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }
}
SCHEMES, WIDTHS = ("light", "dark"), (320, 1280)


def results(page: Page, root: str) -> None:
    assert opened(page, root, q="tỉnh ủy hà nam", tu="2016-01-01")
    open_panel(page)
    for fold in page.locator(".filters details summary").all():
        fold.click()


def notes(page: Page, root: str) -> None:
    opened(
        page, root, q="tđkt năm 2020", co_quan=["tinh-uy-ha-nam", "hoi-dong-nhan-dan-tinh-ha-nam"]
    )
    expect(page.locator("[data-search-chips]")).to_contain_text("Tỉnh ủy Hà Nam")


def nothing(page: Page, root: str) -> None:
    opened(page, root, q="zzzz", nguon="khong-co")


def suggestions(page: Page, root: str) -> None:
    unasked(page, root)
    page.locator("#tim").press_sequentially("ủy ban")
    page.wait_for_selector("[role=option]")
    page.keyboard.press("ArrowDown")


STATES = [results, notes, nothing, suggestions]


@pytest.fixture(scope="module", params=VIEWS, ids=str)
def free(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page without the security policy, which would keep the tools out."""
    scheme, width = request.param
    with browser.new_context(
        bypass_csp=True, color_scheme=scheme, viewport={"width": width, "height": 800}
    ) as context:
        yield context.new_page()


@pytest.mark.parametrize("state", STATES)
def test_no_state_breaks_a_rule(
    free: Page, content_site: Site, state: Callable[[Page, str], None]
) -> None:
    state(free, content_site.root)
    found = Axe().run(free, options=RULES).response["violations"]
    assert [(v["id"], [n["html"][:200] for n in v["nodes"][:3]]) for v in found] == []


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("size", ["100%", "200%"])
def test_no_state_scrolls_sideways(
    browser: Browser, content_site: Site, size: str, state: Callable[[Page, str], None]
) -> None:
    with browser.new_context(bypass_csp=True, viewport={"width": 320, "height": 800}) as context:
        page = context.new_page()
        page.add_init_script(
            "addEventListener('DOMContentLoaded', () => {"
            f" document.documentElement.style.fontSize = '{size}' }})"
        )
        state(page, content_site.root)
        assert page.evaluate("document.scrollingElement.scrollWidth - innerWidth") <= 0


def test_no_count_is_broken_in_two(browser: Browser, content_site: Site) -> None:
    with browser.new_context(viewport={"width": 1280, "height": 800}) as context:
        page = context.new_page()
        results(page, content_site.root)
        rows = """counts => counts.map(count =>
          Math.floor(count.offsetHeight / parseFloat(getComputedStyle(count).lineHeight)))"""
        page.locator(".filters .count").evaluate_all("counts => counts[0].textContent = '123.456'")
        lines = page.locator(".filters .count").evaluate_all(rows)
        assert len(lines) > 20
        assert max(lines) == 1


STOP = """() => {
  const { activeElement: at } = document;
  const { display, outlineStyle } = getComputedStyle(at);
  const { height } = at.getBoundingClientRect();
  return { name: at.className || at.tagName, seen: outlineStyle !== "none",
    small: display !== "inline" && height < 44, last: !!at.closest(".site-footer") };
}"""


def test_every_stop_of_the_keyboard_is_seen_and_large_enough(
    browser: Browser, content_site: Site
) -> None:
    with browser.new_context(viewport={"width": 360, "height": 800}, has_touch=True) as context:
        page = context.new_page()
        results(page, content_site.root)
        page.focus("#tim")
        stops = [page.evaluate(STOP)]
        while not stops[-1]["last"]:
            page.keyboard.press("Tab")
            stops.append(page.evaluate(STOP))
        inside = stops[:-1]
        assert len(inside) > 40
        assert {stop["name"] for stop in inside if not stop["seen"]} == set()
        assert {stop["name"] for stop in inside if stop["small"]} == set()


@pytest.mark.parametrize("policy", [True, False], ids=["with the policy", "without"])
def test_attacks_in_results_filters_and_names_are_shown_as_text(
    browser: Browser, hostile_site: Site, policy: bool
) -> None:
    with browser.new_context(bypass_csp=not policy) as context:
        page = context.new_page()
        wrong: list[str] = []

        def refuse(dialog: Dialog) -> None:
            wrong.append(dialog.message)
            dialog.dismiss()

        page.on("dialog", refuse)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda message: wrong.append(message.text))
        opened(page, hostile_site.root, q="window", co_quan="to-chuc-1")
        open_panel(page)
        assert ATTACKS[0] in page.inner_text("[data-search-chips]")
        opened(page, hostile_site.root, tu="2000-01-01")
        open_panel(page)
        for fold in page.locator(".filters details summary").all():
            fold.click()
        while page.is_visible("[data-search-more]"):
            shown = page.locator(RESULTS).count()
            page.click("[data-search-more]")
            expect(page.locator(RESULTS)).not_to_have_count(shown)
        assert page.locator(RESULTS).count() == len(ATTACKS)
        page.fill("#tim", "")
        page.locator("#tim").press_sequentially("window")
        page.wait_for_selector("[role=option]")
        for attack in ATTACKS[:20]:
            page.evaluate("text => { document.querySelector('#tim').value = text }", attack)
            page.press("#tim", "Enter")
            assert answered(page)
        assert page.evaluate("'ran' in window") is False
        assert wrong == []
