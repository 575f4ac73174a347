import datetime

import pytest

from bantin.authority.lineage import lineage_of
from bantin.authority.record_names import Ambiguous, Names, Unknown, names_of
from bantin.content.committee import Committee
from bantin.content.dates import parse_partial
from bantin.content.leader import Leader
from bantin.content.periods import Period
from bantin.content.record_fields import OtherName

DAY = datetime.date(2020, 7, 16)


def period(start: str = "", to: str = "") -> Period:
    return Period(parse_partial(start), parse_partial(to))


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


NINH_BINH = Names(
    [
        Committee(
            "tinh-uy-ninh-binh-den-2025-06", "Tỉnh ủy Ninh Bình", period=period("", "2025-06-30")
        ),
        Committee("tinh-uy-ninh-binh", "Tỉnh ủy Ninh Bình", period=period("2025-07-01")),
    ]
)


@pytest.mark.parametrize(
    ("name", "on", "id_"),
    [
        ("Tỉnh ủy Ninh Bình", "2025-06-30", "tinh-uy-ninh-binh-den-2025-06"),
        ("Tỉnh ủy Ninh Bình", "2025-07-01", "tinh-uy-ninh-binh"),
        ("TỈNH UỶ NINH BÌNH", "2016-01-01", "tinh-uy-ninh-binh-den-2025-06"),
        ("tinh-uy-ninh-binh", "2016-01-01", "tinh-uy-ninh-binh"),
    ],
)
def test_a_name_means_the_body_that_has_it_on_the_day(name: str, on: str, id_: str) -> None:
    found = NINH_BINH.resolve(name, day(on))
    assert isinstance(found, Committee)
    assert found.id == id_
    assert list(NINH_BINH.overlapping()) == []


def test_a_name_of_another_time_is_unknown_and_says_so() -> None:
    names = Names([Committee("so-cu", "Sở Cũ", period=period("", "2019"))])
    assert names.resolve("Sở Cũ", DAY) == Unknown(
        "Sở Cũ", " Tên này thuộc hồ sơ so-cu vào thời gian khác."
    )


def test_an_unknown_name_comes_with_the_nearest_known_one() -> None:
    names = Names([Leader("pham-sy-y", "Phạm Sỹ Ý"), Leader("le-thi-hoa", "Lê Thị Hòa")])
    assert names.resolve("Phạm Sĩ Ý", DAY) == Unknown("Phạm Sĩ Ý", " Ý bạn là “Phạm Sỹ Ý”?")
    assert names.resolve("Vũ Quang", DAY) == Unknown("Vũ Quang", "")


def test_a_name_of_two_records_names_both() -> None:
    names = Names([Leader("lan-so-y-te", "Trần Thị Lan"), Leader("lan", "Trần Thị Lan")])
    assert names.resolve("Trần Thị Lan", DAY) == Ambiguous("Trần Thị Lan", ("lan", "lan-so-y-te"))


def test_other_names_are_valid_in_their_time() -> None:
    renamed = Committee(
        "ban", "Ban Mới", other_names=(OtherName("Ban Cũ", period("2010", "2018")),)
    )
    names = Names([renamed])
    assert names.resolve("Ban Cũ", day("2018-12-31")) == renamed
    assert isinstance(names.resolve("Ban Cũ", day("2019-01-01")), Unknown)


def test_no_name_outlives_its_committee() -> None:
    ended = Committee(
        "ban",
        "Ban",
        short="B",
        other_names=(OtherName("Ban cũ"), OtherName("Ban xưa", period("2012"))),
        period=period("2010", "2018"),
    )
    assert names_of(ended) == [
        OtherName("Ban", period("2010", "2018")),
        OtherName("B", period("2010", "2018")),
        OtherName("Ban cũ", period("2010", "2018")),
        OtherName("Ban xưa", period("2012", "2018")),
    ]


