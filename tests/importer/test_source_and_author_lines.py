import pytest

from bantin.importer.author_line import author, split_glued_author
from bantin.importer.source_line import Source, labelled_source, unlabelled_source

ADDRESS = "https://baolamgiang.example/thoi-su/a-12.html"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nguồn Báo Lam Giang", Source("Báo Lam Giang")),
        ("Nguồn: BLG", Source("BLG")),
        ("Nguồn:BLG", Source("BLG")),
        ("(Nguồn: Báo Lam Giang)", Source("Báo Lam Giang")),
        ("Nguồn tin: Báo Lam Giang.", Source("Báo Lam Giang")),
        ("Theo Báo Lam Giang", Source("Báo Lam Giang")),
        ("(Theo TTXVN)", Source("TTXVN")),
        ("(theo Lam Giang Online)", Source("Lam Giang Online")),
        ("Theo: chinhphu.vn", Source("chinhphu.vn")),
        ("theo chinhphu.vn", Source("chinhphu.vn")),
        (f"Nguồn Lam Giang: {ADDRESS}", Source("Lam Giang", ADDRESS)),
        (f"Nguồn: Báo Lam Giang ({ADDRESS})", Source("Báo Lam Giang", ADDRESS)),
        (f"Nguồn: {ADDRESS}", Source("baolamgiang.example", ADDRESS)),
        (
            "Nguồn: www.baolamgiang.example/a",
            Source("baolamgiang.example", "https://www.baolamgiang.example/a"),
        ),
    ],
)
def test_a_labelled_source_is_read(text, expected):
    assert labelled_source(text) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("(Tổng hợp)", "Tổng hợp"),
        ("(TH)", "TH"),
        ("(LGĐT)", "LGĐT"),
        ("Báo Lam Giang điện tử", "Báo Lam Giang điện tử"),
        ("TTXVN/Vietnam+", "TTXVN/Vietnam+"),
        ("Lam Giang Online", "Lam Giang Online"),
    ],
)
def test_a_source_is_known_by_its_name_alone(text, name):
    assert unlabelled_source(text) == Source(name)


@pytest.mark.parametrize(
    "text",
    [
        "Nguồn vốn của tỉnh có hạn",
        "Nguồn ảnh: TTXVN",
        "Theo đó, giá nước không tăng",
        "Theo Báo cáo số 9-BC/TU của Tỉnh ủy",
        "Theo Ban Tổ chức, lễ hội kéo dài ba ngày",
        "Theo ông Tạo, nước đã sạch hơn.",
        "Theo Sở Y tế tỉnh Lam Giang, nước đã sạch hơn.",
        "Nguồn:",
        "Vi Hải",
        "(PV)",
        "Báo cáo của Lam Giang",
        "TH",
    ],
)
def test_a_sentence_or_a_name_is_no_source(text):
    assert labelled_source(text) is None
    assert unlabelled_source(text) is None


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
def test_an_author_is_read(text, name):
    assert author(text) == name


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
def test_anything_else_is_no_author(text):
    assert author(text) is None


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
def test_an_author_glued_to_the_text_is_split_off(text, expected):
    assert split_glued_author(text) == expected
