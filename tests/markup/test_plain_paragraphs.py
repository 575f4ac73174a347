from collections.abc import Mapping
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bantin.headers.header import parse_header
from bantin.importer.markdown_escaping import to_markdown
from bantin.language.normalization import clean, one_line
from bantin.markup import text_rendering
from bantin.markup.links import Resolved
from bantin.markup.plain_paragraphs import plain_paragraphs
from bantin.markup.safe_html import sanitise
from bantin.markup.text_rendering import RenderedText, TextRenderer
from tests.support.examples import scaled
from tests.support.project import SAMPLE

RENDERER = TextRenderer(sanitise)
MEANINGS = {"UBND": "Ủy ban", "HĐND": "Hội đồng"}


def is_plain(text: str) -> bool:
    return plain_paragraphs(text) is not None


def parsed(text: str, meanings: Mapping[str, str]) -> RenderedText:
    """What the Markdown parser makes of a text, plain or not."""
    with patch.object(text_rendering, "plain_paragraphs", return_value=None):
        return RENDERER.render(text, Resolved, meanings)


words = st.sampled_from(
    ["tỉnh", "Ủy", "ban", "a", "1", "42", "UBND", "VH", "VH,TT&DL", "TT", "T.Ư", "Ư", "KT-XH", "XH", "đ/c",
     "(Y)", ".Q", "&", "R&D", "&amp", "A;", "“Ý”", "–", "e\u0301", "🎉", "😀 ", ". ", ", ", "; ", " ", " ",
     "\n", "\n\n", "\n\n", "\n\n\n"]
)  # fmt: skip
signs = st.sampled_from(
    ["*", "_", "`", "[", "]", "(", ")", "<", ">", "&", "\\", "#", "|", "=", "+", "-", ".", "!", ":", ";", "{", "}", "~",
     "^", '"', "'", "@", "\t", "**", "__", "* ", "- ", "+ ", "1. ", "٣. ", "2.", "---", "===", "\n-", "\n=", "    ",
     "  \n", " \n", "](", "[a]: b", "[a](b)", "![", "<http://a>", "<a@b>", "http://a/_b_c", "&lt;", "&#35;", "&x;",
     "\n– ", "\n-a", "\n5. ", "\na) ", "1) ", "\n\t", "\n    ", "\\\n", "\\*", "\\-", "\\_", "\\.", "\\>", "\\#", "\\\\", "\\[", "\\]", "\\(", "\\|", "\\a", "1\\. ", "\n|a|b|\n|-|-|",
     "--|--", "\xa0", "\u2003", "\x85", "\x02", "\x03", "\x0242\x03", "\x0b", "\u017f", "\u212a", "\0", "\ufffd"]
)  # fmt: skip
prose = st.lists(words | words | words | st.characters(codec="utf-8")).map("".join)
texts = (st.builds("{}{}{}{}{}".format, prose, signs, prose, signs, prose) | prose).map(clean)
shorts = words | signs | st.text(max_size=4)
longs = st.sampled_from(["a & b", "a &amp; b", '"><script>', "<b>", "*x*", "'x' \\*"]) | st.text()
glossaries = st.dictionaries(shorts.map(one_line).filter(bool), longs.map(one_line), max_size=8)


@settings(max_examples=scaled(1000))
@given(texts, glossaries)
def test_what_is_plain_is_what_markdown_would_make_of_it(
    text: str, meanings: dict[str, str]
) -> None:
    if is_plain(text):
        assert RENDERER.render(text, Resolved, meanings) == parsed(text, meanings)


@pytest.mark.parametrize(
    "text",
    [
        "", "\n\n", "Sáng 16/7,\nTỉnh ủy họp.\n\n\n\n\nHết.", "\n\na\n\n\nb", "a \n\nb ",
        "R&D & “Đền ơn”", "a & b; c", "2 > 1", "a->b", "C# và #1",
        "-Xây dựng", "*Ghi chú", "(*) a", "a * b * c", "2*3", "a **", "so_1@a.vn",
        "16-7-2020", "5 - 7%", "1.200 đồng", "1.a", "năm 2020. 5", "a) b", "2019. Năm", "a\n2019. Năm", "#1", "a\n#1",
        "    a", "\ta\n\tb", "a\n\n    b", " a", "٣. a", "a \nb", "a\n  \nb", "– a\n\n– b", "a – b\nc",
        "a) b\n\nb) c", "[…] rằng", "a[1] b (c)",
        "A | B | C", "a=b", "x ^2 ~3", "a: b", "Hà Nội (TTXVN)", "http://a.vn/b?c=d&e=f", "“🎉”",
        "\\*a\\*", "\\- a", "1\\. a", "\\[a\\]\\(b\\)", "a\\_b", "\\# a", "a \\> b", "\\|a|b|\n\\|c|d|",
        "UBND, HĐND; UBND", "tỉnh/UBND", "\\_UBND", "UBND\\_",
        "a\\b", "\\", "\\&lt",
    ],
)  # fmt: skip
def test_a_text_without_markdown_is_plain(text: str) -> None:
    assert is_plain(text)
    assert RENDERER.render(text, Resolved, MEANINGS) == parsed(text, MEANINGS)


@pytest.mark.parametrize(
    "text",
    [
        "# a", "a\n## b", "a\n=", "a\n---", "---", "* * *", "_ _ _", "> a", "a\n> b", "- a", "a\n\n+ b", "* a",
        "1. a", "1) a", "a\n  1. b", "a\n\n    - b", "\t- a", "a\n5.", "– a\n– b", "a\n– b", "-a\n-b", "a) b\nb) c", "a\n5.b",
        "a\\\nb", "a\\\n\nb", "|a|b|\n|-|-|\n|c|d|", "a|b\n-|-", "a|b\n:-|-",
        "a  \nb", "*a*", "a *b* c", "**a**", "a*b*c", "*a\nb*", "_a_", "__a__", "a `b` c", "[a](b)", "![a](b)",
        "[a]: b", "[a\\]: b", "[a][1]\n\n[1]: b", "<https://a.vn>", "<so@a.vn>", "a <b> c", "a &amp; b", "&#38;", "&\\#35;",
        "\\\\", "a|\n\\\\|", "\\\\*a*", "\\*_b_", "a\tb",
    ],
)  # fmt: skip
def test_a_text_that_may_hold_markdown_is_not(text: str) -> None:
    assert not is_plain(text)


@pytest.mark.parametrize(
    "meaning", ["a & b", "a &amp; b", "a &lt;b&gt;", '"><script>', "'", "a\u2003b"]
)
def test_a_meaning_is_written_as_markdown_writes_it(meaning: str) -> None:
    assert RENDERER.render("TĐ", Resolved, {"TĐ": meaning}) == parsed("TĐ", {"TĐ": meaning})


def test_what_the_importer_writes_is_plain() -> None:
    paragraphs = [
        "- Một là, xây dựng", "+ Hai là", "1. Ba là", "* Bốn *là*", "#a", "> b", "_c_ __d__ [e](f) ![g](h)",
        "[i] k", "{l}", "---", "***", "p | q",
    ]  # fmt: skip
    assert is_plain(to_markdown(paragraphs))


def test_texts_of_the_sample_are_plain_where_they_do_not_show_markdown() -> None:
    files = sorted((SAMPLE / "bulletins").rglob("*.md"))
    headers = [parse_header(f.read_text(encoding="utf-8"), f.name)[0] for f in files]
    bodies = [header.body for header in headers if header]

    assert sum(map(is_plain, bodies)) >= len(bodies) / 3 > 1
