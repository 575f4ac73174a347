"""More results, and all of them as a table."""

import csv
import io
import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.support.building import build_site
from tests.support.content_files import bulletin
from tests.support.file_trees import write_tree
from tests.support.search_page import RESULTS, STATUS, addresses, focused, opened
from tests.support.strict_server import Site, served

from .archive import ALL, TITLES


def test_more_goes_on_at_the_first_new_result_and_back_returns_there(
    page: Page, site: Site
) -> None:
    opened(page, site.root, q="thủy lợi")
    more = page.locator("[data-search-more]")
    more.click()
    expect(page.locator(RESULTS)).to_have_count(20)
    assert focused(page) == page.locator(f"{RESULTS} h2").nth(10).inner_text()
    more.click()
    expect(page.locator(RESULTS)).to_have_count(ALL)
    more.scroll_into_view_if_needed()
    expect(more).to_be_hidden()
    assert len(set(addresses(page))) == ALL
    page.locator(f"{RESULTS} a").last.click()
    page.wait_for_url("**/20*/**")
    page.go_back()
    expect(page.locator(RESULTS)).to_have_count(ALL)
    expect(page.locator(RESULTS).last).to_be_in_viewport()


def test_csv_has_all_results_and_no_formula(page: Page, site: Site) -> None:
    opened(page, site.root, q="thủy lợi", sap_xep="cu")
    with page.expect_download() as download:
        page.click("[data-search-csv]")
    data = download.value.path().read_bytes()
    assert download.value.suggested_filename == "ban-tin.csv"
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\n") == data.count(b"\r\n") == 1 + ALL
    head, *rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    assert head == ["Ngày", "Tiêu đề", "Nguồn", "Cơ quan", "Địa chỉ"]
    assert [row[0] for row in rows] == sorted(row[0] for row in rows)
    titles = {row[1] for row in rows}
    assert {"'" + title for title in TITLES[:4]} | set(TITLES[4:]) <= titles
    assert all(re.fullmatch(r"Sở Thử \d+; Sở Thử \d+", row[3]) for row in rows)
    assert all((site.folder / row[4].removeprefix(site.root)).is_file() for row in rows)
    expect(page.locator(STATUS)).to_have_text(f"Đã lưu {ALL} bản tin vào tệp CSV")


def test_csv_has_a_thousand_results_at_most(page: Page, tmp_path: Path) -> None:
    for n in range(1005):
        day = f"2020-{1 + n % 12:02}-{1 + n % 28:02}"
        name = f"bulletins/2020/{day[5:7]}/{day[8:]}-tin-{n}.md"
        write_tree(
            tmp_path / "content",
            {name: bulletin(day, title=f"Bản tin số {n}", body=f"Nội dung số {n}.")},
        )
    build_site(tmp_path / "content", tmp_path / "site")
    with served(tmp_path / "site") as root:
        assert opened(page, root, tu="2020-01-01") == "1.005 bản tin"
        with page.expect_download() as download:
            page.click("[data-search-csv]")
        assert download.value.path().read_bytes().count(b"\r\n") == 1001
        expect(page.locator(STATUS)).to_have_text("Đã lưu 1.000 bản tin đầu vào tệp CSV")
