"""Saved web pages in the style of the common systems for portals, with invented news."""

import time

import pytest

from bantin.raw_files.legacy_tables import TCVN3
from bantin.raw_files.raw_file_reading import read_raw_file
from bantin.raw_files.raw_text import RawText, Refusal
from tests.raw_files.test_text_decoding import encoded

TITLE = "Sông Thanh họp báo về nước sạch cho các xã ven sông"
LEAD = "Sáng 15/7, UBND tỉnh Sông Thanh họp báo về chương trình nước sạch cho các xã ven sông, với sự tham dự của nhiều cơ quan báo chí."
BODY = "Theo kế hoạch, ba trạm bơm mới sẽ hoàn thành trước tháng 9, cấp nước cho hơn 12.000 hộ dân ở huyện Phan Khê và thị xã Bạch Sơn."
MENU = "".join(
    f'<li><a href="/{n}">{n}</a></li>'
    for n in ("Trang chủ", "Giới thiệu", "Tin tức và sự kiện trong tỉnh")
)
OTHERS = "".join(
    f'<li><a href="/{n}">Một tin khác của cổng thông tin điện tử số {n}</a></li>' for n in range(9)
)

PAGES = {
    "nukeviet": f"<nav><ul>{MENU}</ul></nav><div class=news_column><h1 class=title>{TITLE}</h1><span class=h5>Thứ năm - 16/07/2020 08:30</span>"
    f"<div id=news-bodyhtml><p>{LEAD}</p><p>{BODY}</p></div><p class=text-right><strong>Tác giả bài viết:</strong> Mỹ Nga</p></div>"
    f"<div class=related>{OTHERS}</div>",
    "vnpt": f"<div class=menu>{MENU}</div><table><tr><td><div class=title>{TITLE}</div><h2>{TITLE}</h2><div>16/07/2020 08:30</div>"
    f"<div class=detail>{LEAD}<br><br>{BODY}<br>Mỹ Nga</div></td></tr></table><ul>{OTHERS}</ul>",
    "liferay": f"<header>{MENU}</header><div class=portlet><div class=asset-content><h3 class=asset-title>{TITLE}</h3>"
    f"<div>16/07/2020</div><div class=journal-content-article><div>{LEAD}</div><div>{BODY}</div></div><div>Mỹ Nga</div></div></div>",
    "sharepoint": f"<form><div id=s4-workspace><ul>{MENU}</ul><div class=ArticleHeader><h1>{TITLE}</h1></div><div>16/07/2020</div>"
    f"<div class=ms-rtestate-field><p><span>{LEAD}</span></p><div>{BODY}</div><div>Mỹ Nga</div></div></div></form>",
    "wordpress": f"<aside><ul>{OTHERS}</ul></aside><article><header><h1>{TITLE}</h1><time>16/07/2020</time></header><div class=entry-content>"
    f"<p>{LEAD}</p><figure><img src=a.jpg alt=x><figcaption>Quang cảnh buổi họp báo. Ảnh: Vi Hải</figcaption></figure><p>{BODY}</p>"
    "<p>Mỹ Nga</p></div></article>",
    "joomla": f"<div class=item-page><h2 itemprop=headline>{TITLE}</h2><dl><dd>Được đăng: Thứ năm, 16 Tháng 7 2020 08:30</dd></dl>"
    f"<div itemprop=articleBody><p>{LEAD}</p><p>{BODY}</p><p>Mỹ Nga</p></div></div>",
    "newspaper": f"<div><h1> {TITLE} </h1><div>16/07/2020 | 08:30</div><h2>{LEAD}</h2><div class=content><p>{LEAD}<p>{BODY}<p>{BODY} Thêm.</div>"
    "<div>Mỹ Nga</div></div>",
    "plain": f"<body>{TITLE}<p>16/07/2020<p>{LEAD}<p>{BODY}<p>Mỹ Nga",
}


