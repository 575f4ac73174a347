"""What a change of the archive changes in the index."""

import datetime
from collections import Counter
from dataclasses import replace

import pytest

from bantin.search.documents import Document, Facet
from bantin.search.index_files import FOLDER, File
from bantin.search.query_hints import Name

from .indexes import index_of
from .invented import GLOSSARY, NAMES, bulletins

BEFORE = 300  # of which 296 are in lists


def changed(before: list[File], after: list[File]) -> set[str]:
    """The files, by their address in the folder, that only one index has or that differ."""
    a, b = (dict(files) for files in (before, after))
    return {
        address.removeprefix(f"{FOLDER}/")
        for address in a.keys() | b.keys()
        if a.get(address) != b.get(address)
    }


@pytest.fixture(scope="module")
def before() -> list[File]:
    return index_of(bulletins(BEFORE), NAMES, GLOSSARY)[1]


def counts(files: set[str]) -> dict[str, int]:
    """How many files of each kind: pairs, words, cards, facets, the newest and names."""
    return dict(sorted(Counter(file.split("/")[0] for file in files).items()))


def after(documents: list[Document], names: list[Name] = NAMES) -> list[File]:
    return index_of(documents, names, GLOSSARY)[1]


def test_a_new_bulletin_changes_the_newest_a_card_and_a_quarter(before: list[File]) -> None:
    files = changed(before, after([*bulletins(BEFORE + 1)]))
    assert counts(files) == {"loc": 1, "moi.bin": 1, "the": 1}


@pytest.mark.parametrize("total", [0, 6, 128, 254])
def test_a_new_bulletin_changes_no_list(total: int) -> None:
    """A new quarter has new files, and a new id a file of ids; cards may part anew in small archives."""
    files = changed(after([*bulletins(total)]), after([*bulletins(total + 1)]))
    assert counts(files).keys() <= {"loc", "moi.bin", "the"}


def test_a_bulletin_after_a_pause_changes_no_list() -> None:
    """Not even when the newest had all joined them just before."""
    documents = [*bulletins(128)]
    later = replace(documents[0], day=documents[-1].day + datetime.timedelta(90))
    files = changed(after(documents), after([*documents, later]))
    assert not {"cap", "chu"} & counts(files).keys()


def test_every_eighth_bulletin_makes_the_newest_join_the_lists() -> None:
    files = changed(after([*bulletins(127)]), after([*bulletins(128)]))
    assert {"cap", "chu", "moi.bin"} <= counts(files).keys()


def test_another_word_in_an_old_text_changes_the_files_of_its_pairs(before: list[File]) -> None:
    documents = [*bulletins(BEFORE)]
    first, *rest = documents[10].paragraphs
    words = first.split()
    other = " ".join([*words[:20], "Đắk", *words[21:]])
    documents[10] = replace(documents[10], paragraphs=(other, *rest))
    files = changed(before, after(documents))
    assert counts(files).keys() == {"cap", "chu"}
    assert len(files) <= 6  # two pairs that are gone, two that came; a word that is, one that came


def test_another_title_changes_its_card_too(before: list[File]) -> None:
    documents = [*bulletins(BEFORE)]
    documents[10] = replace(documents[10], title=f"{documents[10].title} Đắk")
    files = changed(before, after(documents))
    assert counts(files).keys() == {"cap", "chu", "the"}
    assert len(files) <= 6  # a pair, a pair past a word, the whole title twice; a word; the card


def test_another_facet_changes_its_list_its_quarter_and_its_card(before: list[File]) -> None:
    documents = [*bulletins(BEFORE)]
    documents[10] = replace(documents[10], committees=(Facet("moi", "Ban mới"),))
    files = changed(before, after(documents))
    assert counts(files).keys() == {"chu", "loc", "the"}
    assert len(files) <= 4 + len(
        bulletins(BEFORE)[10].committees
    )  # the quarter, the ids, the card, lists


def test_another_hint_changes_the_names_and_the_notes_of_that_name(before: list[File]) -> None:
    names = [*NAMES[:-1], replace(NAMES[-1], hint="Bí thư", others=())]
    files = changed(before, after([*bulletins(BEFORE)], names))
    assert counts(files) == {"cap": 2, "ten.bin": 1}


def test_a_second_text_that_defines_an_abbreviation_changes_two_notes() -> None:
    documents = [*bulletins(131)]
    for place in (10, 130):
        one = documents[place]
        documents[place] = replace(one, paragraphs=("Ban Quản lý (BQL) họp.",))
    files = changed(after(documents[:130]), after(documents))
    assert counts(files)["cap"] == 2
