"""The tree of content that all are given: a copy of a folder, or one made up."""

import hashlib
import shutil
from collections.abc import Iterator
from pathlib import Path

from bantin.archive.reading import read_archive
from bantin.authority.bulletin_entries import Entry
from bantin.content.bulletin import Bulletin, parse_bulletin
from bantin.content.content_files import read_text
from tests.bench.search.built import set_aside
from tests.bench.search.bulletins import bulletins
from tests.bench.search.content import write_content
from tests.bench.search.corpus import SYNTHETIC, repeated, synthetic


class Tree:
    """A folder of content, with what our own reader finds in it before anything is edited."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.facts = read_archive(folder).facts
        self.name = f"{len(self)}-{_digest(folder)}"

    def __len__(self) -> int:
        return len(self.facts.entries)

    def bulletins(self) -> Iterator[tuple[Entry, Bulletin]]:
        """Every published bulletin, with its names as records and with its text."""
        for entry in self.facts.entries:
            yield entry, self.bulletin(entry)

    def bulletin(self, entry: Entry) -> Bulletin:
        bulletin, _ = parse_bulletin(read_text(self.folder, entry.path)[0] or "", entry.path)
        if bulletin is None:
            raise ValueError(f"{entry.path} was published and cannot be read any more")
        return bulletin


def copied(source: Path, folder: Path) -> Tree:
    """A copy, because bulletins are edited between builds."""
    set_aside(folder.parent, folder)
    shutil.copytree(source, folder)
    return Tree(folder)


def made_up(count: int, folder: Path) -> Tree:
    """So many bulletins of invented words; beyond some thousands the texts are used again."""
    set_aside(folder.parent, folder)
    texts = repeated(synthetic(min(count, SYNTHETIC)), count)
    write_content(folder, bulletins(texts, count), count)
    return Tree(folder)


def _digest(folder: Path) -> str:
    """The same for the same files, wherever they lie."""
    digest = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        digest.update(f"{path.relative_to(folder).as_posix()}\0{path.stat().st_size}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
