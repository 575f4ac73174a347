"""Posting patches: tasks that each change some posting files of an earlier index, and their occurrence files.

A patch reads the earlier files, applies what an edit of a few bulletins removes and adds, and gives the same
files that a new index of all bulletins would have. This spares extracting the postings of all bulletins.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np

from bantin.errors import DamagedIndexError
from bantin.search.documents import Document
from bantin.search.index_addresses import (
    IndexFile,
    PostingKind,
    occurrence_address,
    posting_address,
)
from bantin.search.occurrence_files import (
    file_of_section,
    occurrence_file,
    posting_files_of,
    read_sections,
    sections,
    with_ranks,
)
from bantin.search.occurrences import Occurrences
from bantin.search.posting_changes import PostingChange, apply_change
from bantin.search.posting_file_reader import read_postings
from bantin.search.posting_file_writer import (
    PostingFileShape,
    StoredHint,
    in_file_order,
    posting_files,
)


class EarlierIndex(NamedTuple):
    """An earlier index with the same `posting_layout` as the new one, whose posting files still exist.

    `folder` is the output folder of the site. `hint_fingerprints` is what `IndexBuilder.hint_fingerprints`
    returned for the earlier index. `documents` are the documents that have postings in the earlier index, with
    the document numbers they have there; documents that are unchanged in the new index may be left out.
    """

    folder: Path
    hint_fingerprints: Mapping[int, str]
    documents: Sequence[tuple[int, Document]]


@dataclass(frozen=True, slots=True)
class PostingPatch:
    """The task to change the posting files of these `numbers`, which are in ascending order, and their occurrence files.

    `change` is the part of the whole change that affects these files. `hints` maps numbers of files to all
    query hints that the file has after the change. `folder` is the output folder of the site.
    """

    kind: PostingKind
    numbers: tuple[int, ...]
    change: PostingChange
    shape: PostingFileShape
    hints: dict[int, Sequence[StoredHint]]
    folder: Path

    def files(self) -> Iterator[IndexFile]:
        """Yield the files as they are after the change.

        Raises DamagedIndexError if a file is missing or damaged, or is not the file that the earlier index
        wrote; then the whole index must be built again.
        """
        files = {number: self._posting_file(number) for number in self.numbers}
        parts = self._sections() if self.shape.paired else {}
        before = np.concatenate([self._occurrences(n, data, parts) for n, data in files.items()])
        ordered = in_file_order(apply_change(before, self.change))
        for number, data in posting_files(ordered, self.hints, self.numbers, self.shape):
            if data != files[number]:  # it may be the same if only ranks have changed
                yield IndexFile(posting_address(self.kind, number), data)
        if self.shape.paired:
            now = parts | dict(sections(ordered, self.numbers, self.shape.bits))
            for number, numbers in self._occurrence_files():
                if any(now[file] != parts[file] for file in numbers):
                    data = occurrence_file([now[file] for file in numbers])
                    yield IndexFile(occurrence_address(number), data)

    def _posting_file(self, number: int) -> bytes:
        address = posting_address(self.kind, number)
        with _naming(address):
            return (self.folder / address).read_bytes()

    def _occurrences(self, number: int, data: bytes, parts: Mapping[int, bytes]) -> Occurrences:
        with _naming(posting_address(self.kind, number)):
            postings = read_postings(data, number, self.shape)
            return with_ranks(postings, parts[number]) if self.shape.paired else postings

    def _occurrence_files(self) -> Iterator[tuple[int, range]]:
        """Yield (number, posting files) of each occurrence file that has sections of some of these posting files."""
        bits = self.shape.bits
        for number in sorted({file_of_section(file, bits) for file in self.numbers}):
            yield number, posting_files_of(number, bits)

    def _sections(self) -> dict[int, bytes]:
        """Return all sections of these occurrence files, by the number of the posting file."""
        found: dict[int, bytes] = {}
        for number, numbers in self._occurrence_files():
            address = occurrence_address(number)
            with _naming(address):
                parts = read_sections((self.folder / address).read_bytes(), len(numbers))
            found.update(zip(numbers, parts, strict=True))
        return found


@contextmanager
def _naming(address: str) -> Iterator[None]:
    """Raise errors of a file again so that they tell its address."""
    try:
        yield
    except (OSError, DamagedIndexError) as error:
        raise DamagedIndexError(f"{address}: {error}") from error
