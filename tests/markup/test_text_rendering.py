import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.markup.links import Links
from bantin.markup.safe_html import sanitise
from bantin.markup.text_rendering import RenderedText, TextRenderer

SOURCE, HERE = "bulletins/2020/07/16-thu.md", "2020/07/16-thu.html"
LINKS = Links({"bulletins/2020/07/17-sau.md": "2020/07/17-sau.html",
               "bulletins/2020/07/16-anh.png": "2020/07/16-anh.png"})  # fmt: skip
RENDERER = TextRenderer(sanitise)


def render(text: str, **meanings: str) -> RenderedText:
    return RENDERER.render(text, lambda target: LINKS.resolve(target, SOURCE, HERE), meanings)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ("a <b onclick=x>b</b>", "<p>a &lt;b onclick=x&gt;b&lt;/b&gt;</p>"),
        ("<chủ trì>", "<p>&lt;chủ trì&gt;</p>"),
        ("<!-- ẩn -->", "<p>&lt;!-- ẩn --&gt;</p>"),
        ("<![CDATA[x]]>", "<p>&lt;![CDATA[x]]&gt;</p>"),
        ("</main><div>", "<p>&lt;/main&gt;&lt;div&gt;</p>"),
        ("a < b & c > d", "<p>a &lt; b &amp; c &gt; d</p>"),
        ("<javascript:alert(1)>", "<p>&lt;javascript:alert(1)&gt;</p>"),
        ("    <i>mã</i>", "<p>&lt;i&gt;mã&lt;/i&gt;</p>"),
        ("`<i>`", "<p><code>&lt;i&gt;</code></p>"),
        ("- <i>", "<ul>\n<li>&lt;i&gt;</li>\n</ul>"),
    ],
)  # fmt: skip
def test_html_in_a_text_is_shown_as_text(text: str, html: str) -> None:
    assert render(text).html == html


@pytest.mark.parametrize(
    ("text", "html", "bad"),
    [
        ("[a](17-sau.md)", '<p><a href="17-sau.html">a</a></p>', ""),
        ('[a](17-sau.md "chú")', '<p><a href="17-sau.html">a</a></p>', ""),
        ("[a][1]\n\n[1]: 17-sau.md", '<p><a href="17-sau.html">a</a></p>', ""),
        ("[a](https://bao.example/?b=1&c=2)",
         '<p><a href="https://bao.example/?b=1&amp;c=2" rel="external noopener">a</a></p>', ""),
        ("<https://bao.example/>",
         '<p><a href="https://bao.example/" rel="external noopener">https://bao.example/</a></p>', ""),
        ("<so@songthanh.example>",
         '<p><a href="mailto:so@songthanh.example">so@songthanh.example</a></p>', ""),
        ("[a](18-khong-co.md)", "<p><a>a</a></p>", "L01"),
        ("[a](javascript:alert(1))", "<p><a>a</a></p>", "L03"),
        ("[a](<java\tscript:alert(1)>)", "<p><a>a</a></p>", "L01"),
        ("[a](&#106;avascript:alert(1))", "<p><a>a</a></p>", "L01"),
        ("[a](javascript&colon;alert(1))", "<p><a>a</a></p>", "L01"),
        ("[a](data:text/html;base64,PHNjcmlwdD4=)", "<p><a>a</a></p>", "L03"),
        ("[a](vbscript:x)", "<p><a>a</a></p>", "L03"),
        ("[a](//may.example/x)", "<p><a>a</a></p>", "L03"),
        ("[a]({attach}/../../etc/passwd)", "<p><a>a</a></p>", "L02"),
        ("[a](%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd)", "<p><a>a</a></p>", "L02"),
        ("![Quang cảnh](16-anh.png)",
         '<p><img alt="Quang cảnh" loading="lazy" src="16-anh.png"></p>', ""),
        ('![a" onerror="x](16-anh.png)',
         '<p><img alt="a&quot; onerror=&quot;x" loading="lazy" src="16-anh.png"></p>', ""),
        ("![Quang cảnh](https://may.example/a.png)", "<p><em>Quang cảnh</em></p>", ""),
        ("![Quang cảnh](16-khong-co.png)", "<p><em>Quang cảnh</em></p>", "L01"),
        ("![Quang cảnh](data:image/png;base64,AA)", "<p><em>Quang cảnh</em></p>", "L03"),
    ],
)  # fmt: skip
def test_links_and_images_lead_into_the_archive_or_the_open_web(
    text: str, html: str, bad: str
) -> None:
    body = render(text)
    assert body.html == html
    assert [link.problem for _, link in body.broken_links] == ([bad] if bad else [])


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("# a\n\n## b\n\n### c\n", [2, 3, 4]),
        ("### a\n\n#### b\n", [2, 3]),
        ("a\n===\n\nb\n---\n", [2, 3]),
        ("###### a\n", [2]),
        ("# a\n\n###### b\n", [2, 6]),
        ("## a\n\n# b\n", [3, 2]),
    ],
)
def test_headings_begin_under_the_title_of_the_page(text: str, levels: list[int]) -> None:
    assert [int(h) for h in re.findall(r"<h(\d)>", render(text).html)] == levels


