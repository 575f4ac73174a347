"""A bulletin arrives in the first packets: 14 KB compressed, stylesheet included."""

import gzip
from pathlib import Path

from support.pages import fullest, of_kind

LIMIT = 14 * 1024


def compressed(*files: Path) -> int:
    return sum(len(gzip.compress(file.read_bytes())) for file in files)


def test_every_bulletin_with_the_stylesheet_is_light(content_site) -> None:
    (stylesheet,) = content_site.folder.glob("theme/css/*.css")
    sizes = {
        address: compressed(content_site.folder / address, stylesheet)
        for address in of_kind(content_site.folder, "bulletin")
    }
    assert sizes
    assert {address: size for address, size in sizes.items() if size > LIMIT} == {}


def test_pages_that_lead_to_bulletins_are_light_too(content_site) -> None:
    (stylesheet,) = content_site.folder.glob("theme/css/*.css")
    for kind in ("home", "leader", "committee", "post", "month", "year", "not found"):
        page = content_site.folder / fullest(content_site.folder, kind)
        assert compressed(page, stylesheet) <= 2 * LIMIT, kind


def test_page_loads_one_stylesheet_and_one_small_script(content_site) -> None:
    scripts = list(content_site.folder.glob("theme/js/*.js"))
    assert len(list(content_site.folder.glob("theme/css/*.css"))) == 1
    assert compressed(*scripts) <= 2048
