import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.content.committee import Committee, dump_committee, parse_committee
from bantin.content.content_files import read_text
from bantin.content.dates import PartialDate, parse_partial
from bantin.content.leader import HeldPost, Leader, dump_leader, parse_leader
from bantin.content.periods import ALWAYS, Period
from bantin.content.record_fields import OtherName
from tests.support.content_files import finding_lines
from tests.support.project import CONTENT
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
held = st.builds(HeldPost, texts, texts | ids, periods, st.just("") | texts, st.just("") | texts)
leaders = st.builds(Leader, ids, texts, names, st.lists(held, max_size=3).map(tuple), bodies)
committees = st.builds(
    Committee,
    ids,
    texts,
    st.just("") | texts,
    names,
    st.lists(texts, max_size=3).map(tuple),
    st.just("") | ids,
    periods,
    st.lists(ids, max_size=2).map(tuple),
    st.lists(ids, max_size=2).map(tuple),
    st.sampled_from(["", "https://songthanh.example/a:b"]),
    bodies,
)


@given(leaders)
def test_a_leaders_canonical_file_says_what_the_record_says(written: Leader) -> None:
    text = dump_leader(written)
    read, findings = parse_leader(text, written.path)
    assert findings == []
    assert read == written
    assert dump_leader(read) == text


@given(committees)
def test_a_committees_canonical_file_says_what_the_record_says(written: Committee) -> None:
    text = dump_committee(written)
    read, findings = parse_committee(text, written.path)
    assert findings == []
    assert read == written
    assert dump_committee(read) == text


@pytest.mark.parametrize(
    ("folder", "parse", "dump"),
    [("leaders", parse_leader, dump_leader), ("committees", parse_committee, dump_committee)],
)
def test_every_record_of_the_repository_is_canonical(folder, parse, dump) -> None:
    paths = [p.relative_to(CONTENT).as_posix() for p in (CONTENT / folder).rglob("*")]
    assert len(paths) > 30
    for path in paths:
        text, _ = read_text(CONTENT, path)
        record, findings = parse(text, path)
        assert findings == [], path
        assert dump(record) == text, path


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


def test_an_end_on_an_unknown_day_is_not_a_date() -> None:
    text = "---\nname: Ban A\nfrom: 2015\nto: Không rõ\n---\n"
    read, findings = parse_committee(text, "committees/ban-a.md")
    assert findings == []
    assert read is not None
    assert read.period == Period(PartialDate(2015), None, ended=True)


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("leaders/lan.md", "name: Lan\nposts:\n  - post: A\n    committee: B\n    from: 5/2015\n", ["6 R03"]),
        ("leaders/lan.md", "name: Lan\nposts: Bí thư\n", ["3 R09"]),
        ("leaders/lan.md", "name: Lan\nbirth: 1960\n", ["3 H03"]),
        ("leaders/lan.md", "name: Lan\nother_names:\n  - from: 2015\n", ["4 H05"]),
        ("leaders/lan.md", "name: [Lan]\n", ["2 H05", "2 R02"]),
        ("leaders/lan.md", "name: Lan\nposts:\n  - post: A\n    committee: B\n    from: 2016\n    to: 2015\n",
         ["7 R04"]),
        ("leaders/Lan.md", "name: Lan\n", ["1 R01"]),
        ("leaders/lan-.md", "name: Lan\n", ["1 R01"]),
        ("leaders/phòng.md", "name: Lan\n", ["1 R01"]),
        ("leaders/index.md", "name: Lan\n", ["1 R01"]),
        ("leaders/x/lan.md", "name: Lan\n", ["1 R01"]),
        ("leaders/.md", "name: Lan\n", ["1 R01"]),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_a_finding_at_its_line(
    path: str, text: str, expected: list[str]
) -> None:
    record, findings = parse_leader(f"---\n{text}---\n", path)
    assert finding_lines(findings) == [f"{path}:{e}" for e in expected]
    identified = not {e[-3:] for e in expected} & {"R01", "R02"}
    assert record == (Leader("lan", "Lan") if identified else None)
