"""What helps who typed otherwise than it is written: Telex, spelling, abbreviations, names."""

import pytest

from tests.search.library import NAMES, Library

HOUSE = "Khánh thành nhà văn hóa xã Hạ Long"


@pytest.mark.parametrize(
    ("q", "shown_for"),
    [
        ("khanhs thanhf nhaf vawn hoas", "khánh thành nhà văn hóa"),
        ("khas thanhf nhaf vawn hoas", ""),  # a syllable that nothing has
        ("kha1nh tha2nh nha2 va8n ho1a", "khánh thành nhà văn hóa"),
        ("khánh thanhf nhà vawn hóa", "khánh thành nhà văn hóa"),
        ("khanhs thanhf năm 2018", "khánh thành"),
        ("khanhs thanhf -covid", "khánh thành -covid"),
    ],
)
def test_what_no_input_method_turned_into_letters_is_read(
    library: Library, q: str, shown_for: str
) -> None:
    answer = library.engine.search(q)
    assert answer["shownFor"] == shown_for
    assert (HOUSE in library.full(q)) == bool(shown_for)


@pytest.mark.parametrize("q", ["covid", "khánh thành nhà văn hóa", "zzz", "hoax"])
def test_nothing_else_is_read_as_telex(library: Library, q: str) -> None:
    """Nor is anything that nothing has: what was typed is shown."""
    assert library.engine.search(q)["shownFor"] == ""


def test_telex_is_not_read_when_the_very_text_is_asked_for(library: Library) -> None:
    answer = library.engine.search("khanhs thanhf", literal=True)
    assert (answer["total"], answer["shownFor"]) == (0, "")


@pytest.mark.parametrize(
    ("q", "meant"),
    [
        ("khánh thành nhà văn hóe", "Khánh thành nhà văn hóa"),
        ("khanh thank nha van hoa", "Khánh thành nhà văn hóa"),
        ("khánh thànhh nhà văn hóa", "Khánh thành nhà văn hóa"),
        ("kánh thành nhà văn hóa", "Khánh thành nhà văn hóa"),
        ("hội ngị tỉnh ủy", "Hội nghị Tỉnh ủy"),
        ("phòng chốgn covid", "Phòng chống covid"),
        ("cồng chiêg khai mạc hội thi", ""),
    ],
)
def test_a_wrong_letter_is_put_right(library: Library, q: str, meant: str) -> None:
    answer = library.engine.search(q)
    assert answer["total"] == 0
    assert answer["suggestion"].casefold() == meant.casefold()
    assert not meant or library.full(answer["suggestion"])


@pytest.mark.parametrize("q", ["khánh thành nhà văn hóa", "hội nghị", "zzz zzz", "covid", ""])
def test_what_is_found_or_far_from_all_is_not_put_right(library: Library, q: str) -> None:
    assert library.engine.search(q)["suggestion"] == ""


def test_the_rest_of_the_query_stays_in_a_suggestion(library: Library) -> None:
    assert library.engine.search("khánh thành nhà văn hóe -covid")["suggestion"] == (
        "Khánh thành nhà văn hóa -covid"
    )


@pytest.mark.parametrize(
    ("q", "also"),
    [
        ("UBND", [("ubnd", "Ủy ban nhân dân")]),
        ("ubnd tỉnh", [("ubnd", "Ủy ban nhân dân")]),
        ("phiên họp UBND tỉnh", [("ubnd", "Ủy ban nhân dân")]),
        ("ủy ban nhân dân", [("ủy ban nhân dân", "UBND")]),
        ("uy ban nhan dan tinh", [("uy ban nhan dan", "UBND")]),
        ("TĐKT", [("tđkt", "Thi đua, khen thưởng")]),
        ("tdkt", [("tdkt", "Thi đua, khen thưởng")]),
        ("thi đua khen thưởng", [("thi đua khen thưởng", "TĐKT")]),
        ("TDKT tỉnh", [("tdkt", "Thi đua, khen thưởng")]),
        ("ủy ban", []),
        ("thi dùa khen thưởng", []),  # other diacritics
    ],
)
def test_abbreviations_and_meanings_are_searched_as_well(
    library: Library, q: str, also: list[tuple[str, str]]
) -> None:
    widened = library.engine.search(q)["widened"]
    assert [(one["typed"], one["also"]) for one in widened] == also
    assert library.engine.search(q, literal=True)["widened"] == []


