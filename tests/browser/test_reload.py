"""A page that is open while its bulletin is saved loads itself again."""

from pathlib import Path

from playwright.sync_api import Browser

from tests.support.search_page import quiet_page
from tests.support.serve_process import serving
from tests.support.waiting import SECONDS

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
        page.wait_for_function("scrollY === 200")
        live.edit(file, lambda text: f"{text}\nCâu viết sau.\n")
        page.wait_for_selector("text=Câu viết sau.", timeout=SECONDS * 1000)
        page.goto("about:blank")  # a browser complains of a server that ends
