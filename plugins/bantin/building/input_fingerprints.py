"""Fingerprints of all inputs of a build: content, theme, settings, code, libraries and Python.

Equal inputs give the same site, byte for byte, so a build with equal fingerprints has nothing to do.
"""

import platform
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from bantin.building.library_versions import library_versions
from bantin.content.content_tree import read_tree
from bantin.content.file_limits import MOST_TEXT, most_bytes
from bantin.content.regular_files import TooLargeError, chunks_of, read_whole
from bantin.findings.findings import Finding
from bantin.fingerprints import fingerprint, fingerprint_of_pieces
from bantin.parallel.parallel_map import ParallelMap
from bantin.site.site_settings import SiteSettings

_CODE = Path(__file__).parents[1]
_FILES_PER_TASK = 5000  # files that one task of the parallel map reads


class Inputs(NamedTuple):
    """The fingerprints of all inputs of a build.

    `content` has the fingerprint of each content file that is used, by path. `unused` are the findings on everything
    else in the content folder, which is not read: its bytes make no difference. `presentation` covers the theme, overriding
    templates and settings; `tools` covers this package's code, its libraries, and Python.
    """

    content: dict[str, bytes]
    unused: tuple[Finding, ...]
    presentation: bytes
    tools: bytes

    @property
    def fingerprint(self) -> bytes:
        """One fingerprint of all inputs together."""
        lines = (f"{path}\0{data.hex()}\n" for path, data in self.content.items())
        rest = f"{self.unused!r}\0{self.presentation.hex()}\0{self.tools.hex()}"
        return fingerprint(("".join(lines) + rest).encode())


def read_inputs(
    content: Path, theme: Path, config: SiteSettings, parallel_map: ParallelMap
) -> Inputs:
    """Read all inputs as they are now, and return their fingerprints."""
    tree, unused = read_tree(content)
    paths = tree.used
    shares = [paths[at : at + _FILES_PER_TASK] for at in range(0, len(paths), _FILES_PER_TASK)]
    fingerprints = chain.from_iterable(parallel_map(_fingerprints_on_disk, content, shares))
    files = dict(zip(paths, fingerprints, strict=True))
    presentation = presentation_fingerprint(theme, config)
    return Inputs(files, tuple(unused), presentation, tools_fingerprint())


@cache
def tools_fingerprint() -> bytes:
    """Return the fingerprint of this package's code, its libraries, Python and the machine's architecture.

    It is computed once for each process, when it is first needed.
    """
    return fingerprint_of_tools(_CODE)


def fingerprint_of_tools(code: Path) -> bytes:
    """Return the same fingerprint as `tools_fingerprint`, computed now, with `code` as the folder of the code."""
    tools = (sys.version, platform.machine(), *library_versions())
    return _fingerprint_of_files(_files(code, "*.py"), "\n".join(tools))


def presentation_fingerprint(theme: Path, config: SiteSettings) -> bytes:
    """Return the fingerprint of the theme, the overriding templates and the settings as they are now."""
    folders = (theme, *config.templates.overrides)
    return _fingerprint_of_files(chain.from_iterable(map(_files, folders)), repr(config))


def fingerprint_on_disk(content: Path, path: str) -> bytes:
    """Return the fingerprint of a content file as it is now.

    One that can't be read has that of the error message; one that is larger than its type may be has that of its
    size, and is not read.
    """
    name, limit = f"{content}/{path}", most_bytes(path)
    try:
        if limit == MOST_TEXT:
            return fingerprint(read_whole(name, limit))
        return fingerprint_of_pieces(chunks_of(name, limit))
    except OSError as error:
        return fingerprint_of_error(error)
    except TooLargeError as error:
        return fingerprint(b"%d bytes" % error.size)


def fingerprint_of_error(error: OSError) -> bytes:
    """Return the fingerprint of a file that can't be read because of this error."""
    return fingerprint(repr(error).encode())


def _fingerprints_on_disk(content: Path, paths: list[str]) -> list[bytes]:
    return [fingerprint_on_disk(content, path) for path in paths]


def _fingerprint_of_files(files: Iterator[tuple[str, bytes]], others: str) -> bytes:
    """Return one fingerprint of files, given as (name, bytes), and of `others`, a text for other values."""
    digest = blake2b(others.encode(), digest_size=16)
    for name, data in files:
        digest.update(f"\0{name}\0{len(data)}\0".encode())
        digest.update(data)
    return digest.digest()


def _files(root: Path, pattern: str = "*") -> Iterator[tuple[str, bytes]]:
    paths = sorted((path.relative_to(root).as_posix(), path) for path in root.rglob(pattern))
    yield from ((name, _data(path)) for name, path in paths if path.is_file())


def _data(path: Path) -> bytes:
    """Return the bytes of a file or, if it can't be read, of the error message."""
    try:
        return path.read_bytes()
    except OSError as error:
        return repr(error).encode()