@pytest.mark.parametrize(
    ("q", "also"),
    [
        ("12/QĐ-UBND", [("ubnd", "Ủy ban nhân dân")]),
        ("12QĐ.UBND2", [("ubnd", "Ủy ban nhân dân")]),
        ("CT389", [("ct 389", "Chỉ thị 389/ST")]),
        ("chỉ thị 389/ST", []),  # a meaning of two runs has no other writing
        ('"12/QĐ-UBND"', []),
        ('"UBND"', []),
    ],
)
def test_what_is_quoted_has_no_other_writing_but_a_code_has(
    library: Library, q: str, also: list[tuple[str, str]]
) -> None:
    widened = library.engine.search(q)["widened"]
    assert [(one["typed"], one["also"]) for one in widened] == also


@pytest.mark.parametrize("q", ["UBND tỉnh", "ubnd tỉnh", "ủy ban nhân dân tỉnh", "uỷ ban nhân dân tỉnh"])  # fmt: skip
def test_what_writes_it_the_other_way_is_found(library: Library, q: str) -> None:
    assert {"UBND tỉnh họp phiên tháng bảy", "Ủy ban nhân dân tỉnh giao vốn"} <= set(
        library.full(q)
    )
    assert len(library.full(q, literal=True)) == 1


@pytest.mark.parametrize(
    ("q", "records"),
    [
        ("Đinh Sỹ Hùng", [("lanh-dao", "hung", "Đinh Sỹ Hùng")]),
        ("đinh sĩ hùng", [("lanh-dao", "hung", "Đinh Sỹ Hùng")]),
        ("Đinh Sỹ Hưng", [("lanh-dao", "huwng", "Đinh Sỹ Hưng")]),
        ("ba hưng", [("lanh-dao", "huwng", "Ba Hưng")]),
        ("dinh sy hung", [("lanh-dao", "hung", "Đinh Sỹ Hùng"), ("lanh-dao", "huwng", "Đinh Sỹ Hưng")]),
        ("họp với Đinh Sỹ Hùng hôm nay", [("lanh-dao", "hung", "Đinh Sỹ Hùng")]),
        ("Sỹ Hùng", []),
        ("UBND tỉnh", [("co-quan", "ubnd", "UBND tỉnh")]),
        ("báo sông thanh", [("nguon", "bao-song-thanh", "Báo Sông Thanh")]),
        ("ban chỉ đạo 389/ST tỉnh", [("co-quan", "ban-chi-dao-389", "Ban Chỉ đạo 389/ST tỉnh")]),
        ("họp ban chi dao 389-ST tinh", [("co-quan", "ban-chi-dao-389", "Ban Chỉ đạo 389/ST tỉnh")]),
        ("đội 389/ST", [("co-quan", "ban-chi-dao-389", "Đội 389/ST")]),
        ('ban chỉ đạo "389/ST" tỉnh', []),
        ("ban chỉ đạo -họp 389/ST tỉnh", []),
        ("Tỉnh ủy Sông Thanh", [("co-quan", "tinh-uy", "Tỉnh ủy Sông Thanh")]),
        ("bí thư tỉnh ủy", [("co-quan", "tinh-uy", "Tỉnh ủy")]),  # posts have no bulletins
    ],
)  # fmt: skip
def test_records_that_the_query_names_are_found(
    library: Library, q: str, records: list[tuple[str, str, str]]
) -> None:
    found = library.engine.search(q)["records"]
    assert sorted((hit["kind"], hit["id"], hit["as"]) for hit in found) == records
    known = {(name.kind, name.id): (name.name, name.description) for name in NAMES}
    assert all(known[hit["kind"], hit["id"]] == (hit["name"], hit["description"]) for hit in found)


def test_all_names_are_read(library: Library) -> None:
    (names,) = library.engine.calls(("names", []))
    assert names == [
        {
            "kind": n.kind,
            "id": n.id,
            "name": n.name,
            "description": n.description,
            "otherNames": list(n.other_names),
        }
        for n in NAMES
    ]


@pytest.mark.parametrize(
    ("name", "typed", "same"),
    [
        ("Đinh Sỹ Hùng", "dinh", True), ("Đinh Sỹ Hùng", "sy hu", True), ("Đinh Sỹ Hùng", "sĩ", True),
        ("Đinh Sỹ Hùng", "d s h", True), ("Đinh Sỹ Hùng", "hùng đinh", False), ("Đinh Sỹ Hùng", "inh", False),
        ("Đinh Sỹ Hùng", "", False), ("Đinh Sỹ Hùng", "!", False), ("", "a", False),
        ("Tỉnh ủy", "tỉnh uỷ sông", False), ("Ủy ban", "UỶ", True),
    ],
)  # fmt: skip
def test_names_begin_as_they_are_typed(
    library: Library, name: str, typed: str, *, same: bool
) -> None:
    assert library.engine.calls(("nameMatches", [name, typed])) == [same]
