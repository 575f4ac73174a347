"""A page that is open while a file is saved loads itself again, and tells what the build found."""

from pathlib import Path
from typing import Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.support.search_page import quiet_page
from tests.support.serve_process import serving
from tests.support.waiting import SECONDS, until

BULLETIN = "2018/02/05-hoi-nghi-ban-thuong-vu-tinh-uy"


def test_open_page_shows_what_was_saved_where_it_was_read(browser: Browser, tmp_path: Path) -> None:
    with (
        serving(tmp_path) as live,
        quiet_page(browser, viewport={"width": 400, "height": 300}) as page,
    ):
        file = f"content/bulletins/{BULLETIN}.md"
        page.goto(f"{live.root}{BULLETIN}.html")
        page.evaluate("scrollTo(0, 200)")
        live.edit(file, lambda text: f"{text}\nCâu vừa viết.\n")
        page.wait_for_selector("text=Câu vừa viết.", timeout=SECONDS * 1000)
        until(lambda: page.evaluate("scrollY === 200"))
        live.edit(file, lambda text: f"{text}\nCâu viết sau.\n")
        page.wait_for_selector("text=Câu viết sau.", timeout=SECONDS * 1000)
        page.goto("about:blank")  # a browser complains of a server that ends


def test_bar_tells_what_the_last_build_found(browser: Browser, tmp_path: Path) -> None:
    with (
        serving(tmp_path) as live,
        quiet_page(browser, viewport={"width": 360, "height": 640}) as page,
    ):
        page.goto(f"{live.root}{BULLETIN}.html")
        bar = page.locator("aside[aria-label='Kết quả kiểm tra nội dung']")
        assert bar.count() == 0
        live.edit("content/leaders/thừa.zip", lambda _: "x")
        summary, found = bar.locator("summary"), bar.locator("li")
        assert summary.inner_text(timeout=SECONDS * 1000) == "1 lời nhắc"
        assert not found.is_visible()  # closed until it is opened
        summary.focus()
        page.keyboard.press("Enter")
        assert "leaders/thừa.zip:1" in found.inner_text(timeout=SECONDS * 1000)
        file = f"content/bulletins/{BULLETIN}.md"
        live.edit(file, lambda text: f"{text}\nCâu vừa viết.\n")
        page.wait_for_selector("text=Câu vừa viết.", timeout=SECONDS * 1000)
        found.wait_for(timeout=SECONDS * 1000)  # it is open after the page was loaded again
        summary.click()
        page.reload()
        summary.wait_for(timeout=SECONDS * 1000)
        assert not found.is_visible()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        settings = live.project / "pelicanconf.py"
        good = settings.read_text(encoding="utf-8")
        settings.write_text("SITENAME = ", encoding="utf-8")
        page.wait_for_selector("text=Chưa tạo lại được trang", timeout=SECONDS * 1000)
        live.edit("pelicanconf.py", lambda _: good)
        bar.locator("summary", has_text="1 lời nhắc").wait_for(timeout=SECONDS * 1000)
        (live.project / "content/leaders/thừa.zip").unlink()
        bar.wait_for(state="detached", timeout=SECONDS * 1000)
        assert "/.bantin/" not in (live.output / f"{BULLETIN}.html").read_text(encoding="utf-8")
        page.goto("about:blank")


def test_bar_is_accessible(browser: Browser, tmp_path: Path) -> None:
    with serving(tmp_path) as live, quiet_page(browser) as page:
        live.edit("content/leaders/thừa.zip", lambda _: "x")
        schemes: tuple[Literal["light", "dark"], ...] = ("light", "dark")
        for scheme in schemes:
            page.emulate_media(color_scheme=scheme)
            page.goto(f"{live.root}{BULLETIN}.html")
            page.locator("aside summary").click(timeout=SECONDS * 1000)
            broken = Axe().run(page, {"include": [["aside"]]}).response["violations"]
            assert not broken, broken
            page.evaluate("sessionStorage.clear()")
        page.goto("about:blank")