ONSETS = "b c ch d đ g h kh l m n ng nh p ph s t th tr v x".split()
PAIRS = [
    (f"Nguyễn Văn {o.capitalize()}{a}{c}", f"Nguyễn Văn {o.capitalize()}{b}{c}")
    for o in ONSETS
    for a, b in (("à", "á"), ("ạ", "ả"), ("ă", "â"), ("ò", "ó"), ("ô", "ơ"), ("u", "ư"))
    for c in ("n", "m", "ng", "nh")
][:500]


def test_a_thousand_names_that_differ_in_marks_only_stay_a_thousand_people() -> None:
    people = [n for pair in PAIRS for n in pair]
    assert len(PAIRS) == 500
    assert len(set(people)) == 1000
    names = Names(Leader(f"nguoi-{i}", name) for i, name in enumerate(people))
    assert len(names.records) == 1000
    for i, name in enumerate(people):
        found = names.resolve(name, DAY)
        assert isinstance(found, Leader)
        assert (found.id, found.name) == (f"nguoi-{i}", name)


def test_names_shared_at_one_time_are_told_once_each() -> None:
    names = Names(
        [
            Committee("a", "Ban Một", short="Ban Hai", other_names=(OtherName("ban một"),)),
            Committee("b", "Ban Hai", short="Ban Một", period=period("2020")),
            Committee("c", "Ban Một", period=period("", "2019")),
        ]
    )
    assert sorted(names.overlapping()) == [
        ("Ban Hai", "a", "b"),
        ("Ban Một", "a", "b"),
        ("Ban Một", "a", "c"),
    ]


def test_lineage_is_told_from_either_side() -> None:
    committees = {
        "cu": Committee("cu", "Cũ", successors=("moi",)),
        "khac": Committee("khac", "Khác", parent="moi"),
        "moi": Committee("moi", "Mới", predecessors=("khac",)),
    }
    lineage, findings = lineage_of(committees)
    assert findings == []
    assert lineage.predecessors == {"moi": ["cu", "khac"]}
    assert lineage.successors == {"cu": ["moi"], "khac": ["moi"]}
    assert lineage.children == {"moi": ["khac"]}


def with_parents(parents: dict[str, str]) -> dict[str, Committee]:
    return {id_: Committee(id_, id_.upper(), parent=parent) for id_, parent in parents.items()}


@pytest.mark.parametrize(
    ("parents", "chains"),
    [
        ({"a": "a"}, ["a → a"]),
        ({"a": "b", "b": "a"}, ["a → b → a"]),
        ({"a": "c", "b": "c", "c": "b"}, ["b → c → b"]),
        ({"a": "c", "c": "b", "b": "c", "d": "e", "e": "d"}, ["b → c → b", "d → e → d"]),
        ({"a": "b", "b": "c", "c": ""}, []),
    ],
)
def test_each_cycle_is_told_and_cut(parents: dict[str, str], chains: list[str]) -> None:
    lineage, findings = lineage_of(with_parents(parents))
    assert sorted(dict(f.values)["chain"] for f in findings) == chains
    assert {f.code for f in findings} <= {"R06"}
    for id_ in parents:  # every way down ends
        seen, below = set(), [id_]
        while below:
            child = below.pop()
            assert child not in seen
            seen.add(child)
            below += lineage.children.get(child, [])


def test_a_cycle_of_predecessors_is_cut_in_both_directions() -> None:
    lineage, findings = lineage_of(
        {
            "a": Committee("a", "A", predecessors=("b",), lines={"predecessors": 7}),
            "b": Committee("b", "B", predecessors=("a",)),
        }
    )
    assert [(f.code, f.path, f.line) for f in findings] == [("R06", "committees/a.md", 7)]
    assert lineage.predecessors == {}
    assert lineage.successors == {}


def test_many_ways_between_committees_cost_no_more_than_their_links() -> None:
    layers = [[f"t{i:02}-{side}" for side in "ab"] for i in range(60)]
    committees = {
        id_: Committee(id_, id_, predecessors=tuple(layers[i - 1]) if i else ())
        for i, layer in enumerate(layers)
        for id_ in layer
    }
    _, findings = lineage_of(committees)  # 2**60 paths: a walk over each would never end
    assert findings == []
