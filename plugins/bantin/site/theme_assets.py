"""The theme's stylesheets, scripts and icons: many source files joined into few, and minified.

Their names carry a digest so that caches last.
"""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_IMPORT = re.compile(r'@import url\("(?P<file>[^"]+)"\)(?: layer\((?P<layer>[\w.]+)\))?;\n?')
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SCRIPT_IMPORT = re.compile(r'^import {[^}]*} from "(?P<file>[^"]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const) (\w+))", re.MULTILINE)


class Asset(NamedTuple):
    """A file of the theme: its name there, its address on the site, its bytes."""

    name: str
    address: str
    data: bytes


def theme_assets(theme: Path) -> Iterator[Asset]:
    """All assets: each stylesheet and script at the top of its folder, joined with what it imports, and the icons."""
    # A library written in Go, which hangs in a process forked from one that had loaded it, as `pelican -lr` forks.
    import minify  # noqa: PLC0415

    static = theme / "static"
    for path in sorted((static / "css").glob("*.css")):
        if _IMPORT.search(path.read_text(encoding="utf-8")):
            sheet = minify.string("text/css", bundle(path))
            yield _asset(path.relative_to(static).as_posix(), f"{sheet}\n".encode())
    for path in sorted((static / "js").glob("*.js")):
        script = minify.string("application/javascript", joined(path))
        yield _asset(path.relative_to(static).as_posix(), f"{script}\n".encode())
    for path in sorted(static.rglob("*.svg")):
        yield _asset(path.relative_to(static).as_posix(), path.read_bytes())


def _asset(name: str, data: bytes) -> Asset:
    stem, _, suffix = name.rpartition(".")
    digest = hashlib.sha256(data).hexdigest()[:8]
    return Asset(name, f"theme/{stem}.{digest}.{suffix}", data)


def joined(path: Path) -> str:
    """Return a script with the modules that it imports, each once and before those that need it.

    All modules share one scope, so a name at the top of one may not be at the top of another. What the
    script itself exports stays exported.
    """
    texts: dict[Path, str] = {}

    def visit(file: Path) -> None:
        if file not in texts:
            texts[file] = ""  # modules that import each other are each there once
            text = file.read_text(encoding="utf-8")
            for match in _SCRIPT_IMPORT.finditer(text):
                visit((file.parent / match["file"]).resolve())
            texts[file] = texts.pop(file) + _EXPORT.sub("", _SCRIPT_IMPORT.sub("", text))

    visit(path.resolve())
    text = "".join(texts.values())
    # Within a function, the minifier can shorten the names at the top of the modules.
    if exported := ",".join(_EXPORT.findall(path.read_text(encoding="utf-8"))):
        return f"export const {{{exported}}} = (() => {{\n{text}return {{{exported}}};\n}})();\n"
    return f"(() => {{\n{text}}})();\n"


def bundle(path: Path) -> str:
    """A stylesheet with each `@import url("…") layer(…);` replaced by the file in that layer."""

    def put_in(match: re.Match[str]) -> str:
        text = bundle(path.parent / match["file"])
        return f"@layer {match['layer']} {{\n{text}}}\n" if match["layer"] else text

    text = _COMMENT.sub("", path.read_text(encoding="utf-8"))
    lines = (line.strip() for line in _IMPORT.sub(put_in, text).split("\n"))
    return "".join(f"{line}\n" for line in lines if line)
