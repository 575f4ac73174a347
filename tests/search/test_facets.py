"""Files of facets tell the source, the committees and the leaders of every bulletin, by quarters."""

import datetime
import json
import random
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from plugins.search.documents import Document, Facet
from plugins.search.facets import facet_files
from plugins.search.plan import plan

from .indexes import document, index_of, inflated
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
    """Of a quarter: 2020-2 begins on 1 April 2020."""
    year, quarter = map(int, name.split("-"))
    return datetime.date(year, {1: 1, 2: 4, 3: 7, 4: 10}[quarter], 1)


def ids(all_: tuple[Facet, ...]) -> list[str]:
    return [facet.id for facet in all_]


@given(archives())
def test_every_bulletin_has_its_facets(documents: list[Document]) -> None:
    made = plan([one.day for one in documents])
    read = []
    for name, data in facet_files(zip(made.numbers, documents, strict=True), made):
        sources, committees, leaders, rows = json.loads(inflated(data))
        first = (first_day(name) - made.first).days << made.slot_bits
        for number, source, mine, people in rows:
            day = made.first + datetime.timedelta(first + number >> made.slot_bits)
            assert 0 <= (day - first_day(name)).days < 92
            read.append((
                first + number,
                [sources[source]] if source >= 0 else [],
                [committees[place] for place in mine],
                [leaders[place] for place in people],
            ))  # fmt: skip
    assert read == [
        (number, [one.source.id] if one.source else [], ids(one.committees), ids(one.leaders))
        for number, one in zip(made.numbers, documents, strict=True)
    ]


@given(archives())
def test_a_quarter_with_bulletins_has_one_file_and_no_id_twice(documents: list[Document]) -> None:
    made = plan([one.day for one in documents])
    files = list(facet_files(zip(made.numbers, documents, strict=True), made))
    assert len({name for name, _ in files}) == len(files)
    assert len(files) == len({(one.day.year, (one.day.month - 1) // 3) for one in documents})
    for _, data in files:
        for all_ in json.loads(inflated(data))[:3]:
            assert len(set(all_)) == len(all_)


COUNTS = """
async ({ countsOf }, store, plan, base, numbers) => {
  const { Store } = await import(store);
  return countsOf(new Store(plan, base), numbers);
}
"""


def counted(documents: list[Document]) -> dict[str, list[list[object]]]:
    """How many of these each facet has, most first."""
    all_ = {
        "sources": [one.source.id for one in documents if one.source],
        "committees": [id_ for one in documents for id_ in ids(one.committees)],
        "leaders": [id_ for one in documents for id_ in ids(one.leaders)],
    }
    return {
        kind: [list(told) for told in sorted(Counter(found).items(), key=lambda x: (-x[1], x[0]))]
        for kind, found in all_.items()
    }


def test_the_browser_counts_facets(reader: Reader) -> None:
    rnd = random.Random(1)
    people = [Facet(id_, id_.title()) for id_ in ("an", "binh", "chinh", "dung")]
    documents = [
        document(
            datetime.date(2018, 11, 1) + datetime.timedelta(9 * n),
            source=rnd.choice([None, *people]),
            committees=rnd.sample(people, rnd.randrange(3)),
            leaders=rnd.sample(people, rnd.randrange(4)),
        )
        for n in range(80)
    ]
    made, files = index_of(documents)
    base = reader.put("facets", (file for file in files if "/loc/" in file.address))
    for shown in (range(80), range(0), [79], sorted(rnd.sample(range(80), 30))):
        read = reader.run(
            "facets", COUNTS, f"{reader.root}js/search/store.js", made.told(), base,
            [made.numbers[place] for place in shown],
        )  # fmt: skip
        assert read == counted([documents[place] for place in shown])
