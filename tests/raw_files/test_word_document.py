"""Word documents, made here part by part."""

import io
import zipfile

import pytest

from bantin.raw_files.raw_file_reading import read_raw_file
from bantin.raw_files.raw_text import Line, RawText, Refusal

_HEAD = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
)
_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_LISTS = """<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>"""


def word(body: str, **parts: str) -> bytes:
    """A document with this body; `parts` are further parts by name, where "_" stands for "/"."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"{_HEAD}{body}</w:body></w:document>")
        archive.writestr("word/numbering.xml", _LISTS)
        for name, text in parts.items():
            archive.writestr(f"{name.replace('_', '/')}.xml", text)
    return file.getvalue()


def p(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr/><w:t>{text}</w:t></w:r></w:p>"


def item(text: str, list_id: int) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{list_id}"/></w:numPr>')


def lines(body: str) -> list[str]:
    raw = read_raw_file(word(body))
    assert isinstance(raw, RawText)
    return [line.text for line in raw.lines]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (p("Một") + p("Hai"), ["Một", "Hai"]),
        ("<w:p><w:r><w:t>Ủy</w:t></w:r><w:r><w:t xml:space='preserve'> ban</w:t></w:r></w:p>", ["Ủy ban"]),
        ("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>", ["a\tb", "c"]),
        ("<w:p><w:hyperlink><w:r><w:t>liên kết</w:t></w:r></w:hyperlink></w:p>", ["liên kết"]),
        # Tracked changes count as accepted.
        (
            ("<w:p><w:ins><w:r><w:t>mới</w:t></w:r></w:ins><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>"
            "<w:moveFrom><w:r><w:t>ở đây</w:t></w:r></w:moveFrom></w:p>"),
            ["mới"],
        ),
        ("<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:fldSimple><w:r><w:t>12</w:t></w:r></w:fldSimple></w:p>", ["12"]),
        ("<w:sdt><w:sdtContent>" + p("trong ô") + "</w:sdtContent></w:sdt>", ["trong ô"]),
        (
            "<w:tbl><w:tr><w:tc>" + p("Họ tên") + "</w:tc><w:tc>" + p("Chức") + p("vụ") + "</w:tc></w:tr>"
            "<w:tr><w:tc>" + p("A") + "</w:tc><w:tc>" + p("") + "</w:tc></w:tr></w:tbl>",
            ["Họ tên\tChức vụ", "A\t"],
        ),
        (item("một", 1) + item("hai", 1) + item("gạch", 2) + item("ba", 1) + item("lạ", 9),
         ["1. một", "2. hai", "- gạch", "3. ba", "lạ"]),
    ],
)  # fmt: skip
def test_a_document_is_read_as_word_shows_it(body: str, expected: list[str]) -> None:
    assert lines(body) == expected


def test_a_style_may_make_a_paragraph_an_item() -> None:
    styles = (
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:styleId="ListNumber">'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="Title"/></w:styles>'
    )
    body = (
        p("một", '<w:pStyle w:val="ListNumber"/>')
        + p("hai", '<w:pStyle w:val="ListNumber"/>')
        + p("ba", '<w:pStyle w:val="Title"/>')
    )

    raw = read_raw_file(word(body, word_styles=styles))

    assert isinstance(raw, RawText)
    assert [line.text for line in raw.lines] == ["1. một", "2. hai", "ba"]


def test_headers_footers_and_comments_are_left_out() -> None:
    data = word(
        p("Thân"), word_header1=p("đầu trang"), word_footer1=p("chân"), word_comments=p("ghi chú")
    )

    raw = read_raw_file(data)

    assert isinstance(raw, RawText)
    assert [line.text for line in raw.lines] == ["Thân"]


def test_boxes_of_text_become_lines_once_and_are_no_pictures() -> None:
    box = f"<w:txbxContent>{p('Trong khung')}</w:txbxContent>"
    body = (
        "<w:p><w:r><w:t>Ngoài</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing>"
        f"{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    ).replace("<mc:AlternateContent>", f'<mc:AlternateContent xmlns:mc="{_COMPATIBILITY}">')

    raw = read_raw_file(word(body))

    assert isinstance(raw, RawText)
    assert ([line.text for line in raw.lines], raw.pictures) == (["Ngoài", "Trong khung"], 0)


def test_pictures_are_counted() -> None:
    raw = read_raw_file(
        word("<w:p><w:r><w:drawing/></w:r></w:p><w:p><w:r><w:pict/></w:r></w:p>" + p("Chú thích"))
    )

    assert isinstance(raw, RawText)
    assert raw.pictures == 2


@pytest.mark.slow
def test_hostile_documents_are_refused_at_once() -> None:
    bomb = word(p("a" * 30_000_000))
    assert len(bomb) < 100_000
    assert read_raw_file(bomb) == Refusal("too-large")
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    assert read_raw_file(file.getvalue()) == Refusal("word-broken")
    assert read_raw_file(word(p("x"))[:-30]) == Refusal("word-broken")


@pytest.mark.parametrize(("depth", "is_read"), [(20, True), (5000, False)])
def test_tables_within_tables_are_read_within_reason(depth: int, is_read: bool) -> None:
    body = "<w:tbl><w:tr><w:tc>" * depth + p("sâu") + "</w:tc></w:tr></w:tbl>" * depth

    raw = read_raw_file(word(body))

    assert raw == (RawText((Line(1, "sâu"),)) if is_read else Refusal("word-broken"))


@pytest.mark.parametrize("soft_hyphen", ["\u00ad", "</w:t><w:softHyphen/><w:t>"])
def test_letters_of_an_old_font_become_those_that_are_meant(soft_hyphen: str) -> None:
    """In TCVN3 the letter "ư" is a soft hyphen, for which Word and LibreOffice have an element of their own."""
    title, text = (
        "TØnh ñy S«ng Thanh häp b¸o",
        "§ång chÝ BÝ th- TØnh ñy ph¸t biÓu vÒ n-íc s¹ch, tr-íc ®¹i héi",
    )

    raw = read_raw_file(word(p(title) + p(text.replace("-", soft_hyphen)) + p("")))

    assert isinstance(raw, RawText)
    assert raw.encoding == "TCVN3"
    assert raw.lines == (
        Line(1, "Tỉnh ủy Sông Thanh họp báo"),
        Line(2, "Đồng chí Bí thư Tỉnh ủy phát biểu về nước sạch, trước đại hội"),
        Line(3, ""),
    )


def test_letters_that_no_font_makes_vietnamese_are_refused() -> None:
    raw = read_raw_file(word(p("Ñaûng ¶§® xñz ®§¶q ñøæ þÿ xyñ")))

    assert isinstance(raw, Refusal)
    assert raw.reason == "legacy-encoding"
