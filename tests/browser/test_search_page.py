"""The search page: its address is its state, and all on it works by link, by keyboard and in trouble."""

import csv
import io
import re
from collections.abc import Iterator
from threading import Event
from types import SimpleNamespace
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from playwright.sync_api import Page, expect
from support.building import build_site, bulletin, write_content
from support.searching import (
    RESULTS,
    STATUS,
    addresses,
    answered,
    ask,
    asked,
    days,
    focused,
    open_panel,
    opened,
    quiet_page,
    unasked,
)
from support.serving import served

DESKTOP = {"width": 1280, "height": 800}
TITLES = [
    "=1+1 về thủy lợi", "+84 về thủy lợi", "-5 độ và thủy lợi", "@thủy lợi",
    'Hội nghị "thủy lợi", lần 2', "Thủy lợi; dấu; chấm phẩy",
]  # fmt: skip
ALL = 26
INDEX = "**/tim-kiem/**"
FAILED = "Không tải được dữ liệu tìm kiếm. Hãy thử lại, hoặc đi theo các lối dưới đây."


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Iterator[SimpleNamespace]:
    """26 bulletins on thủy lợi of three years, with ten committees; half of them name a leader."""
    content, folder = tmp_path_factory.mktemp("content"), tmp_path_factory.mktemp("site")
    titles = [*TITLES, *(f"Bản tin {n} về thủy lợi" for n in range(len(TITLES), ALL))]
    files = {
        f"committees/so-{n}.md": f"---\nname: Sở Thử {n}\n---\n" for n in range(1, 11)
    } | {
        "committees/so-1.md": "---\nname: Sở Thử 1\nother_names: [Ty Thủy lợi cũ]\nabbreviations: [STM]\n---\n",
        "leaders/tran-thi-mau.md": "---\nname: Trần Thị Mẫu\nother_names: [Mẫu Thị]\n---\n",
        "abbreviations.yml": "TL: thủy lợi\n",
    }  # fmt: skip
    for n, title in enumerate(titles):
        day = f"{2019 + n % 3}-{1 + n % 12:02}-{1 + n:02}"
        lines = ["source: Báo Thử" if n % 2 else "source: Đài Thử"]
        lines += [f"committees: [so-{1 + n % 10}, so-{1 + (n + 1) % 10}]"]
        lines += ["leaders: [Trần Thị Mẫu]"] if n % 2 else []
        quoted = "'" + title + "'"
        files[f"bulletins/{day[:4]}/{day[5:7]}/{day[8:]}-tin-{n}.md"] = bulletin(
            day, *lines, title=quoted, body=f"Đoàn đi xem kênh mương số {n}, họp bàn việc đê điều."
        )
    report = build_site(write_content(content, files), folder)
    assert report.counts.published == ALL, report.findings
    with served(folder) as root:
        yield SimpleNamespace(folder=folder, root=root)


@pytest.fixture
def page(browser) -> Iterator[Page]:
    with quiet_page(browser, viewport=DESKTOP) as page:
        yield page


@pytest.fixture
def trouble(browser) -> Iterator[Page]:
    """A page that may log what it likes."""
    with browser.new_context(viewport=DESKTOP) as context:
        yield context.new_page()


def number(status: str) -> int:
    return int(re.match(r"[\d.]+", status)[0].replace(".", ""))


def requested(page: Page) -> list[str]:
    """The index files asked for from now on."""
    files: list[str] = []
    page.on(
        "request", lambda r: files.append(urlsplit(r.url).path) if "/tim-kiem/" in r.url else None
    )
    return files


# The page without a script, and with nothing asked


def test_without_script_all_bulletins_can_be_reached(browser, site) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{site.root}tim-kiem.html?q=a")
        assert page.is_visible("[data-search-note]")
        assert page.is_visible("text=Theo thời gian")
        assert page.is_visible("text=Lãnh đạo, theo tên")
        assert not page.is_visible("[data-search-filters], [data-search-csv], [data-search-more]")
        page.fill("#tim", "đê điều")
        page.press("#tim", "Enter")
        assert asked(page) == {"q": ["đê điều"]}


