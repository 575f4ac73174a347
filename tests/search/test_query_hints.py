"""Query hints: the meanings of abbreviations, by the glossary and by the texts, and the records of a name."""

from hypothesis import given
from hypothesis import strategies as st

from bantin.search.named_records import NamedRecord
from bantin.search.post_holders import PostHolders
from bantin.search.query_hints import AbbreviationCounts, Meaning, query_hints
from bantin.search.term_hashes import pair_hash, word_hash
from bantin.search.tokens import key
from tests.search.indexes import definitions_in

from .indexes import FIRST, by_name, document, index_of
from .posting_file_oracle import decoded

BTC = ("Ban Tổ chức", "Bộ Tài chính", "Ban Thường chực", "Bến Tre Cũ")


def meanings(*texts: str, glossary: dict[str, tuple[str, ...]] | None = None) -> list[str]:
    """What BTC is known to mean in such texts."""
    read = AbbreviationCounts()
    for text in texts:
        read.count(definitions_in(document(FIRST, "", text)))
    return [m.text for m in read.meanings(glossary or {}) if m.abbreviation == "BTC" and m.is_known]


def single_meanings(*texts: str, glossary: dict[str, tuple[str, ...]] | None = None) -> list[str]:
    """What BTC means in a single one of such texts, if it is not known to mean anything."""
    read = AbbreviationCounts()
    for text in texts:
        read.count(definitions_in(document(FIRST, "", text)))
    return [m.text for m in read.meanings(glossary or {}) if not m.is_known]


def defined(long: str) -> str:
    return f"Sáng nay, {long} (BTC) họp."


def test_a_meaning_counts_when_two_texts_agree_on_it() -> None:
    assert meanings(defined(BTC[0])) == []
    assert meanings(defined(BTC[0]), defined(BTC[1])) == []
    assert meanings(defined(BTC[0]), defined(BTC[0])) == [BTC[0]]


def test_one_text_that_says_it_twice_is_one_text() -> None:
    assert meanings(f"{defined(BTC[0])} {defined(BTC[0])}") == []
    read = AbbreviationCounts()
    read.count(
        definitions_in(document(FIRST, "", defined(BTC[0]), defined(BTC[0]), defined(BTC[0])))
    )
    assert list(read.meanings({})) == [Meaning("BTC", BTC[0], is_known=False)]


def test_bodies_define_as_leads_do_and_titles_do_not() -> None:
    read = AbbreviationCounts()
    read.count(definitions_in(document(FIRST, "", "", defined(BTC[0]))))
    read.count(definitions_in(document(FIRST, "", defined(BTC[0]))))
    read.count(definitions_in(document(FIRST, defined(BTC[1]))))
    read.count(definitions_in(document(FIRST, defined(BTC[1]))))
    assert list(read.meanings({})) == [Meaning("BTC", BTC[0], is_known=True)]


def test_a_text_means_what_it_defines_first() -> None:
    twice = f"{defined(BTC[0])} {defined(BTC[1])}"
    assert meanings(twice, twice) == [BTC[0]]
    read = AbbreviationCounts()
    for _ in range(2):
        read.count(definitions_in(document(FIRST, "", defined(BTC[0]), defined(BTC[1]))))
    assert list(read.meanings({})) == [Meaning("BTC", BTC[0], is_known=True)]


def test_case_and_the_place_of_a_tone_make_no_other_meaning() -> None:
    assert meanings("ban tổ chức (BTC)", "Ban Tổ chức (BTC)") == ["ban tổ chức"]
    read = AbbreviationCounts()
    for text in ("Ủy ban nhân dân (UBND)", "Uỷ ban nhân dân (UBND)"):
        read.count(definitions_in(document(FIRST, "", text)))
    assert list(read.meanings({})) == [Meaning("UBND", "Ủy ban nhân dân", is_known=True)]


def test_the_glossary_comes_first_then_what_most_texts_say() -> None:
    texts = [defined(BTC[0])] * 2 + [defined(BTC[1])] * 3
    assert meanings(*texts) == [BTC[1], BTC[0]]
    assert meanings(*texts, glossary={"BTC": (BTC[2],)}) == [BTC[2], BTC[1], BTC[0]]


