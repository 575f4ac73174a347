"""The desk in a browser: from pasted text or a dropped file to the file that `bantin import` writes, also without a network."""

import io
import json
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Literal
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, FilePayload, Page

from bantin.building.site_build import BuildFolders, build
from bantin.content.bulletin import dump_bulletin, parse_bulletin
from tests.support.building import config
from tests.support.desk import facts_of, imported, pyodide_folder
from tests.support.desk_page import (
    ADDRESS,
    SECONDS,
    checked,
    choose,
    desk_site,
    downloaded,
    drop,
    opened,
    paste,
)
from tests.support.project import ROOT, SAMPLE, THEME
from tests.support.strict_server import Site, served

RAW = sorted((ROOT / "tests/data/raw").glob("*.txt"))
PRINTED = """\
Tỉnh ủy Sông Thanh họp báo
16/07/2018
Sáng 15/7, Ban Tuyên giáo Tỉnh ủy họp báo. Bà Lê Thị Hòa, Trưởng Ban Tuyên giáo Tỉnh ủy chủ trì; ông Lò Páo, Giám đốc Sở Y tế trả lời.
Nguồn: Báo Sông Thanh
"""
VIEWS: list[tuple[Literal["light", "dark"], int, str]] = [
    ("light", 360, "100%"), ("dark", 1280, "100%"), ("light", 1280, "200%"), ("dark", 360, "200%"),
]  # fmt: skip
AXE = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }
}


def word(text: str) -> bytes:
    """A Word document with a paragraph for each line."""
    paragraphs = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in text.split("\n"))
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{space}"><w:body>{paragraphs}</w:body></w:document>',
        )
    return target.getvalue()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The sample archive with the desk."""
    with desk_site(tmp_path_factory) as site:
        yield site


@pytest.fixture(scope="module")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that has opened the desk before, as that of an editor."""
    with browser.new_context() as context:
        yield context


@pytest.fixture
def page(context: BrowserContext, site: Site) -> Iterator[Page]:
    """The desk, ready; it may log nothing."""
    logged: list[str] = []
    page = context.new_page()
    page.on("console", lambda message: logged.append(message.text))
    page.on("pageerror", lambda error: logged.append(str(error)))
    opened(page, site.root)
    yield page
    page.close()
    assert logged == []


def test_files_are_those_that_the_import_writes(page: Page, tmp_path: Path) -> None:
    facts = facts_of(SAMPLE)
    for raw in RAW:
        paste(page, raw.read_text(encoding="utf-8"))

        (expected,) = imported(raw.read_bytes(), facts)
        path = downloaded(page, tmp_path)
        assert page.inner_text("[data-result] [data-path]") == expected.path
        assert path.name == Path(expected.path).name
        assert path.read_bytes().decode() == dump_bulletin(expected)


def test_dropped_word_document_becomes_a_bulletin(page: Page, tmp_path: Path) -> None:
    document = word(PRINTED)

    drop(page, "tin.docx", document)

    (expected,) = imported(document, facts_of(SAMPLE))
    assert expected.leaders
    assert downloaded(page, tmp_path).read_bytes().decode() == dump_bulletin(expected)


def test_it_works_without_a_network_after_the_first_load(
    context: BrowserContext, page: Page, site: Site, tmp_path: Path
) -> None:
    context.set_offline(True)
    try:
        page.goto(f"{site.root}bien-tap/")
        page.wait_for_selector("[data-status]:has-text('Sẵn sàng')", timeout=SECONDS)
        paste(page, PRINTED)
        assert "Lê Thị Hòa" in downloaded(page, tmp_path).read_text(encoding="utf-8")
        assert page.frame_locator("[data-preview]").locator("h1").inner_text()
    finally:
        context.set_offline(False)


