"""Publishes onto a small disk that becomes full, in a process of its own which alone sees this disk.

    unshare --user --map-root-user --mount python -m tests.publishing.full_disk FOLDER SWITCH TENTH

Two versions of the small archive are published. For the second one there is only as much room as the number of tenths
says of what it needs. Writes what readers saw after each attempt, and what was told, as JSON.
"""

import json
import subprocess
import sys
from pathlib import Path

from bantin.command.failures import sentence_for
from bantin.publishing import current_release

from .press import Press, shown
from .versions import VERSIONS

_DISK, _PAGE = 8_000_000, 4096


def room(folder: Path) -> int:
    """Return the free bytes of the disk on which a folder is."""
    found = subprocess.run(
        ["df", "--output=avail", "-B1", folder], capture_output=True, text=True, check=True
    )
    return int(found.stdout.split()[1])


def main(folder: Path, switch: str, tenth: int) -> None:
    press = Press(folder, getattr(current_release, switch))
    press.root.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={_DISK}", "tmpfs", press.root], check=True)
    press.publish(VERSIONS["first"])
    first, before = shown(press.current), room(press.root)
    press.publish(VERSIONS["name"])
    needed = before - room(press.root)
    press.roll_back()
    press.publish(VERSIONS["first"])
    filler = press.root / ".day"
    filler.write_bytes(bytes(max(0, room(press.root) - needed * tenth // 10) // _PAGE * _PAGE))
    told = ""
    try:
        press.publish(VERSIONS["name"])
    except Exception as error:  # noqa: BLE001 (the test looks at what it is)
        told = sentence_for(error) or repr(error)
    then = shown(press.current)
    filler.unlink()
    again = press.publish(VERSIONS["name"])
    result = [first, told, then, again.is_new, shown(press.current)]
    sys.stdout.write(json.dumps(result))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
