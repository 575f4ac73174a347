"""What the machine or a user can cause is one Vietnamese sentence, and never a traceback."""

import errno
import os
import shlex
import signal
import sys
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError

from bantin.command.failures import sentence_for
from bantin.errors import SettingsError
from tests.support.archives import new_archive
from tests.support.building import BANTIN, bantin, run
from tests.support.file_trees import write_tree

RAW = "Thứ ba, 16/07/2024\nHội nghị sơ kết công tác thi đua\n\nSáng 16/7, hội nghị được tổ chức.\n"


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (SettingsError("thiếu SITENAME"), "thiếu SITENAME"),
        (OSError(errno.EROFS, "", "a"), "Không đọc hay ghi được “a”: ổ đĩa chỉ đọc được"),
        (MemoryError(), "Máy hết bộ nhớ"),
    ],
)
def test_failure_is_a_sentence(error: Exception, told: str) -> None:
    assert str(sentence_for(error)).startswith(told)


@pytest.mark.parametrize(
    ("template", "told"),
    [
        (
            "a\n{% nothing %}",
            "Mẫu của giao diện sai ở {file}:2: Encountered unknown tag 'nothing'.",
        ),
        ("a\n\n{{ b.c }}", "Mẫu của giao diện sai ở {file}:3: 'b' is undefined"),
        ("{% include 'y.html' %}", "Giao diện thiếu mẫu “y.html”"),
    ],
)
def test_wrong_template_is_named_with_its_line(template: str, told: str, tmp_path: Path) -> None:
    write_tree(tmp_path, {"x.html": template})
    environment = Environment(
        loader=FileSystemLoader(tmp_path), undefined=StrictUndefined, autoescape=True
    )
    with pytest.raises(TemplateError) as raised:
        environment.get_template("x.html").render()
    assert str(sentence_for(raised.value)).startswith(told.format(file=tmp_path / "x.html"))


def test_mistake_of_this_package_is_not_hidden() -> None:
    assert sentence_for(ValueError("x")) is None


def test_wrong_template_fails_a_build_in_one_sentence(tmp_path: Path) -> None:
    archive = new_archive(tmp_path / "kho", 'THEME_TEMPLATES_OVERRIDES = ["mau"]')
    write_tree(archive, {"mau/partials/footer.html": "<p>\n{% nothing %}\n"})
    built = bantin("build", cwd=archive)
    assert built.returncode == 2
    place = archive / "mau/partials/footer.html"
    assert built.stderr.splitlines()[1].startswith(f"bantin: Mẫu của giao diện sai ở {place}:2: ")
    assert "Traceback" not in built.stderr


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    archive = new_archive(tmp_path / "kho")
    write_tree(archive, {"tin.txt": RAW, "tệp": "", "thư mục/index.html/x": ""})
    return archive


@pytest.mark.slow
@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["build", "-o", "tệp/trong"], "tệp/trong”: có một phần của đường dẫn không phải thư mục"),
        (["build", "-o", "x" * 300], "”: tên hoặc đường dẫn quá dài"),
        (["init", "tệp/kho", "--name", "X"], "“tệp/kho”: có một phần của đường dẫn không phải"),
        (["init", "x" * 300, "--name", "X"], "x”: tên hoặc đường dẫn quá dài"),
        (["check", "--settings", "x" * 300], "x”: tên hoặc đường dẫn quá dài"),
    ],
)
def test_path_that_cannot_be_written_is_told(
    archive: Path, arguments: list[str], told: str
) -> None:
    failed = bantin(*arguments, cwd=archive)
    assert failed.returncode == 2
    assert failed.stderr.splitlines()[-1].startswith("bantin: ")
    assert told in failed.stderr.splitlines()[-1]
    assert "Traceback" not in failed.stderr


