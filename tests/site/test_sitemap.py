"""Sitemap, robots.txt and OpenSearch."""

import xml.etree.ElementTree as ET

from bantin.site import sitemap
from bantin.site.page_rendering import PageRenderer
from bantin.site.theme_assets import theme_assets
from tests.support.building import config
from tests.support.pages import attributes, html_files, parsed
from tests.support.project import THEME
from tests.support.strict_server import Site

URL = "https://x.example/a/b"
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


NOT_INDEXED = {"404.html", "bien-tap/can-xem.html"}


def located(text: str, path: str = "s:url/s:loc") -> list[str]:
    return [node.text or "" for node in ET.fromstring(text).findall(path, NAMES)]


def test_sitemap_lists_every_page_but_those_for_lost_readers_and_for_editors(
    published_site: Site,
) -> None:
    text = (published_site.folder / "sitemap.xml").read_text(encoding="utf-8")
    pages = [f"{URL}/{a}" for a in html_files(published_site.folder) if a not in NOT_INDEXED]
    assert sorted(located(text)) == sorted(pages)


def test_pages_outside_the_sitemap_ask_not_to_be_indexed(published_site: Site) -> None:
    marked = {
        address
        for address in html_files(published_site.folder)
        if parsed(published_site.folder, address).css_first('meta[name="robots"]')
    }
    assert marked == NOT_INDEXED


def test_sitemap_dates_a_bulletin_by_its_last_change(published_site: Site) -> None:
    root = ET.fromstring((published_site.folder / "sitemap.xml").read_text(encoding="utf-8"))
    dates = {
        url.findtext("s:loc", "", NAMES): url.findtext("s:lastmod", None, NAMES)
        for url in root.findall("s:url", NAMES)
    }
    assert dates[f"{URL}/index.html"] is None  # content tells no date of it, and there is no clock
    bulletins = [page for page in dates if page.removeprefix(URL)[1:5].isdigit() and "-" in page]
    assert bulletins
    for page in bulletins:
        year, month, name = page.removeprefix(f"{URL}/").split("/")
        assert (dates[page] or "") >= f"{year}-{month}-{name[:2]}T00:00:00+07:00"


def test_sitemap_above_the_limit_is_an_index_of_parts() -> None:
    pages = [f"2020/07/16-ban-tin-so-{n}.html" for n in range(120_000)]
    here = config(URL)
    templates = PageRenderer(THEME, here, {a.name: a.address for a in theme_assets(THEME)}, [])
    files = {p.address: templates.render(p) for p in sitemap.pages(pages, (), here)}
    parts = [f"sitemap-{n}.xml" for n in (1, 2, 3)]
    assert set(files) == {"robots.txt", "sitemap.xml", *parts}
    assert located(files["sitemap.xml"], "s:sitemap/s:loc") == [f"{URL}/{p}" for p in parts]
    counts = [len(located(files[part])) for part in parts]
    assert (max(counts), sum(counts)) == (50_000, 120_000)
    assert max(len(files[part].encode()) for part in parts) < 50_000_000
    assert {page for part in parts for page in located(files[part])} == {
        f"{URL}/{page}" for page in pages
    }


def test_site_without_an_address_has_no_sitemap(content_site: Site) -> None:
    assert not (content_site.folder / "sitemap.xml").exists()
    assert not (content_site.folder / "opensearch.xml").exists()
    assert (content_site.folder / "robots.txt").read_text() == "User-agent: *\nAllow: /\n"


def test_robots_allow_all_and_name_the_sitemap(published_site: Site) -> None:
    text = (published_site.folder / "robots.txt").read_text()
    assert text == f"User-agent: *\nAllow: /\nSitemap: {URL}/sitemap.xml\n"


def test_opensearch_leads_to_the_search_page(published_site: Site) -> None:
    names = {"o": "http://a9.com/-/spec/opensearch/1.1/"}
    root = ET.fromstring((published_site.folder / "opensearch.xml").read_text(encoding="utf-8"))
    assert 0 < len(root.findtext("o:ShortName", "", names)) <= 16
    (url,) = root.findall("o:Url", names)
    assert url.attrib["template"] == f"{URL}/tim-kiem.html?q={{searchTerms}}"
    page = parsed(published_site.folder, "index.html")
    assert attributes(page, 'link[rel="search"]')["href"] == "opensearch.xml"
