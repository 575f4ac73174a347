import pytest

from tests.support.printed_bulletins import paragraphs_below_the_lead


@pytest.mark.parametrize(
    "line",
    [
        "Các tin khác nhau đã được kiểm chứng.",
        "Theo Báo cáo số 9-BC/TU của Tỉnh ủy, giá nước không tăng.",
        "Theo Ban Tổ chức, lễ hội kéo dài ba ngày",
        "Nguồn nước ở Lam Giang chưa sạch.",
        "Tin, ảnh gửi về tòa soạn trước 10 giờ.",
        "Giá nước giữ nguyên (11-7)",
        "Xem bản đồ tại đây mới rõ từng tuyến ống.",
        "ĐƯA NƯỚC VỀ BẢN CAO, BẢN XA, NHỮNG NƠI KHÓ KHĂN",
        "Mọi người lắng nghe và chia sẻ.",
    ],
)
def test_text_that_looks_like_boilerplate_stays(line: str) -> None:
    assert paragraphs_below_the_lead(line) == (line,)


@pytest.mark.parametrize(
    "line",
    [
        "Zalo",
        "(0) Bình luận",
        "Từ khoá: nước sạch, Lam Giang",
        "Lượt xem: 7.370",
        "Xem chi tiết văn bản tại đây",
        ">> Lam Giang thêm trạm bơm",
        "W_hop-bao-x0000.JPG",
        "CÁC TIN KHÁC",
        "Những tin mới hơn:",
        "Một tin cũ của Lam Giang (12/05/2019)",
    ],
)
def test_boilerplate_goes(line: str) -> None:
    assert paragraphs_below_the_lead("Giá nước giữ nguyên.", line) == ("Giá nước giữ nguyên.",)
