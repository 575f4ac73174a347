"""Whole raw files beside what is read from them: tests/data/raw/NAME.txt and NAME.json."""

import json
from pathlib import Path

import pytest

from bantin.importer.publication_date_line import parse_date_line
from bantin.importer.raw_lines import clean_line
from bantin.importer.signature_line import signature_of
from bantin.raw_files.raw_file_reading import read_raw_file
from bantin.raw_files.raw_text import RawText
from tests.support.printed_bulletins import all_printed_in, paragraphs_below_the_lead, printed_in

RAW = Path(__file__).parents[1] / "data" / "raw"


@pytest.mark.parametrize("name", sorted(path.stem for path in RAW.glob("*.txt")))
def test_a_raw_file_reads_as_its_golden(name: str) -> None:
    result = printed_in((RAW / f"{name}.txt").read_bytes())

    assert {
        "title": result.title,
        "date": result.day and result.day.isoformat(),
        "source": result.source,
        "source_url": result.source_url,
        "author": result.author,
        "paragraphs": list(result.paragraphs),
        "doubts": sorted({doubt.code for doubt in result.doubts}),
    } == json.loads((RAW / f"{name}.json").read_text(encoding="utf-8"))


def test_doubts_say_where_and_what() -> None:
    doubts = printed_in((RAW / "doubtful.txt").read_bytes()).doubts

    assert [(doubt.code, doubt.line, doubt.detail) for doubt in doubts] == [
        ("weekday-mismatch", 5, "Thứ Ba, ngày 9/7/2019"),
        ("two-dates", 5, "9/7/2019, 11/7/2019"),
        ("no-source", None, "none is printed"),
        ("event-date-mismatch", 7, "2/4/2019"),
        ("encoding", 9, "đoạn gõ bằng phông cũ"),
    ]


def test_an_empty_file_is_read_with_doubts() -> None:
    result = printed_in("\u200b\n \n".encode())

    assert result.paragraphs == ()
    assert {doubt.code for doubt in result.doubts} == {"no-date", "no-source", "no-title"}


def test_only_equal_neighbours_are_kept_once() -> None:
    lines = ["Ảnh chung: Đại biểu.", "Ảnh  chung: Ðại biểu. ", "Lời kết.", "Ảnh chung: Đại biểu."]

    assert paragraphs_below_the_lead(*lines, "Hết phần ảnh.") == (
        lines[0],
        *lines[2:],
        "Hết phần ảnh.",
    )


@pytest.mark.parametrize("text", ["a" * 100_000, "Đ" * 100_000, "a." * 50_000, " - " * 30_000])
def test_a_file_without_lines_is_read_in_linear_time(text: str) -> None:
    assert len(all_printed_in(text.encode())) == 1


def test_other_headlines_on_the_page_are_told_and_their_dates_do_not_count() -> None:
    page = (
        "Xã họp bàn về trụ sở mới.\nNgày đăng: 30/4/2021\nChiều 28/4, xã Tà Sín họp bàn về trụ sở mới.\n"
        "Hợp tác xã Lam Giang xây dựng thương hiệu\nNgày đăng: 29/4/2021\n"
        "Lãnh đạo tỉnh kiểm tra di tích tại huyện\nNgày đăng: 28/4/2021\n"
    )
    printed = printed_in(page.encode())

    assert (printed.title, printed.day and printed.day.isoformat()) == (
        "Xã họp bàn về trụ sở mới.",
        "2021-04-30",
    )
    assert printed.paragraphs == ("Chiều 28/4, xã Tà Sín họp bàn về trụ sở mới.",)
    assert [(d.code, d.line, d.detail) for d in printed.doubts] == [
        ("no-source", None, "none is printed"), ("other-bulletins", 4, "2")
    ]  # fmt: skip


