import pytest

from bantin.extraction.places_of_text import Whereabouts, province_in, whereabouts
from bantin.extraction.text_reading import read_texts


@pytest.mark.parametrize(
    ("name", "province"),
    [
        ("Sở Y tế tỉnh Hà Nam", "Hà Nam"),
        ("Ban Dân vận Tỉnh ủy Hà Nam", "Hà Nam"),
        ("HĐND tỉnh Sông Thanh", "Sông Thanh"),
        ("Tỉnh ủy", ""),
        ("Sở Y tế tỉnh", ""),
        ("Huyện ủy Bình Lục", ""),
        ("UBND thành phố Phủ Lý", ""),
    ],
)
def test_the_province_stands_at_the_end_of_a_name(name: str, province: str) -> None:
    assert province_in(name) == province


def test_places_are_counted_and_names_of_people_are_none() -> None:
    texts = [
        "Tỉnh Sông Thanh và huyện Phan Khê đón đoàn Hà Nam, Thái Bình và Hà Nam.",
        "Ông Trần Hòa Bình đến quận 1, huyện Trà Lý và thị xã Bạch Sơn; Sông Thanh tiếp.",
    ]

    found = whereabouts(read_texts(texts), ("sông", "thanh"), {("phan", "khê")})

    assert found == Whereabouts(home=3, elsewhere=2, unknown=2)
