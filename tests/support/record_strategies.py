"""Invented parts of the records of leaders and committees."""

import datetime

from hypothesis import strategies as st

from bantin.content.record_fields import OtherName
from bantin.headers.dates import PartialDate
from bantin.headers.periods import ALWAYS, Period
from tests.support.text_strategies import texts

ids = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+){0,3}", fullmatch=True)
bodies = st.sampled_from(["", "Một câu về người này.\n", "---\n\n- a: b\n"])


@st.composite
def dates(draw: st.DrawFn, years: tuple[int, int]) -> PartialDate:
    day = draw(st.dates(datetime.date(years[0], 1, 1), datetime.date(years[1], 12, 31)))
    return PartialDate(*(day.year, day.month, day.day)[: draw(st.integers(1, 3))])


starts = st.none() | dates((1900, 1990))
ends = st.sampled_from([(None, False), (None, True)]) | st.tuples(
    dates((1991, 2099)), st.just(False)
)
periods = st.builds(lambda start, end: Period(start, *end), starts, ends)
names = st.lists(st.builds(OtherName, texts, periods | st.just(ALWAYS)), max_size=3).map(tuple)
