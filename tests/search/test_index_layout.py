"""The layout of an index: numbers that stay, few that are in no list, files that are not too many."""

import datetime
import itertools
import json
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from bantin.search.index_layout import RECENT, plan

FIRST = datetime.date(2016, 1, 1)


def days_of(counts: list[int]) -> list[datetime.date]:
    """So many bulletins on each day in a row."""
    return [FIRST + datetime.timedelta(n) for n, count in enumerate(counts) for _ in range(count)]


# Some days have none, few have many.
archives = st.lists(st.sampled_from([0, 0, 1, 1, 2, 3, 5, 8, 40]), max_size=90).map(days_of)


@given(archives)
def test_numbers_tell_the_day_and_its_order(days: list[datetime.date]) -> None:
    made = plan(days)
    assert len(made.numbers) == made.total == len(days)
    assert all(a < b for a, b in itertools.pairwise(made.numbers))
    assert [made.first + datetime.timedelta(n >> made.slot_bits) for n in made.numbers] == days
    if days:
        assert (made.first, made.last) == (days[0], days[-1])


@given(archives)
def test_places_in_a_day_take_as_few_bits_as_they_can(days: list[datetime.date]) -> None:
    made = plan(days)
    most = max(Counter(days).values(), default=1)
    assert 2 ** (made.slot_bits - 1) < most <= 2**made.slot_bits
    places = [number & (1 << made.slot_bits) - 1 for number in made.numbers]
    seen: Counter[datetime.date] = Counter()
    for day, place in zip(days, places, strict=True):
        assert place == seen[day]
        seen[day] += 1


@given(archives)
def test_all_but_the_newest_are_listed(days: list[datetime.date]) -> None:
    made = plan(days)
    assert 0 <= made.total - made.listed < RECENT
    assert made.listed % RECENT == 0


@given(archives)
def test_a_span_is_hardly_more_than_the_numbers_it_has_room_for(days: list[datetime.date]) -> None:
    made = plan(days)
    numbers = made.numbers[made.listed - 1] + 1 if made.listed else 0
    assert numbers <= made.span <= numbers * 9 / 8 + 1


@given(archives, st.integers(0, 400))
def test_one_more_bulletin_changes_no_number(days: list[datetime.date], later: int) -> None:
    """Unless its day becomes the busiest, and a place in a day needs one more bit."""
    assume(days)
    more = [*days, days[-1] + datetime.timedelta(later)]
    before, after = plan(days), plan(more)
    assert (after.slot_bits == before.slot_bits) == (Counter(more)[more[-1]] <= 2**before.slot_bits)
    if after.slot_bits == before.slot_bits:
        assert after.numbers[:-1] == before.numbers


@given(archives, st.integers(0, 400))
@example(days_of([1] * RECENT), 365)
def test_one_more_bulletin_leaves_the_lists_alone(days: list[datetime.date], later: int) -> None:
    """Unless it is the last of so many that join them."""
    assume(days and len(days) % RECENT != RECENT - 1)
    more = [*days, days[-1] + datetime.timedelta(later)]
    before, after = plan(days), plan(more)
    if after.slot_bits == before.slot_bits:
        lasting = [(x.listed, x.span, x.pair_bits, x.word_bits) for x in (before, after)]
        assert lasting[0] == lasting[1]


@pytest.mark.parametrize("total", [0, 1, 8, 128, 1_000, 10_000, 100_000])
def test_lists_are_in_as_many_files_as_the_archive_needs(total: int) -> None:
    made = plan([FIRST] * total)
    assert total / 8 <= 2**made.pair_bits <= max(1, min(total, 2**14))
    assert made.word_bits == max(made.pair_bits - 3, 0)


@pytest.mark.parametrize("total", [1, 40, 1_000, 16_001, 100_000])
@pytest.mark.parametrize("span", [1, 400, 9_000])
def test_cards_are_some_to_a_file(total: int, span: int) -> None:
    """As many as a page of results shows can be read with few fetches of little."""
    made = plan([FIRST + datetime.timedelta(n * span // total) for n in range(total)])
    files = Counter(number >> made.card_bits for number in made.numbers)
    assert total / len(files) >= min(2, total)
    assert max(files.values()) <= 2**made.card_bits
    assert len(files) <= total / 2 + 1


def test_numbers_of_a_long_and_busy_archive_have_room_for_a_field() -> None:
    """They are stored with two bits more in 32."""
    days = [datetime.date(1900, 1, 1), *[datetime.date(2099, 12, 31)] * 300]
    assert plan(days).numbers[-1] << 2 < 2**32


def test_an_archive_without_bulletins_has_a_plan() -> None:
    made = plan([])
    assert (made.total, made.numbers, made.listed, made.span) == (0, (), 0, 0)


@given(archives)
def test_the_reader_is_told_all_but_the_numbers(days: list[datetime.date]) -> None:
    made = plan(days)
    assert json.loads(json.dumps(made.told())) == {
        "first": str(made.first),
        "last": str(made.last),
        "total": len(days),
        "slotBits": made.slot_bits,
        "cardBits": made.card_bits,
        "recent": len(days) % RECENT,
        "span": made.span,
        "pairBits": made.pair_bits,
        "wordBits": made.word_bits,
        "monthly": False,
    }


LAID_OUT = plan(days_of([1] * 20))


@pytest.mark.parametrize(
    "other",
    [{"first": FIRST - datetime.timedelta(1)}, {"slot_bits": 1}, {"span": 40}, {"pair_bits": 4}, {"word_bits": 1}],
    ids=str,
)  # fmt: skip
def test_lists_that_are_laid_out_otherwise_have_another_layout(other: dict[str, Any]) -> None:
    assert replace(LAID_OUT, **other) != LAID_OUT
    assert replace(LAID_OUT, **other).layout != LAID_OUT.layout


def test_a_new_bulletin_leaves_the_layout_as_it_is() -> None:
    assert plan(days_of([1] * 21)).layout == LAID_OUT.layout


def test_a_large_archive_tells_facets_by_months_too() -> None:
    def monthly(years: int, a_day: int) -> bool:
        days = [FIRST + datetime.timedelta(n) for n in range(365 * years) for _ in range(a_day)]
        return plan(days).monthly

    assert not monthly(10, 3)  # 273 in a quarter
    assert monthly(10, 11)  # 1,001
