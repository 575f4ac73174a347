"""Two archives, built for the tests of the search page: one on one subject, one whose words stand apart in some texts."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.support.building import build_site
from tests.support.content_files import bulletin
from tests.support.file_trees import write_tree
from tests.support.search_page import quiet_page
from tests.support.strict_server import Site, served

from .archive import ALL, APART, CLOSE, DESKTOP, SUGGESTED, TITLES


@pytest.fixture(scope="package")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
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
    report = build_site(write_tree(content, files), folder)
    assert report.counts.published == ALL, report.findings
    with served(folder) as root:
        yield Site(folder, root)


@pytest.fixture(scope="package")
def apart_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """CLOSE bulletins with "kênh mương", APART with both words in two places of a long text, and some on rice."""
    content, folder = tmp_path_factory.mktemp("content"), tmp_path_factory.mktemp("site")
    filler = "Cán bộ xã ghi từng thửa ruộng, từng bờ đất vào sổ, rồi đọc lại cho bà con cùng nghe. "
    apart = f"{filler}\n\nĐội xem kênh. {filler * 3}Sau đó đắp mương."
    texts = [
        *((f"Nạo vét kênh mương số {n}", f"Sáng sớm đã ra quân. {filler}") for n in range(CLOSE)),
        *((f"Sổ tay đồng ruộng {n}", apart) for n in range(APART)),
        ("Vụ lúa chiêm xuân", "Trời rét."),
        ("Sổ tay nhà nông", f"{filler}\n\nGieo lúa sớm. {filler}Giống chiêm để lại cho mùa xuân."),
        ("Xem lúa chiêm", "Trời nắng."),
        ("Một lỗi trong sổ", f"{filler}\n\nBản cũ chép: gạt đồng. Chỗ trũng bằng máy."),
        (f"Vụ này {SUGGESTED}", "Máy chạy cả đêm."),
    ]
    files = {
        f"bulletins/2020/{1 + n % 12:02}/{1 + n % 28:02}-tin-{n}.md": bulletin(
            f"2020-{1 + n % 12:02}-{1 + n % 28:02}", "source: Báo Thử", title=title, body=body
        )
        for n, (title, body) in enumerate(texts)
    }
    report = build_site(write_tree(content, files), folder)
    assert report.counts.published == len(texts), report.findings
    with served(folder) as root:
        yield Site(folder, root)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with quiet_page(browser, viewport=DESKTOP) as page:
        yield page


@pytest.fixture
def trouble(browser: Browser) -> Iterator[Page]:
    """A page that may log what it likes."""
    with browser.new_context(viewport=DESKTOP) as context:
        yield context.new_page()
