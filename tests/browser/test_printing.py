"""What readers print begins on the first page, is unfolded and takes no more paper than it needs."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.support.building import build_site
from tests.support.content_files import bulletin
from tests.support.file_trees import write_tree
from tests.support.pages import KINDS, fullest, parsed, text
from tests.support.printed_pages import pieces_of_text
from tests.support.search_page import opened
from tests.support.strict_server import Site, served

LONGEST = "2020/07/16-khoi-thi-dua-cac-ban-xay-dung-dang-so-ket.html"
ABBREVIATED = "2018/02/05-hoi-nghi-ban-thuong-vu-tinh-uy.html"


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context() as context:
        yield context.new_page()


def printed(page: Page, url: str) -> list[int]:
    page.goto(url)
    return pieces_of_text(page.pdf(format="A4", prefer_css_page_size=True))


@pytest.mark.parametrize("kind", sorted(KINDS.keys() - {"search"}))
def test_no_kind_of_page_has_a_blank_sheet(page: Page, content_site: Site, kind: str) -> None:
    sheets = printed(page, content_site.root + fullest(content_site.folder, kind))
    assert sheets
    # A first sheet with the heading only was what readers got.
    assert min(sheets[:-1], default=sheets[0]) >= min(sum(sheets), 40)


def test_a_year_of_all_months_and_its_calendars_begin_on_the_first_sheet(
    page: Page, tmp_path: Path
) -> None:
    files = {
        f"bulletins/2020/{month:02}/{day:02}-a.md": bulletin(f"2020-{month:02}-{day:02}")
        for month in range(1, 13)
        for day in range(1, 29)
    }
    build_site(write_tree(tmp_path / "content", files), tmp_path / "out")
    with served(tmp_path / "out") as root:
        sheets = printed(page, f"{root}2020/index.html")
    assert len(sheets) <= 2
    assert sheets[0] > 300  # numbers of days


def test_results_of_a_search_begin_on_the_first_sheet(page: Page, content_site: Site) -> None:
    opened(page, content_site.root, q="tỉnh ủy")
    sheets = pieces_of_text(page.pdf(format="A4", prefer_css_page_size=True))
    assert len(sheets) >= 2
    assert min(sheets[:-1]) > 40


def test_two_hundred_words_fit_on_one_sheet(page: Page, content_site: Site) -> None:
    words = re.findall(r"\w+", text(parsed(content_site.folder, LONGEST), ".prose"))
    assert len(words) > 200
    assert len(printed(page, content_site.root + LONGEST)) == 1


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without"])
def test_abbreviations_are_printed_unfolded(
    browser: Browser, sample_site: Site, script: bool
) -> None:
    with browser.new_context(java_script_enabled=script) as context:
        page = context.new_page()
        page.goto(sample_site.root + ABBREVIATED)
        assert not page.is_visible(".meanings dd >> nth=0")
        page.emulate_media(media="print")
        assert page.is_visible(".meanings dd >> nth=0")


def test_the_script_unfolds_and_folds_for_browsers_without_the_style(
    page: Page, sample_site: Site
) -> None:
    page.goto(sample_site.root + ABBREVIATED)
    states = []
    for event in ("beforeprint", "afterprint"):
        page.evaluate(f"dispatchEvent(new Event('{event}'))")
        states.append(page.evaluate("document.querySelector('details').open"))
    assert states == [True, False]
