"""The days that texts name."""

import datetime
import re
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bantin.language.named_days import named_days

PUBLISHED = datetime.date(2020, 7, 16)
DAY = datetime.date(2020, 7, 15)
WITH_YEAR = (
    "{d}/{m}/{y}", "{d:02}/{m:02}/{y}", "{d}-{m}-{y}", "{d}.{m}.{y}", "ngày {d}/{m}/{y}", "{d} tháng {m} năm {y}",
    "ngày {d:02} tháng {m:02} năm {y}", "Ngày {d}/{m} năm {y}", "ngày {d}-{m}-{y}", "ngày {d}-{m}/{y}",
    "ngày {d} tháng {m}, năm {y}", "ngày {d} tháng {m}/{y}", "({d}/{m}/{y})",
)  # fmt: skip
WITHOUT_YEAR = (
    "chiều {d}/{m}", "sáng {d}-{m}", "Sáng {d:02}/{m:02}", "tối ngày {d}/{m}", "ngày {d} tháng {m}", "Ngày {d}/{m}",
    "NGÀY {d}/{m}", "ngày {d}.{m}", "sáng nay, {d}/{m}", "hôm qua ({d}/{m})", "hôm nay (ngày {d}/{m})", "đêm {d}-{m}",
    "rạng sáng {d}/{m}", "hôm {d}/{m}", "dịp {d}/{m}", "trưa {d}-{m}", "khuya {d}/{m}",
)  # fmt: skip
years = st.dates(datetime.date(1800, 1, 1), datetime.date(2099, 12, 31))
texts = st.text(st.sampled_from("0123456789/.-– ,()\nangàyđếtứvhmsIXQĐ%"), max_size=40)


def iso(text: str, published: datetime.date = PUBLISHED) -> str:
    """The days that a text names, without the year 2020: "07-15 07-17"."""
    days = (str(day) for day in named_days([text], published))
    return " ".join(day.removeprefix("2020-") for day in days)


@given(years, st.sampled_from(WITH_YEAR), years)
def test_a_day_with_its_year_is_found_whenever_it_was_published(
    day: datetime.date, form: str, published: datetime.date
) -> None:
    text = form.format(d=day.day, m=day.month, y=day.year)
    for around in ("{}", "Họp {} tại trụ sở", "Họp {}.", "“{}”, ông", "Họp {}; họp", "{}\nhọp"):
        assert named_days(around.format(text).split("\n"), published) == [day], text


@given(years, st.sampled_from(WITHOUT_YEAR), st.integers(-182, 182))
@example(datetime.date(2020, 12, 31), "sáng {d}/{m}", 1)
@example(datetime.date(2021, 1, 1), "sáng {d}/{m}", -1)
def test_a_day_without_year_is_the_nearest_to_the_publication(
    day: datetime.date, form: str, later: int
) -> None:
    text = form.format(d=day.day, m=day.month)
    published = day + datetime.timedelta(later)
    for around in ("{}", "Họp {} tại trụ sở", "Họp {}.", "{}, ông", "{}\nhọp"):
        assert named_days(around.format(text).split("\n"), published) == [day], text


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("từ ngày 15 đến 17/7/2020", "07-15 07-17"),
        ("phiên họp thứ 55, sáng 27/7", "07-27"),
        ("phiên họp thứ 5, sáng 27 và 28/7", "07-27 07-28"),
        ("chống Covid-19, tối 20/7", "07-20"),
        ("Kết luận số 19, ngày 23/5/2020", "05-23"),
        ("Kết luận số 19, 20/5/2020", ""),
        ("từ ngày 15 đến ngày 17 tháng 7 năm 2020", "07-15 07-17"),
        ("từ ngày 15 đến 17-7", "07-15 07-17"),
        ("15-17/7/2020", "07-15 07-17"),
        ("từ 15-17/7", "07-15 07-17"),
        ("(15-17/7)", "07-15 07-17"),
        ("ngày 15 – 17/7", "07-15 07-17"),
        ("ngày 15 và 16/7", "07-15 07-16"),
        ("các ngày 15, 16 và ngày 17/7", "07-15 07-16 07-17"),
        ("ngày 15, 16/7/2020", "07-15 07-16"),
        ("từ 1, 2/5/2020 thu", "05-01 05-02"),
        ("ngày 11, 12, 13, 14 và 15/7", "07-11 07-12 07-13 07-14 07-15"),
        ("ngày 28/12, 30/12 và 2/1/2020", "2019-12-28 2019-12-30 01-02"),
        ("15/7 - 15/7/2020", "07-15"),
        ("thua 2-1, 15/7/2020", "07-15"),
        ("ngày 15/7 và 17/8", "07-15 08-17"),
        ("ngày 15/7,16/7", "07-15 07-16"),
        ("sáng 15/7 và chiều 16/7", "07-15 07-16"),
        ("đêm 14 rạng sáng 15/7", "07-14 07-15"),
        ("15/7/2020 - 17/7/2020", "07-15 07-17"),
        ("15/7/2020-17/7/2020", "07-15 07-17"),
        ("30/6-2/7/2020", "06-30 07-02"),
        ("từ 30/6 đến ngày 2/7/2020", "06-30 07-02"),
        ("từ 30/12 đến 2/1/2020", "2019-12-30 01-02"),
        ("từ 15-7 đến 17-7", "07-15 07-17"),
        ("từ 2/5 đến 21/5 thu", "05-02 05-21"),
        ("ngày 15-7 đến 17-7", "07-15 07-17"),
        ("(30/6 - 2/7)", "06-30 07-02"),
        ("ngày 15/7/2020 và 16/7", "07-15 07-16"),
        ("từ ngày 18/3/1975 đến ngày 19/11", "1975-03-18 11-19"),
        ("nhân dịp lễ 30/4 và 1/5", "04-30 05-01"),
    ],
)
def test_lists_name_each_day_and_ranges_their_ends(text: str, days: str) -> None:
    assert iso(text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("đến 15/7 sẽ xong", "07-15"),
        ("báo cáo trước 15/7", "07-15"),
        ("từ 1/7 tăng lương", "07-01"),
        ("từ 1/10, tăng lương", "10-01"),
        ("từ 1/10 này", "10-01"),
        ("từ 20-7", "07-20"),
        ("thứ Hai, 13/7", "07-13"),
        ("Chủ nhật (12/7)", "07-12"),
        ("lúc 8h30 15/7", "07-15"),
        ("chốt phiên 15/7", "07-15"),
        ("ngày 10/1 năm nay", "01-10"),
        ("ngày 15/9 năm ngoái", "2019-09-15"),
        ("sáng 15/7,ông", "07-15"),
        ("ngày 15/7.Theo", "07-15"),
        ("tăng 10, 15/7/2020", "07-15"),
        ("mùng 2 tháng 9 năm 1945", "1945-09-02"),
        ("Nghị quyết số 04-NQ/TW ngày 30/10/2016", "2016-10-30"),
    ],
)
def test_less_usual_days(text: str, days: str) -> None:
    assert iso(text) == days


