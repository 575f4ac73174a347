import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.headers.dates import parse_partial
from bantin.headers.periods import Period
from tests.support.record_strategies import periods


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("start", "to", "inside", "outside"),
    [
        ("", "", ["1900-01-01", "2099-12-31"], []),
        ("2015", "2020-06", ["2015-01-01", "2020-06-30"], ["2014-12-31", "2020-07-01"]),
        ("2015-10-21", "", ["2015-10-21", "2099-01-01"], ["2015-10-20"]),
        ("", "2015-10-21", ["1900-01-01", "2015-10-21"], ["2015-10-22"]),
        ("2016-02", "2016-02", ["2016-02-01", "2016-02-29"], ["2016-01-31", "2016-03-01"]),
    ],
)
def test_a_period_covers_every_day_it_can_mean(
    start: str, to: str, inside: list[str], outside: list[str]
) -> None:
    period = Period(parse_partial(start), parse_partial(to))
    assert [period.covers(day(d)) for d in inside] == [True] * len(inside)
    assert [period.covers(day(d)) for d in outside] == [False] * len(outside)


@given(periods, periods, st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)))
def test_periods_that_share_a_day_overlap(
    one: Period, other: Period, shared: datetime.date
) -> None:
    assert one.overlaps(other) == other.overlaps(one)
    if one.covers(shared) and other.covers(shared):
        assert one.overlaps(other)


@given(periods)
def test_a_period_begins_and_ends_at_its_turns(one: Period) -> None:
    ends = [date for date in (one.start and one.start.first, one.to and one.to.last) if date]
    for here in (end + datetime.timedelta(days=away) for end in ends for away in range(-2, 3)):
        changes = one.covers(here) != one.covers(here - datetime.timedelta(days=1))
        assert not changes or here in one.turns
