"""The build context: what every process of one build knows, and what it opens by that."""

import os
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from bantin.archive.bulletin_reading import BulletinFile
from bantin.archive.reading import ReadArchive, read_archive
from bantin.build.cache_database import Row, Store
from bantin.build.cache_records import BULLETIN_FILE, OUTPUT_FILE, decoded
from bantin.build.input_fingerprints import Inputs
from bantin.build.output_folder import Folder
from bantin.parallel.parallel_map import Each
from bantin.site.site_config import Config

_BATCH = 1000  # cache records that are written at once


class BuildFolders(NamedTuple):
    """The folders of a build; `cache` holds what makes the next build short."""

    content: Path
    theme: Path
    output: Path
    cache: Path

    @property
    def cache_database(self) -> Path:
        """The file of the cache; each output folder has its own."""
        output = os.fsencode(self.output.resolve())
        return self.cache / f"site-{blake2b(output, digest_size=8).hexdigest()}.sqlite"


class BuildContext(NamedTuple):
    """Folders and settings of a build, and the fingerprints of all inputs when it began.

    Unless it `uses_cache`, no process reads what the last build left, and nothing is left for the next.
    """

    folders: BuildFolders
    config: Config
    inputs: Inputs
    uses_cache: bool = True

    def open_cache(self, *, read_only: bool = False) -> Store:
        """What the last build left; all processes but one must open it read-only."""
        path = self.folders.cache_database if self.uses_cache else None
        return Store(path, self.inputs.tools, reads=read_only)

    def open_output(self, cache: Store) -> Folder:
        """The output folder, with what is known of its files."""
        return Folder(self.folders.output, cache.all(OUTPUT_FILE))

    def read_archive(self, cache: Store, parallel_map: Each) -> ReadArchive:
        """The archive. Bulletins whose files have not changed come from the cache; others are put into it."""

        def recall(path: str) -> BulletinFile | None:
            known = cache.value(BULLETIN_FILE, path, self.inputs.content.get(path, b""))
            return None if known is None else decoded(BulletinFile, known)

        read: list[Row] = []

        def learn(path: str, file: BulletinFile, encoded: bytes) -> None:
            if file.fingerprint:
                read.append(Row(BULLETIN_FILE, path, file.fingerprint, encoded))
            if len(read) == _BATCH:
                cache.put(read)
                read.clear()

        archive = read_archive(self.folders.content, parallel_map, recall, learn)
        cache.put(read)
        cache.commit()
        return archive
