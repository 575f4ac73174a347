"""The package as people install it: a wheel in an environment of its own, far from this repository."""

import os
import re
import shutil
import signal
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.support.ctrl_c import OBEYING_CTRL_C
from tests.support.file_trees import read_tree
from tests.support.http_requests import get
from tests.support.project import ROOT
from tests.support.waiting import SECONDS, until

pytestmark = pytest.mark.slow

# Root without what makes it more than any other user: it may not write where modes forbid it.
ORDINARY = ("setpriv", "--bounding-set=-all", "--inh-caps=-all", "--no-new-privs")
RAW = """Thứ ba, 16/07/2024 - 08:30
Hội nghị sơ kết công tác thi đua, khen thưởng
Nguồn: Báo Sông Thanh

Sáng 16/7, hội nghị sơ kết công tác thi đua, khen thưởng được tổ chức.
"""


class Installed(NamedTuple):
    """An environment with the wheel, and the user who runs what is in it."""

    venv: Path
    user: tuple[str, ...]  # what comes before a command

    def run(
        self, *command: str | Path, cwd: Path, check: bool = True
    ) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [*self.user, *command],
            cwd=cwd,
            env=environment(cwd),
            capture_output=True,
            encoding="utf-8",
            timeout=300,
            check=False,
        )
        assert not check or done.returncode == 0, done.stdout + done.stderr
        return done

    def bantin(
        self, *arguments: str | Path, cwd: Path, check: bool = True
    ) -> subprocess.CompletedProcess[str]:
        return self.run(self.venv / "bin/bantin", *arguments, cwd=cwd, check=check)


def environment(home: Path) -> dict[str, str]:
    """Nothing of this repository, and no more than a login has."""
    return {"PATH": os.environ["PATH"], "HOME": str(home), "LANG": "C.UTF-8"}


def without_this_repository() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}


