"""Posting partitions: tasks that each make the posting and occurrence files of one partition of a `PostingSpill`.

Any process can do such a task, so that several processes share the writing of posting files.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bantin.search.index_addresses import (
    IndexFile,
    PostingKind,
    occurrence_address,
    posting_address,
)
from bantin.search.occurrence_files import occurrence_files, sections
from bantin.search.occurrences import by_document
from bantin.search.posting_file_writer import (
    PostingFileShape,
    StoredHint,
    in_file_order,
    posting_files,
)
from bantin.search.posting_spill import PostingSpill


@dataclass(frozen=True, slots=True)
class PostingPartition:
    """The task to make all posting files of the partition `number` of a spill, and the occurrence files of pairs.

    `hints` maps numbers of posting files to the query hints of the file.
    """

    kind: PostingKind
    number: int
    spill: PostingSpill
    shape: PostingFileShape
    hints: dict[int, Sequence[StoredHint]]

    def files(self) -> Iterator[IndexFile]:
        """Yield all files of the partition, made from its spilled occurrences."""
        numbers = self.spill.posting_files(self.number)
        ordered = in_file_order(by_document(self.spill.read(self.number)))
        for number, data in posting_files(ordered, self.hints, numbers, self.shape):
            yield IndexFile(posting_address(self.kind, number), data)
        if self.shape.paired:
            found = dict(sections(ordered, numbers, self.shape.bits))
            for number, data in occurrence_files(found, self.shape.bits):
                yield IndexFile(occurrence_address(number), data)
