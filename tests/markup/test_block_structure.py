"""Each case is a text as an office may type it, with the exact HTML; CommonMark's own tests are the model."""

import re

import pytest

from bantin.markup.links import Resolved
from bantin.markup.safe_html import sanitise
from bantin.markup.text_rendering import TextRenderer

RENDERER = TextRenderer(sanitise)


def html(text: str) -> str:
    """Return the HTML of a text without the line breaks between elements, which mean nothing."""
    return re.sub(r"(?<=>)\n|\n(?=<(?!strong|em))", "", RENDERER.render(text, Resolved, {}).html)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\tSáng 1/7, *họp*.\n\n\tHai.", "<p>Sáng 1/7, <em>họp</em>.</p><p>Hai.</p>"),
        ("    Sáng 1/7,\n    **họp**.", "<p>Sáng 1/7,\n<strong>họp</strong>.</p>"),
        ("a\n        b", "<p>a\nb</p>"),
        ("một\nhai", "<p>một\nhai</p>"),
        ("một  \nhai", "<p>một<br>hai</p>"),
        ("một\\\nhai", "<p>một<br>hai</p>"),
        ("một\\\\\nhai", "<p>một\\\nhai</p>"),
        ("một  ", "<p>một</p>"),
        ("một\\", "<p>một\\</p>"),
        ("*một  \nhai*", "<p><em>một<br>hai</em></p>"),
        ("```\n*a*\n```", "<p><em>a</em></p>"),
        ("a\n```b\nc", "<p>a</p><p>c</p>"),
        ("`` `a` `` b", "<p><code>`a`</code> b</p>"),
        ("~~~\na", "<p>~~~\na</p>"),
    ],
)
def test_a_paragraph_is_one_however_it_is_indented(text: str, expected: str) -> None:
    assert html(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gồm:\n- a\n- b", "<p>Gồm:</p><ul><li>a</li><li>b</li></ul>"),
        ("Gồm:\n1. a\n2. b", "<p>Gồm:</p><ol><li>a</li><li>b</li></ol>"),
        ("Gồm:\n1) a\n2) b", "<p>Gồm:</p><ol><li>a</li><li>b</li></ol>"),
        ("- a\n+ b", "<ul><li>a</li></ul><ul><li>b</li></ul>"),
        ("- a\nb", "<ul><li>a\nb</li></ul>"),
        ("- a\n  - b\n- c", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
        ("- a\n  + b\n    * c\n    * d", "<ul><li>a<ul><li>b<ul><li>c</li><li>d</li></ul></li></ul></li></ul>"),
        ("- a\n  * b", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
        ("1. a\n   - b\n2. c", "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>"),
        ("- a\n\n- b", "<ul><li><p>a</p></li><li><p>b</p></li></ul>"),
        ("- a\n\n  b\n- c", "<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>"),
        ("- a\n  - b\n\n  - c", "<ul><li>a<ul><li><p>b</p></li><li><p>c</p></li></ul></li></ul>"),
        ("- a\n  > b\n  >\n- c", "<ul><li>a<blockquote><p>b</p></blockquote></li><li>c</li></ul>"),
        ("- a\n\nb", "<ul><li>a</li></ul><p>b</p>"),
        ("\t- a\n\t- b", "<ul><li>a</li><li>b</li></ul>"),
        ("Gồm:\n      - a\n      - b", "<p>Gồm:</p><ul><li>a</li><li>b</li></ul>"),
        ("- a\n      - b", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
        ("-      a\n  b", "<ul><li>a\nb</li></ul>"),
        ("-\n  a\n-\n- b", "<ul><li>a</li><li></li><li>b</li></ul>"),
        ("-\n\n  a", "<ul><li></li></ul><p>a</p>"),
        ("- # a", "<ul><li><h2>a</h2></li></ul>"),
        ("- a\n---", "<ul><li>a</li></ul><hr>"),
        ("* a\n* b", "<ul><li>a</li><li>b</li></ul>"),
        ("* * *", "<hr>"),
        ("> a\nb\n\n> c", "<blockquote><p>a\nb</p></blockquote><blockquote><p>c</p></blockquote>"),
        ("> - a\n> - b\n>\n> c", "<blockquote><ul><li>a</li><li>b</li></ul><p>c</p></blockquote>"),
    ],
)  # fmt: skip
def test_lists_and_quotations_are_what_a_forge_shows(text: str, expected: str) -> None:
    assert html(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5. a\n\nb\n\n6. c\n7. d", '<ol start="5"><li>a</li></ol><p>b</p><ol start="6"><li>c</li><li>d</li></ol>'),
        ("1. a\n2. b\n4. c\n5. d", '<ol><li>a</li><li>b</li><li value="4">c</li><li>d</li></ol>'),
        ("1. a\n2. b\n2. c", '<ol><li>a</li><li>b</li><li value="2">c</li></ol>'),
        ("1. a\n1. b\n1. c", "<ol><li>a</li><li>b</li><li>c</li></ol>"),
        ("3. a\n3. b", '<ol start="3"><li>a</li><li>b</li></ol>'),
        ("0. a\n1. b", '<ol start="0"><li>a</li><li>b</li></ol>'),
        ("đến năm\n2020. Đồng chí", "<p>đến năm\n2020. Đồng chí</p>"),
        ("2019. Năm bản lề.", "<p>2019. Năm bản lề.</p>"),
        ("ngày\n20. Đồng chí", "<p>ngày\n20. Đồng chí</p>"),
    ],
)  # fmt: skip
def test_numbers_are_kept_as_typed(text: str, expected: str) -> None:
    assert html(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nơi nhận:\n– A;\n– B.", "<p>Nơi nhận:<br>– A;<br>– B.</p>"),
        ("• A\nvà A\n• B", "<p>• A\nvà A<br>• B</p>"),
        ("-A\n-B", "<p>-A<br>-B</p>"),
        ("+A\n+B", "<p>+A<br>+B</p>"),
        ("*A* a\n*B* b", "<p><em>A</em> a\n<em>B</em> b</p>"),
        ("a) A\nb) B\nđ) Đ", "<p>a) A<br>b) B<br>đ) Đ</p>"),
        ("Gồm:\n5. A\n6. B", "<p>Gồm:<br>5. A<br>6. B</p>"),
        ("1.000 người\n2.000 người", "<p>1.000 người\n2.000 người</p>"),
        ("Hà Nam\n– Ninh Bình", "<p>Hà Nam\n– Ninh Bình</p>"),
        ("– A\n\n– B", "<p>– A</p><p>– B</p>"),
    ],
)
def test_lines_with_typed_bullets_never_run_together(text: str, expected: str) -> None:
    assert html(text) == expected


