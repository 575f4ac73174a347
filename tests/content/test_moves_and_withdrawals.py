"""What a header says of the past of its file."""

import datetime

import pytest

from bantin.content.bulletin import dump_bulletin, parse_bulletin
from bantin.content.committee import parse_committee
from bantin.content.moves_and_withdrawals import Past, Withdrawal, address_of_place
from bantin.content.prose_page import parse_page
from tests.support.content_files import bulletin, finding_lines

BULLETIN, LEADER, PAGE = "bulletins/2020/07/16-moi.md", "leaders/lan.md", "pages/moi.md"


@pytest.mark.parametrize(
    ("place", "path", "address"),
    [
        ("bulletins/2020/06/15-cu.md", BULLETIN, "2020/06/15-cu.html"),
        ("content/bulletins/2020/06/15-cu.md", BULLETIN, "2020/06/15-cu.html"),
        ("/bulletins/2020/06/15-cu", BULLETIN, "2020/06/15-cu.html"),
        ("bulletins\\2020\\06\\15-cu.md", BULLETIN, "2020/06/15-cu.html"),
        ("15-cu.md", BULLETIN, "2020/07/15-cu.html"),
        ("15-cu", BULLETIN, "2020/07/15-cu.html"),
        ("./15-cu.md", BULLETIN, "2020/07/15-cu.html"),
        ("bulletins/2020/07/15-Họp Tỉnh ủy.md", BULLETIN, "2020/07/15-hop-tinh-uy.html"),
        ("2020/06/15-cu.html", BULLETIN, "2020/06/15-cu.html"),
        ("https://kho.example/ha-nam/2020/06/15-cu.html", BULLETIN, "2020/06/15-cu.html"),
        ("leaders/lan-cu.md", LEADER, "lanh-dao/lan-cu.html"),
        ("lan-cu", LEADER, "lanh-dao/lan-cu.html"),
        ("lanh-dao/lan-cu.html", LEADER, "lanh-dao/lan-cu.html"),
        ("https://kho.example/lanh-dao/lan-cu.html", LEADER, "lanh-dao/lan-cu.html"),
        ("pages/cu.md", PAGE, "cu.html"),
        ("https://kho.example/cu.html", PAGE, "cu.html"),
        ("https://kho.example/2020/06/15-cu.html?a=1#doan", BULLETIN, "2020/06/15-cu.html"),
        ("15-cu.md#doan", BULLETIN, "2020/07/15-cu.html"),
        ("cu.md", BULLETIN, ""),
        ("bulletins/cu.md", BULLETIN, ""),
        ("leaders/a/b.md", LEADER, ""),
        ("extra/a.md", PAGE, ""),
    ],
)  # fmt: skip
def test_a_place_may_be_given_in_each_way_that_shows_it(
    place: str, path: str, address: str
) -> None:
    assert address_of_place(place, path) == address


def test_a_bulletin_says_where_it_stood_before() -> None:
    read, findings = parse_bulletin(bulletin("2020-07-16", "moved: 15-cu; 14-cu"), BULLETIN)
    assert findings == []
    assert read is not None
    assert read.past == Past(("2020/07/15-cu.html", "2020/07/14-cu.html"))
    assert parse_bulletin(dump_bulletin(read), BULLETIN) == (read, [])


def test_a_withdrawn_bulletin_needs_no_text() -> None:
    text = "---\ntitle: Tin\ndate: 2020-07-16\nwithdrawn: 3/2/2021\nreason: Nhầm người.\n---\n"
    read, findings = parse_bulletin(text, BULLETIN)
    assert findings == []
    assert read is not None
    assert read.past.withdrawal == Withdrawal(datetime.date(2021, 2, 3), "Nhầm người.")


def test_records_and_pages_have_a_past_too() -> None:
    head = "moved: [cu]\nwithdrawn: 2021-02-03\nreason: Thừa.\n"
    committee, findings = parse_committee(f"---\nname: Sở\n{head}---\n", "committees/so.md")
    assert findings == []
    page, findings = parse_page(f"---\ntitle: Sở\n{head}---\n", "pages/so.md")
    assert findings == []
    gone = Withdrawal(datetime.date(2021, 2, 3), "Thừa.")
    assert committee is not None
    assert committee.past == Past(("co-quan/cu.html",), gone)
    assert committee.former_ids == ("cu",)
    assert page is not None
    assert page.past == Past(("cu.html",), gone)


@pytest.mark.parametrize(
    "place",
    [
        'a".html',
        "16-a b.html",
        "lanh-dao/Lan.html",
        "{a}.html",
        "404.html",
        "2020/07/index.html",
        "index.html",
        "tim-kiem.html",
        "co-quan/index.html",
    ],
)
def test_what_no_page_can_have_had_is_told(place: str) -> None:
    _, findings = parse_page(f"---\ntitle: A\nmoved: ['{place}']\n---\n", PAGE)
    assert finding_lines(findings) == [f"{PAGE}:3 A03"]