def pip(*arguments: str | Path) -> None:
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", *arguments]
    done = subprocess.run(
        command, capture_output=True, text=True, env=without_this_repository(), check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def build_wheel(sources: Path, folder: Path) -> Path:
    pip(
        "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index", "-w", folder, sources
    )
    (wheel,) = folder.glob("bantin-*.whl")
    return wheel


@pytest.fixture(scope="module")
def deep_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder whose path has spaces and Vietnamese letters."""
    folder = tmp_path_factory.mktemp("tệp") / "kho lưu trữ của tỉnh"
    folder.mkdir()
    yield folder
    for path in (path for path in folder.rglob("*") if path.is_dir() and not path.is_symlink()):
        path.chmod(0o755)
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_wheel(ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def installed(wheel: Path, deep_folder: Path) -> Installed:
    """The wheel in a fresh environment, whose dependencies are those of the tests."""
    venv = deep_folder / "môi trường"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", venv], check=True)
    pip("--python", venv, "install", "--quiet", "--no-deps", "--no-index", wheel)
    (packages,) = venv.glob("lib/python*/site-packages")
    # A .pth in this folder is not followed, so that the editable package of the tests stays out.
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    for folder in (venv, *(path for path in venv.rglob("*") if path.is_dir())):
        folder.chmod(0o555)  # as what an administrator has installed
    return Installed(venv, ORDINARY if is_root else ())


@pytest.fixture
def home(deep_folder: Path, request: pytest.FixtureRequest) -> Iterator[Path]:
    """An empty folder of the user who runs the command."""
    folder = deep_folder / f"nhà {request.node.name}"
    folder.mkdir()
    yield folder
    shutil.rmtree(folder)


@contextmanager
def serving(installed: Installed, archive: Path) -> Iterator[str]:
    """The address at which the command serves an archive, until it is stopped."""
    with (archive / "log").open("w+", encoding="utf-8") as log:
        process = subprocess.Popen(
            [
                *OBEYING_CTRL_C,
                *installed.user,
                installed.venv / "bin/bantin",
                "serve",
                "--port",
                "0",
            ],
            cwd=archive,
            env=environment(archive),
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            until(lambda: "tệp mới" in (archive / "log").read_text(encoding="utf-8"))
            told = (archive / "log").read_text(encoding="utf-8")
            root = re.search(r"http://localhost:\d+", told)
            assert root
            yield root[0]
        finally:
            os.killpg(process.pid, signal.SIGINT)
            assert process.wait(SECONDS) == 0


def test_package_is_that_of_the_wheel(installed: Installed, home: Path) -> None:
    program = "import bantin, bantin.default_settings as s; print(bantin.__file__); print(s.THEME)"
    told = installed.run(installed.venv / "bin/python", "-c", program, cwd=home).stdout
    assert all(Path(line).is_relative_to(installed.venv) for line in told.splitlines())
    assert not (installed.venv / "lib").samefile(ROOT)


def test_user_may_not_write_where_the_package_is(installed: Installed, home: Path) -> None:
    assert installed.run("touch", installed.venv / "x", cwd=home, check=False).returncode == 1
    assert installed.run("touch", "x", cwd=home).returncode == 0


def test_archive_of_ones_own_from_nothing_to_readers(installed: Installed, home: Path) -> None:
    """As an ordinary user, in an empty folder, with a `plugins/` folder and clashing modules beside it."""
    name = "Bản tin Sông Thanh"
    installed.bantin("init", "kho của tôi", "--name", name, cwd=home)
    archive = home / "kho của tôi"
    assert [path for path in read_tree(archive) if "__pycache__" in path] == []
    for module in (
        "plugins/__init__.py",
        "plugins/markdown.py",
        "plugins/bantin.py",
        "bantin.py",
        "site.py",
    ):
        (archive / module).parent.mkdir(exist_ok=True)
        (archive / module).write_text('raise RuntimeError("not this module")\n', encoding="utf-8")
    (archive / "tin.txt").write_text(RAW, encoding="utf-8")
    imported = installed.bantin("import", "tin.txt", cwd=archive)
    assert "Đã ghi 1 bản tin." in imported.stdout
    built = installed.bantin("build", cwd=archive)
    assert built.stderr == f"Kho: {name} ({archive})\n"
    assert "2 tệp bản tin: 2 được đăng, 0 bị giữ lại, 0 bỏ qua; đăng thêm 2, gỡ 0." in built.stdout
    checked = installed.bantin("check", cwd=archive)
    assert "LỖI" not in checked.stdout
    address = "2024/07/16-hoi-nghi-so-ket-cong-tac-thi-dua-khen-thuong.html"
    with serving(installed, archive) as root:
        answer = get(f"{root}/{address}")
        assert (answer.status, name in answer.text) == (200, True)
    pages = list((archive / "output").rglob("*.html"))
    assert len(pages) > 20
    for page in pages:
        assert name in page.read_text(encoding="utf-8"), page
    everything = b"".join(read_tree(archive / "output").values())
    assert "Hà Nam".encode() not in everything
    assert b"ha-nam" not in everything


def test_two_archives_of_one_machine_are_apart(installed: Installed, home: Path) -> None:
    for name in ("Kho một", "Kho hai"):
        installed.bantin("init", name, "--name", name, cwd=home)
        installed.bantin("build", cwd=home / name)
    for name, other in (("Kho một", "Kho hai"), ("Kho hai", "Kho một")):
        site = read_tree(home / name / "output")
        assert name in site["index.html"].decode()
        assert not [path for path, data in site.items() if other.encode() in data]
        assert len(list((home / name / "cache").iterdir())) == 1
        assert "0 trang đã dựng" in installed.bantin("build", cwd=home / name).stdout


def test_pelican_builds_the_archive_too(installed: Installed, home: Path) -> None:
    installed.bantin("init", "kho", "--name", "Kho một", cwd=home)
    program = "import sys; from pelican import main; sys.argv[0] = 'pelican'; main(sys.argv[1:])"
    python = installed.venv / "bin/python"
    installed.run(python, "-c", program, "content", "--fatal", "warnings", cwd=home / "kho")
    installed.bantin("build", "-o", "khác", cwd=home / "kho")
    assert read_tree(home / "kho/output") == read_tree(home / "kho/khác")


def test_wheel_holds_all_that_runs_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = {name.removeprefix("bantin/") for name in archive.namelist()}
    here = {
        p.relative_to(ROOT / "plugins/bantin").as_posix()
        for p in (ROOT / "plugins/bantin").rglob("*")
    }
    ours = {n for n in here if "__pycache__" not in n and (ROOT / "plugins/bantin" / n).is_file()}
    assert ours <= names
    theme = {p.relative_to(ROOT).as_posix() for p in (ROOT / "theme").rglob("*") if p.is_file()}
    assert theme - {"theme/screenshot.png"} <= names
    assert "starter/files/content/README.md" in names
    assert "py.typed" in names
    assert {n.split("/")[0] for n in archive.namelist()} == {
        "bantin",
        f"bantin-{version('bantin')}.dist-info",
    }


def test_sdist_builds_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    command: list[str | Path] = [
        sys.executable,
        "-m",
        "hatchling",
        "build",
        "-t",
        "sdist",
        "-d",
        tmp_path,
    ]
    subprocess.run(
        command, cwd=ROOT, env=without_this_repository(), check=True, capture_output=True
    )
    (sdist,) = tmp_path.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path / "sources", filter="data")
    (sources,) = (tmp_path / "sources").iterdir()
    again = build_wheel(sources, tmp_path / "wheel")
    with zipfile.ZipFile(wheel) as one, zipfile.ZipFile(again) as other:
        assert sorted(one.namelist()) == sorted(other.namelist())
        for name in one.namelist():
            assert one.read(name) == other.read(name), name
