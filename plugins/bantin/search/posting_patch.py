"""Posting files of an earlier index with the changes of some bulletins applied."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np

from bantin.errors import DamagedIndexError
from bantin.search.documents import Document
from bantin.search.index_addresses import IndexFile, PostingKind, posting_address
from bantin.search.posting_changes import PostingChange, apply_change
from bantin.search.posting_file_reader import read_postings
from bantin.search.posting_file_writer import PostingFileShape, StoredHint, posting_files
from bantin.search.postings import Postings


class EarlierIndex(NamedTuple):
    """An earlier index of the same `posting_layout`, whose posting files are still there.

    `folder` is that of the site; `hint_fingerprints` are what `IndexBuilder.hint_fingerprints` gave;
    `documents` had postings in it, with their numbers then. Documents that did not change may be left out.
    """

    folder: Path
    hint_fingerprints: Mapping[int, str]
    documents: Sequence[tuple[int, Document]]


@dataclass(frozen=True, slots=True)
class PostingPatch:
    """A change of the posting files of these numbers, which are in order; `hints` are the new ones, by file."""

    kind: PostingKind
    numbers: tuple[int, ...]
    change: PostingChange
    shape: PostingFileShape
    hints: dict[int, Sequence[StoredHint]]
    folder: Path

    def files(self) -> Iterator[IndexFile]:
        """Yield the posting files after the change.

        Raises DamagedIndexError if a file is damaged or not that of the earlier index; then the whole
        index must be made anew.
        """
        before = np.concatenate([self._read(number) for number in self.numbers])
        postings = apply_change(before, self.change)
        for number, data in posting_files(postings, self.hints, self.numbers, self.shape):
            yield IndexFile(posting_address(self.kind, number), data)

    def _read(self, number: int) -> Postings:
        address = posting_address(self.kind, number)
        try:
            return read_postings((self.folder / address).read_bytes(), number, self.shape)
        except (OSError, DamagedIndexError) as error:
            raise DamagedIndexError(f"{address}: {error}") from error
