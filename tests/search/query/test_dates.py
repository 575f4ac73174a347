"""Days, months, quarters, parts of years and years that people write in a query."""

import calendar

import pytest

from tests.search.reader import Reader

DATE = "({ dateIn }, texts) => texts.map(dateIn)"
DAYS = """
16/7/2020|16/07/2020|16-7-2020|16.7.2020|16-07-2020|2020-07-16|ngày 16/7/2020|Ngày 16-7-2020
ngày 16 tháng 7 năm 2020|NGÀY 16 THÁNG 7 NĂM 2020|ngay 16 thang 7 nam 2020|ngày 16 tháng 7/2020
ngày 16 tháng 7, 2020|ngày 16 tháng 7 2020|ngày 16 tháng 07 năm 2020|ngày  16  tháng  7  năm  2020
ngày 16/7 năm 2020
""".strip().replace("\n", "|").split("|")  # fmt: skip
MONTHS = """
tháng 7 năm 2020|Tháng 7/2020|tháng 07/2020|tháng 7-2020|tháng 7.2020|tháng 7, 2020|tháng 7 2020
thang 7 nam 2020|7/2020|07/2020
""".strip().replace("\n", "|").split("|")  # fmt: skip
QUARTERS = """
quý III 2020|quý III/2020|quý III năm 2020|Quý III, 2020|quý III-2020|quý 3/2020|quý 3 năm 2020|quý 3 2020|quí III 2020
quy iii nam 2020|qui 3/2020|QUÝ III NĂM 2020|quý iii/2020
""".strip().replace("\n", "|").split("|")  # fmt: skip
PARTS_OF_YEARS = [
    ("đầu năm 2019", 1, 4), ("dau nam 2019", 1, 4), ("Đầu năm 2019", 1, 4), ("giữa năm 2019", 5, 8), ("giua nam 2019", 5, 8),
    ("cuối năm 2019", 9, 12), ("CUỐI NĂM 2019", 9, 12), ("cuoi nam 2019", 9, 12), ("6 tháng đầu năm 2019", 1, 6),
    ("sáu tháng đầu năm 2019", 1, 6), ("6 thang dau nam 2019", 1, 6), ("sau thang dau nam 2019", 1, 6),
    ("6 tháng cuối năm 2019", 7, 12), ("9 tháng đầu năm 2019", 1, 9), ("3 tháng cuối năm 2019", 10, 12),
    ("quý I năm 2019", 1, 3), ("quý 2/2019", 4, 6), ("quý IV 2019", 10, 12),
]  # fmt: skip
EVERY_YEAR = ["ngày 16/7", "ngày 16-7", "ngày 16 tháng 7", "ngay 16 thang 7", "Ngày 16/07"]
NONE = """
|2020|16/7|họp|ngày mai|tháng 7|tháng bảy|năm nay|năm 1799|năm 2100|năm 20200|16/7/20|16/7/20200
a16/7/2020|16/7/2020b|1/16/7/2020|16/7/2020/1|2020/7|nhiệm kỳ 2015-2020|2015 - 2020|04-NQ/TW|12/2015/NQ-HĐND
Nghị quyết 12/2015-NQ|1.234.567|20,5%|0912.345.678|Việt Nam 2020|Hà Nam 2020|khóa XIX|khóa 19|quý III|quý V 2020|quý 2020
năm 2015-2020|năm 2015 - 2020|năm 2015 – 2020|giai đoạn 2016-2020|từ năm 2015 đến năm 2020|từ 2015 đến năm 2020
từ năm 2015 đến 2020|tu nam 2015 den nam 2020|quý III 2020-2021|đầu năm|đầu năm nay|6 tháng đầu năm|cuối năm 2019-2020
12 tháng Giêng năm Giáp Thìn|ngày 12 tháng Giêng năm Giáp Thìn|mùng 10 tháng 3 âm lịch|15/8 âm lịch|ngày 15/8 âm lịch
ngày 15/8 (âm lịch)|15/8/2020 âm lịch|15/8/2020 am lich|ngày 15/8 Âm lịch|tháng 8/2020 âm lịch|năm 2020 âm lịch
ngày 10 tháng 3 năm Giáp Thìn|ngày 10/3 năm Quý Mão|ngay 10 thang 3 nam giap thin|ngay 10/3 nam quy mao|Nam 2020|năm 2015 den 2020|ngày mùng 5 tháng 5
""".strip("\n").replace("\n", "|").split("|")  # fmt: skip
IMPOSSIBLE = """
30/2/2020|29/2/2019|31/4/2020|32/1/2020|0/7/2020|00/07/2020|5/0/2020|5/13/2020|2020-00-05|2020-01-00
2020-13-01|tháng 13/2020|13/2020|tháng 0/2020|0/2020|00/2020|ngày 30/2|ngày 31 tháng 4|ngày 0/7|ngày 5/0
ngày 32/1|ngày 99/99/2020|quý 0/2020|quý 13/2020
""".strip().replace("\n", "|").split("|")  # fmt: skip


def date(reader: Reader, text: str) -> dict[str, str] | None:
    (found,) = reader.run("query/dates", DATE, [text])
    return found


def expected(
    text: str, label: str, from_: str, to: str, *, day: str = "", every: str = ""
) -> dict[str, str]:
    """The answer for a text that is a date as a whole."""
    return {
        "label": label,
        "from": from_,
        "to": to,
        "day": day,
        "everyYear": every,
        "typed": text,
        "without": "",
    }


@pytest.mark.parametrize("text", DAYS)
def test_a_day(reader: Reader, text: str) -> None:
    assert date(reader, text) == expected(
        text, "Ngày 16/7/2020", "2020-07-16", "2020-07-16", day="2020-07-16"
    )


