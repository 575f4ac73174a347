"""Feeds are what feed readers expect."""

import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

import feedparser
import pytest

from bantin.building.site_build import BuildFolders, build
from tests.support.building import build_site, config
from tests.support.content_files import bulletin
from tests.support.file_trees import write_tree
from tests.support.project import THEME
from tests.support.strict_server import Site

FEEDS = ["content_site", "published_site", "sample_site", "hostile_site"]


def feeds(folder: Path) -> dict[str, feedparser.FeedParserDict]:
    """Every feed as a feed reader reads it; reading makes links absolute."""
    files = [folder / "feed.xml", *folder.glob("*/*.xml")]
    return {p.relative_to(folder).as_posix(): feedparser.parse(p.read_bytes()) for p in files}


Feeds = dict[str, dict[str, feedparser.FeedParserDict]]  # by site and address


@pytest.fixture(scope="module")
def feeds_of(request: pytest.FixtureRequest) -> Feeds:
    return {name: feeds(request.getfixturevalue(name).folder) for name in FEEDS}


@pytest.mark.parametrize("name", FEEDS)
def test_every_feed_is_well_formed_and_whole(feeds_of: Feeds, name: str) -> None:
    for address, feed in feeds_of[name].items():
        assert not feed.bozo, (address, feed.get("bozo_exception"))
        assert feed.version == "atom10"
        assert feed.feed.title, address
        assert feed.feed.updated, address
        assert all(e.title and e.published and e.updated and e.link for e in feed.entries)


@pytest.mark.parametrize("name", FEEDS)
def test_ids_are_unique_tag_addresses(feeds_of: Feeds, name: str) -> None:
    tag = re.compile(r"tag:[a-z.-]+,\d{4}:[!-~]+")
    all_feeds = feeds_of[name]
    assert len({feed.feed.id for feed in all_feeds.values()}) == len(all_feeds)
    for address, feed in all_feeds.items():
        ids = [entry.id for entry in feed.entries]
        assert len(set(ids)) == len(ids), address
        assert all(tag.fullmatch(id_) for id_ in [feed.feed.id, *ids]), address


@pytest.mark.parametrize("name", FEEDS)
def test_entries_are_in_order_newest_first_and_not_many(feeds_of: Feeds, name: str) -> None:
    for address, feed in feeds_of[name].items():
        days = [entry.published_parsed for entry in feed.entries]
        assert days == sorted(days, reverse=True), address
        assert len(days) <= 20


def test_links_of_a_published_feed_are_full_addresses(
    feeds_of: Feeds, published_site: Site
) -> None:
    for address, feed in feeds_of["published_site"].items():
        own = [link.href for link in feed.feed.links if link.rel == "self"]
        assert own == [f"https://x.example/a/b/{address}"]
        for entry in feed.entries:
            path = entry.link.removeprefix("https://x.example/a/b/")
            assert (published_site.folder / path).is_file()
            assert entry.id.endswith(f":{path}")


def test_feed_of_a_leader_has_the_bulletins_of_that_leader(feeds_of: Feeds) -> None:
    feed = feeds_of["sample_site"]["lanh-dao/le-thi-hoa.xml"]
    assert feed.feed.title == "Lê Thị Hòa – Kho bản tin thử"
    assert [e.published[:10] for e in feed.entries] == [
        "2020-07-16", "2019-03-01", "2019-02-28", "2018-02-05",
    ]  # fmt: skip
    assert feed.entries[1].updated == "2019-03-04T00:00:00+07:00"
    assert feed.entries[1].authors[0].name == "Báo Sông Thanh"


def test_feed_without_bulletins_was_never_updated(content_site: Site) -> None:
    feed = (content_site.folder / "co-quan/ban-noi-chinh-tinh-uy-ha-nam.xml").read_text(
        encoding="utf-8"
    )
    assert "<entry>" not in feed
    assert "<updated>1970-01-01T00:00:00Z</updated>" in feed


def test_times_are_in_the_zone_of_the_archive(tmp_path: Path) -> None:
    """On pages, in feeds, in the sitemap and for machines."""
    address, text = "2024/07/01-a", bulletin("2024-07-01 08:30", "modified: 2024-07-02")
    content = write_tree(tmp_path / "content", {f"bulletins/{address}.md": text})
    zone = ZoneInfo("America/New_York")
    archive = replace(config("https://a.vn"), zone=zone)
    build(BuildFolders(content, THEME, tmp_path / "out", tmp_path / "cache"), archive)
    page, feed, sitemap = (
        (tmp_path / "out" / name).read_text(encoding="utf-8")
        for name in (f"{address}.html", "feed.xml", "sitemap.xml")
    )
    published, modified = "2024-07-01T08:30:00-04:00", "2024-07-02T00:00:00-04:00"
    assert f'datetime="{published}"' in page
    assert f'"datePublished":"{published}"' in page
    assert f'"dateModified":"{modified}"' in page
    assert f"<published>{published}</published>" in feed
    assert feed.count(f"<updated>{modified}</updated>") == 2
    assert f"<lastmod>{modified}</lastmod>" in sitemap
    assert "+07:00" not in page + feed + sitemap


def test_feed_keeps_every_sign_of_a_title(feeds_of: Feeds) -> None:
    titles = {e.title_detail.value for e in feeds_of["sample_site"]["feed.xml"].entries}
    assert "Chúc Tết các cụ cao tuổi <xã Thanh Hạ> & gia đình" in titles


def test_feed_of_many_bulletins_holds_the_newest_and_their_last_change(tmp_path: Path) -> None:
    days = [f"2020-03-{n:02}" for n in range(1, 31)]
    files = {f"bulletins/2020/03/{day[8:]}-a.md": bulletin(day) for day in days}
    files["bulletins/2020/03/20-a.md"] = bulletin("2020-03-20", "modified: 2021-05-06 07:08")
    build_site(write_tree(tmp_path / "content", files), tmp_path / "out")
    feed = feedparser.parse((tmp_path / "out/feed.xml").read_bytes())
    assert [e.published[:10] for e in feed.entries] == days[:9:-1]
    assert feed.feed.updated == "2021-05-06T07:08:00+07:00"


def test_empty_archive_has_an_empty_feed(tmp_path: Path) -> None:
    build_site(write_tree(tmp_path / "content", {}), tmp_path / "out")
    root = ET.fromstring((tmp_path / "out/feed.xml").read_text(encoding="utf-8"))
    assert not root.findall("{http://www.w3.org/2005/Atom}entry")
