"""What results show of a bulletin: its title and its best snippet, with the words of the query highlighted."""

from typing import Any

import pytest

from tests.search.library import DOCUMENTS, Library
from tests.search.reader import STATE

LONG = "Đoàn viên hiến máu"


def shown(library: Library, q: str, title: str) -> dict[str, object]:
    """The row of the bulletin of that title."""
    rows = library.engine.results(q)["rows"]
    (row,) = (row for row in rows if "".join(text for text, _ in row["title"]) == title)
    return row


def highlighted(pieces: Any) -> str:
    """The text with its highlights in brackets."""
    return "".join(f"[{text}]" if is_highlighted else text for text, is_highlighted in pieces)


@pytest.mark.parametrize(
    "q", ["hội nghị tỉnh ủy", "khanh thanh nha van hoa", "hung", "UBND", "covid", ""]
)
def test_rows_tell_their_bulletins(library: Library, q: str) -> None:
    answer = library.engine.results(q)
    by_title = {one.title: one for one in DOCUMENTS}
    assert answer["rows"]
    for number, row in zip(answer["numbers"], answer["rows"], strict=False):
        one = by_title[library.titles[number]]
        assert (row["number"], row["day"], row["address"]) == (number, str(one.day), one.address)
        assert "".join(text for text, _ in row["title"]) == one.title
        assert row["source"] == (one.source.name if one.source else "")
        assert row["committees"] == [committee.name for committee in one.committees]
        snippet = "".join(text for text, _ in row["snippet"])
        cut = snippet.removeprefix("… ").removesuffix(" …")
        assert any(cut in line for line in (one.lead, *one.paragraphs))


@pytest.mark.parametrize(
    ("q", "title", "text"),
    [
        ("khánh thành nhà văn hóa", "Xã Đông Sơn có công trình mới", "Lễ [khánh thành nhà văn hóa] diễn ra."),
        ("khanh thanh nha van hoa", "Chuyện ở Tây Sơn", "Thôn vừa [khánh thành nhà văn hóa]."),
        ("thành văn hóa khánh", "Chuyện ở Tây Sơn", "Thôn vừa [khánh thành] nhà [văn hóa]."),
        ('"nông thôn mới" thành công', "Nông thôn mới ở Hạ Long", "Xây dựng [nông thôn mới thành công]."),
        ("covid-19", "Kết quả bầu cử trong mùa covid", "Bầu cử an toàn giữa [covid]-[19]."),
        ("COVID19", "Kết quả bầu cử trong mùa covid", "Bầu cử an toàn giữa [covid]-[19]."),
        ("1200 suất", "Tết vì người nghèo", "Trao [1.200 suất] quà."),
        ("5 & > 3 nghìn “đồng”", "Chào năm mới 2021", "Giá < [5] & > [3 nghìn] “[đồng]”."),
        ("trường sơn tây nguyên", "Gặp mặt cựu chiến binh", "Kể chuyện “[Trường Sơn] – [Tây Nguyên]”."),
        ("ubnd tỉnh họp", "UBND tỉnh họp phiên tháng bảy", "Thường kỳ."),
    ],
)  # fmt: skip
def test_what_was_asked_is_highlighted(library: Library, q: str, title: str, text: str) -> None:
    assert highlighted(shown(library, q, title)["snippet"]) == text


def test_titles_are_highlighted(library: Library) -> None:
    row = shown(library, "hoi nghi tinh uy", "Thông báo hội nghị Tỉnh ủy lần thứ mười một")
    assert highlighted(row["title"]) == "Thông báo [hội nghị Tỉnh ủy] lần thứ mười một"
    row = shown(library, "ubnd tỉnh", "Ủy ban nhân dân tỉnh giao vốn")
    assert highlighted(row["title"]) == "[Ủy ban nhân dân tỉnh] giao vốn"
    row = shown(library, "Hùng", "Ông Đinh Sỹ Hùng thăm xã")
    assert highlighted(row["title"]) == "Ông Đinh Sỹ [Hùng] thăm xã"


def test_a_snippet_is_cut_around_what_was_asked(library: Library) -> None:
    snippet = highlighted(shown(library, "bản Hoằng Hóa", LONG)["snippet"])
    assert snippet.startswith("… ")
    assert snippet.endswith("cũng tới [bản Hoằng Hóa] hoặc bản Khoẵn.")
    assert 9 <= len(snippet.split()) <= 45


def test_without_words_the_beginning_is_shown(library: Library) -> None:
    row = shown(library, "26/3/2021", LONG)
    assert (highlighted(row["title"]), highlighted(row["snippet"])) == (LONG, "Hơn 300 đơn vị máu.")


@pytest.mark.parametrize("library", ["most with postings, minified script"], indirect=True)
def test_a_page_that_does_not_come_leaves_the_lead(library: Library) -> None:
    source = """
async ({ engineOf }, scripts, layout, base, state) => {
  const fetched = fetch;
  globalThis.fetch = (address, options) =>
    `${address}`.endsWith(".html") ? Promise.reject(new TypeError("offline")) : fetched(address, options);
  const engine = engineOf(scripts, layout, base);
  const { numbers, query } = await engine.search(state);
  const [row] = await engine.rows(numbers, query);
  return [row.needsText, await engine.snippetOf(row, query)];
}
"""
    state = {**STATE, "q": "họp hai ngày", "literal": True}
    assert library.engine.run(source, state) == [True, [["Hội nghị Tỉnh ủy bàn việc lớn.", False]]]
