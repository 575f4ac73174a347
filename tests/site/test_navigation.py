"""The header and the footer, which pages share, are right on each of them."""

import pytest

from tests.support.pages import fullest, parsed
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
