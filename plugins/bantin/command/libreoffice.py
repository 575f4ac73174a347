"""Finds LibreOffice on this machine, and lets it make .docx files of old Word documents.

A document may come from anywhere, so LibreOffice gets a profile of its own in which macros are forbidden and all of the network leads to
a port that nobody listens at: otherwise it would fetch pictures that a document names by their addresses.
"""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

_NAMES = ("soffice", "libreoffice")
# Where installers put it without adding it to the path; on Windows the program that ends in .com waits until the work is done.
_PLACES = (
    Path("C:/Program Files/LibreOffice/program/soffice.com"),
    Path("C:/Program Files (x86)/LibreOffice/program/soffice.com"),
    Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
)
_OPTIONS = "--headless --nologo --norestore --nolockcheck --nofirststartwizard".split()
_NOWHERE = ("127.0.0.1", "9")
_SETTINGS = {
    "org.openoffice.Office.Common/Security/Scripting": {
        "MacroSecurityLevel": "3",
        "DisableMacrosExecution": "true",
    },
    "org.openoffice.Inet/Settings": {
        "ooInetProxyType": "2",  # as the next lines say
        "ooInetHTTPProxyName": _NOWHERE[0],
        "ooInetHTTPProxyPort": _NOWHERE[1],
        "ooInetHTTPSProxyName": _NOWHERE[0],
        "ooInetHTTPSProxyPort": _NOWHERE[1],
        "ooInetNoProxy": "",
    },
}


def find_libreoffice() -> Path | None:
    """Return the program of LibreOffice, None if it is not installed."""
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    return Path(found) if found else next((path for path in _PLACES if path.is_file()), None)


def make_docx(program: Path, folder: Path, names: Sequence[str], seconds: float) -> bool:
    """Make a .docx beside each .doc of these names in a folder, as far as LibreOffice can read them.

    Return False if it broke down or took longer than `seconds`, so that it may not have come to all of them. It leaves its profile in
    the folder.
    """
    profile = folder / "profile"
    if not profile.exists():
        (profile / "user").mkdir(parents=True)
        settings = profile / "user" / "registrymodifications.xcu"
        settings.write_text(_settings_file(), encoding="utf-8", newline="\n")
    command = [
        str(program),
        *_OPTIONS,
        f"-env:UserInstallation={profile.absolute().as_uri()}",
        "--infilter=MS Word 97",  # which reads older ones as well; any other file is refused, not taken for text
        "--convert-to",
        "docx:MS Word 2007 XML",
        "--outdir",
        str(folder),
        *(str(folder / name) for name in names),
    ]
    return _run(command, seconds) == 0


def _settings_file() -> str:
    """Return the file in which a profile keeps what differs from LibreOffice's own settings."""
    items = (
        f'<item oor:path="/{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>\n'
        for path, properties in _SETTINGS.items()
        for name, value in properties.items()
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry">\n'
        f"{''.join(items)}</oor:items>\n"
    )


def _run(command: Sequence[str], seconds: float) -> int | None:
    """Run a command to its end and return its exit status; None if it took too long and was ended, or could not be started."""
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # so that it can be ended with the processes that it starts
        )
    except OSError:
        return None
    try:
        return process.wait(seconds)
    except subprocess.TimeoutExpired:
        return None
    finally:
        if process.poll() is None:
            _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    if sys.platform == "win32":
        tree = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
        subprocess.run(tree, capture_output=True, check=False)
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
