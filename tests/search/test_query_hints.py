"""Query hints: the meanings of abbreviations, by the glossary and by the texts, and the records of a name."""

from hypothesis import given
from hypothesis import strategies as st

from bantin.search.named_records import NamedRecord
from bantin.search.query_hints import AbbreviationCounts, query_hints
from bantin.search.term_hashes import pair_hash, word_hash
from bantin.search.tokens import key
from tests.search.indexes import definitions_in

from .indexes import FIRST, by_name, document, index_of
from .posting_file_oracle import decoded

BTC = ("Ban Tổ chức", "Bộ Tài chính", "Ban Thường chực", "Bến Tre Cũ")


def meanings(*texts: str, glossary: dict[str, tuple[str, ...]] | None = None) -> list[str]:
    """What BTC means to a search of such texts."""
    read = AbbreviationCounts()
    for text in texts:
        read.count(definitions_in(document(FIRST, "", text)))
    return [long for short, long in read.meanings(glossary or {}) if short == "BTC"]


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
    assert list(read.meanings({})) == []


def test_bodies_define_as_leads_do_and_titles_do_not() -> None:
    read = AbbreviationCounts()
    read.count(definitions_in(document(FIRST, "", "", defined(BTC[0]))))
    read.count(definitions_in(document(FIRST, "", defined(BTC[0]))))
    read.count(definitions_in(document(FIRST, defined(BTC[1]))))
    read.count(definitions_in(document(FIRST, defined(BTC[1]))))
    assert list(read.meanings({})) == [("BTC", BTC[0])]


def test_a_text_means_what_it_defines_first() -> None:
    twice = f"{defined(BTC[0])} {defined(BTC[1])}"
    assert meanings(twice, twice) == [BTC[0]]
    read = AbbreviationCounts()
    for _ in range(2):
        read.count(definitions_in(document(FIRST, "", defined(BTC[0]), defined(BTC[1]))))
    assert list(read.meanings({})) == [("BTC", BTC[0])]


def test_case_and_the_place_of_a_tone_make_no_other_meaning() -> None:
    assert meanings("ban tổ chức (BTC)", "Ban Tổ chức (BTC)") == ["ban tổ chức"]
    read = AbbreviationCounts()
    for text in ("Ủy ban nhân dân (UBND)", "Uỷ ban nhân dân (UBND)"):
        read.count(definitions_in(document(FIRST, "", text)))
    assert list(read.meanings({})) == [("UBND", "Ủy ban nhân dân")]


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


def test_an_abbreviation_and_its_meaning_lead_to_each_other_and_every_name_to_its_record() -> None:
    name = NamedRecord("co-quan", "tinh-uy", "Tỉnh ủy", "từ 1997", ("TU", "Tỉnh ủy", "Đảng bộ"))
    record = ["co-quan", "tinh-uy", "Tỉnh ủy", "từ 1997"]
    assert list(query_hints([name], [("TU", "Tỉnh ủy")])) == [
        ("TU", ["=", "Tỉnh ủy", "TU"]),
        ("Tỉnh ủy", ["=", "TU", "Tỉnh ủy"]),
        ("Tỉnh ủy", [*record, "Tỉnh ủy"]),
        ("TU", [*record, "TU"]),
        ("Đảng bộ", [*record, "Đảng bộ"]),
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
