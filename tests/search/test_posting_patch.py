"""Posting files that are patched are, byte for byte, those of an index made anew."""

import datetime
import pickle
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bantin.errors import DamagedIndexError
from bantin.search.documents import Document, Facet
from bantin.search.index_addresses import POSTING_FOLDERS, IndexFile, posting_address
from bantin.search.index_builder import IndexBuilder
from bantin.search.index_layout import IndexLayout, layout_for
from bantin.search.named_records import NamedRecord
from bantin.search.posting_patch import EarlierIndex, PostingPatch
from tests.search.indexes import definitions_in

from .indexes import FIRST, archives, document, files_of, files_of_stored_fields
from .invented import GLOSSARY, NAMES, bulletins

TOTAL = 300  # of which 296 have postings


class Content(NamedTuple):
    """What an index is made of."""

    documents: list[Document]
    names: list[NamedRecord] = NAMES
    glossary: dict[str, tuple[str, ...]] = GLOSSARY


LayoutOf = Callable[[Content], IndexLayout]


def planned(content: Content) -> IndexLayout:
    return layout_for([one.day for one in content.documents])


class Made:
    """An index made from nothing, in a folder."""

    def __init__(self, content: Content, folder: Path, layout: LayoutOf = planned):
        self.layout = layout(content)
        self.indexed_count = dict(
            zip(self.layout.numbers[: self.layout.indexed_count], content.documents, strict=False)
        )
        files = files_of(self.layout, *content)
        self.posting_files = [file for file in files if is_posting_file(file)]
        self.others = [file for file in files if not is_posting_file(file)]
        self.hint_fingerprints = unread(self.layout, content).hint_fingerprints(
            content.names, content.glossary
        )
        self.folder = folder
        for file in self.posting_files:
            path = folder / file.address
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.data)


def is_posting_file(file: IndexFile) -> bool:
    return file.address.startswith(POSTING_FOLDERS)


def unread(made: IndexLayout, content: Content) -> IndexBuilder:
    """An index that knows all definitions and read nothing: the folder for postings is none."""
    index = IndexBuilder(made, Path("/nowhere"))
    index.count_definitions(map(definitions_in, content.documents))
    return index


def patches(before: Made, now: Content, layout: LayoutOf = planned) -> list[PostingPatch]:
    """As another process gets them."""
    made = layout(now)
    listed = dict(zip(made.numbers[: made.indexed_count], now.documents, strict=False))
    old = [
        (number, one) for number, one in before.indexed_count.items() if listed.get(number) != one
    ]
    new = [
        (number, one) for number, one in listed.items() if before.indexed_count.get(number) != one
    ]
    earlier = EarlierIndex(before.folder, before.hint_fingerprints, old)
    found = unread(made, now).posting_patches(earlier, new, now.names, now.glossary)
    again: list[PostingPatch] = pickle.loads(pickle.dumps(found))
    return again


def patched(before: Made, now: Content, layout: LayoutOf = planned) -> set[str]:
    """The addresses of patched files: just those that differ, and they are as they should be."""
    files = [file for patch in patches(before, now, layout) for file in patch.files()]
    whole = Made(now, before.folder / "whole", layout)
    old, new = dict(before.posting_files), dict(whole.posting_files)
    assert {**old, **dict(files)} == new
    assert sorted(file.address for file in files) == sorted(a for a in new if old[a] != new[a])
    index = unread(whole.layout, now)
    stored = files_of_stored_fields(whole.layout, now.documents)
    newest = now.documents[whole.layout.indexed_count :]
    assert [*stored, *index.other_files(now.names, now.documents, newest)] == whole.others
    return {file.address for file in files}


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return Made(Content([*bulletins(TOTAL)]), tmp_path_factory.mktemp("before"))


_names = st.lists(
    st.builds(
        NamedRecord,
        st.just("lanh-dao"),
        st.sampled_from(["a", "b"]),
        st.sampled_from(["Hội đồng", "Tỉnh", "chí"]),
        st.sampled_from(["", "Bí thư"]),
    ),
    max_size=3,
)
_glossaries = st.dictionaries(
    st.sampled_from(["UBND", "BQL"]),
    st.lists(st.sampled_from(["Ủy ban", "Hội đồng"]), min_size=1, max_size=2, unique=True).map(tuple),
)  # fmt: skip
_DEFINING = document(FIRST + datetime.timedelta(7), "Hội", "", "Ban Quản lý (BQL) họp.")
_FIELDS = ["day", "title", "lead", "paragraphs", "source", "committees", "leaders"]


@st.composite
def edits(draw: st.DrawFn) -> tuple[Content, Content]:
    """Two states of an archive that have much in common."""
    old = draw(archives())
    others = [*draw(archives(most=4)), _DEFINING]
    new = draw(st.lists(st.sampled_from(others), max_size=2))
    for one in old:
        if draw(st.integers(0, 5)):
            other = draw(st.sampled_from(others))
            fields = draw(st.just([]) | st.lists(st.sampled_from(_FIELDS), unique=True))
            new.append(replace(one, **{field: getattr(other, field) for field in fields}))
    names, glossary = draw(_names), draw(_glossaries)
    return (
        Content(old, names, glossary),
        Content(
            sorted(new, key=lambda one: one.day),
            draw(st.just(names) | _names),
            draw(st.just(glossary) | _glossaries),
        ),
    )


