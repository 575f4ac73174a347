"""The postings of an index are those that one finds by reading all documents word by word."""

import itertools
from collections import defaultdict
from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bantin.language.named_days import named_days
from bantin.search import index_layout
from bantin.search.documents import Document
from bantin.search.index_layout import IndexLayout
from bantin.search.term_hashes import pair_hash, word_hash
from bantin.search.tokens import diacritics, key, words

from .indexes import FIRST, archives, by_name, document, index_of
from .posting_file_oracle import Forms, decoded

SKIP, SEQUENCE = 0x5BD1E995, 0x2545F491
TITLE, LEAD, BODY = range(3)
Terms = dict[int, Forms]
Found = tuple[int, tuple[int, ...], int]  # hash, diacritics, field


def in_posting_files(made: IndexLayout, files: dict[str, bytes], kind: str) -> Terms:
    """The terms in the posting files of a kind."""
    bits = made.pair_bits if kind == "pairs" else made.word_bits
    found = [
        decoded(files[f"{kind}/{number >> 8:x}/{number & 255:x}"], number, bits, made.number_limit, paired=kind == "pairs")
        for number in range(1 << bits)
    ]  # fmt: skip
    return {term: forms for one in found for term, forms in one.terms.items()}


def by_reading(made: IndexLayout, documents: list[Document], kind: str) -> Terms:
    """The same, found by reading the documents one by one; each counts in the best field of a form, a repeated pair in the lead."""
    best: dict[tuple[int, tuple[int, ...]], dict[int, int]] = defaultdict(dict)
    indexed = zip(made.numbers[: made.indexed_count], documents, strict=False)
    for number, one in indexed:
        for hash_, written, field in _pairs(one, made) if kind == "pairs" else _singles(one):
            places = best[hash_, written]
            repeated = LEAD if kind == "pairs" and number in places else BODY
            places[number] = min(field, places.get(number, field), repeated)
    return {
        term: {
            written: [
                sorted(n for n, f in places.items() if f == field) for field in (TITLE, LEAD, BODY)
            ]
            for (hash_, written), places in best.items()
            if hash_ == term
        }
        for term in {hash_ for hash_, _ in best}
    }


def _fields(one: Document) -> Iterator[tuple[int, list[str]]]:
    yield TITLE, words(one.title)
    yield LEAD, words(one.lead)
    for paragraph in one.paragraphs:
        yield BODY, words(paragraph)


def _routed(title: list[str], bits: int) -> int:
    """The hash of a whole title: its high bits are those of the term in whose file it stands."""
    hashes = [word_hash(key(word)) for word in title]
    whole = SEQUENCE
    for hash_ in hashes:
        whole = pair_hash(whole, hash_)
    route = pair_hash(hashes[0], hashes[1]) if len(hashes) > 1 else hashes[0]
    return route >> 32 - bits << 32 - bits | whole % (1 << 32 - bits)


def _pairs(one: Document, made: IndexLayout) -> Iterator[Found]:
    for field, found in _fields(one):
        for a, b in itertools.pairwise(found):
            yield (
                pair_hash(word_hash(key(a)), word_hash(key(b))),
                (diacritics(a), diacritics(b)),
                field,
            )
    title = words(one.title)
    for a, c in zip(title, title[2:], strict=False):
        yield pair_hash(word_hash(key(a)), word_hash(key(c)) ^ SKIP), (0, 0), TITLE
    if title:
        yield _routed(title, made.pair_bits), (0, 0), TITLE


def _singles(one: Document) -> Iterator[Found]:
    for field, found in _fields(one):
        for word in found:
            yield word_hash(key(word)), (diacritics(word),), field
    facets = {"co-quan": one.committees, "lanh-dao": one.leaders}
    facets["nguon"] = (one.source,) if one.source else ()
    for kind, all_ in facets.items():
        for facet in all_:
            yield word_hash(f"@{kind}/{facet.id}"), (0,), BODY
    for day in named_days((one.title, one.lead, *one.paragraphs), one.day):
        yield word_hash(f"@ngay/{day}"), (0,), BODY


@settings(max_examples=25)
@given(archives(), st.sampled_from([1, 3, 5]))
@example([], 1)
@example([document()], 8)
@example([document(FIRST, "Tin")], 1)
@example([document()] * 5, 5)
def test_what_is_read_is_what_is_in_the_documents(documents: list[Document], recent: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(index_layout, "RECENT", recent)  # so that small archives have postings
        made, files = index_of(documents)
    named = by_name(files)
    for kind in ("pairs", "words"):
        assert in_posting_files(made, named, kind) == by_reading(made, documents, kind)


@pytest.fixture
def all_indexed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index_layout, "RECENT", 1)


@pytest.mark.usefixtures("all_indexed")
def test_a_bulletin_counts_once_where_a_form_stands_best() -> None:
    lead, title = "Hội họp, hội họp", "Họp hội"
    made, files = index_of(
        [
            document(FIRST, "", "", "hội họp"),
            document(FIRST, title, lead, "hội họp", "hoi họp"),
            document(FIRST, "hội", "họp", "hội, (họp)"),
        ]
    )
    pair = pair_hash(word_hash("hoi"), word_hash("hop"))
    written, unwritten = diacritics("hội"), diacritics("hoi")
    assert in_posting_files(made, by_name(files), "pairs")[pair] == {
        (written, diacritics("họp")): [[], [1], [0, 2]],
        (unwritten, diacritics("họp")): [[], [], [1]],
    }
    assert in_posting_files(made, by_name(files), "words")[word_hash("hoi")] == {
        (written,): [[1, 2], [], [0]],
        (unwritten,): [[], [], [1]],
    }


@pytest.mark.usefixtures("all_indexed")
def test_a_pair_that_a_body_repeats_counts_as_if_it_was_in_the_lead() -> None:
    made, files = index_of(
        [
            document(FIRST, "", "", "hội họp", "sau hội họp"),
            document(FIRST, "", "", "hội họp hội"),
            document(FIRST, "họp", "", "họp, hoi hội"),
        ]
    )
    pair = pair_hash(word_hash("hoi"), word_hash("hop"))
    form = diacritics("hội"), diacritics("họp")
    assert in_posting_files(made, by_name(files), "pairs")[pair] == {form: [[], [0], [1]]}
    in_words = in_posting_files(made, by_name(files), "words")
    assert in_words[word_hash("hoi")][diacritics("hội"),] == [[], [], [0, 1, 2]]
    assert in_words[word_hash("hop")] == {(diacritics("họp"),): [[2], [], [0, 1]]}


@pytest.mark.usefixtures("all_indexed")
def test_texts_are_not_joined_at_their_ends() -> None:
    made, files = index_of([document(FIRST, "", "hai", "ba", "bốn")])
    assert in_posting_files(made, by_name(files), "pairs") == {}
