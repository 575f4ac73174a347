"""Pages of leaders, committees and posts tell who held what, when, and what came before and after."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.support.building import build_site
from tests.support.content_files import bulletin
from tests.support.file_trees import write_tree
from tests.support.pages import parsed, text, texts

RECORDS = {
    "committees/ban-cu.md": "---\nname: Ban Cũ\nto: 2019\n---\n",
    "committees/ban-moi.md": (
        "---\nname: Ban Mới\nfrom: 2020-01-15\nparent: uy-ban\npredecessors: [ban-cu, hoi-dong]\n---\n"
    ),
    "committees/hoi-dong.md": "---\nname: Hội đồng\nto: 2020-01\n---\n",
    "committees/uy-ban.md": "---\nname: Ủy ban\nabbreviations: [UB]\n---\n\nLà *cơ quan* thử.\n",
    "leaders/an.md": (
        "---\nname: Lê An\nposts:\n  - post: Chủ tịch Ủy ban\n    committee: uy-ban\n"
        "    from: 2010\n    to: 2015-06-30\n    source: Quyết định số 1\n---\n"
    ),
    "leaders/binh.md": (
        "---\nname: Lê Bình\nother_names: [Ba Bình]\nposts:\n  - post: Chủ tịch Ủy ban\n"
        "    committee: uy-ban\n    from: 2015-07\n    to: 2020-02-01\n"
        "  - post: Ủy viên Ủy ban\n    committee: uy-ban\n    from: 2010\n---\n\nQuê ở xã Thử.\n"
    ),
    "leaders/chi.md": (
        "---\nname: Lê Chi\nposts:\n  - post: Chủ tịch Ủy ban\n    committee: uy-ban\n"
        "    from: 2020-02-02\n  - post: Ủy viên Ủy ban\n    committee: uy-ban\n    from: 2011\n---\n"
    ),
    "bulletins/2021/05/06-hop.md": bulletin(
        "2021-05-06", "committees: [Ủy ban]", "leaders: [Lê Bình, Lê Chi]", title="Họp"
    ),
    "bulletins/2020/05/06-hop.md": bulletin("2020-05-06", "leaders: [Ba Bình]", title="Họp trước"),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("records")
    report = build_site(write_tree(folder / "content", RECORDS), folder / "out")
    assert report.findings == []
    return folder / "out"


def lines(page: LexborHTMLParser) -> dict[str, list[tuple[str, str]]]:
    """The description list of a committee's page: term to texts and links."""
    found: dict[str, list[tuple[str, str]]] = {}
    for node in page.css(".record > *"):
        if node.tag == "dt":
            values = found.setdefault(node.text(), [])
        else:
            link = node.css_first("a")
            href = link.attributes["href"] or "" if link else ""
            values.append((" ".join(node.text().split()), href))
    return found


def test_leader_shows_present_and_past_posts_with_their_periods(site: Path) -> None:
    page = parsed(site, "lanh-dao/binh.html")
    assert text(page, "h1") == "Lê Bình"
    assert text(page, ".other-names") == "Còn viết: Ba Bình"
    assert texts(page, ".page-main > section > h2")[:2] == ["Đang giữ chức", "Chức vụ trước đây"]
    assert texts(page, ".posts__title") == ["Ủy viên Ủy ban", "Chủ tịch Ủy ban"]
    assert texts(page, ".posts__item > .period") == [
        "Từ 2010 đến nay · Ủy ban",
        "Từ 7/2015 đến 1/2/2020 · Ủy ban",
    ]
    assert "Quê ở xã Thử." in text(page, ".prose")


def test_leader_shows_who_held_a_single_post_before_and_after(site: Path) -> None:
    page = parsed(site, "lanh-dao/binh.html")
    assert texts(page, ".posts__line") == ["Trước: Lê An · Sau: Lê Chi"]
    hrefs = [a.attributes["href"] for a in page.css(".posts__line a")]
    assert hrefs == ["an.html", "chi.html"]
    assert texts(parsed(site, "lanh-dao/chi.html"), ".posts__line") == ["Trước: Lê Bình"]


