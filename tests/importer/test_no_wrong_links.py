"""Sentences that name somebody who has the name of a leader on record, or nearly the name of an organ, and mean another or nothing.

Each is a trap: a link made of it would be wrong.
"""

import pytest

from bantin.importer.recognition import recognise
from tests.support.known_records import DAY, KNOWN

HERE = "Bí thư Tỉnh ủy Lò Páo phát biểu."  # takes the province for granted

# Somebody else holds the post, or nobody does, or not yet.
NOT_HELD = [
    "Hội nghị bầu ông Tạ Văn Sơn thay ông Trần Văn Hùng làm Bí thư Tỉnh ủy.",
    "Ông Tạ Văn Sơn kế nhiệm ông Trần Văn Hùng giữ chức Bí thư Tỉnh ủy.",
    "Ông Tạ Văn Sơn được bầu giữ chức Bí thư Tỉnh ủy thay đồng chí Trần Văn Hùng.",
    "Ông Tạ Văn Sơn nhận bàn giao từ ông Trần Văn Hùng chức Bí thư Tỉnh ủy.",
    "Đối tượng Trần Văn Hùng giả danh Bí thư Tỉnh ủy để lừa đảo.",
    "Trần Văn Hùng tự xưng là Bí thư Tỉnh ủy.",
    "Trần Văn Hùng mạo danh là Bí thư Tỉnh ủy.",
    "Ông Trần Văn Hùng không phải là Bí thư Tỉnh ủy.",
    "Ông Trần Văn Hùng chưa từng giữ chức Bí thư Tỉnh ủy.",
    "Ông Trần Văn Hùng không còn giữ chức Bí thư Tỉnh ủy.",
    "Ông Trần Văn Hùng được dự kiến giữ chức Bí thư Tỉnh ủy.",
    "Ông Trần Văn Hùng được giới thiệu để bầu giữ chức Bí thư Tỉnh ủy.",
    "Ông Trần Văn Hùng được giới thiệu ứng cử chức danh Bí thư Tỉnh ủy.",
    "Ông Trần Văn Hùng ứng cử chức danh Bí thư Tỉnh ủy.",
    "Ông Trần Văn Hùng xin rút khỏi danh sách bầu Bí thư Tỉnh ủy.",
    "Ông Trần Văn Hùng từ chối giữ chức Bí thư Tỉnh ủy.",
    "Ông Trần Văn Hùng bị cách chức Bí thư Tỉnh ủy.",
    "Ông Trần Văn Hùng muốn trở thành Bí thư Tỉnh ủy.",
    "Nghệ sĩ Trần Văn Hùng đóng vai Bí thư Tỉnh ủy.",
]

# The post is that of a superior, a relative, or the one who is spoken to.
OF_ANOTHER = [
    "Ông Trần Văn Hùng, lái xe của Bí thư Tỉnh ủy, kể.",
    "Ông Trần Văn Hùng, thư ký Bí thư Tỉnh ủy, kể.",
    "Ông Trần Văn Hùng, trợ lý của Bí thư Tỉnh ủy Tạ Văn Sơn, kể.",
    "Ông Trần Văn Hùng, em trai Bí thư Tỉnh ủy, kể.",
    "Anh Trần Văn Hùng, con Bí thư Tỉnh ủy, vừa tốt nghiệp.",
    "Em trai ông Trần Văn Hùng, Bí thư Tỉnh ủy, kể.",
    "Ông Trần Văn Hùng gửi đơn tới Bí thư Tỉnh ủy.",
    "Ông Trần Văn Hùng kiến nghị với Bí thư Tỉnh ủy.",
    "Học sinh Trần Văn Hùng hỏi Bí thư Tỉnh ủy.",
    "Bị cáo Trần Văn Hùng khai đã gặp Bí thư Tỉnh ủy.",
    "Ông Trần Văn Hùng, người từng phỏng vấn Bí thư Tỉnh ủy, viết.",
    "Bí thư Tỉnh ủy thăm hỏi ông Trần Văn Hùng, nông dân xã Tà Sín.",
    "Bí thư Tỉnh ủy tặng hoa Trần Văn Hùng.",
    "Bí thư Tỉnh ủy và ông Trần Văn Hùng, trưởng thôn, cùng dự.",
    "Bí thư Tỉnh ủy tiếp ông Trần Văn Hùng, Giám đốc Công ty Mây Tre.",
    "Các Bí thư Tỉnh ủy: Tạ Văn Sơn, Lò Páo; ông Trần Văn Hùng, nông dân, kể.",
    "Thay mặt Bí thư Tỉnh ủy, ông Trần Văn Hùng trao quà.",
    "Đại diện Bí thư Tỉnh ủy, ông Trần Văn Hùng trao quà.",
    "Thừa ủy quyền của Bí thư Tỉnh ủy, ông Trần Văn Hùng ký.",
    "Ảnh: Trần Văn Hùng. Bí thư Tỉnh ủy phát biểu.",
]

