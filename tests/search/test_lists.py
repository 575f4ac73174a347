"""The lists tell of each term in which bulletins it stands, and where: what one finds by reading all."""

import itertools
from collections import defaultdict
from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plugins.search import plan as plans
from plugins.search.documents import Document
from plugins.search.lists import Lists
from plugins.search.plan import Level, Plan
from plugins.search.words import key, marks, pair_hash, word_hash, words

from .decoding import Forms, ListFile, decoded
from .indexes import FIRST, archives, by_name, document, index_of, inflated

SKIPPING, WHOLE_TITLE = 0x5BD1E995, 0x2545F491
TITLE, LEAD, BODY = range(3)
Terms = dict[int, Forms]
Found = tuple[int, tuple[int, ...], int]  # hash, marks, field


def all_lists(made: Plan, files: dict[str, bytes], kind: str) -> dict[str, list[ListFile]]:
    """The files of a kind, by level."""
    return {
        level.name: [
            decoded(
                files[f"{level.name}/{kind}/{number >> 8:x}/{number & 255:x}"],
                number,
                level,
                paired=kind == "cap",
            )
            for number in range(1 << (level.pair_bits if kind == "cap" else level.word_bits))
        ]
        for level in made.levels
    }


def in_lists(made: Plan, files: dict[str, bytes], kind: str) -> dict[str, Terms]:
    found = all_lists(made, files, kind)
    return {
        level: {term: forms for one in all_ for term, forms in one.terms.items()}
        for level, all_ in found.items()
    }


def by_reading(made: Plan, documents: list[Document], kind: str) -> dict[str, Terms]:
    """The same, told from the documents one by one: each bulletin in the best field of a form."""
    best: dict[str, dict[tuple[int, tuple[int, ...]], dict[int, int]]] = {
        level.name: defaultdict(dict) for level in made.levels
    }
    for number, one in zip(made.numbers, documents, strict=True):
        (level,) = (x for x in made.levels if x.start <= number < x.end)
        for hash_, written, field in (_pairs if kind == "cap" else _singles)(one, level):
            places = best[level.name][hash_, written]
            places[number] = min(field, places.get(number, field))
    return {
        level: {
            term: {
                written: [
                    sorted(n for n, f in places.items() if f == field)
                    for field in (TITLE, LEAD, BODY)
                ]
                for (hash_, written), places in found.items()
                if hash_ == term
            }
            for term in {hash_ for hash_, _ in found}
        }
        for level, found in best.items()
    }


def _fields(one: Document) -> Iterator[tuple[int, list[str]]]:
    yield TITLE, words(one.title)
    yield LEAD, words(one.lead)
    for paragraph in one.paragraphs:
        yield BODY, words(paragraph)


def _routed(title: list[str], bits: int) -> int:
    """The hash of a whole title: its high bits are those of the term in whose file it stands."""
    hashes = [word_hash(key(word)) for word in title]
    whole = WHOLE_TITLE
    for hash_ in hashes:
        whole = pair_hash(whole, hash_)
    route = pair_hash(hashes[0], hashes[1]) if len(hashes) > 1 else hashes[0]
    return route >> 32 - bits << 32 - bits | whole % (1 << 32 - bits)


def _pairs(one: Document, level: Level) -> Iterator[Found]:
    for field, found in _fields(one):
        for a, b in itertools.pairwise(found):
            yield pair_hash(word_hash(key(a)), word_hash(key(b))), (marks(a), marks(b)), field
    title = words(one.title)
    for a, c in zip(title, title[2:], strict=False):
        yield pair_hash(word_hash(key(a)), word_hash(key(c)) ^ SKIPPING), (0, 0), TITLE
    if len(title) > 1:
        yield _routed(title, level.pair_bits), (0, 0), TITLE


def _singles(one: Document, level: Level) -> Iterator[Found]:
    for field, found in _fields(one):
        for word in found:
            yield word_hash(key(word)), (marks(word),), field
    title = words(one.title)
    if len(title) == 1:
        yield _routed(title, level.word_bits), (0,), TITLE
    facets = {"co-quan": one.committees, "lanh-dao": one.leaders}
    facets["nguon"] = (one.source,) if one.source else ()
    for kind, all_ in facets.items():
        for facet in all_:
            yield word_hash(f"@{kind}/{facet.id}"), (0,), BODY


@settings(max_examples=25)
@given(archives(), st.sampled_from([3, 5, 128]))
@example([], 128)
@example([document()], 128)
@example([document()] * 5, 5)
def test_what_is_read_is_what_is_in_the_documents(documents: list[Document], recent: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(plans, "RECENT", recent)  # so that small archives have two levels
        made, files = index_of(documents)
    named = by_name(files)
    for kind in ("cap", "chu"):
        assert in_lists(made, named, kind) == by_reading(made, documents, kind)


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
    written, unwritten = marks("hội"), marks("hoi")
    assert in_lists(made, by_name(files), "cap")["moi"][pair] == {
        (written, marks("họp")): [[], [1], [0, 2]],
        (unwritten, marks("họp")): [[], [], [1]],
    }
    assert in_lists(made, by_name(files), "chu")["moi"][word_hash("hoi")] == {
        (written,): [[1, 2], [], [0]],
        (unwritten,): [[], [], [1]],
    }


def test_texts_are_not_joined_at_their_ends() -> None:
    made, files = index_of([document(FIRST, "một", "hai", "ba", "bốn")])
    assert in_lists(made, by_name(files), "cap") == {"moi": {}}


@given(st.integers(0, 6), st.lists(st.integers(0, 0xFFFFFFFF), max_size=20))
def test_notes_stand_in_the_file_of_their_hash(bits: int, hashes: list[int]) -> None:
    lists = Lists(bits, 0, 0, paired=False)
    notes = [(hash_, ["=", "Đường “dài”", n]) for n, hash_ in enumerate(hashes)]
    for hash_, note in notes:
        lists.add_note(hash_, note)
    level = Level("moi", 0, 0, 7, bits)
    found = [
        note
        for number, data in lists.files()
        for note in decoded(inflated(data), number, level, paired=False).notes
    ]
    assert sorted(found) == sorted(notes)
