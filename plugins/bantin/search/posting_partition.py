"""The posting files of one partition of a spill, written together by one process."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bantin.search.index_addresses import IndexFile, PostingKind, posting_address
from bantin.search.posting_file_writer import PostingFileShape, StoredHint, posting_files
from bantin.search.posting_spill import PostingSpill
from bantin.search.postings import best_per_document


@dataclass(frozen=True, slots=True)
class PostingPartition:
    """Posting files to be made from all postings of a partition; `hints` are by file number."""

    kind: PostingKind
    number: int
    spill: PostingSpill
    shape: PostingFileShape
    hints: dict[int, Sequence[StoredHint]]

    def files(self) -> Iterator[IndexFile]:
        """Yield all posting files of the partition."""
        numbers = self.spill.posting_files(self.number)
        postings = best_per_document(self.spill.read(self.number))
        for number, data in posting_files(postings, self.hints, numbers, self.shape):
            yield IndexFile(posting_address(self.kind, number), data)