def test_nothing_asked_fetches_nothing_and_shows_the_ways(page, site) -> None:
    files = requested(page)
    unasked(page, site.root)
    assert page.is_visible("text=Theo thời gian")
    assert not page.is_visible("[data-search-note]")
    assert not page.is_visible("[data-search-answer]")
    page.press("#tim", "Enter")
    assert (files, page.inner_text(STATUS), page.url) == ([], "", f"{site.root}tim-kiem.html")


def test_there_is_one_search_form(page, site) -> None:
    unasked(page, site.root)
    assert page.locator("input[type=search]").count() == 1


# Address, form and history


def test_link_to_a_search_shows_its_results(page, site) -> None:
    status = opened(page, site.root, q="thủy lợi")
    assert status == f"{ALL} bản tin"
    assert page.locator(RESULTS).count() == 10
    assert all((site.folder / address).is_file() for address in addresses(page))
    assert page.locator(f"{RESULTS} mark").first.inner_text().lower().startswith("thủy")
    assert page.title().startswith("thủy lợi – Tìm kiếm")
    assert page.input_value("#tim") == "thủy lợi"
    assert not page.is_visible("text=Theo thời gian")


def test_submitting_keeps_the_focus_and_back_and_forward_restore(page, site) -> None:
    unasked(page, site.root)
    ask(page, "bản tin 7")
    first = addresses(page)
    assert asked(page) == {"q": ["bản tin 7"]}
    assert focused(page) == "q"
    ask(page, "đê điều")
    page.go_back()
    expect(page.locator("#tim")).to_have_value("bản tin 7")
    answered(page)
    assert addresses(page) == first
    page.go_back()
    expect(page.locator("[data-search-answer]")).to_be_hidden()
    assert page.is_visible("text=Theo thời gian")
    assert page.input_value("#tim") == ""
    page.go_forward()
    page.go_forward()
    expect(page.locator("#tim")).to_have_value("đê điều")
    answered(page)


def test_skip_link_does_not_search_again(page, site) -> None:
    opened(page, site.root, q="đê điều")
    page.evaluate("document.querySelector('[data-search-results]').lastChild.remove()")
    page.focus(".skip-link")
    page.keyboard.press("Enter")
    page.wait_for_url("**#noi-dung")
    assert page.locator(RESULTS).count() == 9


def test_filters_alone_list_by_day_newest_first(page, site) -> None:
    status = opened(page, site.root, nguon="bao-thu")
    assert status == "13 bản tin"
    assert days(page) == sorted(days(page), reverse=True)
    page.click("text=Cũ nhất")
    answered(page)
    assert asked(page)["sap-xep"] == ["cu"]
    assert days(page) == sorted(days(page))
    assert page.locator(".orders [aria-current]").all_inner_texts() == ["Cũ nhất"]


def test_order_keeps_what_was_found(page, site) -> None:
    status = opened(page, site.root, q="thủy lợi")
    page.click("text=Mới nhất")
    assert answered(page) == status
    assert days(page) == sorted(days(page), reverse=True)
    assert focused(page) == status


def test_ctrl_click_leaves_the_page_alone(page, site) -> None:
    opened(page, site.root, q="thủy lợi")
    url = page.url
    with page.context.expect_page() as other:
        page.click("text=Mới nhất", modifiers=["Control"])
    assert page.url == url
    assert "sap-xep=moi" in other.value.url


# Filters


def test_chips_name_the_filters_and_take_them_away(page, site) -> None:
    opened(
        page,
        site.root,
        q="thủy lợi",
        co_quan="so-2",
        lanh_dao="tran-thi-mau",
        tu="2019-01-01",
        den="2019-12-31",
    )
    chips = page.locator("[data-search-chips] li")
    expect(chips.first).to_contain_text("Cơ quan: Sở Thử 2")
    shown = [text.split("Bỏ lọc: ")[-1] for text in chips.all_text_contents()]
    assert shown == ["Cơ quan: Sở Thử 2", "Lãnh đạo: Trần Thị Mẫu", "Năm 2019", "Bỏ mọi bộ lọc"]
    chips.first.locator("a").click()
    answered(page)
    assert asked(page).keys() == {"q", "lanh-dao", "tu", "den"}
    page.go_back()
    expect(chips.first).to_contain_text("Sở Thử 2")
    page.click("text=Bỏ mọi bộ lọc")
    assert answered(page) == f"{ALL} bản tin"
    assert asked(page) == {"q": ["thủy lợi"]}
    assert not chips.count()


