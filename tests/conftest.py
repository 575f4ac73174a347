"""Sites that many tests look at, each built and served once in a run, and the browser."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from tests.support.building import CONTENT, SAMPLE, bantin, build_site
from tests.support.hostile import write_hostile
from tests.support.serving import served

# A machine that is busy is no failure; what must be fast has a test of its own.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


class Site(NamedTuple):
    """A built site: its files, and the address at which it is served here."""

    folder: Path
    root: str


@pytest.fixture(scope="session")
def content_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The project's own content, built by the command, served at the root."""
    folder = tmp_path_factory.mktemp("content-site")
    assert bantin("build", CONTENT, "-o", folder).returncode == 0
    with served(folder) as root:
        yield Site(folder, root)


@pytest.fixture(scope="session")
def published_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The same with an address, https://x.example/a/b, served in that folder."""
    folder = tmp_path_factory.mktemp("published-site")
    built = bantin("build", CONTENT, "-o", folder, SITEURL="https://x.example/a/b")
    assert built.returncode == 0
    with served(folder, "/a/b/") as root:
        yield Site(folder, root)


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The small archive of the invented province Sông Thanh."""
    folder = tmp_path_factory.mktemp("sample-site")
    assert not [f for f in build_site(SAMPLE, folder).findings if f.severity == "error"]
    with served(folder) as root:
        yield Site(folder, root)


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """An archive with an attack in every field of every file."""
    content = write_hostile(tmp_path_factory.mktemp("hostile-content"))
    folder = tmp_path_factory.mktemp("hostile-site")
    report = build_site(content, folder)
    assert report.counts.published == report.counts.found, report.findings
    with served(folder) as root:
        yield Site(folder, root)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = next(found for name in _BROWSERS if (found := shutil.which(name)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()
