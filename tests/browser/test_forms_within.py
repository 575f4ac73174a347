"""The forms on pages of bulletins lead to a search within exactly these bulletins, with and without scripts."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.support.building import build_site
from tests.support.content_files import bulletin
from tests.support.file_trees import write_tree
from tests.support.pages import of_kind
from tests.support.search_page import RESULTS, STATUS, answered, asked, quiet_page
from tests.support.strict_server import Site, served
from tests.support.waiting import until

FORM = "main form[role=search]"
BOX = f"{FORM} input[type=search]"
ORGAN, PERSON, PAPER = "Tỉnh ủy Sông Thử", "Trần Thị Mẫu", "Báo Thử"
PAGES = {  # address: label, parameters of the search
    "co-quan/tinh-uy.html": (f"Tìm trong 24 bản tin về {ORGAN}", {"co-quan": ["tinh-uy"]}),
    "co-quan/tinh-uy/2020.html": (
        f"Tìm trong 12 bản tin năm 2020 về {ORGAN}",
        {"co-quan": ["tinh-uy"], "tu": ["2020-01-01"], "den": ["2020-12-31"]},
    ),
    "lanh-dao/mau.html": (f"Tìm trong 12 bản tin có {PERSON}", {"lanh-dao": ["mau"]}),
    "nguon/bao-thu.html": (f"Tìm trong 18 bản tin của {PAPER}", {"nguon": ["bao-thu"]}),
    "2020/index.html": (
        "Tìm trong 18 bản tin năm 2020", {"tu": ["2020-01-01"], "den": ["2020-12-31"]},
    ),
    "2020/02/index.html": (
        "Tìm trong 18 bản tin tháng 2/2020", {"tu": ["2020-02-01"], "den": ["2020-02-29"]},
    ),
}  # fmt: skip
PAINTED = "[...(CSS.highlights.get('tim-thay') ?? [])].map(range => range.toString())"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """30 bulletins: of 2020 18, of which the committee is in 12; of 2021 12, all with committee and leader."""
    content, folder = tmp_path_factory.mktemp("content"), tmp_path_factory.mktemp("site")
    files = {
        "committees/tinh-uy.md": f"---\nname: {ORGAN}\n---\n",
        "leaders/mau.md": f"---\nname: {PERSON}\nposts:\n  - post: Bí thư\n    committee: tinh-uy\n---\n",
    }
    for n in range(30):
        day = f"2020-02-{1 + n:02}" if n < 18 else f"2021-03-{1 + n - 18:02}"
        lines = [f"source: {PAPER if n < 18 else 'Đài Thử'}"]
        lines += ["committees: [tinh-uy]"] if n >= 6 else []
        lines += ["leaders: [mau]"] if n >= 18 else []
        path = f"bulletins/{day[:4]}/{day[5:7]}/{day[8:]}-tin.md"
        body = "Họp bàn việc đê điều." if n % 2 else "Họp bàn việc kênh mương."
        files[path] = bulletin(day, *lines, title=f"Bản tin số {n}", body=body)
    report = build_site(write_tree(content, files), folder)
    assert report.counts.published == 30, report.findings
    with served(folder) as root:
        yield Site(folder, root)


def submitted(page: Page, typed: str) -> str:
    """What the search page says that a search from the form found."""
    page.fill(BOX, typed)
    page.press(BOX, "Enter")
    page.wait_for_url("**/tim-kiem.html?**")
    return answered(page)


@pytest.mark.parametrize("address", PAGES)
def test_form_searches_what_it_says(browser: Browser, site: Site, address: str) -> None:
    label, narrowed = PAGES[address]
    with quiet_page(browser) as page:
        page.goto(site.root + address)
        assert page.inner_text(f"{FORM} label") == label
        found = submitted(page, "")
        assert asked(page) == narrowed
        told = re.search(r"\d+", label)
        assert told and found == f"{told[0]} bản tin"


def test_words_are_searched_within_and_painted_in_what_is_opened(
    browser: Browser, site: Site
) -> None:
    with quiet_page(browser) as page:
        page.goto(f"{site.root}co-quan/tinh-uy.html")
        assert submitted(page, "đê điều") == "Ít nhất 12 bản tin, có các chữ cạnh nhau"
        assert asked(page) == {"q": ["đê điều"], "co-quan": ["tinh-uy"]}
        page.click(f"{RESULTS} a >> nth=0")
        page.wait_for_selector("article")
        until(lambda: page.evaluate(f"{PAINTED}.length > 0"))
        assert page.evaluate(PAINTED) == ["đê", "điều"]


def test_a_post_leads_to_its_committee(browser: Browser, site: Site) -> None:
    with quiet_page(browser) as page:
        (post,) = of_kind(site.folder, "post")
        page.goto(site.root + post)
        assert page.inner_text(f"{FORM} label") == f"Tìm trong các bản tin về {ORGAN}"
        assert submitted(page, "") == "24 bản tin"


def test_form_works_without_scripts(browser: Browser, site: Site) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{site.root}2020/index.html")
        page.fill(BOX, "đê điều")
        page.click(f"{FORM} button")
        page.wait_for_url("**/tim-kiem.html?**")
        assert asked(page) == {"q": ["đê điều"], "tu": ["2020-01-01"], "den": ["2020-12-31"]}
        assert page.inner_text(STATUS) == ""
        assert page.is_visible("text=Theo thời gian")


@pytest.mark.parametrize("width", [320, 1280])
def test_form_can_be_hit_and_is_not_printed(browser: Browser, site: Site, width: int) -> None:
    with browser.new_context(viewport={"width": width, "height": 800}) as context:
        page = context.new_page()
        page.goto(f"{site.root}co-quan/tinh-uy/2020.html")
        for part in (BOX, f"{FORM} button"):
            box = page.locator(part).bounding_box()
            assert box and min(box["width"], box["height"]) >= 44, part
        page.emulate_media(media="print")
        assert not page.is_visible(FORM)
