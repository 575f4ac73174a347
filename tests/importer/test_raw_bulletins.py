"""Whole raw files beside what is read from them: tests/data/raw/NAME.txt and NAME.json."""

import json
from pathlib import Path

import pytest

from bantin.importer import Draft, Refusal, read

RAW = Path(__file__).parents[1] / "data" / "raw"


def draft(data: bytes) -> Draft:
    result = read(data)
    assert isinstance(result, Draft)
    return result


@pytest.mark.parametrize("name", sorted(path.stem for path in RAW.glob("*.txt")))
def test_a_raw_file_reads_as_its_golden(name):
    result = draft((RAW / f"{name}.txt").read_bytes())

    assert {
        "title": result.title,
        "date": result.day and result.day.isoformat(),
        "source": result.source,
        "source_url": result.source_url,
        "author": result.author,
        "paragraphs": list(result.paragraphs),
        "doubts": sorted({doubt.code for doubt in result.doubts}),
    } == json.loads((RAW / f"{name}.json").read_text(encoding="utf-8"))


def test_doubts_say_where_and_what():
    doubts = draft((RAW / "doubtful.txt").read_bytes()).doubts

    assert [(doubt.code, doubt.line, doubt.detail) for doubt in doubts] == [
        ("weekday-mismatch", 5, "Thứ Ba, ngày 9/7/2019"),
        ("two-dates", 5, "9/7/2019, 11/7/2019"),
        ("no-source", None, "none is printed"),
        ("event-date-mismatch", 7, "2/4/2019"),
        ("encoding", 9, "a passage in a legacy encoding"),
    ]


def test_an_empty_file_is_a_draft_with_doubts():
    result = draft(b"\n \n")

    assert result.paragraphs == ()
    assert {doubt.code for doubt in result.doubts} == {"no-date", "no-source", "no-title"}


@pytest.mark.parametrize(
    ("data", "reason", "detail"),
    [
        ("Tỉnh ủy".encode("utf-16"), "not-utf-8", "byte 1 (0xFF) is not UTF-8"),
        ("Tinh uy".encode("utf-16-le"), "not-utf-8", "zero bytes: UTF-16, or no text at all"),
        (b"T\xd8nh \xf1y", "not-utf-8", "byte 2 (0xD8) is not UTF-8"),
        (
            "Bảo tàng\n\nHép gãp ý ®Æt ë phßng kh¸ch cña b¶o tµng.".encode(),
            "legacy-encoding",
            "6 words as TCVN3 or VNI fonts write them",
        ),
        (
            "Hoäi nghò sô keát coâng taùc thi ñua, khen thöôûng cuûa tænh".encode(),
            "legacy-encoding",
            "5 words as TCVN3 or VNI fonts write them",
        ),
    ],
    ids=["utf-16", "utf-16 without a mark", "tcvn3 bytes", "tcvn3 as utf-8", "vni as utf-8"],
)
def test_what_is_not_utf_8_vietnamese_is_refused(data, reason, detail):
    assert read(data) == Refusal(reason, detail)


def body(*lines: str) -> tuple[str, ...]:
    """The paragraphs of a bulletin whose lead is followed by these lines."""
    head = "Họp báo về nước sạch ở Lam Giang\n16/07/2020\nSáng 15/7, tỉnh họp báo.\n"
    return draft((head + "\n".join(lines)).encode()).paragraphs[1:]


def test_only_equal_neighbours_are_kept_once():
    lines = ["Ảnh chung: Đại biểu.", "Ảnh  chung: Ðại biểu. ", "Lời kết.", "Ảnh chung: Đại biểu."]

    assert body(*lines, "Hết phần ảnh.") == (lines[0], *lines[2:], "Hết phần ảnh.")


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
def test_text_that_looks_like_boilerplate_stays(line):
    assert body(line) == (line,)


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
def test_boilerplate_goes(line):
    assert body("Giá nước giữ nguyên.", line) == ("Giá nước giữ nguyên.",)


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
def test_the_title_is_told_from_what_surrounds_it(head, title):
    assert draft(f"{head}\nSáng 15/7, tỉnh Lam Giang họp báo về nước sạch.".encode()).title == title


@pytest.mark.parametrize("text", ["a" * 100_000, "Đ" * 100_000, "a." * 50_000, " - " * 30_000])
def test_a_file_without_lines_is_read_in_linear_time(text):
    assert isinstance(read(text.encode()), Draft)
