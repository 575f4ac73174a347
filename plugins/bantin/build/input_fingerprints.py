"""All that a site is made of, as digests: the same inputs make the same site, byte for byte."""

import platform
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from importlib.metadata import distributions
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from bantin.content.content_files import content_files
from bantin.fingerprints import digest
from bantin.parallel.parallel_map import Each
from bantin.site.site_config import Config

_CODE = Path(__file__).parents[1]
_SHARE = 5000  # files that one process reads at once


class Inputs(NamedTuple):
    """Content file by file; `frame` is what every page has besides, `tools` is what works on them."""

    content: dict[str, bytes]
    refused: str
    frame: bytes
    tools: bytes

    @property
    def digest(self) -> bytes:
        """Of everything."""
        lines = (f"{path}\0{data.hex()}\n" for path, data in self.content.items())
        rest = f"{self.refused}\0{self.frame.hex()}\0{self.tools.hex()}"
        return digest(("".join(lines) + rest).encode())


def inputs(content: Path, theme: Path, config: Config, each: Each) -> Inputs:
    """Content, theme and settings as they are now, and our code, libraries and Python."""
    paths, refused = content_files(content)
    shares = [paths[at : at + _SHARE] for at in range(0, len(paths), _SHARE)]
    digests = chain.from_iterable(each(_digests_of, content, shares))
    files = dict(zip(paths, digests, strict=True))
    tools = (sys.version, platform.machine(), *_libraries())
    code = _digest_of(_files(_CODE, "*.py"), "\n".join(tools))
    return Inputs(files, repr(refused), frame_of(theme, config), code)


def _digests_of(content: Path, paths: list[str]) -> list[bytes]:
    return [digest_of(content, path) for path in paths]


def digest_of(content: Path, path: str) -> bytes:
    """Of a file of content as it is now, or of why it can't be read."""
    return digest(_data(f"{content}/{path}"))


def frame_of(theme: Path, config: Config) -> bytes:
    """Of theme and settings as they are now."""
    folders = (theme, *config.templates.overrides)
    return _digest_of(chain.from_iterable(map(_files, folders)), repr(config))


def _digest_of(files: Iterator[tuple[str, bytes]], told: str) -> bytes:
    digest = blake2b(told.encode(), digest_size=16)
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


@cache
def _libraries() -> list[str]:
    return sorted(f"{found.name} {found.version}" for found in distributions())
