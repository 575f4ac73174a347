"""Sites that many tests look at, each built once in a run; the browser; how thorough a run is."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser

from tests.support.browsers import chromium
from tests.support.building import bantin, build_site
from tests.support.hostile_archive import write_hostile_archive
from tests.support.once import made_once
from tests.support.project import CONTENT, SAMPLE
from tests.support.strict_server import Site, served

# How many examples each property is tried with; the Makefile chooses by `--hypothesis-profile`.
# No profile looks at the clock, because a busy machine must fail no test.
for _name, _examples in {"fast": 4, "usual": 6, "thorough": 100}.items():
    settings.register_profile(
        _name,
        deadline=None,
        max_examples=_examples,
        suppress_health_check=[HealthCheck.too_slow],
    )
settings.load_profile("usual")


def pytest_xdist_auto_num_workers() -> int:
    """Return how many processes run tests: more than there are cores, as many tests wait for a browser or a server."""
    return max(1, (os.cpu_count() or 1) * 3 // 2)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test that asks for a browser, by itself or through another fixture."""
    for item in items:
        if isinstance(item, pytest.Function) and "browser" in item.fixturenames:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def content_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The project's own content, built by the command, served at the root."""

    def build(folder: Path) -> None:
        assert bantin("build", CONTENT, "-o", folder).returncode == 0

    folder = made_once(tmp_path_factory, "content-site", build)
    with served(folder) as root:
        yield Site(folder, root)


@pytest.fixture(scope="session")
def published_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The same with an address, https://x.example/a/b, served in that folder."""

    def build(folder: Path) -> None:
        built = bantin("build", CONTENT, "-o", folder, SITEURL="https://x.example/a/b")
        assert built.returncode == 0

    folder = made_once(tmp_path_factory, "published-site", build)
    with served(folder, "/a/b/") as root:
        yield Site(folder, root)


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The small archive of the invented province Sông Thanh."""

    def build(folder: Path) -> None:
        findings = build_site(SAMPLE, folder / "site").findings
        assert not [f for f in findings if f.severity == "error"]

    folder = made_once(tmp_path_factory, "sample-site", build) / "site"
    with served(folder) as root:
        yield Site(folder, root)


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """An archive with an attack in every field of every file."""

    def build(folder: Path) -> None:
        content = write_hostile_archive(folder / "content")
        report = build_site(content, folder / "site")
        assert report.counts.published == report.counts.found, report.findings

    folder = made_once(tmp_path_factory, "hostile-site", build) / "site"
    with served(folder) as root:
        yield Site(folder, root)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium of the system, one for each process that runs tests."""
    with chromium() as browser:
        yield browser