def test_counts_are_fetched_when_the_panel_is_opened(page, site) -> None:
    opened(page, site.root, q="thủy lợi")
    files = requested(page)
    page.wait_for_timeout(200)
    assert files == []
    open_panel(page)
    assert files
    titles = page.locator(".facet__title").all_inner_texts()
    assert titles == ["Năm", "Cơ quan", "Lãnh đạo", "Nguồn"]


@pytest.mark.parametrize(
    "narrowed", [{}, {"co_quan": "so-2"}, {"nguon": "bao-thu", "tu": "2020-01-01"}]
)
def test_every_count_is_what_its_filter_leaves(page, site, narrowed: dict[str, str]) -> None:
    opened(page, site.root, q="thủy lợi", **narrowed)
    open_panel(page)
    promised = page.locator(".facet__link, .years__link").evaluate_all(
        "links => links.map(a => [a.search, a.closest('li').querySelector('.count').textContent.trim()])"
    )
    assert len(promised) > 5
    for query, count in promised:
        page.goto(f"{site.root}tim-kiem.html{query}")
        assert answered(page) == f"{count} bản tin", query


def test_choosing_narrows_and_the_open_panel_follows(page, site) -> None:
    opened(page, site.root, q="thủy lợi")
    open_panel(page)
    page.locator(".facet__link", has_text="Báo Thử").click()
    assert answered(page) == "13 bản tin"
    assert asked(page) == {"q": ["thủy lợi"], "nguon": ["bao-thu"]}
    page.wait_for_selector("[data-search-filters][aria-busy=false] .facet__title")
    names = " ".join(page.locator(".facet__link").all_inner_texts())
    assert "Trần Thị Mẫu" in names
    assert "Báo Thử" not in names


def test_long_lists_are_folded(page, site) -> None:
    opened(page, site.root, q="thủy lợi")
    open_panel(page)
    rest = page.locator(".filters details")
    assert rest.count() == 1
    assert page.locator(".facet__link:visible", has_text="Sở Thử").count() == 8
    rest.locator("summary").click()
    assert page.locator(".facet__link:visible", has_text="Sở Thử").count() == 10


def test_dates_are_asked_for_in_the_panel(page, site) -> None:
    opened(page, site.root, q="thủy lợi")
    open_panel(page)
    page.fill("[name=tu]", "2020-06-01")
    page.fill("[name=den]", "2020-12-31")
    page.click("text=Lọc theo ngày")
    assert 0 < number(answered(page)) < ALL
    assert asked(page) == {"q": ["thủy lợi"], "tu": ["2020-06-01"], "den": ["2020-12-31"]}
    assert "Từ 1/6/2020 đến 31/12/2020" in page.inner_text("[data-search-chips]")


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ({"tu": "2020-12-31", "den": "2020-01-01"}, ["2020-01-01", "2020-12-31"]),
        ({"tu": "2020-02-31", "den": "x"}, ["", ""]),
        ({"den": "2020-01-01"}, ["", "2020-01-01"]),
        ({"tu": "0000-00-00", "den": "99999-01-01"}, ["", ""]),
    ],
)
def test_days_that_are_none_do_not_count(
    page, site, given: dict[str, str], meant: list[str]
) -> None:
    opened(page, site.root, q="thủy lợi", **given)
    assert [page.input_value(f"[name={name}]") for name in ("tu", "den")] == meant


# How the query was read


def test_understood_date_can_be_taken_away(page, site) -> None:
    opened(page, site.root, q="thủy lợi năm 2020")
    chip = page.locator("[data-search-date]")
    assert "Năm 2020" in chip.inner_text()
    chip.locator("a").click()
    assert answered(page) == f"{ALL} bản tin"
    assert asked(page) == {"q": ["thủy lợi"]}