@settings(max_examples=60)
@given(edits(), st.integers(0, 3), st.integers(0, 2), st.integers(0, 3))
def test_patched_files_are_those_of_an_index_made_anew(
    tmp_path_factory: pytest.TempPathFactory,
    edit: tuple[Content, Content],
    pair_bits: int,
    word_bits: int,
    recent: int,
) -> None:
    """Numbers may move too; only span and count of files are the same."""

    def layout(content: Content) -> IndexLayout:
        listed = max(len(content.documents) - recent, 0)
        made = replace(planned(content), indexed_count=listed, number_limit=1 << 13)
        return replace(made, pair_bits=pair_bits, word_bits=word_bits)

    old, new = edit
    patched(Made(old, tmp_path_factory.mktemp("before"), layout), new, layout)


def test_where_nothing_changes_nothing_is_written(before: Made) -> None:
    assert patches(before, Content([*bulletins(TOTAL)])) == []


def test_another_word_in_an_old_text_patches_the_files_of_its_pairs(before: Made) -> None:
    documents = [*bulletins(TOTAL)]
    first, *rest = documents[10].paragraphs
    words = first.split()
    other = " ".join([*words[:20], "Đắk", *words[21:]])
    documents[10] = replace(documents[10], paragraphs=(other, *rest))
    assert 2 <= len(patched(before, Content(documents))) <= 12  # two for each pair


def test_another_facet_patches_its_postings(before: Made) -> None:
    documents = [*bulletins(TOTAL)]
    documents[10] = replace(documents[10], leaders=(Facet("moi", "Người mới"),))
    files = patched(before, Content(documents))
    assert 1 <= len(files) <= 1 + len(bulletins(TOTAL)[10].leaders)
    assert all("/words/" in file for file in files)


def test_a_bulletin_moved_within_its_day_is_another_number(before: Made) -> None:
    documents = [*bulletins(TOTAL)]
    place = next(n for n in range(10, 20) if documents[n].day == documents[n + 1].day)
    documents[place : place + 2] = reversed(documents[place : place + 2])
    assert patched(before, Content(documents))


def test_recent_bulletins_that_get_postings_are_patched_in(before: Made) -> None:
    now = Content([*bulletins(TOTAL + 4)])
    assert planned(now).posting_layout == before.layout.posting_layout
    assert planned(now).indexed_count == before.layout.indexed_count + 8
    assert patched(before, now)
    sizes = [len(patch.numbers) for patch in patches(before, now)]
    assert len(sizes) > 2
    assert max(sizes) <= 64


def test_another_description_patches_the_files_of_its_hints(before: Made) -> None:
    names = [*NAMES[:-1], replace(NAMES[-1], description="Bí thư")]
    files = patched(before, Content([*bulletins(TOTAL)], names))
    assert 1 <= len(files) <= 2


def test_hints_that_are_gone_are_removed(before: Made) -> None:
    assert patched(before, Content([*bulletins(TOTAL)], NAMES[:-1], {}))


def test_only_files_whose_hints_differ_are_patched(before: Made) -> None:
    now = Content([*bulletins(TOTAL)], [*NAMES, NamedRecord("co-quan", "moi", "Ban mới")])
    fingerprints = unread(planned(now), now).hint_fingerprints(now.names, now.glossary)
    differing = {file for file, _ in fingerprints.items() ^ before.hint_fingerprints.items()}
    (patch,) = patches(before, now)
    assert {*patch.numbers} == differing
    assert len(differing) == 1


def _gone(path: Path) -> None:
    path.unlink()


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _of_others(path: Path) -> None:
    number = int(path.stem, 16)
    path.write_bytes(path.with_stem(f"{number ^ 1:x}").read_bytes())


@pytest.mark.parametrize("damage", [_gone, _cut, _empty, _of_others])
def test_a_file_that_is_not_as_it_was_left_is_damage(
    tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    documents = [*bulletins(40)]
    before = Made(Content(documents), tmp_path)
    documents[10] = replace(documents[10], title="")
    found = patches(before, Content(documents))
    damage(tmp_path / posting_address(found[0].kind, found[0].numbers[0]))
    with pytest.raises(DamagedIndexError):
        list(found[0].files())


@pytest.mark.parametrize("lead", ["", "Tin cũ"], ids=["adds only", "adds and removes"])
def test_a_patch_cannot_be_applied_twice(tmp_path: Path, lead: str) -> None:
    """What it adds is there already: an error is better than a bulletin that counts twice."""
    documents = [*bulletins(40)]
    documents[10] = replace(documents[10], lead=lead)
    before = Made(Content(documents), tmp_path)
    documents = [*documents]
    documents[10] = replace(documents[10], lead="Đắk Lắk")
    found = patches(before, Content(documents))
    assert found
    for patch in found:
        for file in [*patch.files()]:
            (tmp_path / file.address).write_bytes(file.data)
        with pytest.raises(DamagedIndexError):
            list(patch.files())


def test_damage_tells_which_file_it_is(before: Made) -> None:
    documents = [*bulletins(TOTAL)]
    documents[10] = replace(documents[10], title="Đắk Lắk")
    patch = patches(before, Content(documents))[0]
    elsewhere = replace(patch, folder=before.folder / "nowhere")
    with pytest.raises(
        DamagedIndexError, match=f"^{re.escape(posting_address(patch.kind, patch.numbers[0]))}: "
    ):
        list(elsewhere.files())
