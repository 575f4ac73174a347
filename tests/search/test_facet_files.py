"""Facet files have the source, the committees and the leaders of every bulletin, by quarters."""

import datetime
import random
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.search.documents import Document, Facet
from bantin.search.facet_files import facet_files
from bantin.search.index_layout import IndexLayout, layout_for

from .indexes import FIRST, document, index_of, inflated, json_of
from .reader import Reader

facets = st.sampled_from([Facet(id_, id_.title()) for id_ in ("a", "b", "ban-to-chuc", "x")])
some = st.lists(facets, max_size=3, unique=True)


@st.composite
def archives(draw: st.DrawFn) -> list[Document]:
    days = sorted(draw(st.lists(st.dates(datetime.date(2018, 11, 1), datetime.date(2020, 5, 1)))))
    return [
        document(day, source=draw(st.none() | facets), committees=draw(some), leaders=draw(some))
        for day in days
    ]


def first_day(name: str) -> datetime.date:
    """Of a quarter or a month: 2020-2 begins on 1 April 2020, 2020-02 on 1 February."""
    year, part = name.split("-")
    month = {"1": 1, "2": 4, "3": 7, "4": 10}.get(part) or int(part)
    return datetime.date(int(year), month, 1)


def ids(all_: tuple[Facet, ...]) -> list[str]:
    return [facet.id for facet in all_]


def json_of_files(
    documents: list[Document], *, monthly: bool = False
) -> dict[str, list[list[object]]]:
    """The JSON of each file."""
    made = replace(layout_for([one.day for one in documents]), monthly_facets=monthly)
    files = list(facet_files(zip(made.numbers, documents, strict=True), made))
    assert len({name for name, _ in files}) == len(files)
    return {name: json_of(inflated(data)) for name, data in files}


def bulletins_in(
    name: str, columns: list[Any], made: IndexLayout, all_ids: list[Any]
) -> list[tuple[Any, ...]]:
    """What a file tells: number, source, committees and leaders of each bulletin."""
    gaps, sources, many, committees, many_leaders, leaders = columns
    number = ((first_day(name) - made.first).days << made.slot_bits) - 1
    mine, people = iter(committees), iter(leaders)
    read = []
    for gap, source, count, count_leaders in zip(gaps, sources, many, many_leaders, strict=True):
        number += 1 + gap
        assert gap >= 0
        read.append((
            number,
            [all_ids[0][source - 1]] if source else [],
            [all_ids[1][next(mine) - 1] for _ in range(count)],
            [all_ids[2][next(people) - 1] for _ in range(count_leaders)],
        ))  # fmt: skip
    assert [*mine, *people] == []
    return read


@given(archives(), st.booleans())
def test_every_bulletin_has_its_facets(documents: list[Document], monthly: bool) -> None:
    made = layout_for([one.day for one in documents])
    files = json_of_files(documents, monthly=monthly)
    all_ids = files.pop("ids")
    expected = [
        (number, [one.source.id] if one.source else [], ids(one.committees), ids(one.leaders))
        for number, one in zip(made.numbers, documents, strict=True)
    ]
    for length, longest in ((6, 92), (7, 31)):  # quarters, months
        read = []
        for name in sorted(name for name in files if len(name) == length):
            here = bulletins_in(name, files[name], made, all_ids)
            days = [made.first + datetime.timedelta(row[0] >> made.slot_bits) for row in here]
            assert all(0 <= (day - first_day(name)).days < longest for day in days)
            read += here
        assert read == (expected if length == 6 or monthly else [])


@given(archives())
def test_every_quarter_has_a_file(documents: list[Document]) -> None:
    """Those between that have no bulletins too."""
    *quarters, last = json_of_files(documents)
    *all_, last_of_all = json_of_files(documents, monthly=True)
    assert [name for name in all_ if len(name) == 6] == quarters
    assert [name for name in all_ if len(name) == 7] == [
        f"{name[:4]}-{3 * int(name[5:]) - 2 + month:02}" for name in quarters for month in range(3)
    ]
    assert last_of_all == last
    assert last == "ids"
    days = [one.day for one in documents]
    if days:
        count = (
            4 * (days[-1].year - days[0].year)
            + (days[-1].month - 1) // 3
            - (days[0].month - 1) // 3
        )
        assert quarters == sorted(quarters)
        assert len(quarters) == count + 1
        assert (first_day(quarters[0]) <= days[0]) and (first_day(quarters[-1]) <= days[-1])


@given(archives(), st.integers(0, 200), some)
def test_later_bulletins_renumber_no_id(
    documents: list[Document], later: int, committees: list[Facet]
) -> None:
    day = (documents[-1].day if documents else FIRST) + datetime.timedelta(later)
    before, after = (
        json_of_files(documents),
        json_of_files([*documents, document(day, committees=committees)]),
    )
    for all_, more in zip(before["ids"], after["ids"], strict=True):
        assert len(set(more)) == len(more)
        assert more[: len(all_)] == all_


COUNTS = """
async ({ facetCounts }, indexReader, layout, base, numbers) => {
  const { IndexReader } = await import(indexReader);
  return facetCounts(new IndexReader(layout, base), numbers);
}
"""


def counted(documents: list[Document]) -> dict[str, dict[str, int]]:
    """How many of these each facet has, by its id."""
    all_ = {
        "sources": [one.source.id for one in documents if one.source],
        "committees": [id_ for one in documents for id_ in ids(one.committees)],
        "leaders": [id_ for one in documents for id_ in ids(one.leaders)],
    }
    return {kind: dict(Counter(found)) for kind, found in all_.items()}


@pytest.mark.parametrize("monthly", [False, True])
def test_the_browser_counts_facets(
    reader: Reader, monkeypatch: pytest.MonkeyPatch, monthly: bool
) -> None:
    if monthly:
        monkeypatch.setattr("bantin.search.index_layout._MANY_PER_QUARTER", 5)
    rnd = random.Random(1)
    people = [Facet(id_, id_.title()) for id_ in ("an", "binh", "chinh", "dung")]
    documents = [
        document(
            datetime.date(2018, 11, 1) + datetime.timedelta(9 * n),  # ten in a quarter
            source=rnd.choice([None, *people]),
            committees=rnd.sample(people, rnd.randrange(3)),
            leaders=rnd.sample(people, rnd.randrange(4)),
        )
        for n in range(80)
    ]
    made, files = index_of(documents)
    assert made.monthly_facets == monthly
    base = reader.put("facets", (file for file in files if "/facets/" in file.address))
    for shown in (range(80), range(0), [79], sorted(rnd.sample(range(80), 30))):
        read = reader.run(
            "query/facet-counts", COUNTS, f"{reader.root}js/search/index/index-reader.js", made.for_script(), base,
            [made.numbers[place] for place in shown],
        )  # fmt: skip
        for counts in read.values():
            assert [count for _, count in counts] == sorted((c for _, c in counts), reverse=True)
        assert {kind: dict(counts) for kind, counts in read.items()} == counted(
            [documents[place] for place in shown]
        )
