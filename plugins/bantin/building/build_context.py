"""The build context: what every process of one build knows.

With it each process opens the cache and the output folder, and reads the archive.
"""

import os
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from bantin.archive.attachment_reading import PictureFile, read_picture_files
from bantin.archive.bulletin_reading import BulletinFile
from bantin.archive.earlier_readings import EarlierReadings
from bantin.archive.reading import ReadArchive, read_archive
from bantin.building.cache_database import CacheDatabase, CacheRecord
from bantin.building.cache_records import BULLETIN_FILE, OUTPUT_FILE, PICTURE_FILE, decoded, encoded
from bantin.building.input_fingerprints import Inputs
from bantin.building.output_folder import OutputFolder
from bantin.parallel.parallel_map import ParallelMap
from bantin.site.site_settings import SiteSettings

_BATCH = 1000  # cache records written to the cache at a time


class BuildFolders(NamedTuple):
    """The folders of a build; `cache` is where the build leaves what makes the next one faster."""

    content: Path
    theme: Path
    output: Path
    cache: Path

    def absolute(self) -> "BuildFolders":
        """Return the same folders as absolute paths, for workers whose working directory is another one."""
        return BuildFolders(*(path.absolute() for path in self))

    @property
    def cache_database(self) -> Path:
        """The path of the cache's database file; each output folder has a file of its own."""
        output = os.fsencode(self.output.resolve())
        return self.cache / f"site-{blake2b(output, digest_size=8).hexdigest()}.sqlite"


class BuildContext(NamedTuple):
    """Folders and settings of a build, and the fingerprints of all inputs when the build began.

    If `uses_cache` is False, no process reads the last build's cache and nothing is cached for the next build.
    `cache_copy` is a copy of the cache for workers on other machines, because SQLite can't share a database
    with other machines while it is being written.
    """

    folders: BuildFolders
    config: SiteSettings
    inputs: Inputs
    uses_cache: bool = True
    cache_copy: Path | None = None

    def open_cache(self, *, read_only: bool = False) -> CacheDatabase:
        """Open and return the cache; all processes except one must open it read-only.

        If the build does not use the cache, the returned one is empty and keeps nothing.
        """
        path = (self.cache_copy or self.folders.cache_database) if self.uses_cache else None
        return CacheDatabase(path, self.inputs.tools, read_only=read_only)

    def with_cache_copy(self, cache: CacheDatabase, folder: Path) -> "BuildContext":
        """Copy the cache into `folder`, and return a context whose processes read that copy."""
        copy = folder / "cache.sqlite"
        cache.copy_to(copy)
        return self._replace(cache_copy=copy)

    def open_output(self, cache: CacheDatabase) -> OutputFolder:
        """Return the output folder, with what the cache knows of its files."""
        return OutputFolder(self.folders.output, cache.records(OUTPUT_FILE))

    def read_archive(self, cache: CacheDatabase, parallel_map: ParallelMap) -> ReadArchive:
        """Read and return the archive.

        Bulletins and pictures whose files have not changed come from the cache; the others are read and put into it.
        """

        def recall(path: str) -> BulletinFile | None:
            known = cache.value(BULLETIN_FILE, path, self.inputs.content.get(path, b""))
            return None if known is None else decoded(BulletinFile, known)

        read: list[CacheRecord] = []

        def learn(path: str, file: BulletinFile, value: bytes) -> None:
            if file.fingerprint:
                read.append(CacheRecord(BULLETIN_FILE, path, file.fingerprint, value))
            if len(read) == _BATCH:
                cache.put(read)
                read.clear()

        def read_pictures(root: Path, paths: Sequence[str]) -> Iterator[PictureFile]:
            keys = {path: self.inputs.content.get(path, b"") for path in paths}
            known = {p: cache.value(PICTURE_FILE, p, key) for p, key in keys.items()}
            new = [path for path in paths if known[path] is None]
            found = read_picture_files(root, new, parallel_map)
            for path in paths:
                if value := known[path]:
                    yield decoded(PictureFile, value)
                    continue
                file = next(found)
                if file.fingerprint:
                    read.append(CacheRecord(PICTURE_FILE, path, file.fingerprint, encoded(file)))
                yield file

        archive = read_archive(
            self.folders.content,
            parallel_map,
            EarlierReadings(recall, learn, read_pictures),
            with_drafts=self.config.drafts,
        )
        cache.put(read)
        cache.commit()
        return archive