def test_several_bulletins_in_one_file_are_read_one_by_one() -> None:
    one = "Tỉnh {n} họp báo về nước sạch\n1{n}/07/2020\nSáng 1{n}/7, tỉnh họp báo về nước.\nNguồn: Báo Lam Giang\nCác tin khác\n"
    bulletins = all_printed_in("".join(one.format(n=n) for n in (5, 6, 7)).encode())

    assert [(d.title, d.day and d.day.day, d.paragraphs) for d in bulletins] == [
        (f"Tỉnh {n} họp báo về nước sạch", 10 + n, (f"Sáng 1{n}/7, tỉnh họp báo về nước.",))
        for n in (5, 6, 7)
    ]


def test_each_line_of_a_file_of_many_bulletins_is_read_a_few_times() -> None:
    """Reading all that is below each bulletin again would take minutes here."""
    one = "Tỉnh họp báo lần {n} về nước sạch\n15/07/2020\nSáng 15/7, tỉnh họp báo.\nCác tin khác\n"

    assert len(all_printed_in("".join(one.format(n=n) for n in range(1500)).encode())) == 1500


def test_damaged_letters_are_told_of_the_bulletin_that_has_them() -> None:
    one = "Tỉnh {n} họp báo về nước sạch\n1{n}/07/2020\nSáng 1{n}/7, {d}ồng chí chủ tịch họp báo.\nNguồn: Báo Lam Giang\nCác tin khác\n"
    bulletins = all_printed_in("".join(one.format(n=n, d="đÐđ"[n - 5]) for n in (5, 6, 7)).encode())

    assert [[(d.code, d.line) for d in printed.doubts] for printed in bulletins] == [[], [("encoding", 8)], []]  # fmt: skip


def test_what_is_left_out_is_told_with_its_lines() -> None:
    printed = printed_in(
        """Trang chủ > Tin tức
Họp báo về nước sạch
16/07/2020
HỌP BÁO VỀ NƯỚC SẠCH
Sáng 15/7, tỉnh họp báo.
Sáng 15/7,  tỉnh họp báo.
anh-1.jpg
Buổi họp báo kết thúc.
Nguồn: Báo Lam Giang
(0) Bình luận
Các tin khác
Khai mạc hội chợ tỉnh""".encode()
    )

    assert [(line.number, line.text) for line in printed.left_out] == [
        (1, "Trang chủ > Tin tức"),
        (4, "HỌP BÁO VỀ NƯỚC SẠCH"),
        (6, "Sáng 15/7, tỉnh họp báo."),
        (7, "anh-1.jpg"),
        (10, "(0) Bình luận"),
        (11, "Các tin khác"),
        (12, "Khai mạc hội chợ tỉnh"),
    ]


@pytest.mark.parametrize("name", sorted(path.stem for path in RAW.glob("*.txt")))
def test_every_line_is_taken_or_told(name: str) -> None:
    raw = read_raw_file((RAW / f"{name}.txt").read_bytes())
    assert isinstance(raw, RawText)
    (printed,) = all_printed_in((RAW / f"{name}.txt").read_bytes())
    told = {line.number for line in printed.left_out}
    taken = " ".join((printed.title or "", *printed.paragraphs))

    lost = [line for line in map(clean_line, raw.lines) if line.number not in told]
    lost = [line for line in lost if line.text not in taken]
    lost = [line for line in lost if not (parse_date_line(line) or signature_of(line.text))]
    # Of these, the body has all but the prefix of the lead, or the author at the end.
    assert all(str(printed.lead) in line.text or str(printed.author) in line.text for line in lost)


def test_captions_are_told_apart() -> None:
    printed = printed_in(
        "Họp báo về nước sạch\n16/07/2020\nSáng 15/7, tỉnh họp báo.\nQuang cảnh buổi họp báo. Ảnh: Vi Hải\nBuổi họp báo kết thúc.\n".encode()
    )

    assert printed.lead == "Sáng 15/7, tỉnh họp báo."
    assert printed.captions == ("Quang cảnh buổi họp báo. Ảnh: Vi Hải",)
