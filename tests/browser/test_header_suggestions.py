"""The box in the header of every page suggests names as the search page does, from the first use on."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from tests.support.search_page import STATUS, answered, quiet_page
from tests.support.strict_server import Site

BOX, OPTIONS = "#tim", "#goi-y [role=option]"


def bulletin(site: Site) -> str:
    return next(
        file.relative_to(site.folder).as_posix() for file in sorted(site.folder.glob("2025/*/*-*.html"))
    )  # fmt: skip


def fetched(page: Page) -> list[str]:
    """The names of the scripts and index files asked for from now on; a browser asks for the icon when it likes."""
    files: list[str] = []

    def add(request: Request) -> None:
        if not request.url.endswith(".svg"):
            files.append(request.url.rpartition("/")[2])

    page.on("request", add)
    return files


def test_nothing_is_fetched_before_the_first_letter(browser: Browser, content_site: Site) -> None:
    with quiet_page(browser) as page:
        page.goto(content_site.root + bulletin(content_site))
        files = fetched(page)
        page.focus(BOX)
        page.wait_for_timeout(500)
        assert files == []
        page.locator(BOX).press_sequentially("tinh uy")
        expect(page.locator(OPTIONS).first).to_be_visible()
        kinds = sorted(name.split(".")[0] for name in files)
        assert kinds == ["header-suggestions", "names"]


def test_box_follows_the_combobox_pattern(browser: Browser, content_site: Site) -> None:
    with quiet_page(browser) as page:
        page.goto(content_site.root)
        box, options = page.locator(BOX), page.locator(OPTIONS)
        assert box.get_attribute("role") is None
        box.press_sequentially("le thi")
        expect(options.first).to_be_visible()
        expect(box).to_have_role("combobox")
        state = {"aria-autocomplete": "list", "aria-controls": "goi-y", "aria-expanded": "true"}
        assert {name: box.get_attribute(name) for name in state} == state
        box.press("ArrowDown")
        assert box.get_attribute("aria-activedescendant") == options.first.get_attribute("id")
        box.press("Escape")
        assert not page.is_visible("#goi-y")
        assert box.input_value() == "le thi"
        assert box.get_attribute("aria-expanded") == "false"


def test_enter_on_a_suggestion_opens_its_page_from_any_folder(
    browser: Browser, published_site: Site
) -> None:
    for address in ("index.html", bulletin(published_site), "khong/co/trang-nay.html"):
        with browser.new_context() as context:
            page = context.new_page()
            page.goto(published_site.root + address)
            page.locator(BOX).press_sequentially("tinh uy ha nam")
            expect(page.locator(OPTIONS).first).to_be_visible()
            page.keyboard.press("ArrowDown")
            page.keyboard.press("Enter")
            page.wait_for_url(f"{published_site.root}co-quan/*.html")
            expect(page.locator("h1")).to_contain_text("Tỉnh ủy Hà Nam")


def test_enter_without_a_chosen_suggestion_searches(browser: Browser, content_site: Site) -> None:
    with quiet_page(browser) as page:
        page.goto(content_site.root + bulletin(content_site))
        page.locator(BOX).press_sequentially("tỉnh ủy")
        expect(page.locator(OPTIONS).first).to_be_visible()
        page.keyboard.press("Enter")
        page.wait_for_url("**/tim-kiem.html?q=**")
        assert answered(page)


def test_box_works_if_suggestions_do_not_come(browser: Browser, content_site: Site) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        wrong: list[str] = []
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.route("**/header-suggestions.*", lambda route: route.abort())
        page.goto(content_site.root)
        page.locator(BOX).press_sequentially("tỉnh ủy")
        page.wait_for_timeout(200)
        page.keyboard.press("Enter")
        page.wait_for_url("**/tim-kiem.html?q=**")
        assert answered(page)
        assert wrong == []


def test_box_of_a_page_from_a_disk_stays_as_it_is(browser: Browser, content_site: Site) -> None:
    with quiet_page(browser) as page:
        page.goto((content_site.folder / "index.html").as_uri())
        page.locator(BOX).press_sequentially("tỉnh ủy")
        page.wait_for_timeout(300)
        assert page.locator(BOX).get_attribute("role") is None
        page.keyboard.press("Enter")
        page.wait_for_url("**/tim-kiem.html?q=**")
        expect(page.locator("[data-search-note]")).to_contain_text("Kho đang mở từ đĩa")
        assert page.inner_text(STATUS) == ""


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (1280, "dark")])
def test_names_stand_below_the_box_and_inside_the_window(
    browser: Browser, content_site: Site, width: int, scheme: str
) -> None:
    with browser.new_context(viewport={"width": width, "height": 740}) as context:
        page = context.new_page()
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        page.goto(content_site.root)
        page.locator(BOX).press_sequentially("uy ban")
        expect(page.locator(OPTIONS).first).to_be_visible()
        box, names = page.locator(BOX).bounding_box(), page.locator("#goi-y").bounding_box()
        assert box and names
        assert names["y"] >= box["y"] + box["height"] - 1
        assert names["x"] >= 0 and names["x"] + names["width"] <= width
        assert page.evaluate("document.scrollingElement.scrollWidth - innerWidth") <= 0


def test_styles_of_names_come_with_their_script(content_site: Site) -> None:
    styles = [file.read_text("utf-8") for file in Path(content_site.folder).glob("theme/css/*.css")]
    assert not [text for text in styles if ".suggestions" in text]
