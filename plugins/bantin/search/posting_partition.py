"""Posting partitions: tasks that each make the posting files of one partition of a `PostingSpill`.

Any process can do such a task, so that several processes share the writing of posting files.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bantin.search.index_addresses import IndexFile, PostingKind, posting_address
from bantin.search.posting_file_writer import PostingFileShape, StoredHint, posting_files
from bantin.search.posting_spill import PostingSpill
from bantin.search.postings import best_per_document


@dataclass(frozen=True, slots=True)
class PostingPartition:
    """The task to make all posting files of the partition `number` of a spill.

    `hints` maps numbers of posting files to the query hints of the file.
    """

    kind: PostingKind
    number: int
    spill: PostingSpill
    shape: PostingFileShape
    hints: dict[int, Sequence[StoredHint]]

    def files(self) -> Iterator[IndexFile]:
        """Yield all posting files of the partition, made from its spilled postings."""
        numbers = self.spill.posting_files(self.number)
        postings = best_per_document(self.spill.read(self.number))
        for number, data in posting_files(postings, self.hints, numbers, self.shape):
            yield IndexFile(posting_address(self.kind, number), data)
