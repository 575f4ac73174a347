"""What some part of a build made or found made."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial

from bantin.build.cache_database import CacheRecord
from bantin.build.cache_records import FILE
from bantin.build.output_folder import OutputFolder
from bantin.content.findings import Finding
from bantin.fingerprints import digest
from bantin.search.documents import Document
from bantin.site.sitemap import Located


@dataclass
class Made:
    """What was made in some part of a build, or was there: files by address, whether they had to be written."""

    files: dict[str, bool] = field(default_factory=dict)
    rendered: int = 0
    rows: list[CacheRecord] = field(default_factory=list)  # what the store is to keep of it
    located: list[Located] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    newest: dict[str, Document] = field(default_factory=dict)  # whole, by address

    def add(self, other: "Made") -> None:
        """Take another part in."""
        if twice := self.files.keys() & other.files.keys():
            raise ValueError(f"Two files for one address: {', '.join(sorted(twice))}")
        self.files.update(other.files)
        self.rendered += other.rendered
        self.rows += other.rows
        self.located += other.located
        self.findings += other.findings
        self.newest.update(other.newest)

    def add_file(self, folder: OutputFolder, address: str, data: bytes, fingerprint: bytes) -> None:
        """Write a file and note it."""
        self.files[address] = folder.write(address, data)
        stamp = folder.state(address) or b""  # which no file has: somebody has removed it by now
        self.rows.append(CacheRecord(FILE, address, fingerprint, stamp))

    def ensure(
        self, folder: OutputFolder, address: str, fingerprint: bytes, data: Callable[[], bytes]
    ) -> None:
        """Write a file unless the one made of the same is there."""
        if folder.is_current(address, fingerprint):
            self.files[address] = False
        else:
            self.add_file(folder, address, data(), fingerprint)


def files(folder: OutputFolder, files: Iterable[tuple[str, bytes]]) -> Made:
    """Files by (address, bytes), written unless they are there."""
    made = Made()
    for address, data in files:
        made.ensure(folder, address, digest(data), partial(bytes, data))
    return made
