"""At most one build at a time writes into an output folder; another one waits and says for whom."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from bantin.building.output_lock import only_writer
from bantin.errors import OutputFolderError
from tests.support.project import PYTHONPATH
from tests.support.waiting import SECONDS

_HOLDER = """
import sys
from pathlib import Path
from bantin.building.output_lock import only_writer
sys.argv = ["/usr/bin/bantin", "build"]
with only_writer(Path("."), print):
    print("held", flush=True)
    sys.stdin.read()
"""


def holder(folder: Path) -> subprocess.Popen[str]:
    """Start a process that holds the lock until its input ends."""
    process = subprocess.Popen(
        [sys.executable, "-c", _HOLDER],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": PYTHONPATH},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    assert process.stdout.readline() == "held\n"
    return process


@pytest.mark.parametrize("is_killed", [False, True])
def test_another_writer_waits_until_the_first_has_ended(tmp_path: Path, is_killed: bool) -> None:
    told: list[str] = []
    entered = threading.Event()

    def end() -> None:
        assert not entered.wait(0.2)
        process.send_signal(signal.SIGKILL) if is_killed else process.stdin.close()  # type: ignore[union-attr]

    def tell(sentence: str) -> None:
        told.append(sentence)
        threading.Thread(target=end).start()

    with holder(tmp_path) as process:
        with only_writer(tmp_path, tell):
            entered.set()
            process.wait(SECONDS)
        assert len(told) == 1
        assert told[0].startswith(f"Đang chờ bantin (tiến trình {process.pid} trên máy ")
        assert told[0].endswith(f" ghi xong vào “{tmp_path}”; Ctrl-C để thôi")


def test_lock_leaves_an_empty_file(tmp_path: Path) -> None:
    output = tmp_path / "output"
    output.mkdir()
    with only_writer(output, print):
        assert {path.name for path in output.iterdir()} == {".bantin-lock", ".bantin-writer"}
    assert [(path.name, path.read_bytes()) for path in output.iterdir()] == [(".bantin-lock", b"")]


@pytest.mark.parametrize("name", [".bantin-lock", ".bantin-writer"])
def test_link_in_its_place_is_not_followed(tmp_path: Path, name: str) -> None:
    theirs = tmp_path / "ghi-chu.txt"
    theirs.write_text("của người khác", encoding="utf-8")
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / name).symlink_to(theirs)
    with (
        pytest.raises(OutputFolderError, match="liên kết"),
        only_writer(tmp_path / "output", print),
    ):
        pass
    assert theirs.read_text(encoding="utf-8") == "của người khác"


def test_damaged_lock_is_told(tmp_path: Path) -> None:
    (tmp_path / ".bantin-lock").write_bytes(b"x" * 4096)
    with (
        pytest.raises(OutputFolderError, match=r"Không khóa được.*bị hỏng thì xóa"),
        only_writer(tmp_path, print),
    ):
        pass


def test_error_inside_gives_the_lock_back(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), only_writer(tmp_path, print):
        raise ZeroDivisionError
    with only_writer(tmp_path, pytest.fail):
        pass