@pytest.mark.parametrize(
    "text",
    ["1.000.000 đồng", "31.12", "* ghi chú", "15/7", "A_B_C", "2*3*4", "10*20 m, 5*6 m", "[1]", "#1", "--", "a\n--\nb",
     "# #", "-5 độ", "+84", "a|b", "*", "1.a", "2020.", "[1]: Theo báo cáo"],
)  # fmt: skip
def test_what_looks_like_markdown_stays_what_it_is(text: str) -> None:
    assert html(text) == f"<p>{text}</p>"


@pytest.mark.parametrize(
    ("text", "expected", "codes"),
    [
        ("Kết quả\n---\na", "<h2>Kết quả</h2><p>a</p>", []),
        ("Kết quả\n===\na", "<h2>Kết quả</h2><p>a</p>", []),
        ("Hội nghị bế mạc.\n---\na", "<p>Hội nghị bế mạc.</p><hr><p>a</p>", ["T06"]),
        ("một\nhai\n---", "<p>một\nhai</p><hr>", ["T06"]),
        ("Một bản.\n=======\nHai.", "<p>Một bản.</p><p>=======</p><p>Hai.</p>", ["T06"]),
        ("từ " * 60 + "\n---", "<p>" + "từ " * 59 + "từ</p><hr>", ["T06"]),
        ("a\n\n---\n\nb", "<p>a</p><hr><p>b</p>", []),
        ("a\n\n===\n\nb", "<p>a</p><p>===</p><p>b</p>", []),
        ("## a ##", "<h2>a</h2>", []),
        ("a\n## b\nc", "<p>a</p><h2>b</h2><p>c</p>", []),
    ],
)
def test_a_line_below_makes_a_heading_only_of_a_short_line(
    text: str, expected: str, codes: list[str]
) -> None:
    assert html(text) == expected
    assert [remark.code for remark in RENDERER.render(text, Resolved, {}).remarks] == codes


