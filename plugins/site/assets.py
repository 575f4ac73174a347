"""The theme's own files: one stylesheet from many, names that carry a digest so that caches last."""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_IMPORT = re.compile(r'@import url\("(?P<file>[^"]+)"\)(?: layer\((?P<layer>[\w.]+)\))?;\n?')
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_STYLESHEET = "css/main.css"


class Asset(NamedTuple):
    """A file of the theme: its name there, its address on the site, its bytes."""

    name: str
    address: str
    data: bytes


def assets(theme: Path) -> Iterator[Asset]:
    """The stylesheet with all it imports, the scripts and the icon."""
    static = theme / "static"
    yield _asset(_STYLESHEET, bundle(static / _STYLESHEET).encode())
    for path in sorted(p for p in static.rglob("*") if p.suffix in (".js", ".svg")):
        yield _asset(path.relative_to(static).as_posix(), path.read_bytes())


def _asset(name: str, data: bytes) -> Asset:
    stem, _, suffix = name.rpartition(".")
    digest = hashlib.sha256(data).hexdigest()[:8]
    return Asset(name, f"theme/{stem}.{digest}.{suffix}", data)


def bundle(path: Path) -> str:
    """A stylesheet with each `@import url("…") layer(…);` replaced by the file in that layer."""

    def put_in(match: re.Match[str]) -> str:
        text = bundle(path.parent / match["file"])
        return f"@layer {match['layer']} {{\n{text}}}\n" if match["layer"] else text

    text = _COMMENT.sub("", path.read_text(encoding="utf-8"))
    lines = (line.strip() for line in _IMPORT.sub(put_in, text).split("\n"))
    return "".join(f"{line}\n" for line in lines if line)
