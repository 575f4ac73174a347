"""The header and the footer, which pages share, are right on each of them."""

import re
import struct

import pytest

from tests.support.pages import fullest, parsed
from tests.support.project import THEME
from tests.support.strict_server import Site

HERE, WITHIN = "page", "true"


@pytest.mark.parametrize(
    ("kind", "title", "current"),
    [
        ("home", "Kho bản tin thử", HERE),
        ("leaders", "Lãnh đạo", HERE),
        ("leader", "Lãnh đạo", WITHIN),
        ("year of a leader", "Lãnh đạo", WITHIN),
        ("committee", "Cơ quan", WITHIN),
        ("posts", "Chức vụ", HERE),
        ("year of a source", "Nguồn", WITHIN),
        ("glossary", "Chữ viết tắt", HERE),
        ("year", "", ""),
        ("bulletin", "", ""),
        ("prose", "", ""),
    ],
)
def test_the_way_to_where_one_is_is_told(
    sample_site: Site, kind: str, title: str, current: str
) -> None:
    page = parsed(sample_site.folder, fullest(sample_site.folder, kind))
    links = page.css(".site-header a, .site-footer a")
    told = {a.text(): a.attributes["aria-current"] for a in links if "aria-current" in a.attributes}
    assert told == ({title: current} if title else {})


def test_404_page_leads_to_every_year_from_any_folder(published_site: Site) -> None:
    links = parsed(published_site.folder, "404.html").css("#theo-nam + ul a")
    years = sorted((p.name for p in published_site.folder.glob("2*")), reverse=True)
    assert [a.attributes["href"] for a in links] == [f"/a/b/{year}/index.html" for year in years]


def test_every_page_names_its_colours_and_an_icon_for_home_screens(sample_site: Site) -> None:
    page = parsed(sample_site.folder, "2020/07/16-thi-dua.html")
    colours = [one.attributes["content"] for one in page.css("meta[name=theme-color]")]
    tokens = (THEME / "static/css/tokens.css").read_text("utf-8")
    assert colours == re.findall(r"--paper: (#\w+);", tokens)
    (icon,) = page.css("link[rel=apple-touch-icon]")
    file = (sample_site.folder / "2020/07" / (icon.attributes["href"] or "")).resolve()
    head = file.read_bytes()[:24]
    assert struct.unpack(">8s8xII", head) == (b"\x89PNG\r\n\x1a\n", 180, 180)
