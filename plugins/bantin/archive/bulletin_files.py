"""Reads many bulletin files: recalls those that are known, and reads the others in parallel."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from msgspec import msgpack

from bantin.archive.bulletin_reading import BulletinFile, read_bulletin_file
from bantin.archive.earlier_readings import EarlierReadings
from bantin.parallel.parallel_map import ParallelMap

_PER_TASK = 200  # bulletins that one task of the parallel map reads
_DECODER = msgpack.Decoder(BulletinFile)  # faster between processes than pickle


class ReadBulletin(NamedTuple):
    """A bulletin file: its content path, what it says, and whether it was read now, not recalled."""

    path: str
    file: BulletinFile
    is_new: bool


def read_bulletin_files(
    root: Path, paths: list[str], parallel_map: ParallelMap, earlier: EarlierReadings
) -> Iterator[ReadBulletin]:
    """Yield each bulletin file: first those that `earlier` readings know, then the others.

    Files are yielded one by one, so that no list of all of them is held in memory beside what is made of them.
    """
    new = []
    for path in paths:
        if known := earlier.recall(path):
            yield ReadBulletin(path, known, is_new=False)
        else:
            new.append(path)
    shares = [new[at : at + _PER_TASK] for at in range(0, len(new), _PER_TASK)]
    read = chain.from_iterable(parallel_map(_encoded_files, root, shares))
    for path, encoded in zip(new, read, strict=True):
        file = _DECODER.decode(encoded)
        earlier.learn(path, file, encoded)
        yield ReadBulletin(path, file, is_new=True)


def _encoded_files(root: Path, paths: list[str]) -> list[bytes]:
    """Read bulletin files, each encoded as msgpack: the task of the parallel map."""
    return [msgpack.encode(read_bulletin_file(root, path)) for path in paths]