def test_bulletin_of_the_archive_is_opened_and_mended(page: Page, tmp_path: Path) -> None:
    path = "bulletins/2019/02/28-tong-ket.md"
    file = (SAMPLE / path).read_bytes()

    choose(page, FilePayload(name="28-tong-ket.md", mimeType="", buffer=file))
    page.fill("#bt-author", "Vi Hải")

    text = downloaded(page, tmp_path).read_text(encoding="utf-8")
    assert page.inner_text("[data-result] [data-path]") == path
    assert page.inner_text("[data-result] [data-forge]") == "Mở trang sửa tệp"
    opened_again, _ = parse_bulletin(text, path)
    before, _ = parse_bulletin(file.decode(), path)
    assert before
    assert opened_again == replace(before, author="Vi Hải")


def test_of_several_files_each_is_read_or_refused_by_name(page: Page) -> None:
    page.evaluate("localStorage.clear()")
    files = {
        "a.pdf": b"%PDF-1.7\n",
        "b.json": b"[{}]",
        "c.txt": PRINTED.encode(),
        "d.docx": word(PRINTED),
    }

    choose(page, *(FilePayload(name=n, mimeType="", buffer=data) for n, data in files.items()))

    assert page.inner_text("[data-refusal]").split("\n\n") == [
        "a.pdf: là tệp PDF; mở tệp, chép chữ rồi dán vào tệp .txt, hoặc dùng bản Word.",
        "b.json: không phải bản nháp đã lưu từ bàn biên tập.",
    ]
    assert page.locator("[data-draft-list] .desk-link").count() == 2
    paste(page, "")
    assert page.inner_text("[data-refusal]") == "Văn bản dán vào: tệp trống."
    paste(page, PRINTED)
    assert page.is_hidden("[data-refusal]")


def test_names_are_offered_to_who_types_without_marks(page: Page) -> None:
    paste(page, PRINTED)
    page.click("[data-add=leaders]")
    box = page.locator("[data-rows=leaders] input").last
    box.press_sequentially("van hung")
    offered = page.locator("[role=listbox]:visible [role=option]")
    assert [text.split("  ")[0] for text in offered.all_inner_texts()] == [
        "Nguyễn Văn Hùng Bí thư Tỉnh ủy",
        "Nguyễn Văn Hưng Chủ tịch UBND tỉnh",
    ]

    box.fill("")
    box.press_sequentially("dang an")
    assert offered.all_inner_texts() == ["Đặng Văn Ân"]
    box.fill("")
    box.press_sequentially("bi thu hung")
    box.press("ArrowDown")
    box.press("Enter")

    assert box.input_value() == "Nguyễn Văn Hùng"
    assert box.get_attribute("aria-expanded") == "false"


def test_what_is_wrong_stands_beside_the_field_until_it_is_mended(page: Page) -> None:
    paste(page, PRINTED)
    assert checked(page) == "Không có lỗi."
    name = page.locator("[data-rows=leaders] input")
    name.fill("Lê Thị Hoa")
    page.wait_for_selector("[data-notes=leaders] .desk-note--error")
    assert "Ý bạn là “Lê Thị Hòa”?" in page.inner_text("[data-notes=leaders]")
    assert checked(page) == "Còn 1 lỗi phải sửa."

    name.fill("Lê Thị Hòa")
    page.wait_for_selector("[data-notes=leaders] .desk-note--error", state="detached")


def test_day_that_the_text_lacks_brings_its_people(page: Page, tmp_path: Path) -> None:
    paste(page, PRINTED.replace("16/07/2018\n", ""))
    assert page.locator("[data-rows=leaders] input").count() == 0
    assert "Chưa có ngày đăng" in page.inner_text("[data-notes=date]")

    page.fill("#bt-date", "16/7/2018")
    page.wait_for_selector("[data-rows=leaders] input")

    assert downloaded(page, tmp_path).read_text("utf-8") == dump_bulletin(
        imported(PRINTED.encode(), facts_of(SAMPLE))[0]
    )


def test_several_bulletins_of_a_file_become_several_drafts(page: Page) -> None:
    other = PRINTED.replace("họp báo\n", "tổng kết\n").replace("họp báo.", "tổng kết năm.")
    page.evaluate("localStorage.clear()")

    paste(page, f"{PRINTED}\n\n{other}")

    drafts = page.locator("[data-draft-list] .desk-link").all_inner_texts()
    assert sorted(drafts) == ["Tỉnh ủy Sông Thanh họp báo", "Tỉnh ủy Sông Thanh tổng kết"]


