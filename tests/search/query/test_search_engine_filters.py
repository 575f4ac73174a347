"""What a search is narrowed to: records, days, and dates in the query; and what is counted."""

import datetime
from collections import Counter
from collections.abc import Callable

import pytest

from bantin.search.documents import Document
from tests.search.indexes import document, index_of
from tests.search.library import DOCUMENTS, Library
from tests.search.reader import Engine, Reader

Test = Callable[[Document], bool]


def newest_first(test: Test) -> list[str]:
    return [one.title for one in reversed(DOCUMENTS) if test(one)]


def has(kind: str, *ids: str) -> Test:
    """A test for all of these sources, committees or leaders."""

    def test(one: Document) -> bool:
        all_ = {"sources": (one.source,) if one.source else (),
                "committees": one.committees, "leaders": one.leaders}[kind]  # fmt: skip
        return {*ids} <= {facet.id for facet in all_}

    return test


def test_nothing_asked_lists_all_newest_first(library: Library) -> None:
    assert library.full("") == library.full("  ") == newest_first(lambda _: True)
    assert library.full("", order="cu") == newest_first(lambda _: True)[::-1]


@pytest.mark.parametrize(
    ("kind", "ids"),
    [
        ("committees", ["tinh-uy"]),
        ("committees", ["ubnd", "hoi-nong-dan"]),
        ("leaders", ["hung"]),
        ("leaders", ["hung", "duong"]),
        ("leaders", ["hung", "hung"]),
        ("sources", ["bao-song-thanh"]),
        ("sources", ["cong-tin", "bao-song-thanh"]),
        ("sources", ["khong-co"]),
        ("leaders", ["bao-song-thanh"]),  # the id of another kind
    ],
)
def test_all_records_that_were_chosen_must_be_there(
    library: Library, kind: str, ids: list[str]
) -> None:
    assert library.full("", **{kind: ids}) == newest_first(has(kind, *ids))


def test_records_of_all_kinds_must_be_there(library: Library) -> None:
    chosen = {
        "committees": ["tinh-uy"],
        "leaders": ["hung", "huwng"],
        "sources": ["bao-song-thanh"],
    }
    assert library.full("", **chosen) == ["Sinh nhật Bác"]
    assert library.full("", leaders=["duong"], committees=["hoi-nong-dan"]) == []


@pytest.mark.parametrize("q", ["hội nghị", "khánh thành", "dinh sy hung", "bầu cử", "ubnd"])
@pytest.mark.parametrize(
    "narrow",
    [{"committees": ["tinh-uy"]}, {"sources": ["cong-tin"]}, {"leaders": ["huwng"]},
     {"from": "2018-11-20"}, {"to": "2019-02-20"}, {"from": "2019-01-01", "to": "2019-12-31"}],
)  # fmt: skip
def test_a_filter_leaves_what_was_found_and_fits(
    library: Library, q: str, narrow: dict[str, object]
) -> None:
    fitting = set(library.full("", **narrow))
    assert sorted(library.full(q, **narrow)) == sorted(set(library.full(q)) & fitting)
    assert set(library.partial(q, **narrow)) <= fitting


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("2020-07-16", "2020-07-16"), ("2020-07-15", "2020-07-16"), ("2020-07-17", "2020-07-18"),
        ("2019-01-01", "2019-12-31"), ("2021-03-26", ""), ("", "2018-11-05"), ("2021-03-27", ""),
        ("", "2018-11-04"), ("1990-01-01", "2050-01-01"), ("1990-01-01", "1990-12-31"),
        ("2050-01-01", "2050-12-31"), ("2020-01-01", "2019-01-01"), ("2020-02-29", "2020-02-29"),
        ("2019-05-05", "2019-05-05"), ("2019-05-06", "2019-05-06"),
    ],
)  # fmt: skip
def test_days_count_with_the_first_and_the_last(library: Library, first: str, last: str) -> None:
    expected = newest_first(lambda one: (first or "0") <= str(one.day) <= (last or "9"))
    assert library.full("", **{"from": first, "to": last}) == expected