# A street, a school or a prize has the name.
THINGS = [
    "Đường Trần Văn Hùng, Bí thư Tỉnh ủy đã cắt băng khánh thành.",
    "Đoàn đi dọc phố Trần Văn Hùng, Bí thư Tỉnh ủy xem từng nhà.",
    "Trường THPT Trần Văn Hùng, Bí thư Tỉnh ủy dự khai giảng.",
    "Trường Tiểu học Trần Văn Hùng - Bí thư Tỉnh ủy đến thăm.",
    "Giải thưởng Trần Văn Hùng, Bí thư Tỉnh ủy trao.",
    "Quỹ học bổng Trần Văn Hùng, Bí thư Tỉnh ủy dự lễ ra mắt.",
    "Chợ Trần Văn Hùng, Bí thư Tỉnh ủy đến kiểm tra.",
    "Cầu Trần Văn Hùng, Bí thư Tỉnh ủy dự lễ thông xe.",
]

# Another post, or the same one elsewhere.
OTHER_POSTS = [
    "Ông Trần Văn Hùng, Phó Bí thư Tỉnh ủy dự.",
    "Ông Trần Văn Hùng, Tỉnh ủy viên dự.",
    "Tỉnh ủy viên Trần Văn Hùng dự.",
    "Ông Trần Văn Hùng, Bí thư Tỉnh đoàn dự.",
    "Ông Trần Văn Hùng, Chánh Văn phòng Tỉnh ủy dự.",
    "Ông Trần Văn Hùng, nguyên Bí thư Tỉnh ủy Hà Nam dự.",
    "Ông Trần Văn Hùng, Bí thư Tỉnh ủy tỉnh bạn, dự.",
    "Ông Trần Văn Hùng (Bí thư Tỉnh ủy năm 1946) hy sinh.",
    "Bà Lê Thị Thủy, cán bộ Ban Tuyên giáo Tỉnh ủy dự.",
    "Bà Lê Thị Thủy, Phó Trưởng Ban Tuyên giáo Tỉnh ủy dự.",
    "Bà Lê Thị Thủy, Trưởng phòng Ban Tuyên giáo Tỉnh ủy dự.",
    "Bà Lê Thị Thủy, Trưởng Ban Tuyên giáo Huyện ủy dự.",
    "Bà Lê Thị Thủy, Trưởng Ban Tuyên giáo Trung ương dự.",
    "Bà Lê Thị Thủy, Trưởng Ban Tuyên giáo Thành ủy Đà Nẵng dự.",
]

ORGANS = [
    "Ban Tuyên giáo Trung ương và Ban Tuyên giáo T.Ư ban hành hướng dẫn.",
    "Ban Tuyên giáo Tỉnh ủy tỉnh Quảng Nam đến thăm.",
    "Ban Tuyên giáo Tỉnh ủy (Quảng Nam) đến thăm.",
    "Ban Tuyên giáo Tỉnh ủy các tỉnh phía Bắc giao ban.",
    "Ban Tuyên giáo các tỉnh ủy, thành ủy giao ban.",
    "Ban Tuyên giáo Tỉnh ủy bạn trao đổi kinh nghiệm.",
    "Tỉnh ủy các tỉnh Hà Nam, Nam Định ký kết.",
    "Tỉnh ủy - HĐND - UBND tỉnh Hà Nam chúc mừng.",
    "Ngã tư Tỉnh ủy ùn tắc; đường trước cổng Tỉnh ủy ngập.",
    "Khu nhà ở Tỉnh ủy, Nhà khách Tỉnh ủy và Hội trường Tỉnh ủy được sửa.",
    "Chi bộ Ban Tuyên giáo Tỉnh ủy và Công đoàn Ban Tuyên giáo Tỉnh ủy họp.",
    "Phòng Tổng hợp Ban Tuyên giáo Tỉnh ủy báo cáo.",
    "Nguyên Tỉnh ủy viên Lò Páo kể; các Tỉnh ủy viên dự.",
    "Ban Tuyên giáo và Dân vận Tỉnh ủy họp.",  # of a later time
    "Ban Tuyên giáo Huyện ủy Trà Khúc, Ban Tuyên giáo Đảng ủy Khối họp.",
]


@pytest.mark.parametrize("text", [*NOT_HELD, *OF_ANOTHER, *THINGS, *OTHER_POSTS])
def test_a_namesake_is_not_taken_for_the_leader_on_record(text: str) -> None:
    people = recognise([text], DAY, KNOWN).people

    assert [person for person in people if person.record] == []


@pytest.mark.parametrize("text", ORGANS)
def test_what_is_named_nearly_so_is_not_taken_for_the_organ_on_record(text: str) -> None:
    organs = recognise([HERE, text], DAY, KNOWN).organs

    assert [organ for organ in organs if organ.record] == []