def test_an_abbreviation_is_explained_where_it_first_stands() -> None:
    body = render(
        "TĐKT và HĐND.\n\n*HĐND* và TĐKT, UBND.", HĐND="Hội đồng", TĐKT="thi đua", BTV="Ban"
    )
    assert body.html == (
        '<p><abbr title="thi đua">TĐKT</abbr> và <abbr title="Hội đồng">HĐND</abbr>.</p>\n'
        "<p><em>HĐND</em> và TĐKT, UBND.</p>"
    )
    assert [abbr for abbr, _ in body.meanings] == ["TĐKT", "HĐND"]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("TĐ", True), ("(TĐ)", True), ("*a* TĐ *b*", True), ("**TĐ**", True), ("- a TĐ", True),
        ("a TĐ.", True), ("|a|\n|---|\n|TĐ|", True), ("> TĐ", True), ("“TĐ”", True),
        ("TĐKT", False), ("ATĐ", False), ("TĐ&TT", False), ("X.TĐ", False), ("tđ", False),
        ("`TĐ`", False), ("[TĐ](17-sau.md)", False), ("# TĐ", False), ("    TĐ", True),
        ("![TĐ](16-anh.png)", False),
    ],
)  # fmt: skip
def test_only_a_whole_word_outside_links_headings_and_code_is_marked(
    text: str, marked: bool
) -> None:
    assert ("<abbr" in render(text, TĐ="thi đua").html) is marked


def test_the_longer_of_two_abbreviations_wins_and_texts_keep_their_order() -> None:
    html = render("a VH,TT&DL b *c* d VH e", **{"VH": "văn hóa", "VH,TT&DL": "ba việc"}).html
    assert html == (
        '<p>a <abbr title="ba việc">VH,TT&amp;DL</abbr> b <em>c</em> d '
        '<abbr title="văn hóa">VH</abbr> e</p>'
    )


def test_an_abbreviation_that_was_explained_before_still_hides_the_shorter_one_in_it() -> None:
    body = render("VH,TT&DL VH,TT&DL VH", **{"VH": "văn hóa", "VH,TT&DL": "ba việc"})
    assert [abbr for abbr, _ in body.meanings] == ["VH,TT&DL", "VH"]
    assert body.html.endswith('VH,TT&amp;DL <abbr title="văn hóa">VH</abbr></p>')


def test_a_meaning_is_text_too() -> None:
    html = render("TĐ", TĐ='"><script>alert(1)</script>').html
    assert html == '<p><abbr title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;">TĐ</abbr></p>'


def test_tables_align_by_class_and_lists_keep_their_start() -> None:
    assert '<td class="align-right">1</td>' in render("|a|b|\n|---|---:|\n|x|1|").html
    assert render("3. ba\n4. bốn").html == '<ol start="3">\n<li>ba</li>\n<li>bốn</li>\n</ol>'


@given(st.text("<>&\"'/=!-[]()*_`#|\\:; \naxhrefscriptonloadimgsvgTĐ\x02\x03", max_size=120))
def test_no_text_makes_a_tag_or_an_attribute_that_is_not_allowed(text: str) -> None:
    html = render(text, TĐ="thi đua").html
    tags = set(re.findall(r"<\s*/?\s*([a-z0-9]+)", html))
    assert tags <= set("a abbr blockquote br code em figure h2 h3 h4 h5 h6 hr img li ol p strong ul "
                       "table thead tbody tr th td".split())  # fmt: skip
    attributes = set(re.findall(r"<[a-z0-9]+ ([a-z-]+)=", html))
    assert attributes <= {"href", "title", "alt", "start", "value", "class", "aria-label"}
