"""Postings on disk, between reading bulletins one by one and writing terms one by one.

They are parted by the first bits of their terms, so that only a part is in memory. Several processes, also of
several machines, may write: each has files of its own.
"""

import os
from pathlib import Path
from uuid import uuid4

import numpy as np

from bantin.search.posting_sets import POSTING, Postings

_PART_BITS = 5


class Spill:
    """A folder of postings whose terms are in 2**bits files of lists."""

    def __init__(self, folder: Path, bits: int):
        self._folder = folder
        self._bits = min(bits, _PART_BITS)
        self._files_a_part = 1 << bits - self._bits
        self.parts = range(1 << self._bits)
        self._writer = (0, "")  # process, and the end of the names of its files

    def add(self, postings: Postings) -> None:
        """Keep these."""
        self._folder.mkdir(parents=True, exist_ok=True)
        part = (postings["term"] >> 32 >> (32 - self._bits)).astype(np.uint8)
        ordered = postings[np.argsort(part, kind="stable")]  # of bytes: by counting
        ends = np.cumsum(np.bincount(part, minlength=len(self.parts)))
        if self._writer[0] != os.getpid():
            self._writer = os.getpid(), uuid4().hex
        for number, some in zip(self.parts, np.split(ordered, ends[:-1]), strict=True):
            with (self._folder / f"{number}.{self._writer[1]}").open("ab") as file:
                some.tofile(file)

    def __getstate__(self) -> dict[str, object]:
        """A process or thread that takes this over writes files of its own."""
        return vars(self) | {"_writer": (0, "")}

    def part(self, number: int) -> Postings:
        """All postings of a part."""
        found = [np.fromfile(path, POSTING) for path in self._folder.glob(f"{number}.*")]
        return np.concatenate([np.empty(0, POSTING), *found])

    def files_of(self, part: int) -> range:
        """The numbers of the files of lists that a part fills."""
        return range(part * self._files_a_part, (part + 1) * self._files_a_part)
