"""Fingerprints of all that a site is made of: the same inputs give the same site, byte for byte."""

import platform
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from bantin.build.library_versions import library_versions
from bantin.content.content_files import content_files
from bantin.fingerprints import fingerprint
from bantin.parallel.parallel_map import ParallelMap
from bantin.site.site_settings import SiteSettings

_CODE = Path(__file__).parents[1]
_SHARE = 5000  # files that one task of the parallel map reads


class Inputs(NamedTuple):
    """Fingerprints of content files by path, of theme and settings (`presentation`), and of the `tools`.

    `refused` describes the files that can't be content, such as links.
    """

    content: dict[str, bytes]
    refused: str
    presentation: bytes
    tools: bytes

    @property
    def fingerprint(self) -> bytes:
        """The fingerprint of everything."""
        lines = (f"{path}\0{data.hex()}\n" for path, data in self.content.items())
        rest = f"{self.refused}\0{self.presentation.hex()}\0{self.tools.hex()}"
        return fingerprint(("".join(lines) + rest).encode())


def read_inputs(
    content: Path, theme: Path, config: SiteSettings, parallel_map: ParallelMap
) -> Inputs:
    """Read content, theme, settings and tools as they are now."""
    paths, refused = content_files(content)
    shares = [paths[at : at + _SHARE] for at in range(0, len(paths), _SHARE)]
    fingerprints = chain.from_iterable(parallel_map(_fingerprints_on_disk, content, shares))
    files = dict(zip(paths, fingerprints, strict=True))
    presentation = presentation_fingerprint(theme, config)
    return Inputs(files, repr(refused), presentation, tools_fingerprint())


@cache
def tools_fingerprint() -> bytes:
    """The fingerprint of our code, its libraries and Python, as they were when this process first asked."""
    return fingerprint_of_tools(_CODE)


def fingerprint_of_tools(code: Path) -> bytes:
    """The same for the Python modules in the folder `code`, as they are now."""
    tools = (sys.version, platform.machine(), *library_versions())
    return _fingerprint_of_files(_files(code, "*.py"), "\n".join(tools))


def presentation_fingerprint(theme: Path, config: SiteSettings) -> bytes:
    """The fingerprint of theme, template overrides and settings as they are now."""
    folders = (theme, *config.templates.overrides)
    return _fingerprint_of_files(chain.from_iterable(map(_files, folders)), repr(config))


def fingerprint_on_disk(content: Path, path: str) -> bytes:
    """The fingerprint of a content file as it is now, or of the reason why it can't be read."""
    return fingerprint(_data(f"{content}/{path}"))


def _fingerprints_on_disk(content: Path, paths: list[str]) -> list[bytes]:
    return [fingerprint_on_disk(content, path) for path in paths]


def _fingerprint_of_files(files: Iterator[tuple[str, bytes]], others: str) -> bytes:
    """Of files by name, and of other values as text."""
    digest = blake2b(others.encode(), digest_size=16)
    for name, data in files:
        digest.update(f"\0{name}\0{len(data)}\0".encode())
        digest.update(data)
    return digest.digest()


def _files(root: Path, pattern: str = "*") -> Iterator[tuple[str, bytes]]:
    paths = sorted((path.relative_to(root).as_posix(), path) for path in root.rglob(pattern))
    yield from ((name, _data(path)) for name, path in paths if path.is_file())


def _data(path: Path | str) -> bytes:
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 (a Path for each would take longer)
            return file.read()
    except OSError as error:
        return repr(error).encode()
