import datetime

import pytest

from bantin.importer.doubts import Doubt
from bantin.importer.publication_date_line import (
    DateKind,
    DateLine,
    guessed_date_doubt,
    parse_date_line,
    publication_date,
    two_dates_doubt,
    weekday_doubt,
)
from bantin.importer.raw_lines import clean_line
from bantin.raw_files.raw_text import Line

DAY = datetime.date(2020, 7, 16)  # a Thursday


def dates(*texts: str) -> list[DateLine]:
    lines = [Line(number, text) for number, text in enumerate(texts, 1)]
    return [date for line in lines if (date := parse_date_line(line))]


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        ("Thứ 5 Ngày 16/07/2020", 3),
        ("Thứ Năm, 16/7/2020 14:46'(GMT+7)", 3),
        ("Thứ Năm, 16/07/2020, 08:11 [GMT+7]", 3),
        ("T5, 16/07/2020 | 08:20", 3),
        ("thứ năm - 16/07/2020 08:14", 3),
        ("16/07/2020, Thứ Năm", 3),
        ("CN, 16/07/2020", 6),
        ("Chủ nhật 16.7.2020", 6),
        ("Thứ Năm, 16 tháng 7 năm 2020", 3),
        ("Thứ năm, 16 Tháng 7 2020 08:20", 3),
        ("Cập nhật lúc: 18:00 |16/07/2020", None),
        ("04:35 16/07/2020", None),
        ("16/07/2020 - 08:59", None),
        ("09:47, 16/07/2020", None),
        ("16/07/2020 18:46", None),
        ("16/07/2020 08:20 SA", None),
        ("16-7-2020 | 8h05", None),
        ("(16/07/2020)", None),
        ("Lượt xem: 7370 | Gửi lúc: 16/07/2020 15:42:27", None),
        ("16/07/2020 | 9.549 lượt xem", None),
        ("Ngày đăng: 16/07/2020", None),
        ("Ngày đăng: 16/07/2020 | Cập nhật: 18/07/2020", None),
        ("Lam Giang, ngày 16 tháng 7 năm 2020", None),
        ("2020-07-16 08:20", None),
    ],
)
def test_every_form_is_read(text: str, weekday: int | None) -> None:
    (date,) = dates(text)

    assert (date.day, date.weekday) == (DAY, weekday)


@pytest.mark.parametrize(
    ("text", "author"),
    [
        ("Vi Hải • Thứ năm, 16/07/2020-09:11", "Vi Hải"),
        ("Đặng Hải• Thứ năm, 16/07/2020-09:11", "Đặng Hải"),
        ("PV - 16/07/2020 08:30", "PV"),
        ("Phạm Hòa | 16/07/2020 08:30", "Phạm Hòa"),
        ("Ngày 16/07/2020 - Tác giả: Phạm Hòa", "Phạm Hòa"),
        ("Đăng ngày: 16/07/2020 bởi Admin", None),
        ("Đăng bởi: Admin - Ngày đăng: 16/07/2020", None),
        ("Ngày cập nhật: 16/07/2020 – Người đăng: Đỗ Thị Nhàn", None),
        ("Lam Giang, 16/7/2020", None),
        ("Xuất bản: Thứ năm, 16/7/2020, 08:30 (GMT+7)", None),
        ("Thứ năm - 16/07/2020 08:30  1.234  0", None),
        ("Thời gian đọc: 3 phút | 16/07/2020", None),
        ("16/07/2020, 08:30 [GMT+7]  Google News", None),
        ("Chuyên mục: Tin tức - 16/07/2020", None),
        ("Tin tức | 16/07/2020", None),
        ("Được đăng: Thứ năm, 16 Tháng 7 2020 08:30", None),
        ("Published on 16/07/2020", None),
        ("Thứ Năm, 16/07/2020 08:30 SA (UTC+7) - Chia sẻ", None),
        ("08:30 | 16/07/20", None),
    ],
)
def test_what_stands_beside_a_date_is_read(text: str, author: str | None) -> None:
    (date,) = dates(clean_line(Line(1, text)).text)

    assert (date.day, date.author) == (DAY, author)


def test_a_year_of_two_digits_is_doubted() -> None:
    (date,) = dates("08:30 | 16/07/20")

    assert guessed_date_doubt(date) == Doubt("two-digit-year", 1, "16/7/2020")


def test_a_switch_of_languages_shows_the_clock_of_the_site() -> None:
    (date,) = dates("Thứ 5, 16/07/2020 | English")

    assert guessed_date_doubt(date) == Doubt("site-clock", 1, "16/7/2020")
    assert publication_date([date], [date]) == date


@pytest.mark.parametrize(
    "text",
    [
        "16/07/20",
        "Tỉnh họp báo về nước sạch - 16/07/2020",
        "Tỉnh ủy | Ban | Sở Y tế | 16/07/2020",
        "Theo báo cáo, đến 16/07/2020 đã xong",
        "Chiều 16/07/2020",
        "Chiều",
        "Tháng 7/2020",
        "16/7",
        "31/02/2020",
        "07/16/2020",
        "16/07/20200",
        "16/07-2020",
        "Thứ Năm",
        "08:20",
        "Họp ngày 16/07/2020",
        "Ngày 16/07/2020, tỉnh họp báo",
        "cùng họp, ngày 16/07/2020",
        "Một tin cũ (16/07/2020)",
        "",
    ],
)
def test_anything_else_is_no_date_line(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        ([], None),
        (["19/7/2024", "16/7/2020"], 16),
        (["16/7/2020", "Cập nhật: 18/7/2020"], 16),
        (["Cập nhật: 18/7/2020"], 18),
        (["16/7/2020 08:00", "Hôm nay, 19/7/2020"], 16),
    ],
    ids=["none", "clock above", "update below", "only an update", "clock by its label"],
)
def test_the_article_has_its_own_day(lines: list[str], day: int | None) -> None:
    date = publication_date(dates(*lines))

    assert (date and date.day.day) == day


def test_an_update_is_known_by_its_label() -> None:
    assert [date.kind for date in dates("Hôm nay, 16/7/2020", "Cập nhật 16/7/2020")] == [
        DateKind.CLOCK,
        DateKind.UPDATED,
    ]


def test_the_weekday_is_checked() -> None:
    assert weekday_doubt(dates("16/7/2020", "Thứ Năm, 16/7/2020")) is None
    doubt = weekday_doubt(dates("16/7/2020", "Thứ Tư, 16/7/2020"))
    assert doubt and (doubt.line, doubt.detail) == (2, "Thứ Năm, ngày 16/7/2020")


def test_two_different_days_are_doubted_and_one_day_twice_is_not() -> None:
    assert two_dates_doubt(dates("16/7/2020", "Thứ Năm, 16/07/2020 08:00")) is None
    doubt = two_dates_doubt(dates("19/7/2020", "16/7/2020"))
    assert doubt and (doubt.line, doubt.detail) == (2, "16/7/2020, 19/7/2020")


def test_the_date_below_the_title_wins_over_any_other() -> None:
    above, below, updated = dates("Thứ Sáu, 19/7/2024", "16/7/2020", "Cập nhật: 18/7/2020")

    assert publication_date([above, below], [below]) == below
    assert publication_date([above, updated], [updated]) == updated
    assert publication_date([above, updated, below], [updated, below]) == below