def test_what_was_searched_as_well_can_be_left_out(page, site) -> None:
    opened(page, site.root, q="tl")
    note = page.locator("[data-search-widened]")
    assert "tl → thủy lợi" in note.inner_text()
    note.locator("a").click()
    answered(page)
    assert asked(page) == {"q": ["tl"], "nguyen-van": ["1"]}
    assert not note.is_visible()
    page.click("[data-search-chips] a")
    answered(page)
    assert note.is_visible()
    page.goto(f"{site.root}tim-kiem.html?q=tl&nguyen-van=1")
    answered(page)
    ask(page, "thủy lợi")
    assert asked(page) == {"q": ["thủy lợi"]}


def test_pages_that_the_query_names_come_first(page, site) -> None:
    opened(page, site.root, q="mẫu thị")
    hit = page.locator("[data-search-hits] li")
    assert hit.inner_text() == "Trần Thị Mẫu Lãnh đạo · còn gọi: Mẫu Thị"
    assert (site.folder / hit.locator("a").get_attribute("href")).is_file()


def test_many_pages_that_the_query_names_are_folded(page, site) -> None:
    opened(page, site.root, q="sở thử 1, sở thử 2, sở thử 3, sở thử 4, sở thử 5")
    hits = page.locator("[data-search-hits] a")
    assert [hit.is_visible() for hit in hits.all()] == [True] * 3 + [False] * 2
    page.click("[data-search-hits] summary")
    assert hits.last.is_visible()


def test_nothing_found_says_so_and_shows_the_ways(page, site) -> None:
    assert opened(page, site.root, q="zzzz").startswith("Không tìm thấy bản tin nào.")
    assert page.is_visible("text=Theo thời gian")
    assert not page.is_visible("[data-search-csv], [data-search-filters]")


# Suggestions


def test_names_are_fetched_at_the_first_letters(page, site) -> None:
    opened(page, site.root, q="đê điều")
    files = requested(page)
    page.focus("#tim")
    page.wait_for_selector("#tim[role=combobox]")
    assert files == []
    page.fill("#tim", "mau")
    page.wait_for_selector("[role=option]")
    page.locator("#tim").press_sequentially(" th")
    assert [file.rsplit("/")[-1] for file in files] == ["ten.bin"]


def test_suggestions_follow_the_combobox_pattern(page, site) -> None:
    unasked(page, site.root)
    box = page.locator("#tim")
    options = page.locator("#goi-y [role=option]")

    def active() -> str:
        """The chosen option, by its id and by its own word, which must agree."""
        ids = page.locator("[aria-selected=true]").evaluate_all("all => all.map(one => one.id)")
        assert box.get_attribute("aria-activedescendant") == "".join(ids)
        return "".join(ids)

    box.focus()
    expect(box).to_have_role("combobox")
    state = {"aria-autocomplete": "list", "aria-controls": "goi-y", "aria-expanded": "false"}
    assert {name: box.get_attribute(name) for name in state} == state
    box.press_sequentially("so thu")
    expect(options).to_have_count(8)
    assert box.get_attribute("aria-expanded") == "true"
    assert active() == ""
    box.press("ArrowDown")
    box.press("ArrowDown")
    assert active() == options.nth(1).get_attribute("id")
    box.press("ArrowUp")
    box.press("ArrowUp")
    assert active() == ""
    box.press("ArrowUp")
    assert active() == options.nth(7).get_attribute("id")
    box.press("Escape")
    assert box.get_attribute("aria-expanded") == "false"
    assert not page.is_visible("#goi-y")
    assert (box.input_value(), focused(page)) == ("so thu", "q")
    box.press("ArrowDown")
    expect(options).to_have_count(8)
    page.keyboard.press("Tab")
    assert not page.is_visible("#goi-y")


@pytest.mark.parametrize("typed", ["tran thi", "Mẫu", "mau thi"])
def test_enter_on_a_suggestion_opens_its_page(page, site, typed: str) -> None:
    unasked(page, site.root)
    page.locator("#tim").press_sequentially(typed)
    page.wait_for_selector("[role=option]")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/lanh-dao/tran-thi-mau.html")