@pytest.mark.slow
def test_cache_that_cannot_be_written_only_costs_time(archive: Path) -> None:
    built = bantin("build", "--cache", "tệp", cwd=archive)
    assert built.returncode == 0
    assert "sqlite: có một phần của đường dẫn không phải thư mục. Trang vẫn đủ" in built.stdout


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of this kind")
def test_too_many_open_files_is_told(archive: Path) -> None:
    command = f"ulimit -n 10; exec {shlex.join([str(BANTIN), 'build'])}"
    built = run(["bash", "-c", command], cwd=archive)
    assert built.returncode == 2
    assert built.stderr.endswith(": mở quá nhiều tệp cùng lúc\n")


@pytest.mark.slow
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux has a disk that is always full")
@pytest.mark.parametrize("option", ["--all", "--json"])
def test_report_that_cannot_be_written_is_told(archive: Path, option: str) -> None:
    command = f"{shlex.join([str(BANTIN), 'check', option])} > /dev/full"
    checked = run(["bash", "-c", command], cwd=archive)
    assert checked.returncode == 2
    assert checked.stderr.endswith("bantin: Không đọc hay ghi được: ổ đĩa đã đầy\n")


@pytest.mark.slow
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&-"])
def test_closed_stream_is_no_failure(archive: Path, closed: str) -> None:
    command = f"{shlex.join([str(BANTIN), 'check'])} {closed}"
    checked = run(["bash", "-c", command], cwd=archive)
    assert (checked.returncode, "Traceback" in checked.stderr) == (0, False)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps the working directory")
def test_working_directory_that_is_gone_is_told(tmp_path: Path) -> None:
    command = f'rmdir "$PWD"; exec {shlex.join([str(BANTIN), "check"])}'
    (tmp_path / "x").mkdir()
    checked = run(["bash", "-c", command], cwd=tmp_path / "x")
    assert checked.returncode == 2
    assert checked.stderr.startswith("bantin: Không thấy pelicanconf.py trong “.” ")


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="processes get no such signal there")
def test_ctrl_c_before_the_verb_begins_is_no_traceback(archive: Path) -> None:
    """Importing the verbs takes a third of a second."""
    program = (
        "import os, signal, sys, importlib.abc\n"
        "class Interrupts(importlib.abc.MetaPathFinder):\n"
        "    def find_spec(self, name, path, target=None):\n"
        "        if name == 'bantin.findings.findings': os.kill(os.getpid(), signal.SIGINT)\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "sys.meta_path.insert(0, Interrupts())\n"
        "from bantin.command import program; program()\n"
    )
    stopped = run([sys.executable, "-c", program, "check"], cwd=archive)
    assert (stopped.returncode, stopped.stderr) == (128 + signal.SIGINT, "")


@pytest.mark.slow
def test_bulletin_that_cannot_be_written_whole_is_not_left(archive: Path) -> None:
    """A limit on the size of files stands for a disk that fills up."""
    limited = shlex.join([str(BANTIN), "import", "tin.txt"])
    failed = run(["bash", "-c", f"trap '' XFSZ; ulimit -f 0; exec {limited}"], cwd=archive)
    assert failed.returncode == 2
    assert failed.stderr.endswith("16-hoi-nghi-so-ket-cong-tac-thi-dua.md”: tệp quá lớn\n")
    assert not list((archive / "content/bulletins/2024/07").glob("*.md"))
    assert bantin("import", "tin.txt", cwd=archive).returncode == 0


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="the limit is one of POSIX")
def test_output_in_another_encoding_is_never_an_error(archive: Path) -> None:
    for environment in (
        {"PYTHONIOENCODING": "cp1258:strict"},
        {"PYTHONIOENCODING": "cp437:strict"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"NO_COLOR": "1", "TERM": "dumb", "COLUMNS": "5"},
    ):
        for arguments in (["check"], ["build", "--help"], ["biuld"]):
            told = bantin(*arguments, cwd=archive, **environment)
            assert "Traceback" not in told.stderr
            assert "Error" not in told.stderr
