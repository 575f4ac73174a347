import datetime
import time

import pytest

from bantin.authority.record_names import (
    AmbiguousName,
    NameOfUnread,
    RecordNames,
    UnknownName,
    names_of,
)
from bantin.content.committee import Committee
from bantin.content.leader import Leader
from bantin.content.record_fields import OtherName
from tests.support.authority_records import day, period

DAY = datetime.date(2020, 7, 16)


NINH_BINH = RecordNames(
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
    names = RecordNames([Committee("so-cu", "Sở Cũ", period=period("", "2019"))])
    assert names.resolve("Sở Cũ", DAY) == UnknownName(
        "Sở Cũ", " Tên này thuộc hồ sơ so-cu vào thời gian khác."
    )


def test_an_unknown_name_comes_with_the_nearest_known_one() -> None:
    names = RecordNames([Leader("pham-sy-y", "Phạm Sỹ Ý"), Leader("le-thi-hoa", "Lê Thị Hòa")])
    assert names.resolve("Phạm Sĩ Ý", DAY) == UnknownName("Phạm Sĩ Ý", " Ý bạn là “Phạm Sỹ Ý”?")
    assert names.resolve("Vũ Quang", DAY) == UnknownName("Vũ Quang", "")


def test_a_name_of_two_records_names_both() -> None:
    names = RecordNames([Leader("lan-so-y-te", "Trần Thị Lan"), Leader("lan", "Trần Thị Lan")])
    assert names.resolve("Trần Thị Lan", DAY) == AmbiguousName(
        "Trần Thị Lan", ("lan", "lan-so-y-te")
    )


def test_other_names_are_valid_in_their_time() -> None:
    renamed = Committee(
        "ban", "Ban Mới", other_names=(OtherName("Ban Cũ", period("2010", "2018")),)
    )
    names = RecordNames([renamed])
    assert names.resolve("Ban Cũ", day("2018-12-31")) == renamed
    assert isinstance(names.resolve("Ban Cũ", day("2019-01-01")), UnknownName)


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


def test_a_thousand_names_that_differ_only_in_diacritics_stay_a_thousand_people() -> None:
    people = [n for pair in PAIRS for n in pair]
    assert len(PAIRS) == 500
    assert len(set(people)) == 1000
    names = RecordNames(Leader(f"nguoi-{i}", name) for i, name in enumerate(people))
    assert len(names.records) == 1000
    for i, name in enumerate(people):
        found = names.resolve(name, DAY)
        assert isinstance(found, Leader)
        assert (found.id, found.name) == (f"nguoi-{i}", name)


def test_names_shared_at_one_time_are_told_once_each() -> None:
    names = RecordNames(
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


def test_a_name_whose_slug_is_the_id_of_an_unread_record_waits_for_it() -> None:
    names = RecordNames([Leader("lan", "Lê Thị Lan")], unread=["le-thi-hoa", "Sở Việc"])
    assert names.resolve("le-thi-hoa", DAY) == NameOfUnread("le-thi-hoa")
    assert names.resolve("Lê Thị Hòa", DAY) == NameOfUnread("le-thi-hoa")
    assert names.resolve("sở việc", DAY) == NameOfUnread("Sở Việc")
    assert isinstance(names.resolve("Lê Thị Hòe", DAY), UnknownName)
    assert names.resolve("Lê Thị Lan", DAY) == Leader("lan", "Lê Thị Lan")


def test_each_record_that_shares_a_name_is_told() -> None:
    names = RecordNames(
        [
            Committee("a", "Ban", period=period("2000", "2004")),
            Committee("b", "Ban", period=period("2001", "2010")),
            Committee("c", "Ban", period=period("2005", "2006")),
            Committee("d", "Ban", period=period("2011")),
        ]
    )
    assert sorted(names.overlapping()) == [("Ban", "a", "b"), ("Ban", "b", "c")]


def test_a_name_shared_for_one_day_or_with_one_of_long_ago_is_told() -> None:
    names = RecordNames(
        [
            Committee("a", "Ban", period=period("2000", "2010-05-01")),
            Committee("b", "Ban", period=period("2001", "2003")),
            Committee("c", "Ban", period=period("2002", "2004")),
            Committee("d", "Ban", period=period("2010-05-01")),
        ]
    )
    pairs = [("a", "b"), ("a", "c"), ("a", "d"), ("b", "c")]
    assert sorted(names.overlapping()) == [("Ban", *pair) for pair in pairs]


def test_thousands_of_equal_names_take_moments_and_are_told_once() -> None:
    same = tuple(OtherName("Ban Một") for _ in range(4000))
    one, other = (
        Committee("a", "Ban A", other_names=same),
        Committee("b", "Ban B", other_names=same),
    )
    shared = [Committee(f"c-{i}", "Ban Chung") for i in range(5000)]
    start = time.process_time()
    told = list(RecordNames([one, other, *shared]).overlapping())
    assert time.process_time() - start < 3
    assert [pair for pair in told if pair[0] == "Ban Một"] == [("Ban Một", "a", "b")]
    assert 4999 <= len([pair for pair in told if pair[0] == "Ban Chung"]) <= 10_000
    assert len({id_ for _, *ids in told for id_ in ids}) == 5002