def test_suggestion_tells_by_which_name_it_was_found_and_can_be_clicked(page, site) -> None:
    unasked(page, site.root)
    page.locator("#tim").press_sequentially("ty thuy")
    assert page.inner_text("[role=option]") == "Sở Thử 1 Cơ quan · còn gọi: Ty Thủy lợi cũ"
    page.click("[role=option]")
    page.wait_for_url("**/co-quan/so-1.html")


def test_enter_without_a_chosen_suggestion_searches(page, site) -> None:
    unasked(page, site.root)
    page.locator("#tim").press_sequentially("sở thử")
    page.wait_for_selector("[role=option]")
    page.keyboard.press("Enter")
    answered(page)
    assert asked(page) == {"q": ["sở thử"]}
    assert not page.is_visible("#goi-y")


# More results, and all of them


def test_more_goes_on_at_the_first_new_result_and_back_returns_there(page, site) -> None:
    opened(page, site.root, q="thủy lợi")
    more = page.locator("[data-search-more]")
    more.click()
    expect(page.locator(RESULTS)).to_have_count(20)
    assert focused(page) == page.locator(f"{RESULTS} h2").nth(10).inner_text()
    more.click()
    expect(page.locator(RESULTS)).to_have_count(ALL)
    assert not more.is_visible()
    assert len(set(addresses(page))) == ALL
    page.locator(f"{RESULTS} a").last.click()
    page.wait_for_url("**/20*/**")
    page.go_back()
    expect(page.locator(RESULTS)).to_have_count(ALL)
    expect(page.locator(RESULTS).last).to_be_in_viewport()


def test_csv_has_all_results_and_no_formula(page, site) -> None:
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


def test_csv_has_a_thousand_results_at_most(page, tmp_path) -> None:
    for n in range(1005):
        day = f"2020-{1 + n % 12:02}-{1 + n % 28:02}"
        name = f"bulletins/2020/{day[5:7]}/{day[8:]}-tin-{n}.md"
        write_content(tmp_path / "content", {name: bulletin(day)})
    build_site(tmp_path / "content", tmp_path / "site")
    with served(tmp_path / "site") as root:
        assert opened(page, root, tu="2020-01-01") == "1.005 bản tin"
        with page.expect_download() as download:
            page.click("[data-search-csv]")
        assert download.value.path().read_bytes().count(b"\r\n") == 1001
        expect(page.locator(STATUS)).to_have_text("Đã lưu 1.000 bản tin đầu vào tệp CSV")


# Trouble


@pytest.mark.parametrize("how", ["missing", "damaged"])
def test_when_the_index_fails_a_sentence_says_so_and_trying_again_works(
    trouble, site, how: str
) -> None:
    page = trouble
    broken = (
        (lambda r: r.abort()) if how == "missing" else (lambda r: r.fulfill(body=b"\x05broken"))
    )
    page.route(INDEX, broken)
    assert opened(page, site.root, q="thủy lợi", co_quan="so-1") == FAILED
    assert page.is_visible("text=Theo thời gian")
    assert "so-1" in page.inner_text("[data-search-chips]")
    page.unroute(INDEX)
    page.click("form button")
    assert answered(page) == "5 bản tin"
    assert not page.is_visible("text=Theo thời gian")


def test_when_more_fails_the_results_stay(trouble, site) -> None:
    page = trouble
    opened(page, site.root, q="thủy lợi")
    page.route(INDEX, lambda route: route.abort())
    page.click("[data-search-more]")
    expect(page.locator(STATUS)).to_have_text("Không tải thêm được. Hãy thử lại.")
    assert page.locator(RESULTS).count() == 10
    page.unroute(INDEX)
    page.click("[data-search-more]")
    expect(page.locator(RESULTS)).to_have_count(20)


def test_when_counts_fail_opening_again_tries_again(trouble, site) -> None:
    page = trouble
    opened(page, site.root, q="thủy lợi")
    page.route(INDEX, lambda route: route.abort())
    page.click("[data-search-filters] > summary")
    expect(page.locator("[data-search-facets]")).to_have_text("Không tải được số liệu để lọc.")
    page.unroute(INDEX)
    page.click("[data-search-filters] > summary")
    open_panel(page)


