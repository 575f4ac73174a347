import pytest

from bantin.importer.source_line import PrintedSource, labelled_source, unlabelled_source

ADDRESS = "https://baolamgiang.example/thoi-su/a-12.html"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nguồn Báo Lam Giang", PrintedSource("Báo Lam Giang")),
        ("Nguồn: BLG", PrintedSource("BLG")),
        ("Nguồn:BLG", PrintedSource("BLG")),
        ("(Nguồn: Báo Lam Giang)", PrintedSource("Báo Lam Giang")),
        ("Nguồn tin: Báo Lam Giang.", PrintedSource("Báo Lam Giang")),
        ("Theo Báo Lam Giang", PrintedSource("Báo Lam Giang")),
        ("(Theo TTXVN)", PrintedSource("TTXVN")),
        ("(theo Lam Giang Online)", PrintedSource("Lam Giang Online")),
        ("Theo: chinhphu.vn", PrintedSource("chinhphu.vn")),
        ("theo chinhphu.vn", PrintedSource("chinhphu.vn")),
        (f"Nguồn Lam Giang: {ADDRESS}", PrintedSource("Lam Giang", ADDRESS)),
        (f"Nguồn: Báo Lam Giang ({ADDRESS})", PrintedSource("Báo Lam Giang", ADDRESS)),
        (f"Nguồn: {ADDRESS}", PrintedSource("baolamgiang.example", ADDRESS)),
        (
            "Nguồn: www.baolamgiang.example/a",
            PrintedSource("baolamgiang.example", "https://www.baolamgiang.example/a"),
        ),
    ],
)
def test_a_labelled_source_is_read(text: str, expected: PrintedSource) -> None:
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
def test_a_source_is_known_by_its_name_alone(text: str, name: str) -> None:
    assert unlabelled_source(text) == PrintedSource(name)


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
def test_a_sentence_or_a_name_is_no_source(text: str) -> None:
    assert labelled_source(text) is None
    assert unlabelled_source(text) is None