REGION = '<figure aria-label="{}" class="table-scroll" role="region" tabindex="0">'
HEAD = "<table><thead><tr><th>a</th><th>b</th></tr></thead>"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("|a|b|\n|-|-|\n|1|2|", HEAD + "<tbody><tr><td>1</td><td>2</td></tr></tbody></table>"),
        ("a|b\n-|-\n1|2", HEAD + "<tbody><tr><td>1</td><td>2</td></tr></tbody></table>"),
        ("|a|b|\n|-|-|\n|1|", HEAD + "<tbody><tr><td>1</td><td></td></tr></tbody></table>"),
        ("|a|b|\n|-|-|\n|1|2|3|", HEAD + "<tbody><tr><td>1</td><td>2 | 3</td></tr></tbody></table>"),
        ("|a|b|\n|-|-|\n|1\\|2|*3*|", HEAD + "<tbody><tr><td>1|2</td><td><em>3</em></td></tr></tbody></table>"),
        ("|a|b|\n|-|-|", HEAD + "</table>"),
    ],
)  # fmt: skip
def test_a_table_keeps_all_its_cells(text: str, expected: str) -> None:
    assert html(text) == REGION.format("Bảng 1") + expected + "</figure>"


@pytest.mark.parametrize(
    ("above", "names"),
    [
        ("", ["Bảng 1", "Bảng 2"]),
        ("## Kết *quả*\n\nMột đoạn.\n\n", ["Kết quả", "Kết quả (2)"]),
        ("## Kết quả\n\nBảng 3. Số & liệu\n\n", ["Bảng 3. Số &amp; liệu", "Kết quả"]),
        ("Biểu số 1:\n", ["Biểu số 1:", "Bảng 2"]),
        ("Bảng " + "dài " * 60 + "\n\n", ["Bảng 1", "Bảng 2"]),
    ],
)
def test_a_table_is_named_by_its_caption_or_the_heading_before_it(
    above: str, names: list[str]
) -> None:
    table = "|a|b|\n|-|-|\n"
    page = html(f"{above}{table}\n> x\n\n{table}")
    assert re.findall('aria-label="([^"]*)"', page) == names


def test_tables_stand_where_they_stood() -> None:
    assert html("- a\n\n  |a|\n  |-|\n\n  b").startswith(
        f"<ul><li><p>a</p>{REGION.format('Bảng 1')}"
    )
    assert html("a|b\nc|d").startswith("<p>")
    assert html("a|b\n-|-|-").startswith("<p>")
    assert html("đoạn\n|a|b|\n|-|-|").startswith("<p>đoạn</p><figure")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[a][1]\n\n[1]: b.md", '<p><a href="b.md">a</a></p>'),
        ("[A  b]\n\n[a B]: <b c.md> 'chú'", '<p><a href="b c.md">A  b</a></p>'),
        ("[1]: b.md\na [1]", '<p>a <a href="b.md">1</a></p>'),
        ("a\n[1]: b.md", "<p>a\n[1]: b.md</p>"),
        ("[1]: b.md\n[1]: c.md\n\n[1]", '<p><a href="b.md">1</a></p>'),
    ],
)
def test_a_target_stands_at_the_beginning_of_a_paragraph(text: str, expected: str) -> None:
    assert html(text) == expected
