import pytest

from bantin.importer.encoding_damage import encoding_doubts
from bantin.importer.raw_lines import clean_line
from bantin.raw_files.raw_file_reading import printed_lines


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ("Ðại biểu", "Ð viết thay Đ"),
        ("R&amp;D", "còn mã HTML"),
        ("Tµi liÖu héi nghÞ", "đoạn gõ bằng phông cũ"),
        (
            "Hộì nghị qùyết định tổnh kếtt côngg tác trọgn tâmm nămm nayy đềù rầtt tốtt",
            "tiếng Việt không có: côngg, kếtt, nămm, qùyết, rầtt…",
        ),
        ("Đại biểu Y Nguyên Niê ở Đắk Lắk xem Müller, Đắk Lắk, 5 m², 27 °C, TĐKT", None),
    ],
)
def test_damage_is_noticed(text: str, detail: str | None) -> None:
    printed = printed_lines(text)
    doubts = encoding_doubts(printed, [clean_line(line) for line in printed])

    assert [doubt.detail for doubt in doubts] == ([detail] if detail else [])