def test_leader_shows_the_source_of_a_post(site: Path) -> None:
    page = parsed(site, "lanh-dao/an.html")
    assert texts(page, ".posts__line") == ["Sau: Lê Bình", "Nguồn hồ sơ: Quyết định số 1"]


def test_leader_lists_bulletins_and_companions(site: Path) -> None:
    page = parsed(site, "lanh-dao/binh.html")
    assert texts(page, ".card__title") == ["Họp", "Họp trước"]
    assert texts(page, ".years__link") == ["2021", "2020"]
    assert texts(page, "#cung-co-mat + ul li") == ["Lê Chi 1"]
    assert texts(parsed(site, "lanh-dao/binh/2020.html"), ".card__title") == ["Họp trước"]


def test_committee_names_what_it_came_from_and_what_it_became(site: Path) -> None:
    assert lines(parsed(site, "co-quan/ban-moi.html")) == {
        "Trực thuộc": [("Ủy ban", "uy-ban.html")],
        "Tiền thân": [
            ("Ban Cũ (đến 2019)", "ban-cu.html"),
            ("Hội đồng (đến 1/2020)", "hoi-dong.html"),
        ],
    }
    for old in ("ban-cu", "hoi-dong"):
        assert lines(parsed(site, f"co-quan/{old}.html")) == {
            "Kế thừa": [("Ban Mới (từ 15/1/2020)", "ban-moi.html")]
        }


def test_committee_names_those_under_it_and_its_abbreviation(site: Path) -> None:
    page = parsed(site, "co-quan/uy-ban.html")
    assert lines(page) == {
        "Viết tắt": [("UB", "")],
        "Đơn vị trực thuộc": [("Ban Mới (từ 15/1/2020)", "ban-moi.html")],
    }
    assert text(page, ".prose") == "Là cơ quan thử."


def test_committee_lists_its_leaders_in_order_of_time(site: Path) -> None:
    page = parsed(site, "co-quan/uy-ban.html")
    assert texts(page, "h3.minor") == ["Chủ tịch Ủy ban", "Ủy viên Ủy ban"]
    assert texts(page, ".holders a[href]") == ["Lê An", "Lê Bình", "Lê Chi", "Lê Bình", "Lê Chi"]
    assert texts(page, ".holders .period")[0] == "từ 2010 đến 30/6/2015"


def test_tree_of_committees_shows_which_ended(site: Path) -> None:
    page = parsed(site, "co-quan/index.html")
    assert texts(page, ".tree__item--ended > a") == ["Ban Cũ", "Hội đồng"]
    assert texts(page, ".tree--root > li > a") == ["Ủy ban", "Ban Cũ", "Hội đồng"]
    assert texts(page, ".tree .tree > li > a") == ["Ban Mới"]


def test_tree_has_committees_that_are_each_others_parents(tmp_path: Path) -> None:
    records = {
        f"committees/{id_}.md": f"---\nname: Ban {id_}\nparent: {parent}\n---\n"
        for id_, parent in (("a", "b"), ("b", "a"), ("c", "a"))
    }
    report = build_site(write_tree(tmp_path / "content", records), tmp_path / "out")
    assert [found.code for found in report.findings] == ["R06"]
    page = parsed(tmp_path / "out", "co-quan/index.html")
    assert texts(page, ".tree--root > li > a") == ["Ban a", "Ban b"]
    assert texts(page, ".tree .tree > li > a") == ["Ban c"]


def test_post_lists_all_holders_in_order(site: Path) -> None:
    page = parsed(site, "chuc-vu/chu-tich-uy-ban.html")
    assert text(page, "h1") == "Chủ tịch Ủy ban"
    assert texts(page, ".holders__item > a") == ["Lê An", "Lê Bình", "Lê Chi"]
    assert texts(page, ".holders .period")[1:] == ["từ 7/2015 đến 1/2/2020", "từ 2/2/2020 đến nay"]
    index = parsed(site, "chuc-vu/index.html")
    assert texts(index, ".plain-list li") == ["Chủ tịch Ủy ban 3 người", "Ủy viên Ủy ban 2 người"]
