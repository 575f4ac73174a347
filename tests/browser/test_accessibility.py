"""Every kind of page passes the rules of WCAG 2.2 AA, and fits narrow screens and large text."""

import json
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.support.pages import KINDS, fullest
from tests.support.strict_server import Site
from tests.support.views import VIEWS

RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }
}
FEATURES = [  # picture, correction; table; list and quotation; headings; a withdrawn page
    "2019/03/01-cong-bo-hop-nhat.html", "2018/02/05-le-ra-quan.html",
    "2020/07/16-thi-dua.html", "2019/02/28-tong-ket.html", "lien-he.html",
]  # fmt: skip


@pytest.fixture(scope="module", params=VIEWS, ids=str)
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page without the security policy, which would keep the tools out."""
    scheme, width = request.param
    context = browser.new_context(
        bypass_csp=True, color_scheme=scheme, viewport={"width": width, "height": 800}
    )
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module", params=["320 px", "320 px with text of 200 %"])
def narrow(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    width = int(request.param.split()[0])
    context = browser.new_context(bypass_csp=True, viewport={"width": width, "height": 800})
    if "200" in request.param:
        context.add_init_script(
            "addEventListener('DOMContentLoaded', () => {"
            " document.documentElement.style.fontSize = '200%' })"
        )
    yield context.new_page()
    context.close()


def violations(page: Page, url: str) -> str:
    page.goto(url)
    found = Axe().run(page, options=RULES).response["violations"]
    short = [(v["id"], [n["html"][:200] for n in v["nodes"][:3]]) for v in found]
    return json.dumps(short, ensure_ascii=False, indent=1) if short else ""


def overflow(page: Page, url: str) -> int:
    page.goto(url)
    return page.evaluate("document.scrollingElement.scrollWidth - innerWidth")


@pytest.mark.parametrize("kind", KINDS)
def test_kind_of_page_breaks_no_rule(page: Page, content_site: Site, kind: str) -> None:
    assert not violations(page, content_site.root + fullest(content_site.folder, kind))


@pytest.mark.parametrize("address", FEATURES)
def test_what_bulletins_may_hold_breaks_no_rule(
    page: Page, sample_site: Site, address: str
) -> None:
    assert not violations(page, sample_site.root + address)


@pytest.mark.parametrize("kind", KINDS)
def test_kind_of_page_never_scrolls_sideways(narrow: Page, content_site: Site, kind: str) -> None:
    assert overflow(narrow, content_site.root + fullest(content_site.folder, kind)) <= 0


@pytest.mark.parametrize("address", FEATURES)
def test_what_bulletins_may_hold_never_scrolls_sideways(
    narrow: Page, sample_site: Site, address: str
) -> None:
    assert overflow(narrow, sample_site.root + address) <= 0


def test_longest_words_never_scroll_sideways(narrow: Page, hostile_site: Site) -> None:
    for kind in ("bulletin", "leader", "committee", "post", "source", "glossary", "posts"):
        address = fullest(hostile_site.folder, kind)
        assert overflow(narrow, hostile_site.root + address) <= 0, address
