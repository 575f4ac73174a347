"""The site is a function of content, theme and settings: of no machine, clock or order of files."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from tests.support.building import bantin, run
from tests.support.file_trees import differences
from tests.support.project import CONTENT, ROOT
from tests.support.strict_server import Site

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1", "TZ": "America/New_York", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "4242", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8"},
        {
            "PYTHONHASHSEED": "7",
            "TZ": "Asia/Ho_Chi_Minh",
            "PYTHONUTF8": "0",
            "LANG": "vi_VN.cp1258",
        },
    ],
    ids=lambda environment: environment["TZ"],
)
def test_machine_settings_change_no_byte(
    content_site: Site, tmp_path: Path, environment: dict[str, str]
) -> None:
    built = bantin("build", CONTENT, "-o", tmp_path, cwd=ROOT, **environment)
    assert built.returncode == 0, built.stderr
    assert differences(content_site.folder, tmp_path) == []


def test_place_of_the_project_and_order_of_files_change_no_byte(
    content_site: Site, tmp_path: Path
) -> None:
    project = tmp_path / "đường dẫn khác" / "project"
    for name in ("plugins", "theme", "pelicanconf.py", "publishconf.py", "content"):
        for path in sorted([ROOT / name, *(ROOT / name).rglob("*")], reverse=True):
            if path.is_file() and path.suffix != ".pyc":
                target = project / path.relative_to(ROOT)
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, target)
                os.utime(target, (0, 0))
    start = "import sys; from bantin.command.verbs import main; sys.exit(main(sys.argv[1:]))"
    command = [sys.executable, "-c", start, "build", "content", "-o", "out"]
    built = run(command, project, PYTHONPATH=str(project / "plugins"))
    assert built.returncode == 0, built.stderr
    assert differences(content_site.folder, project / "out") == []
