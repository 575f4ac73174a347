import unicodedata

import pytest

from bantin.language.name_keys import name_key


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Lê Thị Hoà", "LÊ THỊ  HÒA", True),
        (unicodedata.normalize("NFD", "Tỉnh uỷ"), "tỉnh ủy", True),
        ("Ðặng Văn Ân", "Đặng Văn Ân", True),
        ("Nguyễn Văn Hùng", "Nguyễn Văn Hưng", False),
        ("Nguyễn Văn Hùng", "Nguyen Van Hung", False),
        ("Phạm Sỹ Ý", "Phạm Sĩ Ý", False),
    ],
)
def test_names_that_differ_in_case_space_or_tone_place_share_a_key(
    one: str, other: str, same: bool
) -> None:
    assert (name_key(one) == name_key(other)) is same