def test_drafts_stay_and_can_be_saved_and_taken_back(
    page: Page, site: Site, tmp_path: Path
) -> None:
    page.evaluate("localStorage.clear()")
    paste(page, PRINTED)
    page.fill("#bt-title", "Tiêu đề đã sửa")
    checked(page)
    opened(page, site.root)
    with page.expect_download() as download:
        page.click("[data-export]")
    download.value.save_as(tmp_path / "a.json")
    assert [
        one["form"]["title"] for one in json.loads((tmp_path / "a.json").read_text("utf-8"))
    ] == ["Tiêu đề đã sửa"]
    page.click("[data-draft-list] button:has-text('Xóa')")
    assert page.is_hidden("[data-drafts]")

    saved = (tmp_path / "a.json").read_bytes()
    choose(page, FilePayload(name="a.json", mimeType="", buffer=saved))

    assert page.input_value("#bt-title") == "Tiêu đề đã sửa"
    assert page.locator("[data-draft-list] .desk-link").count() == 1


def test_forge_gets_the_name_and_the_text_or_the_text_is_copied(
    context: BrowserContext, page: Page
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    context.route("https://forge.example/**", lambda route: route.fulfill(body="forge"))
    paste(page, PRINTED)
    checked(page)
    with page.expect_popup() as short:
        page.click("[data-result] [data-forge]")
    asked = parse_qs(urlsplit(short.value.url).query)
    assert asked["filename"] == [f"content/{page.inner_text('[data-path]')}"]
    assert asked["value"][0].startswith("---\ntitle: Tỉnh ủy Sông Thanh họp báo\n")

    page.fill("#bt-body", "Một câu dài. " * 1000)
    checked(page)
    with page.expect_popup() as long:
        page.click("[data-result] [data-forge]")

    assert parse_qs(urlsplit(long.value.url).query).get("value") is None
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("---\ntitle: Tỉnh ủy Sông Thanh họp báo\n")
    assert "dán vào" in page.inner_text("[data-result] [data-said]")


def test_record_of_somebody_unknown_is_made(page: Page, tmp_path: Path) -> None:
    paste(page, PRINTED)

    page.click("[data-notes=leaders] button")
    page.wait_for_selector("#bt-ho-so:focus")
    record = page.locator("[data-record]")
    assert record.locator("[data-path]").inner_text() == "leaders/lo-pao.md"
    page.locator("[data-record-text]").fill("---\nname: Lò Páo\nposts:\n  - post: Giám đốc\n---\n")
    page.wait_for_selector("[data-record-notes] .desk-note--error")
    assert "“committee”" in page.inner_text("[data-record-notes]")

    page.click("[data-new-record=committees]")
    page.wait_for_selector("[data-record-notes] :text('Hồ sơ không có tên')")
    text = page.input_value("[data-record-text]").replace("name:", "name: Sở Y tế tỉnh Sông Thanh")
    page.fill("[data-record-text]", text)
    record.locator("[data-verdict]:text('Không có lỗi')").wait_for()
    with page.expect_download() as download:
        record.locator("[data-download]").click()
    download.value.save_as(tmp_path / "a.md")

    assert download.value.suggested_filename == "so-y-te-tinh-song-thanh.md"
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == text


def test_markup_of_the_text_is_shown_and_not_run(page: Page) -> None:
    paste(page, PRINTED)
    page.fill("#bt-body", "<img src=x onerror=alert(1)> <script>top.x = 1</script>\n")
    checked(page)

    frame = page.frame_locator("[data-preview]")
    frame.locator(".prose:has-text('onerror')").wait_for()

    assert frame.locator(".prose script, .prose img").count() == 0


def test_page_breaks_no_rule_and_fits_in_any_view(browser: Browser, site: Site) -> None:
    with browser.new_context(bypass_csp=True) as context:
        page = context.new_page()
        opened(page, site.root)
        paste(page, PRINTED.replace("16/07/2018\n", "Thứ năm, 16/07/2018\n"))
        page.fill("[data-rows=leaders] input", "Lê Thị Hoa")
        page.wait_for_selector(".desk-note--error")
        page.click("[data-new-record=leaders]")
        page.wait_for_selector("[data-record-notes] .desk-note--error")
        checked(page)
        for scheme, width, size in VIEWS:
            page.emulate_media(color_scheme=scheme)
            page.set_viewport_size({"width": width, "height": 800})
            page.evaluate(f"document.documentElement.style.fontSize = '{size}'")

            found = Axe().run(page, options=AXE).response["violations"]
            told = [(one["id"], [node["html"] for node in one["nodes"]]) for one in found]
            overflow = page.evaluate("document.scrollingElement.scrollWidth - innerWidth")
            assert (scheme, width, size, told, max(overflow, 0)) == (scheme, width, size, [], 0)


def test_kept_memory_that_does_not_load_is_forgotten(page: Page, site: Site) -> None:
    spoil = """async () => {
        for (const name of await caches.keys())
            for (const request of await (await caches.open(name)).keys())
                if (request.url.endsWith("python-memory")) {
                    const cache = await caches.open(name);
                    const { headers } = await cache.match(request);
                    await cache.put(request, new Response("spoilt", { headers }));
                    return true;
                }
    }"""
    while not page.evaluate(spoil):  # the memory is kept while the page is used
        pass

    opened(page, site.root)
    paste(page, PRINTED)

    assert checked(page) == "Không có lỗi."


def test_start_that_fails_is_told(browser: Browser, site: Site) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        context.route("**/python_stdlib.zip", lambda route: route.abort())
        page.goto(site.root + ADDRESS)
        page.wait_for_selector("[data-status]:has-text('Không mở được')", timeout=SECONDS)
        assert "Tải lại trang" in page.inner_text("[data-status]")


def test_new_build_is_taken_at_the_next_visit(browser: Browser, tmp_path: Path) -> None:
    content, site = tmp_path / "content", tmp_path / "site"
    shutil.copytree(SAMPLE, content)
    desk = replace(config(), desk=str(pyodide_folder()))
    build(BuildFolders(content, THEME, site, tmp_path / "cache"), desk)
    with served(site) as root, browser.new_context() as context:
        page = context.new_page()
        opened(page, root)
        before = {path.name for path in (site / "bien-tap").iterdir()}
        (content / "leaders/lo-pao.md").write_text(
            "---\nname: Lò Páo\nposts:\n  - post: Giám đốc Sở Y tế\n    committee: Sở Y tế\n---\n",
            encoding="utf-8",
        )
        build(BuildFolders(content, THEME, site, tmp_path / "cache"), desk)
        assert {path.name for path in (site / "bien-tap").iterdir()} != before

        opened(page, root)
        paste(page, PRINTED)
        names = page.locator("[data-rows=leaders] input")
        names.nth(1).wait_for()

        assert [box.input_value() for box in names.all()] == ["Lê Thị Hòa", "Lò Páo"]


def test_all_is_reached_by_the_keyboard(page: Page) -> None:
    page.focus("#bt-tho")
    page.keyboard.insert_text(PRINTED)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector("#bt-sua:focus")
    checked(page)

    reached = set()
    for _ in range(40):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.outerHTML.split('>')[0]"))

    for name in (
        "bt-title",
        "bt-date",
        "bt-body",
        "data-add",
        "data-download",
        "data-copy",
        "data-forge",
    ):
        assert any(name in tag for tag in reached), name


def test_copy_on_a_disk_says_that_it_cannot_run(browser: Browser, site: Site) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto((site.folder / ADDRESS).as_uri())
        assert "không chạy khi mở tệp từ ổ đĩa" in page.inner_text("[data-status]")
        assert page.is_disabled("[data-read]")


def test_without_script_the_page_says_so(browser: Browser, site: Site) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(site.root + ADDRESS)
        assert "cần JavaScript" in page.inner_text("[data-status]")
