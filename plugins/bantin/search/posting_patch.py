"""Posting patches: tasks that each change some posting files of an earlier index.

A patch reads the earlier files, applies what an edit of a few bulletins removes and adds, and gives the same
files that a new index of all bulletins would have. This spares extracting the postings of all bulletins.
"""

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
    """The task to change the posting files of these `numbers`, which are in ascending order.

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
        """Yield the posting files as they are after the change.

        Raises DamagedIndexError if a file is missing or damaged, or is not the file that the earlier index
        wrote; then the whole index must be built again.
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
