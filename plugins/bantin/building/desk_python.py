"""The Python code that the editors' desk runs, as one zip: the parts of this package that need no compiled packages, and their libraries.

Equal sources give equal bytes.
"""

import io
import zipfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
_FOLDERS = (
    "authority", "content", "desk", "extraction", "findings", "headers", "importer", "language",
    "markup", "pictures", "raw_files",
)  # fmt: skip
_MODULES = ("__init__.py", "errors.py", "fingerprints.py", "system_errors.py")
_LIBRARIES = ("markdown", "slugify", "unidecode")  # pure Python, as pyproject.toml says why
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the oldest time that a zip can tell


def python_zip() -> bytes:
    """Return the zip."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, data in sorted(_sources()):
            about = zipfile.ZipInfo(name, _EPOCH)
            archive.writestr(about, data, zipfile.ZIP_DEFLATED, 9)
    return target.getvalue()


def _sources() -> Iterator[tuple[str, bytes]]:
    for module in _MODULES:
        yield f"{_PACKAGE.name}/{module}", (_PACKAGE / module).read_bytes()
    for folder in _FOLDERS:
        yield from _files(_PACKAGE / folder, _PACKAGE.parent)
    for library in _LIBRARIES:
        spec = find_spec(library)
        assert spec and spec.origin
        package = Path(spec.origin).parent
        yield from _files(package, package.parent)


def _files(folder: Path, root: Path) -> Iterator[tuple[str, bytes]]:
    for path in folder.rglob("*.py"):
        yield path.relative_to(root).as_posix(), path.read_bytes()
