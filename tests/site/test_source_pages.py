"""Pages of sources, with and without a record."""

import time
from pathlib import Path

import pytest

from tests.support.building import build_site
from tests.support.content_files import bulletin
from tests.support.file_trees import write_tree
from tests.support.pages import parsed, text, texts

CONTENT = {
    "sources/bt.md": (
        "---\nname: Báo Thử\nshort: BT\nother_names: [Thử Online]\nsite: https://bao.example/\n---\n\n"
        "Một *tờ báo*, xem [bản tin](../bulletins/2020/07/16-a.md).\n"
    ),
    "sources/im.md": "---\nname: Báo Im\n---\n",
    "bulletins/2020/07/16-a.md": bulletin("2020-07-16", "source: BT", title="Tin một"),
    "bulletins/2020/07/17-b.md": bulletin("2020-07-17", "source: Bao Thu", title="Tin hai"),
    "bulletins/2020/07/18-c.md": bulletin(
        "2020-07-18", "source: Đài Khác", body="Xem [báo](../../../sources/bt.md)."
    ),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sources")
    report = build_site(write_tree(folder / "content", CONTENT), folder / "out")
    assert [(f.path, f.line, f.code) for f in report.findings] == [
        ("bulletins/2020/07/17-b.md", 4, "B12")
    ]
    return folder / "out"


def test_a_source_on_record_has_its_site_its_names_and_all_its_bulletins(site: Path) -> None:
    page = parsed(site, "nguon/bt.html")
    assert text(page, "h1") == "Báo Thử"
    assert texts(page, ".record dt") == ["Viết tắt", "Tên khác", "Trang mạng"]
    assert texts(page, ".record dd") == ["BT", "Thử Online", "https://bao.example/"]
    (link,) = page.css(".record a")
    assert link.attributes["href"] == "https://bao.example/"
    assert text(page, ".prose") == "Một tờ báo, xem bản tin."
    for title in ("Tin một", "Tin hai"):
        assert title in texts(page, ".card__title")


def test_bulletins_show_the_name_of_the_record_and_link_to_its_page(site: Path) -> None:
    for address in ("2020/07/16-a.html", "2020/07/17-b.html"):
        links = {
            link.text(): link.attributes["href"]
            for link in parsed(site, address).css("a[href*='nguon/']")
        }
        assert links["Báo Thử"] == "../../nguon/bt.html"
    assert 'href="../../nguon/bt.html">báo' in (site / "2020/07/18-c.html").read_text()


def test_sources_without_a_record_or_without_bulletins_have_pages_too(site: Path) -> None:
    assert parsed(site, "nguon/dai-khac.html").css_first(".record") is None
    assert text(parsed(site, "nguon/im.html"), "h1") == "Báo Im"
    names = texts(parsed(site, "nguon/index.html"), ".plain-list a")
    assert names == ["Báo Im", "Báo Thử", "Đài Khác"]


def test_a_dead_link_in_a_description_is_told(tmp_path: Path) -> None:
    files = {"sources/bt.md": "---\nname: Báo\n---\n\n[a](khong-co.md)\n"}
    report = build_site(write_tree(tmp_path / "content", files), tmp_path / "out")
    assert [(f.path, f.line, f.code) for f in report.findings] == [("sources/bt.md", 5, "L01")]


def test_a_chain_of_three_hundred_parents_does_not_stop_the_build(tmp_path: Path) -> None:
    files = {
        f"committees/c{i:03}.md": f"---\nname: Ban số {i}\n{f'parent: c{i - 1:03}' if i else ''}\n---\n"
        for i in range(300)
    }
    start = time.process_time()
    report = build_site(write_tree(tmp_path / "content", files), tmp_path / "out")
    assert time.process_time() - start < 30
    assert [(f.path, f.line, f.code) for f in report.findings] == [("committees/c030.md", 3, "R13")]
    assert (tmp_path / "out/co-quan/c299.html").is_file()
