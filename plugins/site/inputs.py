"""All that a site is made of, as one digest: the same inputs make the same site, byte for byte."""

import platform
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from importlib.metadata import distributions
from pathlib import Path

from plugins.archive.reading import content_files
from plugins.site.config import Config

_CODE = Path(__file__).parents[1]


def digest_of(content: Path, theme: Path, config: Config) -> str:
    """Content, theme and settings, and whatever makes a site of them: our code, libraries, Python."""
    digest = blake2b()
    for part in (_content(content), _files(theme), _files(_CODE, "*.py"), _tools(config)):
        for name, data in part:
            digest.update(f"{name}\0{len(data)}\0".encode())
            digest.update(data)
    return digest.hexdigest()


def _content(root: Path) -> Iterator[tuple[str, bytes]]:
    paths, refused = content_files(root)
    yield "refused", repr(refused).encode()
    yield from ((path, _data(root / path)) for path in paths)


def _files(root: Path, pattern: str = "*") -> Iterator[tuple[str, bytes]]:
    paths = sorted((path.relative_to(root).as_posix(), path) for path in root.rglob(pattern))
    yield from ((name, _data(path)) for name, path in paths if path.is_file())


def _data(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        return repr(error).encode()


def _tools(config: Config) -> Iterator[tuple[str, bytes]]:
    told = (repr(config), sys.version, platform.machine(), *_libraries())
    yield "tools", "\n".join(told).encode()


@cache
def _libraries() -> list[str]:
    return sorted(f"{found.name} {found.version}" for found in distributions())
