"""A table that is wider than a phone scrolls by itself, shows that it does, and keeps columns that can be read."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.support.strict_server import Site
from tests.support.waiting import until

BULLETIN = "2018/02/05-hoi-nghi-ban-thuong-vu-tinh-uy.html"
PUT_TABLES = """() => {
  const prose = document.querySelector(".prose");
  const markup = (columns) => "<div class='table-scroll' role='region' tabindex='0' aria-label='Bảng'><table><tr>"
    + "<td>Trồng cây phân tán ven đường, ven sông và trong khuôn viên trường học</td>".repeat(columns)
    + "</tr></table></div>";
  prose.append(document.createRange().createContextualFragment(markup(6) + markup(1)));
}"""
EDGES = """() => [...document.querySelectorAll(".table-scroll")].map(region => {
  const { backgroundAttachment, backgroundImage } = getComputedStyle(region);
  return [region.scrollWidth > region.clientWidth, backgroundAttachment, backgroundImage.split("gradient").length - 1];
})"""


@pytest.fixture
def page(browser: Browser, sample_site: Site) -> Iterator[Page]:
    with browser.new_context(viewport={"width": 360, "height": 740}) as context:
        page = context.new_page()
        # The security policy forbids to make elements of text, here as anywhere.
        page.route(
            f"**/{BULLETIN}",
            lambda route: route.fulfill(
                body=(sample_site.folder / BULLETIN)
                .read_text("utf-8")
                .replace("trusted-types", "x"),
                content_type="text/html; charset=utf-8",
            ),
        )
        page.goto(sample_site.root + BULLETIN)
        page.evaluate(PUT_TABLES)
        yield page


def test_only_the_table_scrolls_and_its_edges_tell(page: Page) -> None:
    assert page.evaluate("document.scrollingElement.scrollWidth") == 360
    # The covers move with the table, the shadows do not: so a shadow is seen where something is hidden.
    assert page.evaluate(EDGES) == [
        [True, "local, local, scroll, scroll", 4],
        [False, "local, local, scroll, scroll", 4],
    ]


def test_columns_are_several_words_wide(page: Page) -> None:
    cells = page.locator(".table-scroll >> nth=0 >> td")
    widths = cells.evaluate_all("cells => cells.map(cell => cell.offsetWidth)")
    assert len(widths) == 6
    assert min(widths) > 200
    assert max(widths) < 320


def test_keyboard_sees_and_scrolls_it(page: Page) -> None:
    page.focus(".prose abbr >> nth=-1")
    page.keyboard.press("Tab")
    at = "document.activeElement"
    assert page.evaluate(f"{at}.className") == "table-scroll"
    assert page.evaluate(f"getComputedStyle({at}).outlineStyle") == "solid"
    page.keyboard.press("ArrowRight")
    until(lambda: page.evaluate(f"{at}.scrollLeft > 0"))
