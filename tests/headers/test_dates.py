import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.headers.dates import Moment, PartialDate, parse_moment, parse_partial

DAY = datetime.date(2020, 7, 16)
FIFTH_OF_JUNE = datetime.date(2015, 6, 5)

ACCEPTED = {
    "2020-07-16": Moment(DAY),
    "16/07/2020": Moment(DAY),
    "16/7/2020": Moment(DAY),
    "2020-07-16 08:30": Moment(DAY, "08:30"),
    "16/07/2020 08:30": Moment(DAY, "08:30"),
    "16/7/2020 00:00": Moment(DAY, "00:00"),
    "16/07/2020 23:59": Moment(DAY, "23:59"),
    "5/6/2015": Moment(FIFTH_OF_JUNE),
    "05/06/2015": Moment(FIFTH_OF_JUNE),
    "05/6/2015": Moment(FIFTH_OF_JUNE),
    "2015-06-05": Moment(FIFTH_OF_JUNE),
    "29/02/2020": Moment(datetime.date(2020, 2, 29)),
    "1900-01-01": Moment(datetime.date(1900, 1, 1)),
    "2099-12-31": Moment(datetime.date(2099, 12, 31)),
}

REFUSED = (
    """
30/02/2020|2020-02-30|29/02/2019|31/04/2020|2020-13-01|13/13/2020|00/07/2020|2020-00-16|0/0/0
2015|05/2015|2015-05|5/2015|tháng 5/2015|5/6|16/7|12|5/6/15|05-06-15|15-06-05|20200716|160720
05-06-2015|16-07-2020|16.07.2020|2020/07/16|2020.07.16|2020-7-16|2020-07-6|16 07 2020
0001-01-01|1899-12-31|2100-01-01|9999-12-31|0202-07-16|20200-07-16|99999-01-01|-2020-07-16
٢٠٢٠-٠٧-١٦|١٦/٠٧/٢٠٢٠|2020-07-1٦|2020-07-16 0٨:3٠|２０２０-０７-１６
hôm nay|Thứ Năm, 16/07/2020|ngày 16/07/2020|16 tháng 7 năm 2020|16 Jul 2020|July 16, 2020|today|now
2020-07-16T08:30|16/07/2020T08:30|2020-07-16T08:30:00Z|2020-07-16T08:30:00+07:00|2020-07-16t08:30
2020-07-16 8:30|2020-07-16 24:00|2020-07-16 08:60|2020-07-16 08:30:00|2020-07-16 8h30
2020-07-16 08:30 SA|2020-07-16 08:30 ICT|2020-07-16  08:30|16/07/2020, 08:30|2020-07-16 08
 2020-07-16|2020-07-16 |2020‑07‑16|2020–07–16|16/07/2020.|~2020-07-16|16/07/2020?|null|~|0|
""".strip("\n")
    .replace("\n", "|")
    .split("|")
)


@pytest.mark.parametrize("text", ACCEPTED)
def test_the_written_forms_are_read_day_first(text: str) -> None:
    assert parse_moment(text) == ACCEPTED[text]


@pytest.mark.parametrize("text", REFUSED)
def test_no_other_form_is_a_moment(text: str) -> None:
    assert parse_moment(text) is None


def test_the_tables_are_as_long_as_they_claim() -> None:
    assert len(set(REFUSED) | set(ACCEPTED)) >= 90


@pytest.mark.parametrize(
    "text", ["2020-07-16\n", "\n2020-07-16", "2020-07-16\x00", "2020-07-16\u200b"]
)
def test_what_stands_around_a_day_is_not_overlooked(text: str) -> None:
    assert parse_moment(text) is None
    assert parse_partial(text) is None


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)), st.none() | st.times())
def test_a_moment_written_is_the_moment_read(
    day: datetime.date, time: datetime.time | None
) -> None:
    moment = Moment(day, f"{time:%H:%M}" if time else "")
    assert parse_moment(str(moment)) == moment
    assert parse_moment(f"{day:%d/%m/%Y} {moment.time}".rstrip()) == moment


@pytest.mark.parametrize(
    ("text", "zone", "timestamp"),
    [
        ("2020-07-16", "Asia/Ho_Chi_Minh", "2020-07-16T00:00:00+07:00"),
        ("2020-07-16 08:30", "Asia/Ho_Chi_Minh", "2020-07-16T08:30:00+07:00"),
        ("2020-07-16 08:30", "UTC", "2020-07-16T08:30:00+00:00"),
        ("2020-07-16 08:30", "America/New_York", "2020-07-16T08:30:00-04:00"),
        ("2020-01-16 08:30", "America/New_York", "2020-01-16T08:30:00-05:00"),
        ("2020-01-16", "Asia/Kolkata", "2020-01-16T00:00:00+05:30"),
        ("1900-01-01", "Asia/Ho_Chi_Minh", "1900-01-01T00:00:00+07:06"),  # and 30 seconds
    ],
)
def test_timestamp_is_rfc_3339_in_the_zone_that_is_asked_for(
    text: str, zone: str, timestamp: str
) -> None:
    moment = parse_moment(text)
    assert moment
    assert moment.timestamp(ZoneInfo(zone)) == timestamp


@given(st.text("0123456789/-: T", max_size=18))
def test_what_is_read_means_what_is_written(text: str) -> None:
    moment = parse_moment(text)
    if moment:
        d = moment.day
        days = {
            d.isoformat(),
            *(f"{a}/{b}/{d.year}" for a in (d.day, f"{d:%d}") for b in (d.month, f"{d:%m}")),
        }
        assert text in {f"{day} {moment.time}".rstrip() for day in days}


def test_moments_are_ordered_by_day_then_time_and_unknown_time_comes_first() -> None:
    texts = ["2020-07-16", "2020-07-16 08:30", "2020-07-16 10:00", "2020-07-17"]
    moments = [parse_moment(t) for t in reversed(texts)]
    assert [str(m) for m in sorted(m for m in moments if m)] == texts


@pytest.mark.parametrize(
    ("text", "value", "first", "last", "words"),
    [
        ("2015", PartialDate(2015), "2015-01-01", "2015-12-31", "2015"),
        ("2015-10", PartialDate(2015, 10), "2015-10-01", "2015-10-31", "10/2015"),
        ("2016-02", PartialDate(2016, 2), "2016-02-01", "2016-02-29", "2/2016"),
        ("2015-10-21", PartialDate(2015, 10, 21), "2015-10-21", "2015-10-21", "21/10/2015"),
        ("21/10/2015", PartialDate(2015, 10, 21), "2015-10-21", "2015-10-21", "21/10/2015"),
    ],
)
def test_a_reduced_date_spans_what_it_can_mean(
    text: str, value: PartialDate, first: str, last: str, words: str
) -> None:
    date = parse_partial(text)
    assert date == value
    assert (date.first.isoformat(), date.last.isoformat(), date.in_words) == (first, last, words)


@pytest.mark.parametrize(
    "text",
    ["", "10/2015", "2015-13", "2015-00", "2015-1", "15", "0001", "9999", "1899", "2015-10-21 08:30",
     "2015-02-30", "2015-", "-2015", "٢٠١٥", "2015-١٠", "năm 2015", "không rõ", "2015-2020", "201510"],
)  # fmt: skip
def test_no_other_form_is_a_reduced_date(text: str) -> None:
    assert parse_partial(text) is None


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)), st.integers(1, 3))
def test_a_reduced_date_written_is_the_date_read(day: datetime.date, parts: int) -> None:
    date = PartialDate(*(day.year, day.month, day.day)[:parts])
    assert parse_partial(str(date)) == date
    assert date.first <= day <= date.last
