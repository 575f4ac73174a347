"""Everything is reached by plain links, and no link is broken, on any server at any path."""

import http.client
from urllib.parse import urljoin, urlsplit

import pytest

from tests.support.crawling import Crawl, crawl, links_of
from tests.support.pages import attributes, html_files, is_former, parsed
from tests.support.strict_server import Site

pytestmark = pytest.mark.slow

SITES = ["content_site", "published_site", "sample_site"]


@pytest.fixture(scope="module")
def crawls(content_site: Site, published_site: Site, sample_site: Site) -> dict[str, Crawl]:
    sites = (content_site, published_site, sample_site)
    return {name: crawl(site.root) for name, site in zip(SITES, sites, strict=True)}


@pytest.mark.parametrize("name", SITES)
def test_no_link_is_broken(crawls: dict[str, Crawl], name: str) -> None:
    assert crawls[name].broken == []


@pytest.mark.parametrize("name", SITES)
def test_every_page_is_reached_without_script_in_five_clicks(
    crawls: dict[str, Crawl], name: str, request: pytest.FixtureRequest
) -> None:
    clicks = crawls[name].clicks
    folder = request.getfixturevalue(name).folder
    pages = {address for address in html_files(folder) if not is_former(folder, address)}
    assert set(clicks) == pages - {"404.html"}
    assert {page: n for page, n in clicks.items() if n > 5} == {}


@pytest.mark.parametrize("name", ["content_site", "published_site"])
def test_links_of_the_page_for_lost_readers_work_from_any_depth(
    name: str, request: pytest.FixtureRequest
) -> None:
    root = request.getfixturevalue(name).root
    lost = urljoin(root, "2020/07/khong/co/trang-nay.html")
    status, html = get(lost)
    assert status == 404
    assert "Không có trang này" in html
    links = {urljoin(lost, link) for _, link in links_of(html) if not link.startswith("#")}
    assert len(links) > 8
    assert {link for link in links if get(link)[0] != 200} == set()


def test_canonical_address_of_each_page_is_its_own(published_site: Site) -> None:
    for address in html_files(published_site.folder):
        page = parsed(published_site.folder, address)
        own = f"https://x.example/a/b/{address}"
        assert attributes(page, 'link[rel="canonical"]')["href"] == own
        assert attributes(page, 'meta[property="og:url"]')["content"] == own


def test_links_inside_the_site_are_relative_and_name_a_file(published_site: Site) -> None:
    for address in html_files(published_site.folder):
        if address == "404.html":
            continue
        html = (published_site.folder / address).read_text(encoding="utf-8")
        for _, link in links_of(html):
            parts = urlsplit(link)
            inside = not parts.scheme
            assert not (inside and parts.path.startswith("/")), (address, link)
            assert not (inside and parts.path.endswith("/")), (address, link)
            assert parts.netloc != "x.example", (address, link)


def get(url: str) -> tuple[int, str]:
    connection = http.client.HTTPConnection(urlsplit(url).netloc)
    connection.request("GET", urlsplit(url).path)
    answer = connection.getresponse()
    text = answer.read().decode("utf-8", "replace")
    connection.close()
    return answer.status, text
