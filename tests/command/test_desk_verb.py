"""`bantin desk` puts Pyodide where the settings say, and nothing else."""

import tarfile
from pathlib import Path

import pytest

from bantin.building.pyodide_files import FILES, VERSION, is_compiled
from tests.support.archives import new_archive
from tests.support.building import bantin
from tests.support.desk import pyodide_folder

pytestmark = [pytest.mark.slow, pytest.mark.programs]


def package(folder: Path, **changed: bytes) -> Path:
    """A package of npm with these files, as `npm pack` writes it."""
    path = folder / f"pyodide-{VERSION}.tgz"
    with tarfile.open(path, "w:gz") as archive:
        for file in FILES:
            source = folder / file.name
            source.write_bytes(
                changed.get(
                    file.name.partition(".")[0], (pyodide_folder() / file.name).read_bytes()
                )
            )
            archive.add(source, f"package/{file.name}")
            source.unlink()
    return path


def test_it_unpacks_a_package_and_says_what_to_set(tmp_path: Path) -> None:
    archive = new_archive(tmp_path / "kho")

    done = bantin("desk", package(tmp_path), cwd=archive)

    assert done.returncode == 0
    assert done.stdout.splitlines() == [
        f"Pyodide {VERSION} đã ở trong {archive / 'pyodide'}: {len(FILES)} tệp, đúng mã kiểm tra.",
        'Thêm vào pelicanconf.py dòng: ARCHIVE_DESK = "pyodide"',
    ]
    assert is_compiled(archive / "pyodide")
    with (archive / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write('ARCHIVE_DESK = "pyodide"\n')
    assert bantin("build", cwd=archive).returncode == 0
    assert (archive / "output/bien-tap/index.html").is_file()


def test_without_node_the_library_stays_as_it_is(tmp_path: Path) -> None:
    archive = new_archive(tmp_path / "kho")

    done = bantin("desk", package(tmp_path), cwd=archive, PATH=str(tmp_path))

    assert done.returncode == 0
    assert "Chưa biên dịch sẵn được thư viện của Python" in done.stdout
    library = FILES[-1].name
    assert (archive / "pyodide" / library).read_bytes() == (pyodide_folder() / library).read_bytes()


def test_another_package_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    archive = new_archive(tmp_path / "kho")

    other = bantin("desk", package(tmp_path, python_stdlib=b"x"), cwd=archive)
    text = bantin("desk", "pelicanconf.py", cwd=archive)

    assert (other.returncode, text.returncode) == (2, 2)
    assert "khác với Pyodide 314.0.8 đã khóa (python_stdlib.zip)" in other.stderr
    assert "không phải gói npm pyodide" in text.stderr
    assert not (archive / "pyodide").exists()
