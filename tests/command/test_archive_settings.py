"""Which archive a verb works on, and what is said of settings that do not hold."""

import sys
from pathlib import Path

import pytest

from bantin.command.archive_settings import read
from bantin.errors import SettingsError
from tests.support.archives import NAME, new_archive
from tests.support.building import bantin, run
from tests.support.file_trees import write_tree

pytestmark = pytest.mark.slow

RAW = "Thứ ba, 16/07/2024\nHội nghị sơ kết công tác thi đua\n\nSáng 16/7, hội nghị được tổ chức.\n"


@pytest.mark.parametrize("verb", ["build", "check", "serve", "import"])
def test_without_an_archive_every_verb_names_init(verb: str, tmp_path: Path) -> None:
    told_by = bantin(verb, *["x"] * (verb == "import"), cwd=tmp_path)
    assert told_by.returncode == 2
    assert told_by.stderr == (
        f"bantin: Không thấy pelicanconf.py trong “{tmp_path}” hay thư mục nào bên trên, nên không biết làm việc "
        "với kho nào. Vào thư mục của kho rồi chạy lại, hoặc tạo kho mới: bantin init THƯ-MỤC\n"
    )


def test_the_nearest_archive_above_is_taken_and_named(tmp_path: Path) -> None:
    outer = new_archive(tmp_path / "ngoài")
    inner = new_archive(outer / "trong kho", 'SITENAME = "Kho trong"')
    for cwd, name, folder in (
        (outer / "content", NAME, outer),
        (inner / "content/bulletins/2024", "Kho trong", inner),
    ):
        assert bantin("check", cwd=cwd).stderr == f"Kho: {name} ({folder})\n"


def test_settings_can_be_named_for_every_verb(tmp_path: Path) -> None:
    one, other = (
        new_archive(tmp_path / "một"),
        new_archive(tmp_path / "hai", 'SITENAME = "Kho hai"'),
    )
    raw = write_tree(tmp_path, {"tin.txt": RAW}) / "tin.txt"
    for arguments in (["check"], ["build"], ["import", raw]):
        told_by = bantin(*arguments, "--settings", "../hai/pelicanconf.py", cwd=one)
        assert told_by.returncode == 0, told_by.stdout + told_by.stderr
        assert told_by.stderr.startswith(f"Kho: Kho hai ({other})\n")
    assert not (one / "output").exists()
    assert "Kho hai" in (other / "output/index.html").read_text(encoding="utf-8")
    assert (other / "content/bulletins/2024/07").is_dir()


def test_two_archives_do_not_see_each_other(tmp_path: Path) -> None:
    """Nor does one that a settings file of the working directory could be taken for."""
    one, other = (new_archive(tmp_path / n, f'SITENAME = "Kho {n}"') for n in ("một", "hai"))
    for archive, cwd in ((one, one), (other, one), (one, other)):
        told_by = bantin("build", "--settings", archive / "publishconf.py", cwd=cwd)
        assert told_by.stderr == f"Kho: Kho {archive.name} ({archive})\n"
    for archive in (one, other):
        home = (archive / "output/index.html").read_text(encoding="utf-8")
        assert f"<title>Kho {archive.name}</title>" in home
        assert len(list((archive / "cache").glob("*.sqlite"))) == 1
    names = [read(archive / "publishconf.py").config.name for archive in (one, other, one)]
    assert names == ["Kho một", "Kho hai", "Kho một"]


