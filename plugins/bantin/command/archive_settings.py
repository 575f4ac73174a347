"""Which archive the command works on: its settings file, found and read without Pelican."""

import argparse
import runpy
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from bantin.errors import ArchiveNotFoundError, SettingsError
from bantin.site.site_settings import SiteSettings, read_site_settings
from bantin.site.template_settings import OVERRIDES

LOCAL, PUBLISHED = "pelicanconf.py", "publishconf.py"
_PLUGIN = "bantin"


class ArchiveSettings(NamedTuple):
    """A settings file and what is in it; paths are absolute."""

    file: Path
    values: dict[str, Any]
    config: SiteSettings

    @property
    def content(self) -> Path:
        """The content folder; a SettingsError without one."""
        content = Path(self.values["PATH"])
        if not content.is_dir():
            raise SettingsError(f"{self.file}: không có thư mục nội dung “{content}”")
        return content

    @property
    def output(self) -> Path:
        return Path(self.values["OUTPUT_PATH"])

    @property
    def static(self) -> tuple[str, ...]:
        """Folders of content that Pelican copies as they are."""
        return tuple(self.values.get("STATIC_PATHS") or ())

    def overrides(
        self,
        content: Path | None = None,
        output: Path | None = None,
        cache: Path | None = None,
        **others: object,
    ) -> dict[str, Any]:
        """Settings that come before those of the file: what a person asks for, unless that is None.

        Paths become absolute.
        """
        asked = {"PATH": content, "OUTPUT_PATH": output, "CACHE_PATH": cache}
        paths = {name: str(path.resolve()) for name, path in asked.items() if path}
        own = {"SITEURL": self.config.url, OVERRIDES: self.values[OVERRIDES]}
        return {**own, **paths, **{name: one for name, one in others.items() if one is not None}}


def add_settings(parser: argparse.ArgumentParser) -> None:
    """Add the option that names a settings file."""
    parser.add_argument(
        "--settings",
        type=Path,
        metavar="FILE",
        help=f"tệp thiết lập của kho (mặc định: {LOCAL} gần nhất, từ thư mục này trở lên)",
    )


def archive_of(options: argparse.Namespace, *, published: bool = False) -> ArchiveSettings:
    """Read the settings of the archive that a verb is run in, and say on stderr which archive that is.

    Those are in the file that `--settings` names, or in the nearest one above the working directory, with
    `published` in the `publishconf.py` beside that where there is one. An ArchiveNotFoundError without a file,
    a SettingsError if it does not hold.
    """
    archive = read(options.settings or _nearest(published))
    print(f"Kho: {archive.config.name} ({archive.file.parent})", file=sys.stderr)
    return archive


def read(file: Path) -> ArchiveSettings:
    """Run a settings file and check what it says."""
    if not file.is_file():
        raise SettingsError(f"không có tệp thiết lập “{file}”")
    file = file.resolve()
    with _own_modules():
        try:
            found = runpy.run_path(str(file))
        # Whatever a settings file does wrong is told as one sentence.
        except (Exception, SystemExit) as error:
            raise SettingsError(f"{file}:{_line(error, file)}: {_reason(error)}") from error
    values = {name: value for name, value in found.items() if name.isupper()}
    if _PLUGIN not in (values.get("PLUGINS") or []):
        raise SettingsError(
            f"{file} không phải thiết lập của một kho bản tin: PLUGINS không có “{_PLUGIN}”. Kho bản tin bắt đầu "
            "tệp này bằng “from bantin.default_settings import *”; tạo kho mới: bantin init THƯ-MỤC"
        )
    try:
        values = _absolute(values, file.parent)
        return ArchiveSettings(file, values, read_site_settings(values))
    except SettingsError as error:
        raise SettingsError(f"{file}: {error}") from error


def _nearest(published: bool) -> Path:
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / LOCAL).is_file():
            at_publication = folder / PUBLISHED
            return at_publication if published and at_publication.is_file() else folder / LOCAL
    raise ArchiveNotFoundError(here)


@contextmanager
def _own_modules() -> Iterator[None]:
    """Let a settings file import the other one of its own folder, not that of an archive read before."""
    for name in (LOCAL, PUBLISHED):
        sys.modules.pop(Path(name).stem, None)
    path = list(sys.path)
    try:
        yield
    finally:
        sys.path[:] = path


def _absolute(values: dict[str, Any], folder: Path) -> dict[str, Any]:
    """Settings in which paths do not depend on the working directory."""
    paths = {}
    for name in ("PATH", "OUTPUT_PATH", "CACHE_PATH"):
        if not isinstance(values.get(name), str | Path):
            raise SettingsError(f"{name} phải là tên một thư mục")
        paths[name] = str(folder / values[name])
    overrides = values.get(OVERRIDES, [])
    if isinstance(overrides, list | tuple):  # else it is refused with all that does not hold
        overrides = [str(folder / one) for one in overrides]
    return {**values, **paths, OVERRIDES: overrides}


def _line(error: BaseException, file: Path) -> int:
    """The line of a file that raised an error."""
    if isinstance(error, SyntaxError) and error.filename == str(file):
        return error.lineno or 1
    frames = traceback.extract_tb(error.__traceback__)
    return next((f.lineno or 1 for f in reversed(frames) if f.filename == str(file)), 1)


def _reason(error: BaseException) -> str:
    return traceback.format_exception_only(error)[-1].strip()
