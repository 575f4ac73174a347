"""The build context: what every process of one build knows, and what it opens by that."""

import os
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from bantin.archive.bulletin_reading import BulletinFile
from bantin.archive.reading import ReadArchive, read_archive
from bantin.build.cache_database import CacheDatabase, CacheRecord
from bantin.build.cache_records import BULLETIN_FILE, OUTPUT_FILE, decoded
from bantin.build.input_fingerprints import Inputs
from bantin.build.output_folder import OutputFolder
from bantin.parallel.parallel_map import ParallelMap
from bantin.site.site_settings import SiteSettings

_BATCH = 1000  # cache records that are written at once


class BuildFolders(NamedTuple):
    """The folders of a build; `cache` holds what makes the next build short."""

    content: Path
    theme: Path
    output: Path
    cache: Path

    def absolute(self) -> "BuildFolders":
        """The same folders by absolute paths, for workers that run in another folder."""
        return BuildFolders(*(path.absolute() for path in self))

    @property
    def cache_database(self) -> Path:
        """The file of the cache; each output folder has its own."""
        output = os.fsencode(self.output.resolve())
        return self.cache / f"site-{blake2b(output, digest_size=8).hexdigest()}.sqlite"


class BuildContext(NamedTuple):
    """Folders and settings of a build, and the fingerprints of all inputs when it began.

    Unless it `uses_cache`, no process reads what the last build left, and nothing is left for the next.
    `cache_copy` is a copy of the cache for workers on other machines: SQLite can't share a database that is
    being written with them.
    """

    folders: BuildFolders
    config: SiteSettings
    inputs: Inputs
    uses_cache: bool = True
    cache_copy: Path | None = None

    def open_cache(self, *, read_only: bool = False) -> CacheDatabase:
        """What the last build left; all processes but one must open it read-only."""
        path = (self.cache_copy or self.folders.cache_database) if self.uses_cache else None
        return CacheDatabase(path, self.inputs.tools, read_only=read_only)

    def with_cache_copy(self, cache: CacheDatabase, folder: Path) -> "BuildContext":
        """A context whose processes read a copy of the cache, made in `folder`."""
        copy = folder / "cache.sqlite"
        cache.copy_to(copy)
        return self._replace(cache_copy=copy)

    def open_output(self, cache: CacheDatabase) -> OutputFolder:
        """The output folder, with what is known of its files."""
        return OutputFolder(self.folders.output, cache.records(OUTPUT_FILE))

    def read_archive(self, cache: CacheDatabase, parallel_map: ParallelMap) -> ReadArchive:
        """The archive. Bulletins whose files have not changed come from the cache; others are put into it."""

        def recall(path: str) -> BulletinFile | None:
            known = cache.value(BULLETIN_FILE, path, self.inputs.content.get(path, b""))
            return None if known is None else decoded(BulletinFile, known)

        read: list[CacheRecord] = []

        def learn(path: str, file: BulletinFile, encoded: bytes) -> None:
            if file.fingerprint:
                read.append(CacheRecord(BULLETIN_FILE, path, file.fingerprint, encoded))
            if len(read) == _BATCH:
                cache.put(read)
                read.clear()

        archive = read_archive(self.folders.content, parallel_map, recall, learn)
        cache.put(read)
        cache.commit()
        return archive
