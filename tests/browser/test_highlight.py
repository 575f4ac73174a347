"""A bulletin opened from a search shows what was searched for."""

from typing import Literal

import pytest
from playwright.sync_api import Browser

from tests.support.search_page import RESULTS, opened, quiet_page
from tests.support.strict_server import Site
from tests.support.waiting import until

ColorScheme = Literal["light", "dark"]
MARKED = ["rgb(0, 0, 0)", "rgb(255, 255, 0)"]  # black on yellow: MarkText and Mark of Chromium
PAINTED = "[...(CSS.highlights.get('tim-thay') ?? [])].map(range => range.toString())"


def test_words_found_are_painted_as_they_are_written(browser: Browser, sample_site: Site) -> None:
    with quiet_page(browser) as page:
        opened(page, sample_site.root, q="hoi nghi")
        page.click(f"{RESULTS} a >> nth=0")
        page.wait_for_selector("article")
        until(lambda: page.evaluate(f"{PAINTED}.length > 0"))  # its script comes after the page
        painted = page.evaluate(PAINTED)
        assert {word.lower() for word in painted} == {"hội", "nghị"}


COLOURS = """([element, part]) => {
  const { color, backgroundColor } = getComputedStyle(document.querySelector(element), part);
  return [color, backgroundColor];
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_found_can_be_read_in_the_colours_of_the_reader(
    browser: Browser, sample_site: Site, scheme: ColorScheme
) -> None:
    with quiet_page(browser, color_scheme=scheme, forced_colors="active") as page:
        opened(page, sample_site.root, q="hoi nghi")
        assert page.evaluate(COLOURS, ["mark", None]) == MARKED
        page.click(f"{RESULTS} a >> nth=0")
        page.wait_for_selector("article")
        until(lambda: page.evaluate(f"{PAINTED}.length > 0"))
        assert page.evaluate(COLOURS, [".prose p", "::highlight(tim-thay)"]) == MARKED


def test_a_bulletin_opened_otherwise_is_left_alone(browser: Browser, sample_site: Site) -> None:
    with quiet_page(browser) as page:
        scripts: list[str] = []
        page.on("request", lambda request: scripts.append(request.url))
        page.goto(sample_site.root)
        page.click("main .card a >> nth=0")
        page.wait_for_selector("article")
        assert page.evaluate(PAINTED) == []
        assert not [url for url in scripts if "highlight" in url]
