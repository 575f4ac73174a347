"""Works the page of the desk in a browser."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Page

from bantin.building.site_build import BuildFolders, build
from tests.support.building import config
from tests.support.desk import pyodide_folder
from tests.support.once import made_once
from tests.support.project import SAMPLE, THEME
from tests.support.strict_server import Site, served

ADDRESS = "bien-tap/index.html"
SECONDS = 120_000  # milliseconds that a start of Python may take on a machine that does much else

FORGE = "https://forge.example/kho/new/main?filename=content/{path}&value={text}"


@contextmanager
def desk_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The sample archive with the desk."""
    desk = replace(config(), desk=str(pyodide_folder()), new_file=FORGE)

    def make(folder: Path) -> None:
        build(BuildFolders(SAMPLE, THEME, folder / "site", folder / "cache"), desk)

    folder = made_once(tmp_path_factory, "desk-site", make) / "site"
    with served(folder, "/a/b/") as root:
        yield Site(folder, root)


def opened(page: Page, root: str) -> None:
    """Open the page, and wait until Python runs and the files are kept."""
    page.goto(root + ADDRESS)
    page.wait_for_selector("[data-status]:has-text('khi không có mạng')", timeout=SECONDS)


def paste(page: Page, text: str) -> None:
    """Paste raw text and have it read."""
    page.fill("#bt-tho", text)
    page.click("[data-read]")
    _wait_until_read(page)


def drop(page: Page, name: str, data: bytes) -> None:
    """Drop a file onto the page."""
    transfer = page.evaluate_handle(
        """([name, bytes]) => {
            const transfer = new DataTransfer();
            transfer.items.add(new File([new Uint8Array(bytes)], name));
            return transfer;
        }""",
        [name, list(data)],
    )
    page.dispatch_event("[data-drop]", "drop", {"dataTransfer": transfer})
    _wait_until_read(page)


def choose(page: Page, *files: FilePayload) -> None:
    """Choose files, as the button lets an editor do."""
    page.set_input_files("[data-file]", files)
    _wait_until_read(page)


def _wait_until_read(page: Page) -> None:
    page.wait_for_selector("[data-drop][aria-busy=false]")


def checked(page: Page) -> str:
    """Wait for the check of what the form says; return the verdict."""
    page.wait_for_selector("[data-result][aria-busy=false]")
    return page.inner_text("[data-result] [data-verdict]")


def downloaded(page: Page, folder: Path) -> Path:
    """Save the file; return it."""
    checked(page)
    with page.expect_download() as download:
        page.click("[data-result] [data-download]")
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path
