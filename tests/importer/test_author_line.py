import pytest

from bantin.importer.author_line import author_of_line, split_glued_author


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Vi Hải", "Vi Hải"),
        ("VI HẢI", "VI HẢI"),
        ("N.P", "N.P"),
        ("PV", "PV"),
        ("(PV)", "PV"),
        ("Nhóm PV", "Nhóm PV"),
        ("TS (tổng hợp)", "TS"),
        ("Vi Hải (TH)", "Vi Hải"),
        ("Vi Hải |", "Vi Hải"),
        ("Vi Hải - Bảo Toàn", "Vi Hải - Bảo Toàn"),
        ("H'Brăk Êban, Y Thơm", "H'Brăk Êban, Y Thơm"),
        ("Biên tập viên Cổng TTĐT tỉnh", "Biên tập viên Cổng TTĐT tỉnh"),
        ("Tin, ảnh: Vi Hải", "Vi Hải"),
        ("Bài và ảnh: VI HẢI", "VI HẢI"),
        ("(Bài, ảnh: Vi Hải)", "Vi Hải"),
        ("Tác giả: Văn phòng Tỉnh ủy", "Văn phòng Tỉnh ủy"),
    ],
)
def test_an_author_is_read(text: str, name: str) -> None:
    assert author_of_line(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "Ảnh: Vi Hải",
        "Ảnh minh họa",
        "Vi Hải phát biểu",
        "Vi Hải.",
        "(Còn nữa)",
        "aa",
        "Tin: từ sáng nay, nước đã về tới từng nhà ở hai xã ven sông",
        "|",
        "",
    ],
)
def test_anything_else_is_no_author(text: str) -> None:
    assert author_of_line(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nước đã về. Vi Hải |", ("Nước đã về.", "Vi Hải")),
        ("Nước đã về./. Vi Hải", ("Nước đã về./.", "Vi Hải")),
        ("Nước đã về.Vi Hải", ("Nước đã về.", "Vi Hải")),
        ("Ông nói: “Nước đã về.” PV |", ("Ông nói: “Nước đã về.”", "PV")),
        ("Nước đã về. PV", ("Nước đã về. PV", None)),
        ("Nước đã về TP. Lam Giang", ("Nước đã về TP. Lam Giang", None)),
        ("Nước đã về. Ảnh: Vi Hải", ("Nước đã về. Ảnh: Vi Hải", None)),
        ("Nước đã về.", ("Nước đã về.", None)),
    ],
)
def test_an_author_glued_to_the_text_is_split_off(
    text: str, expected: tuple[str, str | None]
) -> None:
    assert split_glued_author(text) == expected