NO_DAYS = """
15/7|15-17/7|15-7|2/3 dân số|có tới 2/3 đại biểu|có đến 8/12 đội|đến 1/10 dân số|(2/3 phiếu)|từ 2/3 đến 3/4 diện tích
thắng 2-1|dẫn trước 3-0|(6-2, 6-3)|2-1, 3-0|24/7|phục vụ (24/7)|24/24|mỗi ngày 2-3 lần|mỗi ngày 2/3 lượng|từ 10-12 triệu
30/2/2020|31/4/2020|32/1/2020|0/7/2020|5/13/2020|ngày 30/2|ngày 31 tháng 4|ngày 0/7|ngày 5/0|ngày 31/11|ngày 29/2
15/7/20|ngày 15/7/20|15/7/20200|1/15/7/2020|15/7/2020/1|a15/7/2020|15/7/2020b|15/7/1799|15/7/2100|http://x.vn/15/7/2020
Quyết định 15/7-QĐ|ngày 15/7-QĐ|15/7/NQ-HĐND|số 15/7/2020|Nghị quyết 12/2015/NQ-HĐND|0912.345.678|04.3.8251234|1.234.567
tháng 7/2020|tháng 2-9/2020|tháng 5, 6/2020|5-7/2020|năm 2019-2020|2015-2020|quý 3/2020|20,5%|ngày 15/7%|ngày mai|ngày 15
15 tháng|sau 3 tháng 3 ngày|mùng 10 tháng 3|ngày mùng 5 tháng 5|mồng 5/5|12 tháng Giêng|ngày 12 tháng Giêng năm Giáp Thìn
ngày 10/3 âm lịch|ngày 10/3 (âm lịch)|ngày 10 tháng 3 Âm lịch|15/8/2020 âm lịch|ngày 14, 15/8 ÂL|từ ngày 1/1 đến 15/1 âm lịch
ngày 10 tháng 3 năm Giáp Thìn|ngày 15/7 hằng năm|ngày 1/6 hàng năm|ngày 17-15/7|ngày 17 đến 15/7|ngày 5-10-12|ngày 15/7-20|ngày 15/7,5 tấn|tháng 5 và 6/7
""".strip().replace("\n", "|").split("|")  # fmt: skip


@pytest.mark.parametrize("text", NO_DAYS)
def test_what_names_no_day(text: str) -> None:
    assert iso(text, datetime.date(2022, 7, 16)) == ""


def test_a_leap_day_is_that_of_the_only_near_year_that_has_it() -> None:
    assert iso("sáng 29/2") == "02-29"
    assert iso("sáng 29/2", datetime.date(2021, 12, 31)) == "02-29"
    assert iso("sáng 29/2", datetime.date(2022, 1, 1)) == ""


def test_days_of_all_texts_come_in_order_and_once() -> None:
    title, lead, *more = "Họp 17/7/2020", "Sáng 15/7, họp", "Ngày 15 tháng 7 năm 2020", "Ngày 1/6"
    assert [*map(str, named_days([title, lead, *more], PUBLISHED))] == [
        "2020-06-01",
        "2020-07-15",
        "2020-07-17",
    ]


def test_no_date_goes_over_the_end_of_a_text() -> None:
    assert named_days(["Họp ngày", "15/7", "ngày 15,", "16/7", "15/7/", "2020"], PUBLISHED) == []


@given(texts, years)
def test_any_text_names_days_that_it_prints(text: str, published: datetime.date) -> None:
    for day in named_days([text], published):
        for number in (day.day, day.month):
            assert re.search(rf"(?<!\d)0?{number}(?!\d)", text)
        assert abs(day.year - published.year) <= 1 or str(day.year) in text


@pytest.mark.parametrize("published", [datetime.date.min, datetime.date.max])
def test_the_first_and_the_last_day_of_all(published: datetime.date) -> None:
    day = f"{published.day}/{published.month}"
    assert named_days([f"ngày {day}", "ngày 2/7"], published)


def test_long_rows_of_numbers_take_time_in_proportion() -> None:
    rows = ", ".join(["12"] * 20_000), "3/4, " * 20_000, "1 và ngày " * 20_000, "15-" * 20_000
    begin = time.process_time()
    assert [named_days([row], PUBLISHED) for row in rows] == [[]] * 4
    assert time.process_time() - begin < 3
