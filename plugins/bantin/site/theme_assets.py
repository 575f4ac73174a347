"""The theme's stylesheets, scripts and icons: many source files are joined into few and minified.

Each file's name contains a digest of its bytes, so that browsers may cache the file for ever.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_IMPORT = re.compile(r'@import url\("(?P<file>[^"]+)"\)(?: layer\((?P<layer>[\w.]+)\))?;\n?')
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SCRIPT_IMPORT = re.compile(r'^import {[^}]*} from "(?P<file>[^"]+)";\n', re.MULTILINE)
_TEXT_IMPORT = re.compile(
    r'^import (?P<name>\w+) from "(?P<file>[^"]+\.css)" with { type: "text" };\n', re.MULTILINE
)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const) (\w+))", re.MULTILINE)


class Asset(NamedTuple):
    """A file of the theme as published: its path in the theme's `static` folder, its address, its bytes."""

    name: str
    address: str
    data: bytes


def theme_assets(theme: Path) -> Iterator[Asset]:
    """Yield all assets of a theme.

    These are the stylesheets in `static/css` that import others, and the scripts in `static/js`, each joined with
    all that it imports and minified, and the SVG and PNG files anywhere in `static`. Files in subfolders of `css` and
    `js` are published only as parts of the files that import them.
    """
    static = theme / "static"
    for path in sorted((static / "css").glob("*.css")):
        if _IMPORT.search(path.read_text(encoding="utf-8")):
            yield _asset(static, path, f"{_stylesheet(path)}\n".encode())
    for path in sorted((static / "js").glob("*.js")):
        yield _asset(static, path, script(path))
    for path in sorted((*static.rglob("*.svg"), *static.rglob("*.png"))):
        yield _asset(static, path, path.read_bytes())


def desk_assets(theme: Path) -> Iterator[Asset]:
    """Yield the style and the script of the page of the editors' desk, which only a site with the desk has.

    The other scripts in `static/desk` are workers, whose addresses must be in the folder of the page.
    """
    static = theme / "static"
    style, main = static / "desk/desk.css", static / "desk/desk.js"
    yield _asset(static, style, f"{_stylesheet(style)}\n".encode())
    yield _asset(static, main, script(main))


def _asset(static: Path, path: Path, data: bytes) -> Asset:
    name = path.relative_to(static).as_posix()
    return Asset(name, f"theme/{digested(name, data)}", data)


def digested(name: str, data: bytes) -> str:
    """Return the name of a file with a digest of its bytes before its last dot."""
    stem, _, suffix = name.rpartition(".")
    return f"{stem}.{hashlib.sha256(data).hexdigest()[:8]}.{suffix}"


def script(path: Path) -> bytes:
    """Return a script joined with all modules that it imports, and minified."""
    return f"{_minified('application/javascript', joined(path))}\n".encode()


def joined(path: Path) -> str:
    """Return the text of a script joined with all modules that it imports.

    Each module comes once, before the modules that import it. All modules share one scope, so two modules may not
    define the same top-level name. What the script itself exports stays exported. A stylesheet that a module imports as
    text becomes a constant, joined and minified as those that are published.
    """
    texts: dict[Path, str] = {}

    def visit(file: Path) -> None:
        if file not in texts:
            texts[file] = ""  # so that modules which import each other do not recurse for ever
            text = file.read_text(encoding="utf-8")
            for match in _SCRIPT_IMPORT.finditer(text):
                visit((file.parent / match["file"]).resolve())
            text = _EXPORT.sub("", _SCRIPT_IMPORT.sub("", text))
            texts[file] = texts.pop(file) + _TEXT_IMPORT.sub(
                lambda found: _text_constant(found["name"], file.parent / found["file"]), text
            )

    visit(path.resolve())
    text = "".join(texts.values())
    # The function around the modules lets the minifier shorten their top-level names.
    if exported := ",".join(_EXPORT.findall(path.read_text(encoding="utf-8"))):
        return f"export const {{{exported}}} = (() => {{\n{text}return {{{exported}}};\n}})();\n"
    return f"(() => {{\n{text}}})();\n"


def _text_constant(name: str, stylesheet: Path) -> str:
    return f"const {name} = {json.dumps(_stylesheet(stylesheet), ensure_ascii=False)};\n"


def _stylesheet(path: Path) -> str:
    return _minified("text/css", bundle(path))


def _minified(media_type: str, text: str) -> str:
    # Imported here because this library is written in Go: it hangs in a process that was forked after its parent
    # had loaded the library, and `pelican -lr` forks.
    import minify  # noqa: PLC0415

    short: str = minify.string(media_type, text)
    return short


def bundle(path: Path) -> str:
    """Return the text of a stylesheet in which the imported files replace their `@import` lines.

    A file imported with `layer(NAME)` is put into `@layer NAME { … }`. Comments, indentation and blank lines are
    removed.
    """

    def put_in(match: re.Match[str]) -> str:
        text = bundle(path.parent / match["file"])
        return f"@layer {match['layer']} {{\n{text}}}\n" if match["layer"] else text

    text = _COMMENT.sub("", path.read_text(encoding="utf-8"))
    lines = (line.strip() for line in _IMPORT.sub(put_in, text).split("\n"))
    return "".join(f"{line}\n" for line in lines if line)