def test_what_the_glossary_says_needs_no_text_and_is_not_said_twice() -> None:
    assert meanings(glossary={"BTC": BTC[:2]}) == list(BTC[:2])
    assert meanings(*[defined("BAN TỔ CHỨC")] * 2, glossary={"BTC": BTC[:1]}) == [BTC[0]]


def test_there_are_three_meanings_at_most() -> None:
    texts = [defined(long) for long in BTC[:3] for _ in range(2)]
    assert len(meanings(*texts, glossary={"BTC": ("A", "B")})) == 3
    assert meanings(*texts, glossary={"BTC": ("A", "B", "C", "D")}) == ["A", "B", "C"]


@given(st.permutations([defined(long) for long in BTC for _ in range(2)]))
def test_the_order_of_texts_does_not_matter(texts: list[str]) -> None:
    assert meanings(*texts) == meanings(*sorted(texts))


def test_of_an_unknown_abbreviation_three_single_texts_are_heard() -> None:
    assert single_meanings(defined(BTC[1]), defined(BTC[0])) == [BTC[0], BTC[1]]
    assert single_meanings(*map(defined, BTC)) == sorted(BTC)[:3]
    assert single_meanings(*[defined(BTC[0])] * 2, defined(BTC[1])) == []
    assert single_meanings(defined(BTC[1]), glossary={"BTC": (BTC[0],)}) == []


def test_a_meaning_in_a_single_text_is_a_hint_on_the_abbreviation_alone() -> None:
    meaning = Meaning("KTĐ", "kinh tế đêm", is_known=False)
    assert list(query_hints([], [meaning])) == [("KTĐ", ["~", "kinh tế đêm", "KTĐ"])]


def test_an_abbreviation_and_its_meaning_lead_to_each_other_and_every_name_to_its_record() -> None:
    name = NamedRecord("co-quan", "tinh-uy", "Tỉnh ủy", "từ 1997", ("TU", "Tỉnh ủy", "Đảng bộ"))
    record = ["co-quan", "tinh-uy", "Tỉnh ủy", "từ 1997"]
    assert list(query_hints([name], [Meaning("TU", "Tỉnh ủy", is_known=True)])) == [
        ("TU", ["=", "Tỉnh ủy", "TU"]),
        ("Tỉnh ủy", ["=", "TU", "Tỉnh ủy"]),
        ("Tỉnh ủy", [*record, "Tỉnh ủy"]),
        ("TU", [*record, "TU"]),
        ("Đảng bộ", [*record, "Đảng bộ"]),
    ]


def test_a_typed_name_means_a_record_unless_it_is_the_name_of_another() -> None:
    names = [
        NamedRecord("co-quan", "a", "Ban Dân vận Tỉnh ủy", typed_names=("Ban Dân vận", "ban  DÂN vận", "BDV")),
        NamedRecord("co-quan", "b", "Ban Nội vụ", other_names=("bdv",)),
    ]  # fmt: skip
    assert list(query_hints(names, [])) == [
        ("Ban Dân vận Tỉnh ủy", ["co-quan", "a", "Ban Dân vận Tỉnh ủy", "", "Ban Dân vận Tỉnh ủy"]),
        ("Ban Nội vụ", ["co-quan", "b", "Ban Nội vụ", "", "Ban Nội vụ"]),
        ("bdv", ["co-quan", "b", "Ban Nội vụ", "", "bdv"]),
        ("Ban Dân vận", ["co-quan", "a", "Ban Dân vận Tỉnh ủy", "", "Ban Dân vận"]),
    ]


