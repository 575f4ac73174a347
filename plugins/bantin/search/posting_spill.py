"""Postings on disk, between the reading of documents and the writing of posting files.

They are partitioned by the first bits of their terms, so that only one partition is in memory at a time.
Several processes, also of several machines, may add postings at once: each appends to files of its own.
"""

import os
from pathlib import Path
from uuid import uuid4

import numpy as np

from bantin.search.postings import POSTING, Postings

_PARTITION_BITS = 5


class PostingSpill:
    """A folder of postings that belong to 2**bits posting files."""

    def __init__(self, folder: Path, bits: int):
        self._folder = folder
        self._bits = min(bits, _PARTITION_BITS)
        self._files_per_partition = 1 << bits - self._bits
        self.partitions = range(1 << self._bits)
        self._writer = (0, "")  # the process that writes, and the end of its files' names

    def add(self, postings: Postings) -> None:
        """Append postings to the files of their partitions."""
        self._folder.mkdir(parents=True, exist_ok=True)
        partition = (postings["form"] >> 32 >> (32 - self._bits)).astype(np.uint8)
        ordered = postings[
            np.argsort(partition, kind="stable")
        ]  # a counting sort, as they are bytes
        ends = np.cumsum(np.bincount(partition, minlength=len(self.partitions)))
        if self._writer[0] != os.getpid():
            self._writer = os.getpid(), uuid4().hex
        for number, some in zip(self.partitions, np.split(ordered, ends[:-1]), strict=True):
            with (self._folder / f"{number}.{self._writer[1]}").open("ab") as file:
                some.tofile(file)

    def __getstate__(self) -> dict[str, object]:
        """A process or thread that unpickles this writes files of its own."""
        return vars(self) | {"_writer": (0, "")}

    def read(self, partition: int) -> Postings:
        """Return all postings of a partition, in any order."""
        found = [np.fromfile(path, POSTING) for path in self._folder.glob(f"{partition}.*")]
        return np.concatenate([np.empty(0, POSTING), *found])

    def posting_files(self, partition: int) -> range:
        """Return the numbers of the posting files that a partition fills."""
        first = partition * self._files_per_partition
        return range(first, first + self._files_per_partition)