def test_without_the_later_script_the_panel_says_so(trouble, site) -> None:
    page = trouble
    page.route("**/search-later*", lambda route: route.abort())
    opened(page, site.root, q="thủy lợi")
    page.click("[data-search-filters] > summary")
    expect(page.locator("[data-search-facets]")).to_have_text("Không tải được số liệu để lọc.")
    assert page.get_attribute("[data-search-filters]", "aria-busy") == "false"


@pytest.mark.parametrize("missing", ["**/ten.bin", "**/search-later*"])
def test_without_suggestions_the_search_works(trouble, site, missing: str) -> None:
    page = trouble
    page.route(missing, lambda route: route.abort())
    unasked(page, site.root)
    page.locator("#tim").press_sequentially("thủy lợi")
    page.keyboard.press("Enter")
    assert answered(page) == f"{ALL} bản tin"


def test_an_older_answer_that_comes_late_is_dropped(page, site) -> None:
    held, late = [], Event()
    page.route(INDEX, lambda route: held.append(route) if not late.is_set() else route.continue_())
    page.goto(f"{site.root}tim-kiem.html?q={quote('bản tin 7')}")
    page.wait_for_timeout(100)
    assert page.get_attribute("[data-search-results]", "aria-busy") == "true"
    assert page.inner_text(STATUS) == "Đang tìm…"
    late.set()
    page.fill("#tim", "đê điều")
    page.press("#tim", "Enter")
    assert answered(page) == f"{ALL} bản tin"
    shown = addresses(page)
    for route in held:
        route.continue_()
    page.wait_for_timeout(300)
    assert addresses(page) == shown
    assert page.inner_text(STATUS) == f"{ALL} bản tin"


STRANGE = [
    "<script>window.ran=1</script>", '<img src=x onerror="window.ran=1">', '"không đóng', "“ ” „", "-", "--- -a -b",
    "%%%", "&&&=", "\\u0000", "\x00\x01", "\u202eđảo", "😀 thủy lợi", "ủ" * 600, "a " * 5000, "999999/99/9999", "ngày 31/2/2020",
    "'; DROP TABLE", "thủy\u200blợi", "NFD: thu\u0309y lo\u031b\u0323i", "constructor __proto__ toString",
]  # fmt: skip


@pytest.mark.parametrize("typed", STRANGE, ids=lambda text: repr(text[:20]))
def test_strange_input_is_answered(page, site, typed: str) -> None:
    unasked(page, site.root)
    page.evaluate("text => { document.querySelector('#tim').value = text }", typed)
    page.press("#tim", "Enter")
    assert answered(page)
    assert page.evaluate("window.ran") is None
    assert len(asked(page)["q"][0]) <= 500
    assert opened(page, site.root, q=asked(page)["q"][0])


def test_half_a_character_is_answered(page, site) -> None:
    unasked(page, site.root)
    page.evaluate("() => { document.querySelector('#tim').value = 'a\\ud800 thủy \\udc00lợi' }")
    page.press("#tim", "Enter")
    assert answered(page)
    page.goto(f"{site.root}tim-kiem.html?q=%ED%A0%80%ff&co-quan=%ED%A0%80&tu=%ff")
    assert answered(page)


def test_only_so_many_filters_are_read_and_others_are_not_at_all(page, site) -> None:
    opened(
        page,
        site.root,
        q="thủy lợi",
        co_quan=[f"x{n}" for n in range(200)],
        xau="1",
        constructor="2",
        __proto__="3",
    )
    page.wait_for_selector("[data-search-chips] a")
    href = page.get_attribute("text=Bỏ mọi bộ lọc", "href")
    assert parse_qs(href[1:]) == {"q": ["thủy lợi"]}
    assert page.locator("[data-search-chips] .tag").count() == 20


def test_unknown_orders_and_repeated_values_count_once(page, site) -> None:
    opened(
        page,
        site.root,
        q=["thủy lợi", "khác"],
        sap_xep="xau",
        nguyen_van="0",
        nguon=["bao-thu", "bao-thu", ""],
    )
    assert page.input_value("#tim") == "thủy lợi"
    assert page.locator(".orders [aria-current]").inner_text() == "Khớp nhất"
    expect(page.locator("[data-search-chips] a")).to_have_count(1)
