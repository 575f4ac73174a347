"""The card that answers who held a post: all names lead to pages, and nothing is claimed that is not known."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.support.search_page import unasked
from tests.support.strict_server import Site

CARD = """async (answers) => {
  const root = document.querySelector("[data-search]");
  const { onDemand } = await import(new URL(root.dataset.onDemand, document.baseURI));
  const card = document.querySelector("[data-search-holders]");
  card.replaceChildren(...onDemand.answerItems(answers));
  const lines = [...card.querySelectorAll("li > p, ol > li, :scope > li:not(:has(p))")];
  return [
    lines.map(line => line.textContent.trim()),
    [...card.querySelectorAll("a")].map(a => a.getAttribute("href")),
  ];
}"""
NOTHING = {"posts": [], "otherPosts": 0, "otherCommittees": 0, "meanings": []}


def one(id_: str, **known: str) -> dict[str, str]:
    return {"id": id_, "name": f"Lê {id_.title()}", "period": "từ 2016", "note": "", "basis": "theo hồ sơ", **known}  # fmt: skip


def post(**known: Any) -> dict[str, Any]:
    answer = {
        "post": {"id": "bi-thu", "title": "bí thư Tỉnh ủy"}, "committee": {"id": "tinh-uy", "name": "Tỉnh ủy Sông Thanh"},
        "time": "", "isCurrent": False, "holders": [], "near": [], "undated": [],
    }  # fmt: skip
    return {**NOTHING, "posts": [answer | known]}


HEAD = "Bí thư Tỉnh ủy Tỉnh ủy Sông Thanh"


@pytest.mark.parametrize(
    ("answers", "lines"),
    [
        (NOTHING, []),
        (
            post(time="Năm 2019", holders=[one("an", note="Được bầu."), one("binh")]),
            [HEAD, "Năm 2019:", "Lê An từ 2016, theo hồ sơ. Được bầu.", "Lê Binh từ 2016, theo hồ sơ."],
        ),
        (
            post(time="Năm 2019", near=[one("an")], undated=[one("chi"), one("dung")]),
            [HEAD, "Năm 2019: kho không cho biết ai giữ chức này. Gần đó, được biết:",
             "Lê An từ 2016, theo hồ sơ.", "Chưa rõ thời gian: Lê Chi, Lê Dung"],
        ),
        (post(time="Năm 2019", undated=[one("chi")]),
         [HEAD, "Năm 2019: kho không cho biết ai giữ chức này.", "Chưa rõ thời gian: Lê Chi"]),
        (post(holders=[one("an")]), [HEAD, "Gần đây nhất, được biết:", "Lê An từ 2016, theo hồ sơ."]),
        (post(holders=[one("an")], isCurrent=True),
         [HEAD, "Đang giữ chức, theo hồ sơ:", "Lê An từ 2016, theo hồ sơ."]),
        (post(undated=[one("chi")], committee=""), ["Bí thư Tỉnh ủy", "", "Chưa rõ thời gian: Lê Chi"]),
        (
            {**NOTHING, "otherPosts": 1200, "otherCommittees": 38, "meanings": [{"text": "KTĐ", "value": "kinh tế đêm"}]},
            ["Còn 1.200 chức vụ khác cùng tên.",
             "Còn 38 cơ quan khác cùng tên. Gõ thêm tên cơ quan cấp trên hoặc địa phương.",
             "KTĐ: kinh tế đêm, theo một bản tin"],
        ),
    ],
)  # fmt: skip
def test_lines_of_the_card(
    page: Page, site: Site, answers: dict[str, Any], lines: list[str]
) -> None:
    unasked(page, site.root)
    shown, links = page.evaluate(CARD, answers)
    assert shown == lines
    people = [
        f"lanh-dao/{who['id']}.html"
        for answer in answers["posts"]
        for who in (*answer["holders"], *answer["near"], *answer["undated"])
    ]
    pages = ["chuc-vu/bi-thu.html", "co-quan/tinh-uy.html"] if HEAD in lines else ["chuc-vu/bi-thu.html"]  # fmt: skip
    assert links == ([*pages, *people] if answers["posts"] else [])
