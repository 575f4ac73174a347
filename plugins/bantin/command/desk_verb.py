"""Lấy Pyodide về cho bàn biên tập, để trang mạng có nơi dán văn bản thành bản tin.

The verb `bantin desk`: puts the files of Pyodide into the folder of the desk. Its help is the first line.
"""

import argparse
import shutil
import subprocess
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory

from bantin.building.pyodide_files import FILES, VERSION, is_whole
from bantin.command.archive_settings import add_settings, archive_of
from bantin.errors import ArgumentsError
from bantin.site.site_settings import DESK

_FOLDER = "pyodide"
_PACKAGE = f"pyodide@{VERSION}"
_BY_HAND = (
    f"Tải gói npm “pyodide” bản {VERSION} (tệp pyodide-{VERSION}.tgz) ở máy khác rồi chạy: "
    f"bantin desk pyodide-{VERSION}.tgz"
)


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "package",
        nargs="?",
        type=Path,
        metavar="TỆP",
        help=f"gói npm đã tải, pyodide-{VERSION}.tgz (mặc định: lấy bằng npm)",
    )
    add_settings(parser)


def run(options: argparse.Namespace) -> int:
    """Put the files into the folder that the settings name, by default `pyodide`, say what to do next, and return 0.

    Raises ArgumentsError if npm is missing or fails, or the package is not the one whose digests are known.
    """
    archive = archive_of(options)
    folder = Path(archive.config.desk or archive.file.parent / _FOLDER)
    if options.package:
        files = _files_of(options.package)
    else:
        with TemporaryDirectory() as work:
            files = _files_of(_fetched(Path(work)))
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)
    print(f"Pyodide {VERSION} đã ở trong {folder}: {len(files)} tệp, đúng mã kiểm tra.")
    if not archive.config.desk:
        print(f'Thêm vào {archive.file.name} dòng: {DESK} = "{_FOLDER}"')
    return 0


def _fetched(folder: Path) -> Path:
    """Let npm download the package into a folder; return its path."""
    npm = shutil.which("npm")
    if npm is None:
        raise ArgumentsError(f"Máy này không có npm. {_BY_HAND}")
    command = [npm, "pack", "--silent", _PACKAGE]
    done = subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, check=False)
    package = next(folder.glob("*.tgz"), None)
    if done.returncode or package is None:
        raise ArgumentsError(f"npm không tải được {_PACKAGE}. {_BY_HAND}")
    return package


def _files_of(package: Path) -> dict[str, bytes]:
    """Return the files that the desk needs out of a package, by name, each with its digest checked."""
    files = {}
    try:
        with tarfile.open(package) as archive:
            for file in FILES:
                member = archive.extractfile(f"package/{file.name}")
                files[file.name] = member.read() if member else b""
    except (OSError, KeyError, tarfile.TarError) as error:
        raise ArgumentsError(
            f"“{package}” không phải gói npm pyodide {VERSION}: {error}"
        ) from error
    if wrong := [file.name for file in FILES if not is_whole(file, files[file.name])]:
        raise ArgumentsError(
            f"“{package}” khác với Pyodide {VERSION} đã khóa ({', '.join(wrong)}); không dùng tệp này"
        )
    return files
