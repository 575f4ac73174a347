import pytest

from tests.support.printed_bulletins import printed_in


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("16/07/2020\nTrang chủ\nThời sự\nTin buồn", "Tin buồn"),
        (
            "Báo Lam Giang điện tử\nXây dựng Đảng\nLam Giang có ba trạm bơm mới",
            "Lam Giang có ba trạm bơm mới",
        ),
        ("Theo Bác lên chiến khu Lam Giang", "Theo Bác lên chiến khu Lam Giang"),
        ("Ngày 15/7, Lam Giang họp báo", "Ngày 15/7, Lam Giang họp báo"),
        ("Giá nước ở Lam Giang chưa tăng.\n16/07/2020", "Giá nước ở Lam Giang chưa tăng."),
        ("Toàn cảnh buổi họp báo. Ảnh: Vi Hải", None),
        ("Vi Hải", None),
    ],
)
def test_the_title_is_told_from_what_surrounds_it(head: str, title: str | None) -> None:
    assert (
        printed_in(f"{head}\nSáng 15/7, tỉnh Lam Giang họp báo về nước sạch.".encode()).title
        == title
    )
