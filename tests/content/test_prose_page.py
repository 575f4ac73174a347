import pytest

from bantin.content.addresses import ROOT
from bantin.content.prose_page import ProsePage, parse_page
from tests.support.content_files import finding_lines


def test_a_page_stands_in_the_root_under_its_files_name() -> None:
    text = "---\ntitle: About\nsummary: What it is.\nlang: en\n---\n\nText.\n"
    page, findings = parse_page(text, "pages/about.md")
    assert findings == []
    assert page == ProsePage("pages/about.md", "About", "What it is.", "en", "Text.\n")
    assert page.address == "about.html"


def test_a_page_is_in_vietnamese_unless_it_says_otherwise() -> None:
    page, _ = parse_page("---\ntitle: Giới thiệu\n---\n", "pages/gioi-thieu.md")
    assert page is not None
    assert page.lang == "vi"


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        *(
            (f"pages/{address.removesuffix('.html')}.md", "title: A\n", "1 P02")
            for address in ROOT
            if address.endswith(".html")
        ),
        ("pages/a/b.md", "title: A\n", "1 R01"),
        ("pages/a#b.md", "title: A\n", "1 R01"),
        ("pages/a.md", "title: A\nlang: tiếng Anh\n", "3 H05"),
        ("pages/a.md", "title:\n", "2 P01"),
        ("pages/a.md", "title: A\nsave_as: index.html\n", "3 H03"),
        ("pages/a.md", "title: [A]\n", "2 H27"),
    ],
)
def test_a_page_that_cannot_stand_is_told(path: str, text: str, expected: str) -> None:
    page, findings = parse_page(f"---\n{text}---\n", path)
    assert page is None
    words = expected.split()
    assert finding_lines(findings) == [
        f"{path}:{n} {c}" for n, c in zip(words[::2], words[1::2], strict=True)
    ]