def test_of_many_committees_of_a_name_the_number_and_the_three_with_most_bulletins_are_told() -> (
    None
):
    names = [
        NamedRecord(kind, id_, name, other_names=("Ban Thử",), bulletins=bulletins)
        for kind, id_, name, bulletins in (
            ("co-quan", "a", "Ban A", 4), ("co-quan", "b", "Ban B", 9), ("co-quan", "c", "Ban Thử", 0),
            ("nguon", "d", "Nguồn D", 99), ("co-quan", "e", "Ban E", 9), ("co-quan", "f", "Ban F", 5),
        )
    ]  # fmt: skip
    hints = [hint for text, hint in query_hints(names, []) if text == "Ban Thử"]
    assert hints == [["#", 5, [["c", "Ban Thử"], ["b", "Ban B"], ["e", "Ban E"]], "Ban Thử"]]
    three = [hint[:2] for text, hint in query_hints(names[:3], []) if text == "Ban Thử"]
    assert three == [["co-quan", "a"], ["co-quan", "b"], ["co-quan", "c"]]
    people = [NamedRecord("lanh-dao", f"an-{n}", "Lê An") for n in range(4)]
    assert list(query_hints(people, [])) == []


def test_a_post_is_found_by_its_committee_or_else_by_its_title() -> None:
    posts = (
        PostHolders("truong-ban", "Trưởng BTG", "trưởng", ()),
        PostHolders("pho-truong", "Phó Trưởng Ban Tuyên giáo", "phó trưởng", ()),
        PostHolders("tinh-uy-vien", "Tỉnh ủy viên", "tỉnh ủy viên", ()),
    )
    names = [
        NamedRecord("co-quan", "btg", "Ban Tuyên giáo", other_names=("BTG",), posts=posts),
        NamedRecord("chuc-vu", "truong-ban", "Trưởng BTG", "Ban Tuyên giáo", committee="btg"),
        NamedRecord("chuc-vu", "pho-truong", "Phó Trưởng Ban Tuyên giáo", committee="btg"),
        NamedRecord("chuc-vu", "tinh-uy-vien", "Tỉnh ủy viên", "Ban Tuyên giáo", committee="btg"),
        NamedRecord("chuc-vu", "khac", "Phó Trưởng BTG", posts=posts[:1]),
    ]
    assert [hint for _, hint in query_hints(names, [])] == [
        ["co-quan", "btg", "Ban Tuyên giáo", "", "Ban Tuyên giáo"],
        ["co-quan", "btg", "Ban Tuyên giáo", "", "BTG"],
        ["chuc-vu", "tinh-uy-vien", "Tỉnh ủy viên", "Ban Tuyên giáo", "btg", "Tỉnh ủy viên"],
        ["chuc-vu", "khac", "Phó Trưởng BTG", "", "", "Phó Trưởng BTG"],
        ["+", "trưởng Ban"],
        ["+", "trưởng BTG"],
        ["+", "phó trưởng"],
    ]


def hash_of(*words: str) -> int:
    """Of a sequence: all words into one, from a beginning of its own."""
    whole = 0x2545F491
    for word in words:
        whole = pair_hash(whole, word_hash(key(word)))
    return whole


def test_a_hint_stands_where_the_first_pair_or_the_word_does() -> None:
    documents = [document(FIRST, "Tin", f"Sáng {n}") for n in range(130)]
    names = [
        NamedRecord("co-quan", "tinh-uy", "Tỉnh ủy Sông Thanh"),
        NamedRecord("nguon", "x", "!!!"),
    ]
    made, files = index_of(documents, names, {"TU": ("Tỉnh ủy",)})
    record = ["co-quan", "tinh-uy", "Tỉnh ủy Sông Thanh", "", "Tỉnh ủy Sông Thanh"]
    pair = pair_hash(word_hash("tinh"), word_hash("uy"))
    expected = {
        pair: [(hash_of("tinh", "uy"), ["=", "TU", "Tỉnh ủy"]),
               (hash_of("tinh", "uy", "song", "thanh"), record)],
        word_hash("tu"): [(hash_of("tu"), ["=", "Tỉnh ủy", "TU"])],
    }  # fmt: skip
    low = (1 << 32 - made.pair_bits) - 1
    found = {}
    for number in range(1 << made.pair_bits):
        data = by_name(files)[f"pairs/{number >> 8:x}/{number & 255:x}"]
        if hints := decoded(data, number, made.pair_bits, made.number_limit, paired=True).hints:
            found[number] = sorted(hints)
    assert found == {
        route >> 32 - made.pair_bits: sorted(
            (route & ~low | hash_ & low, hint) for hash_, hint in hints
        )
        for route, hints in expected.items()
    }
