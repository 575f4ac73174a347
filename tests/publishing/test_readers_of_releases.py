"""Readers who look on while releases are published follow no link to nowhere, and see no mixture of two releases."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bantin.publishing.current_release import Switch, switch_by_folder, switch_by_link
from tests.building.building import digests, site
from tests.building.edits import EDITS
from tests.building.inputs import Inputs
from tests.support.examples import scaled
from tests.support.web_servers import SERVERS, running

from .press import Press
from .readers import Reader, port_of, reading
from .versions import VERSIONS

pytestmark = pytest.mark.slow

_CHANGES = [
    "add_bulletin",
    "remove_bulletin",
    "edit_asset",
    "change_text",
    "rename_leader",
    "move_bulletin",
]


@contextmanager
def python_server(folder: Path) -> Iterator[str]:
    command = [
        sys.executable,
        "-u",
        "-m",
        "http.server",
        "0",
        "--bind",
        "127.0.0.1",
        "-d",
        str(folder),
    ]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout
        try:
            yield f"http://127.0.0.1:{port_of(process.stdout.readline())}/"
        finally:
            process.terminate()


def version(number: int) -> Inputs:
    """Another name of the site, which stands on all pages, and one more change."""
    change = EDITS[_CHANGES[number % len(_CHANGES)]]
    return change(VERSIONS["first"], number).having(name=f"Kho bản tin {number}")


def first_release(folder: Path, switch: Switch) -> Press:
    press = Press(folder, switch)
    press.publish(version(1))
    return press


def published_before_readers(
    press: Press, root: str, times: int, is_whole: bool = True
) -> list[Reader]:
    """Publish so often while readers read; check that nothing that they saw is mixed.

    A server that does not send every page whole (`is_whole`) is not held to that.
    """
    releases = {1: digests(site(press.current))}

    def publish_others() -> None:
        for number in range(2, times + 2):
            assert press.publish(version(number), keep=3).number == number
            releases[number] = digests(site(press.release(number)))

    readers = reading(root, publish_others)
    if is_whole:
        assert [reader.mixed(releases) for reader in readers] == [[]] * len(readers)
    assert all(len(reader.got) > 5 * times for reader in readers)
    return readers


def test_no_link_leads_nowhere_and_nothing_is_mixed(tmp_path: Path) -> None:
    press = first_release(tmp_path, switch_by_link)
    with python_server(press.current) as root:
        readers = published_before_readers(press, root, scaled(30))
    assert [reader.dangling for reader in readers] == [[]] * len(readers)


def test_without_links_nothing_is_mixed_either(tmp_path: Path) -> None:
    """For a moment there may be no site at all."""
    press = first_release(tmp_path, switch_by_folder)
    with python_server(press.current) as root:
        published_before_readers(press, root, scaled(30))


@pytest.mark.programs
@pytest.mark.parametrize(
    "server",
    ["nginx", *(pytest.param(s, marks=pytest.mark.thorough) for s in SERVERS if s != "nginx")],
)
def test_web_servers_follow_the_switch(server: str, tmp_path: Path) -> None:
    """Apache asks how long a file is before it opens it.

    So a page asked for in the moment of the switch comes with the text of one release and the length of the other,
    whatever is published and however.
    """
    for folder in (tmp_path, *tmp_path.parents):
        if folder.stat().st_mode & 0o777 == 0o700:
            folder.chmod(0o711)  # servers may run as somebody else
    work = tmp_path / "work"
    work.mkdir()
    press = first_release(tmp_path / "press", switch_by_link)
    with running(server, press.current, work) as root:
        readers = published_before_readers(press, root, scaled(30), server != "apache2")
    assert [reader.dangling for reader in readers] == [[]] * len(readers)