@pytest.mark.parametrize(
    ("q", "test"),
    [
        ("16/7/2020", lambda day: str(day) == "2020-07-16"),
        ("ngày 16 tháng 7 năm 2020", lambda day: str(day) == "2020-07-16"),
        ("17/7/2020", lambda day: False),
        ("tháng 7/2020", lambda day: (day.year, day.month) == (2020, 7)),
        ("tháng 6 năm 2019", lambda day: (day.year, day.month) == (2019, 6)),
        ("năm 2019", lambda day: day.year == 2019),
        ("năm 1999", lambda day: False),
        ("ngày 10/4", lambda day: (day.month, day.day) == (4, 10)),
        ("ngày 20/11", lambda day: (day.month, day.day) == (11, 20)),
        ("ngày 29/2", lambda day: (day.month, day.day) == (2, 29)),
    ],
)
def test_a_date_alone_lists_its_bulletins(
    library: Library, q: str, test: Callable[[datetime.date], bool]
) -> None:
    named = {"16/7/2020", "ngày 16 tháng 7 năm 2020"}
    others = ["Kế hoạch ngày 16/7/2020"] if q in named else []  # it names the day
    assert library.full(q) == newest_first(lambda one: test(one.day)) + others


def test_the_words_of_a_date_are_found_whenever_they_were_published(library: Library) -> None:
    assert library.full("năm mới 2021") == ["Chào năm mới 2021"]
    assert "Chào năm mới 2021" in library.full("năm 2021")


def test_a_date_beside_words_narrows_them(library: Library) -> None:
    assert library.full("covid năm 2020") == ["Phòng chống covid ở trường học"]
    assert library.full("covid năm 2019") == ["Kết quả bầu cử trong mùa covid"]
    assert library.full("covid", **{"from": "2020-01-01"}) == ["Phòng chống covid ở trường học"]


def test_a_text_with_the_very_words_of_a_date_is_found_too(library: Library) -> None:
    """Though it was published on another day, as it names this one."""
    assert library.full("Kế hoạch ngày 16/7/2020") == ["Kế hoạch ngày 16/7/2020"]
    assert "Kế hoạch ngày 16/7/2020" not in library.full("kế hoạch", **{"from": "2020-07-16"})


def test_dates_are_words_when_the_very_text_is_asked_for(library: Library) -> None:
    having = ["Kế hoạch ngày 16/7/2020", "Lễ ra quân"]
    assert library.engine.search("ngày 16/7/2020", literal=True)["date"] is None
    assert sorted(library.full("ngày 16/7/2020", literal=True)) == having
    assert sorted(library.full('"16/7/2020"')) == having


def test_a_date_in_the_query_and_days_chosen_must_both_fit(library: Library) -> None:
    assert library.full("năm 2020", **{"to": "2020-01-31"}) == ["Kế hoạch ngày 16/7/2020"]
    assert library.full("năm 2020", **{"from": "2021-01-01"}) == []


def test_years_are_counted(library: Library) -> None:
    (years,) = library.engine.calls(("years", [list(library.titles)]))
    counts = Counter(one.day.year for one in DOCUMENTS)
    assert years == [[year, counts[year]] for year in sorted(counts)]
    assert library.engine.calls(("years", [[]])) == [[]]


def test_counts_tell_how_much_each_choice_leaves(library: Library) -> None:
    numbers = library.engine.search("hội nghị")["numbers"]
    (counts,) = library.engine.calls(("counts", [numbers]))
    titles = {library.titles[number] for number in numbers}
    mine = [one for one in DOCUMENTS if one.title in titles]
    expected = Counter(committee.id for one in mine for committee in one.committees)
    assert dict(counts["committees"]) == expected
    for committee, count in counts["committees"]:
        assert len(set(library.full("", committees=[committee])) & titles) == count


def engine_of(reader: Reader, name: str, days: list[str]) -> Engine:
    layout, files = index_of(
        document(datetime.date.fromisoformat(day), "Tin", source=None) for day in days
    )
    return Engine(reader, layout, reader.put(name, files))


def test_quarters_without_bulletins_hinder_nothing(reader: Reader) -> None:
    """They have no file."""
    engine = engine_of(reader, "pause", ["2019-01-05", "2019-08-01", "2021-01-01"])
    assert len(engine.search("")["numbers"]) == 3
    assert len(engine.search("năm 2019")["numbers"]) == 2
    assert engine.search("năm 2020")["numbers"] == []


def test_an_archive_without_bulletins_is_searched(reader: Reader) -> None:
    engine = engine_of(reader, "empty", [])
    for q in ("", "hội nghị", '"hội nghị mới"', "năm 2020", "hội năm 2020", "-hội", "hooij nghij"):
        answer = engine.search(q)
        assert (answer["numbers"], answer["total"]) == ([], 0)
    assert engine.calls(("years", [[]]), ("names", [])) == [[], []]


def test_an_archive_of_one_bulletin_is_searched(reader: Reader) -> None:
    engine = engine_of(reader, "single", ["2019-05-05"])
    for q in ("", "tin", "năm 2019", "5/5/2019", "tin 5/5/2019", '"tin"'):
        assert engine.search(q)["numbers"] == [0]
