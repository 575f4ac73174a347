import pytest

from bantin.importer.portal_boilerplate import is_boilerplate, is_head_boilerplate
from bantin.importer.signature_line import Signature, signature_of
from bantin.importer.source_line import PrintedSource

PAPER = PrintedSource("Báo Lam Giang")
PAGE = PrintedSource("baolamgiang.vn", "https://baolamgiang.vn/x/y.html")


@pytest.mark.parametrize(
    ("text", "author", "source"),
    [
        ("Nguồn: baolamgiang.vn", None, PrintedSource("baolamgiang.vn")),
        ("Nguồn https://baolamgiang.vn/x/y.html", None, PAGE),
        ("https://baolamgiang.vn/x/y.html", None, PAGE),
        ("Link gốc: https://baolamgiang.vn/x/y.html", None, PAGE),
        ("Nguồn tin: Báo Lam Giang", None, PAPER),
        ("Tác giả bài viết: Mỹ Nga", "Mỹ Nga", None),
        ("(Theo Báo Lam Giang)", None, PAPER),
        ("Theo Phạm Hòa/Báo Lam Giang", "Phạm Hòa", PAPER),
        ("Phạm Hòa - Báo Lam Giang", "Phạm Hòa", PAPER),
        ("Phạm Hòa (Báo Lam Giang)", "Phạm Hòa", PAPER),
        ("Phạm Hòa (Nguồn: Báo Lam Giang)", "Phạm Hòa", PAPER),
        ("Tác giả: Phạm Hòa; Nguồn: Báo Lam Giang", "Phạm Hòa", PAPER),
        ("Tin: Phạm Hòa; Ảnh: Thế Tuân", "Phạm Hòa", None),
        ("Tin, ảnh: Phạm Hòa - Thế Tuân", "Phạm Hòa - Thế Tuân", None),
        ("Theo TTXVN Hoàng Trọng", "Hoàng Trọng", PrintedSource("TTXVN")),
        ("TTXVN/Báo Tin tức", None, PrintedSource("TTXVN/Báo Tin tức")),
        ("BBT (tổng hợp)", "BBT", None),
        ("VP. Tỉnh ủy", "VP. Tỉnh ủy", None),
        ("CTV Lê Hoa", "CTV Lê Hoa", None),
        ("Ảnh: Thế Tuân", None, None),
    ],
)
def test_a_signature_gives_author_and_source(
    text: str, author: str | None, source: PrintedSource | None
) -> None:
    assert signature_of(text) == Signature(author, source)


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị kết thúc tốt đẹp (khóa XX)",
        "Phạm Hòa; đại biểu dự",
        "Theo Báo cáo số 45, kinh tế tăng 8%.",
        "Toàn cảnh hội nghị - Nguồn vốn đã đủ",
        "Ảnh: toàn cảnh buổi lễ",
    ],
)
def test_a_sentence_is_no_signature(text: str) -> None:
    assert signature_of(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Tổng số điểm của bài viết là: 5 trong 1 đánh giá",
        "Click để đánh giá bài viết",
        "Xếp hạng: 5 - 1 phiếu bầu",
        "Mã an toàn",
        "Người đăng: Quản trị",
        "Leave a comment",
        "Số lượt xem: 1.204",
        "Average (0 Votes)",
        "Hits: 25",
    ],
)
def test_lines_of_portal_systems_are_boilerplate(text: str) -> None:
    assert is_boilerplate(text)


def test_a_menu_is_no_title() -> None:
    assert is_head_boilerplate("Trang chủ Giới thiệu Chính quyền Công dân Doanh nghiệp")
