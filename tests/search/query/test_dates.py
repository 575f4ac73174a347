"""Days, months and years that people write in a query."""

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
EVERY_YEAR = ["ngày 16/7", "ngày 16-7", "ngày 16 tháng 7", "ngay 16 thang 7", "Ngày 16/07"]
NONE = """
|2020|16/7|họp|ngày mai|tháng 7|tháng bảy|năm nay|năm 1899|năm 2100|năm 20200|16/7/20|16/7/20200
a16/7/2020|16/7/2020b|1/16/7/2020|16/7/2020/1|2020/7|nhiệm kỳ 2015-2020|2015 - 2020|04-NQ/TW|12/2015/NQ-HĐND
Nghị quyết 12/2015-NQ|1.234.567|20,5%|0912.345.678|Việt Nam 2020|Hà Nam 2020
""".strip("\n").replace("\n", "|").split("|")  # fmt: skip
IMPOSSIBLE = """
30/2/2020|29/2/2019|31/4/2020|32/1/2020|0/7/2020|00/07/2020|5/0/2020|5/13/2020|2020-00-05|2020-01-00
2020-13-01|tháng 13/2020|13/2020|tháng 0/2020|0/2020|00/2020|ngày 30/2|ngày 31 tháng 4|ngày 0/7|ngày 5/0
ngày 32/1|ngày 99/99/2020
""".strip().replace("\n", "|").split("|")  # fmt: skip


def date(reader: Reader, text: str) -> dict[str, str] | None:
    (found,) = reader.run("query/dates", DATE, [text])
    return found


def expected(label: str, from_: str, to: str, every: str = "", without: str = "") -> dict[str, str]:
    return {"label": label, "from": from_, "to": to, "everyYear": every, "without": without}


@pytest.mark.parametrize("text", DAYS)
def test_a_day(reader: Reader, text: str) -> None:
    assert date(reader, text) == expected("Ngày 16/7/2020", "2020-07-16", "2020-07-16")


@pytest.mark.parametrize("text", MONTHS)
def test_a_month(reader: Reader, text: str) -> None:
    assert date(reader, text) == expected("Tháng 7/2020", "2020-07-01", "2020-07-31")


@pytest.mark.parametrize("text", ["năm 2020", "Năm 2020", "NĂM  2020", "nam 2020"])
def test_a_year(reader: Reader, text: str) -> None:
    assert date(reader, text) == expected("Năm 2020", "2020-01-01", "2020-12-31")


@pytest.mark.parametrize("text", EVERY_YEAR)
def test_a_day_of_every_year(reader: Reader, text: str) -> None:
    assert date(reader, text) == expected("Ngày 16/7 của mọi năm", "", "", "07-16")


def test_a_day_that_only_some_years_have(reader: Reader) -> None:
    assert date(reader, "ngày 29/2") == expected("Ngày 29/2 của mọi năm", "", "", "02-29")
    assert date(reader, "29/2/2020") == expected("Ngày 29/2/2020", "2020-02-29", "2020-02-29")


@pytest.mark.parametrize("text", NONE)
def test_no_date(reader: Reader, text: str) -> None:
    assert date(reader, text) is None


@pytest.mark.parametrize("text", IMPOSSIBLE)
def test_a_date_that_no_calendar_has(reader: Reader, text: str) -> None:
    assert date(reader, text) is None


@pytest.mark.parametrize(
    ("text", "label", "without"),
    [
        ("họp ngày 16/7/2020 tại trụ sở", "Ngày 16/7/2020", "họp tại trụ sở"),
        ("Tỉnh ủy Hà Nam năm 2020", "Năm 2020", "Tỉnh ủy Hà Nam"),
        ("tháng 7/2020 bầu cử", "Tháng 7/2020", "bầu cử"),
        ("quý I năm 2020", "Năm 2020", "quý I"),
        ("5/7/2020 và 6/7/2020", "Ngày 5/7/2020", "và 6/7/2020"),
        ("30/2/2020 năm 2021", "Năm 2021", "30/2/2020"),
        ('họp "năm 2020" năm 2021', "Năm 2021", 'họp "năm 2020"'),
        ("“16/7/2020” tháng 8/2020", "Tháng 8/2020", "“16/7/2020”"),
        ("bầu cử -covid năm 2020", "Năm 2020", "bầu cử -covid"),
    ],
)
def test_what_is_left_of_the_query(reader: Reader, text: str, label: str, without: str) -> None:
    found = date(reader, text)
    assert found
    assert (found["label"], found["without"]) == (label, without)


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
