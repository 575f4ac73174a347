"""The posting spill: extracted occurrences on disk, kept until posting files are written from them.

The occurrences are partitioned by the first bits of their terms' hashes, so that only one partition at a time
must be in memory. Several processes, even on several machines, may add occurrences at the same time, because
each process appends to its own files.
"""

import os
from pathlib import Path
from uuid import uuid4

import numpy as np

from bantin.search.occurrence_files import SECTION_BITS
from bantin.search.occurrences import OCCURRENCE, Occurrences

_PARTITION_BITS = 5


class PostingSpill:
    """A folder of occurrences, from which 2**bits posting files are to be written.

    `partitions` are the numbers of the partitions; each has the occurrences of a range of posting files. The sections
    of an occurrence file are of one partition.
    """

    def __init__(self, folder: Path, bits: int):
        self._folder = folder
        self._bits = min(max(bits - SECTION_BITS, 0), _PARTITION_BITS)
        self._files_per_partition = 1 << bits - self._bits
        self.partitions = range(1 << self._bits)
        self._writer = (0, "")  # id of the process that writes, and the suffix of its files' names

    def add(self, some: Occurrences) -> None:
        """Append each occurrence to this process's file of the occurrence's partition."""
        self._folder.mkdir(parents=True, exist_ok=True)
        partition = (some["form"] >> 32 >> (32 - self._bits)).astype(np.uint8)
        ordered = some[
            np.argsort(partition, kind="stable")
        ]  # fast: numpy sorts arrays of bytes in linear time
        ends = np.cumsum(np.bincount(partition, minlength=len(self.partitions)))
        if self._writer[0] != os.getpid():
            self._writer = os.getpid(), uuid4().hex
        for number, part in zip(self.partitions, np.split(ordered, ends[:-1]), strict=True):
            with (self._folder / f"{number}.{self._writer[1]}").open("ab") as file:
                part.tofile(file)

    def __getstate__(self) -> dict[str, object]:
        """Return the state without the writer, so that a process or thread that unpickles it writes its own files."""
        return vars(self) | {"_writer": (0, "")}

    def read(self, partition: int) -> Occurrences:
        """Return all occurrences that any process has added to a partition, in no particular order."""
        found = [np.fromfile(path, OCCURRENCE) for path in self._folder.glob(f"{partition}.*")]
        return np.concatenate([np.empty(0, OCCURRENCE), *found])

    def posting_files(self, partition: int) -> range:
        """Return the numbers of the posting files that are written from a partition."""
        first = partition * self._files_per_partition
        return range(first, first + self._files_per_partition)