@pytest.mark.parametrize("text", MONTHS)
def test_a_month(reader: Reader, text: str) -> None:
    assert date(reader, text) == expected(text, "Tháng 7/2020", "2020-07-01", "2020-07-31")


@pytest.mark.parametrize("text", QUARTERS)
def test_a_quarter(reader: Reader, text: str) -> None:
    assert date(reader, text) == expected(text, "Tháng 7–9/2020", "2020-07-01", "2020-09-30")


@pytest.mark.parametrize(("text", "first", "last"), PARTS_OF_YEARS)
def test_a_part_of_a_year(reader: Reader, text: str, first: int, last: int) -> None:
    end = calendar.monthrange(2019, last)[1]
    assert date(reader, text) == expected(
        text, f"Tháng {first}–{last}/2019", f"2019-{first:02}-01", f"2019-{last:02}-{end}"
    )


@pytest.mark.parametrize("text", ["năm 2020", "Năm 2020", "NĂM  2020", "nam 2020"])
def test_a_year(reader: Reader, text: str) -> None:
    assert date(reader, text) == expected(text, "Năm 2020", "2020-01-01", "2020-12-31")


@pytest.mark.parametrize("text", EVERY_YEAR)
def test_a_day_of_every_year(reader: Reader, text: str) -> None:
    assert date(reader, text) == expected(text, "Ngày 16/7 của mọi năm", "", "", every="07-16")


def test_a_day_that_only_some_years_have(reader: Reader) -> None:
    assert date(reader, "ngày 29/2") == expected(
        "ngày 29/2", "Ngày 29/2 của mọi năm", "", "", every="02-29"
    )
    assert date(reader, "29/2/2020") == expected(
        "29/2/2020", "Ngày 29/2/2020", "2020-02-29", "2020-02-29", day="2020-02-29"
    )


@pytest.mark.parametrize("text", NONE)
def test_no_date(reader: Reader, text: str) -> None:
    assert date(reader, text) is None


@pytest.mark.parametrize("text", IMPOSSIBLE)
def test_a_date_that_no_calendar_has(reader: Reader, text: str) -> None:
    assert date(reader, text) is None


@pytest.mark.parametrize(
    ("text", "label", "typed", "without"),
    [
        ("họp ngày 16/7/2020 tại trụ sở", "Ngày 16/7/2020", "ngày 16/7/2020", "họp tại trụ sở"),
        ("Tỉnh ủy Hà Nam năm 2020", "Năm 2020", "năm 2020", "Tỉnh ủy Hà Nam"),
        ("tháng 7/2020 bầu cử", "Tháng 7/2020", "tháng 7/2020", "bầu cử"),
        ("thu chi quý I năm 2020", "Tháng 1–3/2020", "quý I năm 2020", "thu chi"),
        ("6 tháng đầu năm 2020 thu", "Tháng 1–6/2020", "6 tháng đầu năm 2020", "thu"),
        ("thu cuối  năm 2020", "Tháng 9–12/2020", "cuối  năm 2020", "thu"),
        ("13 tháng cuối năm 2020", "Tháng 9–12/2020", "cuối năm 2020", "13 tháng"),
        ("5/7/2020 và 6/7/2020", "Ngày 5/7/2020", "5/7/2020", "và 6/7/2020"),
        ("30/2/2020 năm 2021", "Năm 2021", "năm 2021", "30/2/2020"),
        ("nhiệm kỳ 2015-2020 năm 2021", "Năm 2021", "năm 2021", "nhiệm kỳ 2015-2020"),
        ("ngày 16/7 Nam Định", "Ngày 16/7 của mọi năm", "ngày 16/7", "Nam Định"),
        ("ngay 16/7 nam dinh hop", "Ngày 16/7 của mọi năm", "ngay 16/7", "nam dinh hop"),
        ("sinh 19/5/1890", "Ngày 19/5/1890", "19/5/1890", "sinh"),
        ('họp "năm 2020" năm 2021', "Năm 2021", "năm 2021", 'họp "năm 2020"'),
        ("“16/7/2020” tháng 8/2020", "Tháng 8/2020", "tháng 8/2020", "“16/7/2020”"),
        ("bầu cử -covid năm 2020", "Năm 2020", "năm 2020", "bầu cử -covid"),
    ],
)
def test_what_is_left_of_the_query(
    reader: Reader, text: str, label: str, typed: str, without: str
) -> None:
    found = date(reader, text)
    assert found
    assert (found["label"], found["typed"], found["without"]) == (label, typed, without)


@pytest.mark.parametrize("text", ['"ngày 16/7/2020"', "“tháng 7 năm 2020”", "«năm 2020»"])
def test_quotes_hide_dates(reader: Reader, text: str) -> None:
    assert date(reader, text) is None


def test_months_and_years_end_when_they_end(reader: Reader) -> None:
    months = [(year, month) for year in (1900, 1999, 2000, 2020, 2099) for month in range(1, 13)]
    found = reader.run("query/dates", DATE, [f"tháng {month}/{year}" for year, month in months])
    assert [(one["from"], one["to"]) for one in found] == [
        (f"{y}-{m:02}-01", f"{y}-{m:02}-{calendar.monthrange(y, m)[1]}") for y, m in months
    ]


def test_every_day_of_a_year_is_one(reader: Reader) -> None:
    for year in (2019, 2020):
        days = [(m, d) for m in range(1, 13) for d in range(1, 32)]
        found = reader.run("query/dates", DATE, [f"{d}/{m}/{year}" for m, d in days])
        assert [one and one["from"] for one in found] == [
            f"{year}-{m:02}-{d:02}" if d <= calendar.monthrange(year, m)[1] else None
            for m, d in days
        ]
