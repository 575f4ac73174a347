import pytest

from bantin.importer.raw_lines import clean_line
from bantin.raw_files.raw_file_reading import printed_lines
from bantin.raw_files.raw_text import Line


def test_lines_keep_their_numbers_whatever_ends_them() -> None:
    assert printed_lines("a\r\nb\n\rc") == (Line(1, "a"), Line(2, "b"), Line(3, ""), Line(4, "c"))


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("R&amp;D &#272;ò &quot;A&quot;&nbsp; B", 'R&D Đò "A" B'),
        ("&amp;quot;A&amp;quot; &amp;lt;", '"A" <'),
        ("R&D; &copy2 &khong;", "R&D; &copy2 &khong;"),
        ("\ufeffÐ\u1ea1i\u200b bi\u00adểu\t\u00a0họp ", "Đại biểu họp"),
        ("xã hô\u0323i", "xã hội"),
    ],
)
def test_a_line_is_cleaned(printed: str, text: str) -> None:
    assert clean_line(Line(3, printed)) == Line(3, text)
