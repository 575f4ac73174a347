"""Reading with a keyboard, on paper, with and without script; and nobody else is asked."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from tests.support.pages import KINDS, fullest
from tests.support.search_page import quiet_page
from tests.support.strict_server import Site
from tests.support.waiting import until

BULLETIN = "2018/02/05-hoi-nghi-ban-thuong-vu-tinh-uy.html"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    yield context.new_page()
    context.close()


@pytest.fixture
def scriptless(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def focused(page: Page) -> str:
    """What a keyboard user is at: its text, or its name."""
    return page.evaluate(
        "(document.activeElement.innerText || document.activeElement.name || '').trim()"
    )


def tab_stops(page: Page, most: int) -> list[str]:
    stops = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stops.append(focused(page))
    return stops


def test_first_stop_is_a_visible_link_to_the_text(page: Page, sample_site: Site) -> None:
    page.goto(sample_site.root)
    hidden = page.locator(".skip-link").bounding_box()
    assert hidden
    assert hidden["y"] < 0
    page.keyboard.press("Tab")
    assert focused(page) == "Tới nội dung chính"
    until(lambda: page.evaluate("document.activeElement.getBoundingClientRect().top >= 0"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/#noi-dung")
    page.keyboard.press("Tab")
    assert focused(page) == "Chào năm mới 2021"  # the first link of the text: the newest bulletin


def test_keyboard_reaches_search_then_sections_then_the_newest_bulletin(
    page: Page, sample_site: Site
) -> None:
    page.goto(sample_site.root)
    assert tab_stops(page, 10) == [
        "Tới nội dung chính", "Kho bản tin thử", "q", "Tìm",
        "Lãnh đạo", "Cơ quan", "Chức vụ", "Nguồn", "Chữ viết tắt", "Chào năm mới 2021",
    ]  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_every_stop_of_the_keyboard_is_seen(page: Page, content_site: Site, kind: str) -> None:
    page.goto(content_site.root + fullest(content_site.folder, kind))
    for _ in range(12):
        page.keyboard.press("Tab")
        outline = page.evaluate(
            "document.activeElement === document.body ? 'left'"
            " : getComputedStyle(document.activeElement).outlineStyle"
        )
        assert outline != "none", focused(page)


def test_search_form_leads_to_the_search_page_with_the_query(page: Page, sample_site: Site) -> None:
    page.goto(sample_site.root + BULLETIN)
    page.fill("input[name=q]", "thi đua")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim-kiem.html?q=*")
    assert page.inner_text("h1") == "Tìm kiếm"


def test_paper_shows_the_text_and_no_navigation(page: Page, sample_site: Site) -> None:
    page.goto(sample_site.root + BULLETIN)
    page.emulate_media(media="print")
    hidden = (".site-nav", ".search-form", ".trail", ".neighbours", ".related", ".actions")
    for part in (*hidden, ".skip-link", ".site-footer nav"):
        assert not page.is_visible(part), part
    for part in ("h1", ".bulletin__meta", ".prose", ".facts", ".citation", ".site-header__name"):
        assert page.is_visible(part), part
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_print_button_shows_with_script_and_prints(page: Page, sample_site: Site) -> None:
    page.add_init_script("window.print = () => { window.printed = true }")
    page.goto(sample_site.root + BULLETIN)
    page.click("[data-print]")
    assert page.evaluate("window.printed")


def test_without_script_there_is_no_button_and_all_else(
    scriptless: Page, sample_site: Site
) -> None:
    scriptless.goto(sample_site.root + BULLETIN)
    assert not scriptless.is_visible(".actions button")
    assert scriptless.is_visible(".prose")
    scriptless.click("summary")
    assert scriptless.is_visible(".meanings dd")


MEANING = "getComputedStyle(document.querySelector('.prose abbr'), '::after').content"


def test_abbreviation_tells_its_meaning_to_a_finger_and_to_the_keyboard(
    browser: Browser, sample_site: Site
) -> None:
    with browser.new_context(viewport={"width": 360, "height": 800}, has_touch=True) as context:
        page = context.new_page()
        page.goto(sample_site.root + BULLETIN)
        assert page.evaluate(MEANING) == "none"
        page.tap(".prose abbr >> nth=0")
        assert page.evaluate(MEANING) == '" (Ban Thường vụ)"'
        page.tap("h1")
        assert page.evaluate(MEANING) == "none"
        page.focus("main a >> nth=0")
        while page.evaluate("document.activeElement.tagName") != "ABBR":
            page.keyboard.press("Tab")
        assert page.evaluate(MEANING) == '" (Ban Thường vụ)"'


def test_search_page_without_script_has_no_form_that_does_nothing(
    scriptless: Page, sample_site: Site
) -> None:
    scriptless.goto(f"{sample_site.root}tim-kiem.html?q=hội")
    assert not scriptless.is_visible("form")
    assert "cần JavaScript" in scriptless.inner_text("[data-search-note]")
    scriptless.click("text=Lãnh đạo >> nth=-1")
    assert scriptless.inner_text("h1") == "Lãnh đạo"


def test_copy_on_a_disk_can_be_read_and_says_that_it_cannot_be_searched(
    browser: Browser, sample_site: Site
) -> None:
    with quiet_page(browser, offline=True) as page:
        for kind in KINDS.keys() - {"not found"}:  # servers show that one
            page.goto((sample_site.folder / fullest(sample_site.folder, kind)).as_uri())
            assert page.evaluate("document.styleSheets.length") == 2, kind
        page.goto((sample_site.folder / "index.html").as_uri())
        page.click("main .card a >> nth=0")
        page.wait_for_selector("article.bulletin h1")
        page.fill("input[name=q]", "thi đua")
        page.keyboard.press("Enter")
        page.wait_for_url("**/tim-kiem.html?q=*")
        assert page.inner_text("[data-search-note]").startswith("Kho đang mở từ đĩa.")
        assert not page.is_visible("main form")
        page.click("[data-search-browse] .tag >> nth=0")
        assert page.inner_text("h1") == "Bản tin năm 2021"


def test_browsing_asks_no_other_host_and_logs_no_error(
    page: Page, content_site: Site, sample_site: Site
) -> None:
    hosts: set[str] = set()
    errors: list[str] = []
    failed: list[str] = []
    page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    page.on("console", lambda message: errors.append(message.text))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("response", lambda answer: failed.append(answer.url) if answer.status >= 400 else None)
    for site in (content_site, sample_site):
        for kind in KINDS:
            page.goto(site.root + fullest(site.folder, kind))
    assert hosts == {urlsplit(site.root).netloc for site in (content_site, sample_site)}
    assert (errors, failed) == ([], [])


def test_colours_follow_the_reader(browser: Browser, sample_site: Site) -> None:
    grounds = {}
    for scheme in ("light", "dark"):
        with browser.new_context(color_scheme=scheme) as context:
            page = context.new_page()
            page.goto(sample_site.root)
            ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
            grounds[scheme] = sum(map(int, ground.removeprefix("rgb(").rstrip(")").split(",")))
    assert grounds["light"] > 600
    assert grounds["dark"] < 150


LINES = """() => [...document.querySelectorAll(".prose p")].flatMap(paragraph => {
  const lines = [];
  const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  for (let text; (text = texts.nextNode()); )
    for (let at = 0; at < text.length; at++) {
      const range = new Range();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      const { top, bottom } = range.getBoundingClientRect();
      if (!lines.length || top > lines.at(-1).bottom) lines.push({ bottom, length: 0 });
      lines.at(-1).length++;
    }
  return lines.map(line => line.length);
})"""


def test_lines_have_at_most_seventy_characters(page: Page, content_site: Site) -> None:
    page.goto(content_site.root + fullest(content_site.folder, "bulletin"))
    lengths = page.evaluate(LINES)
    assert len(lengths) > 5
    assert 50 < max(lengths) <= 70


@pytest.mark.parametrize(("width", "most"), [(360, 160), (412, 160), (1280, 120)])
def test_header_leaves_the_screen_to_the_page(
    page: Page, content_site: Site, width: int, most: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(content_site.root)
    height = page.evaluate("document.querySelector('.site-header').offsetHeight")
    assert 80 < height <= most
