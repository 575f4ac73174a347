"""Feeds and tables: each item is a raw text that the reader of bulletins understands."""

import pytest

from bantin.importer.printed_bulletin import PrintedBulletin, printed_bulletins
from bantin.raw_files.legacy_tables import TCVN3
from bantin.raw_files.raw_file_reading import read_raw_texts
from bantin.raw_files.raw_text import Refusal
from tests.raw_files.test_text_decoding import encoded

LEAD = "Sáng 15/7, UBND tỉnh Sông Thanh họp báo về nước sạch cho các xã ven sông."
RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Báo Sông Thanh</title><link>https://st.vn</link>
<item><title>Sông Thanh họp báo về nước sạch</title><link>https://st.vn/a</link><pubDate>Wed, 15 Jul 2020 18:30:00 GMT</pubDate>
<dc:creator>Mỹ Nga</dc:creator><description><![CDATA[<p>{LEAD}</p><p>Ba trạm bơm mới sẽ xong.</p>]]></description></item>
<item><title>Tin thứ hai của tờ báo ấy</title><description>{LEAD}</description></item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Báo Sông Thanh</title><entry><title>Sông Thanh họp báo về nước sạch</title>
<link href="https://st.vn/a"/><published>2020-07-16T08:30:00+07:00</published><author><name>Mỹ Nga</name></author>
<content type="html">&lt;p&gt;{LEAD}&lt;/p&gt;</content></entry></feed>"""
CSV = f'Tiêu đề,Ngày,Nguồn,URL,Nội dung\n"Sông Thanh họp báo về nước sạch",16/07/2020,Báo Sông Thanh,https://st.vn/a,"{LEAD}\n\nBa trạm bơm."\n'


def bulletins(data: bytes) -> list[PrintedBulletin]:
    raws = read_raw_texts(data)
    assert isinstance(raws, tuple)
    return [printed for raw in raws for printed in printed_bulletins(raw)]


@pytest.mark.parametrize(
    "data",
    [RSS.encode(), ATOM.encode(), CSV.encode(), CSV.encode("utf-16")],
    ids=["rss", "atom", "csv", "csv in utf-16"],
)
def test_an_item_is_read_as_a_bulletin(data: bytes) -> None:
    printed = bulletins(data)[0]

    assert (printed.title, printed.day and printed.day.isoformat()) == (
        "Sông Thanh họp báo về nước sạch",
        "2020-07-16",
    )
    assert (printed.source, printed.source_url) == ("Báo Sông Thanh", "https://st.vn/a")
    assert printed.paragraphs[0] == LEAD


def test_each_item_is_a_bulletin_and_what_it_lacks_is_told() -> None:
    first, second = bulletins(RSS.encode())

    assert (first.author, first.paragraphs) == ("Mỹ Nga", (LEAD, "Ba trạm bơm mới sẽ xong."))
    assert second.title == "Tin thứ hai của tờ báo ấy"
    assert "no-date" in {doubt.code for doubt in second.doubts}


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_a_table_may_have_any_usual_sign_between_its_columns(sign: str) -> None:
    table = f'title{sign}date{sign}body\nTin về nước sạch ở tỉnh{sign}16/7/2020{sign}"{LEAD}"\n'

    (printed,) = bulletins(table.encode())

    assert (printed.title, printed.paragraphs) == ("Tin về nước sạch ở tỉnh", (LEAD,))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"<rss><channel></channel></rss>", "empty"),
        (b"<rss><channel>", "no-text"),
        (b'<!--x--><rss><!ENTITY a "b"></rss>', "no-text"),
        (b"title,body\n", "empty"),
        (b'<?xml version="1.0" encoding="shift_jis"?><rss></rss>', "no-text"),
        (b'<?xml version="1.0" encoding="xyz"?><rss></rss>', "no-text"),
    ],
)
def test_what_is_no_list_is_refused(data: bytes, reason: str) -> None:
    refused = read_raw_texts(data)

    assert isinstance(refused, Refusal)
    assert refused.reason == reason


def test_a_feed_is_known_in_other_encodings_and_by_the_elements_in_it() -> None:
    xhtml = (
        ATOM.replace(
            'type="html">&lt;p&gt;', 'type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>'
        )
        .replace("&lt;/p&gt;", "</p></div>")
        .replace("</name>", "</name><email>a@b.vn</email>")
    )

    for data in (
        RSS.encode("utf-8-sig"),
        RSS.replace("utf-8", "utf-16").encode("utf-16"),
        xhtml.encode(),
    ):
        printed = bulletins(data)[0]
        assert (printed.paragraphs[0], printed.author) == (LEAD, "Mỹ Nga")


def test_the_conversion_of_a_table_is_told() -> None:
    raws = read_raw_texts(encoded(CSV, TCVN3).encode("latin-1", "replace"))

    assert isinstance(raws, tuple)
    assert raws[0].encoding == "TCVN3"


def test_a_bulletin_that_speaks_of_a_title_is_no_table() -> None:
    (printed,) = bulletins(f"Tiêu đề, nội dung và ngày của đại hội\n16/07/2020\n{LEAD}\n".encode())

    assert printed.title == "Tiêu đề, nội dung và ngày của đại hội"