@pytest.mark.parametrize("verb", ["check", "build"])
@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("SITENAME = ", ":{line}: không đúng cách viết: SyntaxError: invalid syntax"),
        (
            "SITENAME = 1 / 0",
            ":{line}: dừng ở dòng này vì lỗi: ZeroDivisionError: division by zero",
        ),
        ("raise SystemExit(3)", ":{line}: dừng ở dòng này vì lỗi: SystemExit: 3"),
        ("ARCHIVE_TGA = 'a'", ": không có thiết lập ARCHIVE_TGA; các thiết lập ARCHIVE_… là "),
        ("TIMEZONE = 7", ": TIMEZONE phải là chữ trong nháy, không phải 7"),
        ("PATH = 'khác'", ": không có thư mục nội dung “{folder}/khác”"),
        ("OUTPUT_PATH = None", ": OUTPUT_PATH phải là tên một thư mục"),
        ("PLUGINS = 'bantin'", " không phải thiết lập của một kho bản tin: PLUGINS không có"),
    ],
)
def test_settings_that_do_not_hold_are_one_plain_sentence(
    verb: str, line: str, told: str, tmp_path: Path
) -> None:
    archive = new_archive(tmp_path / "kho", line)
    (archive / "publishconf.py").unlink()  # so that both verbs read the same
    file = archive / "pelicanconf.py"
    told_by = bantin(verb, cwd=archive)
    number = len(file.read_text(encoding="utf-8").splitlines())
    assert told_by.returncode == 2
    told = f"bantin: {file}{told.format(line=number, folder=archive)}"
    assert told_by.stderr.splitlines()[-1].startswith(told)
    assert "Traceback" not in told_by.stderr


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("STATIC_PATHS = 5", "STATIC_PATHS phải là danh sách như ['a', 'b'], không phải 5"),
        ("STATIC_PATHS = ['a', 3]", "STATIC_PATHS phải là danh sách"),
        ("IGNORE_FILES = 4", "IGNORE_FILES phải là danh sách"),
        ("LOG_FILTER = 3", "Pelican không dùng được một thiết lập: "),
        ("THEME = 5", "Pelican không dùng được một thiết lập: "),
        ("THEME = 'không-có'", "Pelican không dùng được một thiết lập: "),
        ("LOCALE = 5", "Pelican không dùng được một thiết lập: "),
    ],
)
def test_value_that_pelican_does_not_check_is_one_plain_sentence(
    line: str, told: str, tmp_path: Path
) -> None:
    archive = new_archive(tmp_path / "kho", line)
    (archive / "publishconf.py").unlink()
    built = bantin("build", cwd=archive)
    assert built.returncode == 2
    told_last = built.stderr.splitlines()[-1]
    assert told_last.startswith(f"bantin: {archive / 'pelicanconf.py'}: {told}")


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("utf-8-sig", ""),
        ("utf-16", "không phải văn bản UTF-8; mở tệp rồi lưu lại với mã UTF-8"),
        ("cp1258", "không phải văn bản UTF-8; mở tệp rồi lưu lại với mã UTF-8"),
    ],
)
def test_settings_saved_by_notepad(encoding: str, told: str, tmp_path: Path) -> None:
    archive = new_archive(tmp_path / "kho", "SITESUBTITLE = 'Kho c\u00ea'")
    file = archive / "pelicanconf.py"
    text = file.read_text(encoding="utf-8").replace("\n", "\r\n")
    file.write_bytes(text.encode(encoding, "replace"))
    checked = bantin("check", cwd=archive)
    assert checked.returncode == (2 if told else 0)
    assert told in checked.stderr
    assert "Traceback" not in checked.stderr


def test_fault_of_an_imported_settings_file_is_told_where_it_is(tmp_path: Path) -> None:
    archive = new_archive(tmp_path / "kho", "SITENAME = ")
    file = archive / "pelicanconf.py"
    number = len(file.read_text(encoding="utf-8").splitlines())
    told = bantin("build", cwd=archive).stderr
    assert told.startswith(f"bantin: {file}:{number}: không đúng cách viết: SyntaxError")


def test_settings_of_another_blog_are_no_archive(tmp_path: Path) -> None:
    (tmp_path / "pelicanconf.py").write_text('SITENAME = "Blog"\nPLUGINS = None\n')
    told_by = bantin("check", cwd=tmp_path)
    assert told_by.returncode == 2
    assert "không phải thiết lập của một kho bản tin: PLUGINS không có “bantin”" in told_by.stderr


def test_check_needs_no_setting_of_publication(tmp_path: Path) -> None:
    archive = new_archive(tmp_path / "kho")
    assert bantin("check", cwd=archive, SITEURL="không phải địa chỉ").returncode == 0
    assert bantin("build", cwd=archive, SITEURL="không phải địa chỉ").returncode == 2


def test_missing_settings_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"không có tệp thiết lập “.*không-có\.py”"):
        read(tmp_path / "không-có.py")


WITHOUT_PELICAN = """
import sys
from bantin.command.verbs import main
main(["check"])
print([name for name in sys.modules if name.split(".")[0] == "pelican"])
"""


def test_check_reads_settings_without_pelican(tmp_path: Path) -> None:
    """It takes half a second that a check of few files has no use for."""
    checked = run([sys.executable, "-c", WITHOUT_PELICAN], cwd=new_archive(tmp_path / "kho"))
    assert checked.stdout.splitlines()[-1] == "[]"
