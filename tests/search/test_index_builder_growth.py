"""What a change of the archive changes in the index."""

import datetime
from collections import Counter
from dataclasses import replace

import pytest

from bantin.search.documents import Document, Facet
from bantin.search.index_addresses import FOLDER, IndexFile
from bantin.search.named_records import NamedRecord

from .indexes import index_of
from .invented import GLOSSARY, NAMES, bulletins

BEFORE = 300  # of which 296 have postings


def changed(before: list[IndexFile], after: list[IndexFile]) -> set[str]:
    """The files, by their address in the folder, that only one index has or that differ."""
    a, b = (dict(files) for files in (before, after))
    return {
        address.removeprefix(f"{FOLDER}/")
        for address in a.keys() | b.keys()
        if a.get(address) != b.get(address)
    }


@pytest.fixture(scope="module")
def before() -> list[IndexFile]:
    return index_of(bulletins(BEFORE), NAMES, GLOSSARY)[1]


def counts(files: set[str]) -> dict[str, int]:
    """How many files of each kind."""
    return dict(sorted(Counter(file.split("/")[0] for file in files).items()))


def after(documents: list[Document], names: list[NamedRecord] = NAMES) -> list[IndexFile]:
    return index_of(documents, names, GLOSSARY)[1]


def test_a_new_bulletin_changes_recent_bulletins_stored_fields_and_a_quarter(
    before: list[IndexFile],
) -> None:
    files = changed(before, after([*bulletins(BEFORE + 1)]))
    assert counts(files) == {"facets": 1, "recent.bin": 1, "stored-fields": 1}


@pytest.mark.parametrize("total", [0, 6, 128, 254])
def test_a_new_bulletin_changes_no_postings(total: int) -> None:
    """A new quarter has new files, and a new id changes the file of ids; in small archives all stored fields may be divided anew."""
    files = changed(after([*bulletins(total)]), after([*bulletins(total + 1)]))
    assert counts(files).keys() <= {"facets", "recent.bin", "stored-fields"}


def test_a_bulletin_after_a_pause_changes_no_postings() -> None:
    """Not even when all bulletins have postings."""
    documents = [*bulletins(128)]
    later = replace(documents[0], day=documents[-1].day + datetime.timedelta(90))
    files = changed(after(documents), after([*documents, later]))
    assert not {"pairs", "words"} & counts(files).keys()


def test_every_eighth_bulletin_gives_the_newest_postings() -> None:
    files = changed(after([*bulletins(127)]), after([*bulletins(128)]))
    assert {"pairs", "words", "recent.bin"} <= counts(files).keys()


def test_another_word_in_an_old_text_changes_the_files_of_its_pairs(
    before: list[IndexFile],
) -> None:
    documents = [*bulletins(BEFORE)]
    first, *rest = documents[10].paragraphs
    words = first.split()
    other = " ".join([*words[:20], "Đắk", *words[21:]])
    documents[10] = replace(documents[10], paragraphs=(other, *rest))
    files = changed(before, after(documents))
    assert counts(files).keys() == {"pairs", "words", "occurrences"}
    # Two pairs that are gone, two that came; a word that is, one that came; where the pairs stand, also those whose
    # words the text has once less before them.
    assert len(files) <= 12


def test_another_title_changes_stored_fields_too(before: list[IndexFile]) -> None:
    documents = [*bulletins(BEFORE)]
    documents[10] = replace(documents[10], title=f"{documents[10].title} Đắk")
    files = changed(before, after(documents))
    assert counts(files).keys() == {"pairs", "words", "occurrences", "stored-fields"}
    # A pair, a pair past a word, the whole title twice, each with where it stands; a word; stored fields.
    assert len(files) <= 10


def test_another_facet_changes_its_postings_its_quarter_and_stored_fields(
    before: list[IndexFile],
) -> None:
    documents = [*bulletins(BEFORE)]
    documents[10] = replace(documents[10], committees=(Facet("moi", "Ban mới"),))
    files = changed(before, after(documents))
    assert counts(files).keys() == {"words", "facets", "stored-fields"}
    assert len(files) <= 4 + len(
        bulletins(BEFORE)[10].committees
    )  # the quarter, the ids, stored fields, postings


def test_another_description_changes_the_names_and_the_hints_of_that_name(
    before: list[IndexFile],
) -> None:
    names = [*NAMES[:-1], replace(NAMES[-1], description="Bí thư", other_names=())]
    files = changed(before, after([*bulletins(BEFORE)], names))
    assert counts(files) == {"pairs": 2, "names.bin": 1}


def test_a_second_text_that_defines_an_abbreviation_changes_two_hints() -> None:
    documents = [*bulletins(131)]
    for place in (10, 130):
        one = documents[place]
        documents[place] = replace(one, paragraphs=("Ban Quản lý (BQL) họp.",))
    files = changed(after(documents[:130]), after(documents))
    assert counts(files)["pairs"] == 2
