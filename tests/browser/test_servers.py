"""The site works on the web servers that are there, as they come."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.support.search_page import addresses, answered, ask, open_panel, opened, quiet_page
from tests.support.strict_server import Site
from tests.support.web_servers import SERVERS, running

pytestmark = pytest.mark.programs


@pytest.fixture(params=SERVERS)
def root(request: pytest.FixtureRequest, sample_site: Site, tmp_path: Path) -> Iterator[str]:
    # Servers may run as somebody who may not look into the folders of tests.
    for folder in (tmp_path, *tmp_path.parents, sample_site.folder, *sample_site.folder.parents):
        if folder.stat().st_mode & 0o777 == 0o700:
            folder.chmod(0o711)
    with running(request.param, sample_site.folder, tmp_path) as root:
        yield root


def test_pages_search_and_what_is_missing(browser: Browser, sample_site: Site, root: str) -> None:
    """The same as on a server of our own, and nothing in the console."""
    found = {}
    for at in (sample_site.root, root):
        with quiet_page(browser) as page:
            told = opened(page, at, q="hoi nghi")
            open_panel(page)
            found[at] = told, addresses(page), ask(page, "tinh uy"), addresses(page)
            page.click("[data-search-results] a")
            page.wait_for_selector("article.bulletin h1")
            page.go_back()
            answered(page)
    assert found[root] == found[sample_site.root]
    assert found[root][1]

    with browser.new_context() as context:
        missing = context.request.get(f"{root}2020/khong-co.html")
        assert (missing.status, "Không có trang này" in missing.text()) == (404, True)
