"""What every process of a build must know, and what it finds from that."""

import os
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from bantin.archive.archive import Archive
from bantin.archive.bulletin_reading import Brief
from bantin.build.cache_database import CacheDatabase, CacheRecord
from bantin.build.cache_records import BRIEF, FILE, decoded
from bantin.build.input_fingerprints import Inputs
from bantin.build.output_folder import OutputFolder
from bantin.parallel.parallel_map import ParallelMap
from bantin.site.site_config import Config

_AT_ONCE = 1000  # briefs that are put into the store


class Folders(NamedTuple):
    """Where things are; `cache` is for what makes the next build short."""

    content: Path
    theme: Path
    output: Path
    cache: Path

    def absolute(self) -> "Folders":
        """The same folders by absolute paths."""
        return Folders(*(path.absolute() for path in self))

    @property
    def store(self) -> Path:
        """What builds leave; each output folder has its own."""
        output = os.fsencode(self.output.resolve())
        return self.cache / f"site-{blake2b(output, digest_size=8).hexdigest()}.sqlite"


class Frame(NamedTuple):
    """What a build begins with: where things are, and what all inputs were then.

    Without `keeps` there is no last build for any process, and none will be told of this one.
    """

    folders: Folders
    config: Config
    inputs: Inputs
    keeps: bool = True
    copy: Path | None = None  # of the cache database, for workers on other machines

    def store(self, *, read_only: bool = False) -> CacheDatabase:
        """What the last build left; all but one process must only read."""
        path = (self.copy or self.folders.store) if self.keeps else None
        return CacheDatabase(path, self.inputs.tools, read_only=read_only)

    def with_copy(self, store: CacheDatabase, folder: Path) -> "Frame":
        """Return a frame whose processes read a copy of the database in this folder.

        SQLite can't share a database that is being written with other machines.
        """
        copy = folder / "cache.sqlite"
        store.copy_to(copy)
        return self._replace(copy=copy)

    def folder(self, store: CacheDatabase) -> OutputFolder:
        """The output folder, with what is known of its files."""
        return OutputFolder(self.folders.output, store.records(FILE))

    def archive(self, store: CacheDatabase, each: ParallelMap) -> Archive:
        """The archive; bulletins whose files are as they were are not read again, others are kept in mind."""

        def recall(path: str) -> Brief | None:
            kept = store.value(BRIEF, path, self.inputs.content.get(path, b""))
            return None if kept is None else decoded(Brief, kept)

        read: list[CacheRecord] = []

        def learn(path: str, brief: Brief, data: bytes) -> None:
            if brief.digest:
                read.append(CacheRecord(BRIEF, path, brief.digest, data))
            if len(read) == _AT_ONCE:
                store.put(read)
                read.clear()

        archive = Archive(self.folders.content, each, recall, learn)
        store.put(read)
        store.commit()
        return archive
