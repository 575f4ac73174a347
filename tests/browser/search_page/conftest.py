"""An archive of 26 bulletins on one subject, built for the tests of the search page."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.support.building import build_site
from tests.support.content_files import bulletin
from tests.support.file_trees import write_tree
from tests.support.search_page import quiet_page
from tests.support.strict_server import Site, served

from .archive import ALL, DESKTOP, TITLES


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


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with quiet_page(browser, viewport=DESKTOP) as page:
        yield page


@pytest.fixture
def trouble(browser: Browser) -> Iterator[Page]:
    """A page that may log what it likes."""
    with browser.new_context(viewport=DESKTOP) as context:
        yield context.new_page()