def page(body: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head><meta charset=utf-8><title>{TITLE} - Cổng thông tin Sông Thanh</title>{head}</head>{body}</html>".encode()


def lines(data: bytes) -> list[str]:
    raw = read_raw_file(data)
    assert isinstance(raw, RawText)
    return [line.text for line in raw.lines]


@pytest.mark.parametrize("system", PAGES)
def test_the_article_is_found_with_its_title_day_and_author(system: str) -> None:
    found = lines(page(PAGES[system]))

    assert found[0] == TITLE
    assert LEAD in found
    assert BODY in found
    assert found.index(LEAD) < found.index(BODY)
    assert any("2020" in line for line in found[: found.index(LEAD)])
    assert any(line.endswith("Mỹ Nga") for line in found)
    assert not any("Một tin khác" in line for line in found)


def test_a_heading_of_another_part_is_not_the_title() -> None:
    found = lines(page(f"<h1>Cổng thông tin</h1><div><p>{LEAD}</p><p>{BODY}</p></div>"))

    assert LEAD in found


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Một<br>hai</p>", ["Một", "hai"]),
        ("<p>&quot;A&quot; &amp; B&nbsp;C</p>", ['"A" & B C']),
        ("<ul><li>một</li><li><b>hai</b></li></ul>", ["- một", "- hai"]),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c<td>d</table>", ["a\tb", "c\td"]),
        ("<p>a <script>x()</script>b<style>c{}</style></p>", ["a b"]),
        ("<figure><img alt='Toàn cảnh buổi lễ ký kết'></figure>", ["Toàn cảnh buổi lễ ký kết"]),
        ("<p>a</p></div></b><p>b", ["a", "b"]),
    ],
)
def test_blocks_become_lines(html: str, expected: list[str]) -> None:
    found = lines(page(f"<article><h1>{TITLE}</h1><p>{LEAD}</p>{html}</article>"))

    assert found == [TITLE, LEAD, *expected]


def test_the_head_tells_the_address_and_the_site() -> None:
    raw = read_raw_file(
        page(
            PAGES["plain"],
            '<link rel=canonical href="https://st.vn/a"><meta property="og:site_name" content="Báo Sông Thanh">',
        )
    )

    assert isinstance(raw, RawText)
    assert (raw.source_url, raw.site) == ("https://st.vn/a", "Báo Sông Thanh")


def test_lines_have_their_numbers_in_the_file() -> None:
    raw = read_raw_file(page(f"\n<article>\n<h1>{TITLE}</h1>\n\n<p>{LEAD}</p></article>"))

    assert isinstance(raw, RawText)
    assert [(line.number, line.text) for line in raw.lines] == [(3, TITLE), (5, LEAD)]


def test_other_encodings_and_mht_are_read() -> None:
    html = page(PAGES["joomla"])
    assert lines(html.decode().encode("utf-16"))[0] == TITLE
    tied = (
        b"From: x\r\nSubject: y\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=zz\r\n\r\n--zz\r\n"
        b"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        + html
        + b"\r\n--zz--\r\n"
    )
    assert lines(tied)[0] == TITLE


@pytest.mark.parametrize("html", ["<html></html>", "<p></p>", "<html><script>x</script></html>"])
def test_a_page_without_text_is_refused(html: str) -> None:
    assert read_raw_file(html.encode()) == Refusal("no-text", "HTML")


@pytest.mark.slow
@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 100_000,
        "<div>" * 90 + "</x>" * 49_000,
        "<p>" * 20_000 + LEAD,
        "<a" * 100_000,
        "&#x" * 900_000,
        "a" * 2_000_001,
    ],
)
def test_hostile_pages_are_refused_or_read_in_bounded_time(html: str) -> None:
    begun = time.process_time()
    read_raw_file(f"<html>{html}".encode())

    assert time.process_time() - begun < 2


def test_pictures_within_a_page_do_not_count() -> None:
    found = lines(
        page(
            f"<article><h1>{TITLE}</h1><img src='data:image/png;base64,{'A' * 3_000_000}'><p>{LEAD}</p></article>"
        )
    )

    assert found == [TITLE, LEAD]


def test_the_letters_of_a_page_tell_its_encoding_and_its_head_may_lie() -> None:
    html = page(PAGES["joomla"]).decode().replace("utf-8", "iso-8859-1")

    raw = read_raw_file(encoded(html, TCVN3).encode("latin-1", "replace"))

    assert isinstance(raw, RawText)
    assert (raw.lines[0].text, raw.encoding) == (TITLE, "TCVN3")
    assert read_raw_file(b"<html><meta charset=undefined><p>\xff\xe9 abc</p>") == Refusal(
        "unknown-encoding", "byte 34 (0xFF)"
    )


@pytest.mark.parametrize("start", ["<h1>", "<span>", '<?xml version="1.0"?><!DOCTYPE html><html>'])
def test_source_that_was_copied_is_a_page(start: str) -> None:
    assert LEAD in lines(f"{start}{TITLE}<p>{LEAD}</p>".encode())
