from bantin.importer.line_unwrapping import unwrap_lines
from bantin.importer.raw_lines import clean_line
from bantin.raw_files.raw_file_reading import printed_lines
from bantin.raw_files.raw_text import Line


def lines(text: str) -> list[Line]:
    return [clean_line(line) for line in printed_lines(text)]


def test_a_sentence_that_goes_on_in_small_letters_is_unwrap_lines() -> None:
    text = "Lam Giang trồng lại hàng cây bị bão quật\nđổ bên bờ kênh\n\nVi Hải\naa"

    assert unwrap_lines(lines(text)) == [
        Line(1, "Lam Giang trồng lại hàng cây bị bão quật đổ bên bờ kênh"),
        Line(4, "Vi Hải"),
        Line(5, "aa"),
    ]


def test_paragraphs_on_single_lines_stay_apart() -> None:
    text = "Đồng chí Lục Văn Tạo trao quà cho các bản\nNăm nay tỉnh có thêm ba trạm bơm\nHết."

    assert len(unwrap_lines(lines(text))) == 3
