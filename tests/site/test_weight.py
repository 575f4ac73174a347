"""What a page weighs: a bulletin arrives in the first packets, 14 KB compressed with its stylesheets."""

import gzip
import re
from pathlib import Path

from tests.support.pages import fullest, html_files, of_kind
from tests.support.strict_server import Site

LIMIT = 14 * 1024
LINKED = re.compile(r'(?:href|src)="([^"]+\.(?:css|js))"')


def loaded(page: Path, suffix: str) -> list[Path]:
    """The stylesheets or the scripts that a page asks for itself, which those in a <template> are not."""
    html = re.sub(r"<template>.*?</template>", "", page.read_text(encoding="utf-8"))
    links = LINKED.findall(html)
    return [
        (page.parent / link.removeprefix("/")).resolve() for link in links if link.endswith(suffix)
    ]


def compressed(*files: Path) -> int:
    return sum(len(gzip.compress(file.read_bytes())) for file in files)


def test_every_bulletin_with_its_stylesheets_is_light(content_site: Site) -> None:
    pages = [content_site.folder / a for a in of_kind(content_site.folder, "bulletin")]
    assert pages
    sizes = {page.name: compressed(page, *loaded(page, ".css")) for page in pages}
    assert {name: size for name, size in sizes.items() if size > LIMIT} == {}


def test_pages_that_lead_to_bulletins_are_light_too(content_site: Site) -> None:
    for kind in ("home", "leader", "committee", "post", "month", "year", "not found"):
        page = content_site.folder / fullest(content_site.folder, kind)
        assert compressed(page, *loaded(page, ".css")) <= 2 * LIMIT, kind


def test_reading_needs_two_stylesheets_and_one_small_script(content_site: Site) -> None:
    page = content_site.folder / fullest(content_site.folder, "bulletin")
    assert len(loaded(page, ".css")) == 2
    assert compressed(*loaded(page, ".js")) <= 1024


def test_search_page_is_light_where_a_server_compresses_nothing(content_site: Site) -> None:
    page = content_site.folder / "tim-kiem.html"
    files = [page, *loaded(page, ".css"), *loaded(page, ".js")]
    assert sum(file.stat().st_size for file in files) <= 60_000


def test_search_page_is_lighter_where_a_server_compresses(content_site: Site) -> None:
    page = content_site.folder / "tim-kiem.html"
    assert compressed(page, *loaded(page, ".css"), *loaded(page, ".js")) <= 24_000


def test_pages_are_not_indented(content_site: Site) -> None:
    for address in html_files(content_site.folder):
        text = (content_site.folder / address).read_text(encoding="utf-8")
        assert not re.search(r"^[ \t]", text, re.MULTILINE), address
