"""Postings on disk, between the reading of documents and the writing of posting files.

They are partitioned by the first bits of their terms, so that only one partition is in memory at a time.
Several processes may add postings at once: each appends to files of its own.
"""

import os
from pathlib import Path

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

    def add(self, postings: Postings) -> None:
        """Append postings to the files of their partitions."""
        self._folder.mkdir(parents=True, exist_ok=True)
        partition = (postings["form"] >> 32 >> (32 - self._bits)).astype(np.uint8)
        ordered = postings[
            np.argsort(partition, kind="stable")
        ]  # a counting sort, as they are bytes
        ends = np.cumsum(np.bincount(partition, minlength=len(self.partitions)))
        for number, some in zip(self.partitions, np.split(ordered, ends[:-1]), strict=True):
            with (self._folder / f"{number}.{os.getpid()}").open("ab") as file:
                some.tofile(file)

    def read(self, partition: int) -> Postings:
        """Return all postings of a partition, in any order."""
        found = [np.fromfile(path, POSTING) for path in self._folder.glob(f"{partition}.*")]
        return np.concatenate([np.empty(0, POSTING), *found])

    def posting_files(self, partition: int) -> range:
        """Return the numbers of the posting files that a partition fills."""
        first = partition * self._files_per_partition
        return range(first, first + self._files_per_partition)
