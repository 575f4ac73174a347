"""Lấy Pyodide về cho bàn biên tập, để trang mạng có nơi dán văn bản thành bản tin.

The verb `bantin desk`: puts the files of Pyodide into the folder of the desk. Its help is the first line.
"""

import argparse
import shutil
import subprocess
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory

from bantin.building.pyodide_files import FILES, VERSION, is_compiled, is_whole
from bantin.command.archive_settings import add_settings, archive_of
from bantin.errors import ArgumentsError
from bantin.site.site_settings import DESK

_COMPILE = Path(__file__).parent / "compile_stdlib.mjs"
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
    with TemporaryDirectory() as temporary:
        work = Path(temporary)
        _unpack(options.package or _fetched(work), work)
        _compile(work)
        folder.mkdir(parents=True, exist_ok=True)
        for file in FILES:
            shutil.copyfile(work / file.name, folder / file.name)
    print(f"Pyodide {VERSION} đã ở trong {folder}: {len(FILES)} tệp, đúng mã kiểm tra.")
    if not is_compiled(folder):
        print(
            "Chưa biên dịch sẵn được thư viện của Python (cần Node.js), nên lần đầu mở bàn biên tập lâu hơn vài giây."
        )
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


def _unpack(package: Path, folder: Path) -> None:
    """Unpack the files that the desk needs out of a package, each with its digest checked."""
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
    for name, data in files.items():
        (folder / name).write_bytes(data)


def _compile(folder: Path) -> None:
    """Let Node.js, if it is there, compile the standard library; keep the sources if it fails or gives other bytes."""
    node, library = shutil.which("node"), folder / FILES[-1].name
    if node is None:
        return
    sources = library.read_bytes()
    done = subprocess.run([node, _COMPILE, folder], capture_output=True, check=False)
    if done.returncode or not is_compiled(folder):
        library.write_bytes(sources)
