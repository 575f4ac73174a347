"""One holder of a post follows another only where the record leaves no time for somebody else."""

import datetime

import pytest

from bantin.authority.succession import after, before
from bantin.authority.tenures import Post, Tenure
from tests.support.authority_records import day, period

POST = Post("bi-thu", "Bí thư", "tinh-uy", "", "bí thư")


def tenure(leader: str, start: str = "", to: str = "", *seen: str) -> Tenure:
    days: list[datetime.date | None] = [day(text) for text in seen] or [None]
    return Tenure(POST, leader, period(start, to), first_seen=days[0], last_seen=days[-1])


@pytest.mark.parametrize(
    ("end", "start", "adjoins"),
    [
        ("2015-06-30", "2015-07-01", True),
        ("2015-06-30", "2015-06-30", True),
        ("2015-06-30", "2015-07-31", True),  # 31 days
        ("2015-06-30", "2015-08-01", False),
        ("2015-06", "2015-07", True),
        ("2015-06", "2015-08", False),
        ("2015", "2015-03", True),
        ("2015", "2016", True),
        ("2015", "2016-01-31", True),
        ("2015", "2016-02", False),
        ("2015", "2017", False),
        ("2015-06-30", "", False),
        ("", "2015-06-30", False),
    ],
)
def test_tenures_adjoin_if_at_most_a_month_can_lie_between_them(
    end: str, start: str, adjoins: bool
) -> None:
    first = tenure("an", "2010", end, "2015-01-01")
    second = tenure("binh", start, "2020", "2019-01-01")
    found = after(first, [first, second])
    assert (found.adjoins if found else False) == adjoins
    back = before(second, [first, second])
    assert (back.adjoins if back else False) == adjoins


def test_overlapping_holders_are_in_no_order() -> None:
    long, inside = tenure("an", "2010", "2020"), tenure("binh", "2012", "2014")
    assert after(long, [long, inside]) is None
    assert before(inside, [long, inside]) is None


def test_one_who_still_holds_a_post_has_nobody_after() -> None:
    current, seen = tenure("an", "2010"), tenure("binh", "", "", "2015-01-01")
    assert after(current, [current, seen]) is None


def test_the_one_who_adjoins_is_named_before_others() -> None:
    an, seen = tenure("an", "2010", "2015-06"), tenure("binh", "", "", "2015-07-02")
    chi = tenure("chi", "2015-07-20", "2019")
    holders = [an, seen, chi]
    found = after(an, holders)
    assert found == (chi, True)
    assert before(chi, holders) == (an, True)


def test_else_the_nearest_is_named() -> None:
    one, two = tenure("an", "2001", "2002"), tenure("binh", "", "", "2005-01-01", "2006-01-01")
    three = tenure("chi", "2010", "2012")
    holders = [one, two, three]
    assert (before(three, holders), after(one, holders)) == ((two, False), (two, False))
    assert (before(one, holders), after(three, holders)) == (None, None)
