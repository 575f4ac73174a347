"""Posts divided into a role and its organ."""

import pytest

from bantin.extraction.post_parts import PostParts, parts_of_post


@pytest.mark.parametrize(
    ("post", "role", "organ"),
    [
        ("Bí thư Tỉnh ủy", "Bí thư", "Tỉnh ủy"),
        ("Phó Giám đốc Sở Y tế", "Phó Giám đốc", "Sở Y tế"),
        ("Trưởng Ban Dân vận", "Trưởng", "Ban Dân vận"),
        ("Phó Trưởng ban Thường trực Ban Dân vận", "Phó Trưởng ban Thường trực", "Ban Dân vận"),
        ("nguyên Tỉnh ủy viên", "nguyên Tỉnh ủy viên", ""),
        ("Tỉnh ủy viên", "Tỉnh ủy viên", "Tỉnh ủy"),
        # Heads whose organ everybody knows.
        ("Tổng Bí thư", "Tổng Bí thư", "Ban Chấp hành Trung ương Đảng"),
        ("quyền Chủ tịch nước", "quyền Chủ tịch nước", "Chủ tịch nước"),
        ("Chủ tịch nước nhiệm kỳ 2016 - 2021", "Chủ tịch nước", "Chủ tịch nước"),
        ("Phó Thủ tướng", "Phó Thủ tướng", "Chính phủ"),
        ("Thủ tướng Chính phủ", "Thủ tướng", "Chính phủ"),
        ("Chủ tịch Quốc hội", "Chủ tịch Quốc hội", "Quốc hội"),
        ("Giám đốc", "Giám đốc", ""),
        ("Chủ tịch nhiệm kỳ 2016 - 2021", "Chủ tịch nhiệm kỳ 2016 - 2021", ""),
        ("ca sĩ", "ca sĩ", ""),
    ],
)
def test_a_post_is_a_role_in_an_organ(post: str, role: str, organ: str) -> None:
    assert parts_of_post(post) == PostParts(role, organ)
