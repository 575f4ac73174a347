"""Finds the archive that the command works on, and reads its settings file without Pelican.

Importing Pelican takes half a second, which the verbs that do not build can save.
"""

import argparse
import os
import runpy
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from bantin.errors import ArchiveNotFoundError, SettingsError
from bantin.site.site_settings import DESK, SiteSettings, read_site_settings
from bantin.site.template_extensions import OVERRIDES
from bantin.system_errors import sentence_of

LOCAL, PUBLISHED = "pelicanconf.py", "publishconf.py"
_PREVIEW = "xem-thu"  # "try and look"
_PLUGIN = "bantin"


class ArchiveSettings(NamedTuple):
    """A settings file and its contents.

    `values` are all settings that the file defines, with absolute paths; `config` are those that this package
    uses for the site, checked.
    """

    file: Path
    values: dict[str, Any]
    config: SiteSettings

    @property
    def content(self) -> Path:
        """The content folder. Raises SettingsError if it does not exist."""
        content = Path(self.values["PATH"])
        if not content.is_dir():
            raise SettingsError(f"{self.file}: không có thư mục nội dung “{content}”")
        return content

    @property
    def output(self) -> Path:
        return Path(self.values["OUTPUT_PATH"])

    @property
    def preview(self) -> Path:
        """The output folder of previews. It is another one than that of the site, so that drafts never get into that."""
        return self.file.parent / _PREVIEW

    def overrides(
        self,
        content: Path | None = None,
        output: Path | None = None,
        cache: Path | None = None,
        **others: object,
    ) -> dict[str, Any]:
        """Return the settings that Pelican must use in place of those in the file.

        These are the arguments that are not None, which a person gave on the command line, with absolute paths;
        and the site's URL, the desk's folder and those of template overrides as this class has read them.
        """
        asked = {"PATH": content, "OUTPUT_PATH": output, "CACHE_PATH": cache}
        paths = {name: str(path.resolve()) for name, path in asked.items() if path}
        own = {
            "SITEURL": self.config.url,
            OVERRIDES: self.values[OVERRIDES],
            DESK: self.config.desk,
        }
        return {**own, **paths, **{name: one for name, one in others.items() if one is not None}}


def add_settings(parser: argparse.ArgumentParser) -> None:
    """Add the option `--settings`, which names a settings file."""
    parser.add_argument(
        "--settings",
        type=Path,
        metavar="TỆP",
        help=f"tệp thiết lập của kho (mặc định: {LOCAL} gần nhất, từ thư mục này trở lên)",
    )


def archive_of(options: argparse.Namespace, *, published: bool = False) -> ArchiveSettings:
    """Find and read the settings of the archive that a verb works on, and print the archive's name to stderr.

    The settings file is the one that `--settings` names, else the nearest `pelicanconf.py` in the working directory
    or above. With `published`, a `publishconf.py` beside that one is used in its place. Raises ArchiveNotFoundError
    if no file is found, and SettingsError if the file is missing, fails or has invalid settings.
    """
    archive = read(options.settings or _nearest(published))
    print(f"Kho: {archive.config.name} ({archive.file.parent})", file=sys.stderr)
    return archive


def read(file: Path) -> ArchiveSettings:
    """Run a settings file, check its settings and return them. Raises SettingsError if it fails or is invalid."""
    if not file.is_file():
        raise SettingsError(f"không có tệp thiết lập “{file}”")
    file = file.resolve()
    with _own_modules():
        try:
            found = runpy.run_path(str(file))
        # Whatever error a settings file raises is reported in one sentence.
        except (Exception, SystemExit) as error:
            raise SettingsError(_failure(error, file)) from error
    values = {name: value for name, value in found.items() if name.isupper()}
    plugins = values.get("PLUGINS")
    if not isinstance(plugins, list | tuple) or _PLUGIN not in plugins:
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
    """Return the nearest settings file in the working directory or above. Raises ArchiveNotFoundError."""
    try:
        here = Path.cwd()
    except FileNotFoundError as error:  # the working directory was removed
        raise ArchiveNotFoundError(os.curdir) from error
    for folder in (here, *here.parents):
        if (folder / LOCAL).is_file():
            at_publication = folder / PUBLISHED
            return at_publication if published and at_publication.is_file() else folder / LOCAL
    raise ArchiveNotFoundError(here)


@contextmanager
def _own_modules() -> Iterator[None]:
    """Let a settings file import the other settings file of its folder, not that of an archive read before.

    The modules are removed from `sys.modules`, and `sys.path` is restored afterwards.
    """
    for name in (LOCAL, PUBLISHED):
        sys.modules.pop(Path(name).stem, None)
    path = list(sys.path)
    try:
        yield
    finally:
        sys.path[:] = path


def _absolute(values: dict[str, Any], folder: Path) -> dict[str, Any]:
    """Return the settings with paths made absolute, relative ones taken from `folder`.

    Raises SettingsError if PATH, OUTPUT_PATH or CACHE_PATH is missing or is no path.
    """
    paths = {}
    for name in ("PATH", "OUTPUT_PATH", "CACHE_PATH"):
        if not isinstance(values.get(name), str | Path):
            raise SettingsError(f"{name} phải là tên một thư mục")
        paths[name] = str(folder / values[name])
    overrides = values.get(OVERRIDES, [])
    if isinstance(overrides, list | tuple):  # anything else is refused by `read_site_settings`
        overrides = [str(folder / one) for one in overrides]
    if isinstance(desk := values.get(DESK), str) and desk:
        paths[DESK] = str(folder / desk)
    return {**values, **paths, OVERRIDES: overrides}


def _failure(error: BaseException, file: Path) -> str:
    """Return a sentence that says where and why a settings file could not be run."""
    if isinstance(error, OSError) and error.filename == str(file):
        return sentence_of(error)
    if isinstance(error, SyntaxError):  # of this file, or of another one that it imports
        wrong = Path(error.filename or file)
        if not _is_utf_8(wrong):
            return f"{wrong}: không phải văn bản UTF-8; mở tệp rồi lưu lại với mã UTF-8"
        return f"{wrong}:{error.lineno or 1}: không đúng cách viết: {_reason(error)}"
    return f"{file}:{_line(error, file)}: dừng ở dòng này vì lỗi: {_reason(error)}"


def _is_utf_8(file: Path) -> bool:
    try:
        return "\0" not in file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return False
    except OSError:  # the error is in no file
        return True


def _line(error: BaseException, file: Path) -> int:
    """Return the line of a file where an error was raised; 1 if it was raised elsewhere."""
    frames = traceback.extract_tb(error.__traceback__)
    return next((f.lineno or 1 for f in reversed(frames) if f.filename == str(file)), 1)


def _reason(error: BaseException) -> str:
    return traceback.format_exception_only(error)[-1].strip()
