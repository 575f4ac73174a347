"""The layout of an index: numbers that stay, few bulletins without postings, not too many files."""

import datetime
import itertools
import json
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from bantin.search.index_layout import RECENT, layout_for

from .reader import Reader

FIRST = datetime.date(2016, 1, 1)


def days_of(counts: list[int]) -> list[datetime.date]:
    """So many bulletins on each day in a row."""
    return [FIRST + datetime.timedelta(n) for n, count in enumerate(counts) for _ in range(count)]


# Some days have none, few have many.
archives = st.lists(st.sampled_from([0, 0, 1, 1, 2, 3, 5, 8, 40]), max_size=90).map(days_of)


@given(archives)
def test_numbers_tell_the_day_and_its_order(days: list[datetime.date]) -> None:
    made = layout_for(days)
    assert len(made.numbers) == made.total == len(days)
    assert all(a < b for a, b in itertools.pairwise(made.numbers))
    assert [made.first + datetime.timedelta(n >> made.slot_bits) for n in made.numbers] == days
    if days:
        assert (made.first, made.last) == (days[0], days[-1])


@given(archives)
def test_places_in_a_day_take_as_few_bits_as_they_can(days: list[datetime.date]) -> None:
    made = layout_for(days)
    most = max(Counter(days).values(), default=1)
    assert 2 ** (made.slot_bits - 1) < most <= 2**made.slot_bits
    places = [number & (1 << made.slot_bits) - 1 for number in made.numbers]
    seen: Counter[datetime.date] = Counter()
    for day, place in zip(days, places, strict=True):
        assert place == seen[day]
        seen[day] += 1


@given(archives)
def test_all_but_the_newest_have_postings(days: list[datetime.date]) -> None:
    made = layout_for(days)
    assert 0 <= made.total - made.indexed_count < RECENT
    assert made.indexed_count % RECENT == 0


@given(archives)
def test_the_limit_of_numbers_is_hardly_more_than_the_highest(days: list[datetime.date]) -> None:
    made = layout_for(days)
    numbers = made.numbers[made.indexed_count - 1] + 1 if made.indexed_count else 0
    assert numbers <= made.number_limit <= numbers * 9 / 8 + 1


@given(archives, st.integers(0, 400))
def test_one_more_bulletin_changes_no_number(days: list[datetime.date], later: int) -> None:
    """Unless its day becomes the busiest, and a place in a day needs one more bit."""
    assume(days)
    more = [*days, days[-1] + datetime.timedelta(later)]
    before, after = layout_for(days), layout_for(more)
    assert (after.slot_bits == before.slot_bits) == (Counter(more)[more[-1]] <= 2**before.slot_bits)
    if after.slot_bits == before.slot_bits:
        assert after.numbers[:-1] == before.numbers


@given(archives, st.integers(0, 400))
@example(days_of([1] * RECENT), 365)
def test_one_more_bulletin_leaves_the_postings_alone(days: list[datetime.date], later: int) -> None:
    """Unless it is the last of so many that join them."""
    assume(days and len(days) % RECENT != RECENT - 1)
    more = [*days, days[-1] + datetime.timedelta(later)]
    before, after = layout_for(days), layout_for(more)
    if after.slot_bits == before.slot_bits:
        lasting = [
            (x.indexed_count, x.number_limit, x.pair_bits, x.word_bits) for x in (before, after)
        ]
        assert lasting[0] == lasting[1]


@pytest.mark.parametrize("total", [0, 1, 8, 128, 1_000, 10_000, 100_000])
def test_postings_are_in_as_many_files_as_the_archive_needs(total: int) -> None:
    made = layout_for([FIRST] * total)
    assert total / 8 <= 2**made.pair_bits <= max(1, min(total, 2**14))
    assert made.word_bits == max(made.pair_bits - 2, 0)


@pytest.mark.parametrize("total", [1, 40, 1_000, 16_001, 100_000])
@pytest.mark.parametrize("span", [1, 400, 9_000])
def test_stored_fields_of_a_few_bulletins_share_a_file(total: int, span: int) -> None:
    """As many as a page of results shows can be read with few fetches of little."""
    made = layout_for([FIRST + datetime.timedelta(n * span // total) for n in range(total)])
    files = Counter(number >> made.stored_bits for number in made.numbers)
    assert total / len(files) >= min(2, total)
    assert max(files.values()) <= 2**made.stored_bits
    assert len(files) <= total / 2 + 1


def test_numbers_of_a_long_and_busy_archive_have_room_for_a_field() -> None:
    """They are stored with two bits more in 32."""
    days = [datetime.date(1900, 1, 1), *[datetime.date(2099, 12, 31)] * 300]
    assert layout_for(days).numbers[-1] << 2 < 2**32


def test_an_archive_without_bulletins_has_a_layout() -> None:
    made = layout_for([])
    assert (made.total, made.numbers, made.indexed_count, made.number_limit) == (0, (), 0, 0)


@given(archives)
def test_the_script_gets_all_but_the_numbers(days: list[datetime.date]) -> None:
    made = layout_for(days)
    assert json.loads(json.dumps(made.for_script())) == {
        "first": str(made.first),
        "last": str(made.last),
        "total": len(days),
        "slotBits": made.slot_bits,
        "storedBits": made.stored_bits,
        "recent": len(days) % RECENT,
        "numberLimit": made.number_limit,
        "pairBits": made.pair_bits,
        "wordBits": made.word_bits,
        "monthlyFacets": False,
    }


LAID_OUT = layout_for(days_of([1] * 20))


@pytest.mark.parametrize(
    "other",
    [{"first": FIRST - datetime.timedelta(1)}, {"slot_bits": 1}, {"number_limit": 40}, {"pair_bits": 4}, {"word_bits": 2}],
    ids=str,
)  # fmt: skip
def test_postings_of_another_layout_are_told_apart(other: dict[str, Any]) -> None:
    assert replace(LAID_OUT, **other) != LAID_OUT
    assert replace(LAID_OUT, **other).posting_layout != LAID_OUT.posting_layout


def test_a_new_bulletin_leaves_the_layout_as_it_is() -> None:
    assert layout_for(days_of([1] * 21)).posting_layout == LAID_OUT.posting_layout


def test_a_large_archive_tells_facets_by_months_too() -> None:
    def monthly(years: int, a_day: int) -> bool:
        days = [FIRST + datetime.timedelta(n) for n in range(365 * years) for _ in range(a_day)]
        return layout_for(days).monthly_facets

    assert not monthly(10, 3)  # 273 in a quarter
    assert monthly(10, 11)  # 1,001


def test_the_browser_computes_days_and_numbers(reader: Reader) -> None:
    days = [datetime.date(2016, 2, 29), datetime.date(2016, 2, 29), datetime.date(2024, 12, 31)]
    made = layout_for(days)
    days_of = (
        "({ IndexLayout }, fields, numbers) => numbers.map(n => new IndexLayout(fields).dayOf(n))"
    )
    assert reader.run("index/index-layout", days_of, made.for_script(), made.numbers) == [
        str(day) for day in days
    ]
    first_of = (
        "({ IndexLayout }, fields, days) => days.map(day => new IndexLayout(fields).numberOf(day))"
    )
    asked = ["2016-02-28", "2016-02-29", "2016-03-01", "2024-12-31"]
    assert reader.run("index/index-layout", first_of, made.for_script(), asked) == [
        -2,
        0,
        2,
        made.numbers[-1],
    ]
