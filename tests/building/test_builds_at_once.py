"""Several builds that are started at once leave the site of one."""

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.archives import new_archive
from tests.support.building import BANTIN, PELICAN, bantin
from tests.support.content_files import bulletin
from tests.support.examples import scaled
from tests.support.file_trees import differences, write_tree
from tests.support.waiting import SECONDS

pytestmark = pytest.mark.slow

COMMANDS: dict[str, list[str | Path]] = {
    "bantin": [BANTIN, "build"],
    "bantin in one process": [BANTIN, "build", "-j", "1"],
    "pelican": [PELICAN, "content"],
}


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("at-once") / "kho"
    return new_archive(folder, 'ARCHIVE_ALLOW_REMOVALS = "all"')


def save(archive: Path, edition: int) -> None:
    """Save an edition of eight bulletins; other editions may have them on other days."""
    shutil.rmtree(archive / "content/bulletins/2021", ignore_errors=True)
    days = [f"2021-{month:02}-{10 + edition % 3}" for month in range(1, 9)]
    paths = [f"content/bulletins/{day.replace('-', '/')}-so.md" for day in days]
    texts = [bulletin(day, body=f"Bản thứ {edition}.") for day in days]
    write_tree(archive, dict(zip(paths, texts, strict=True)))


def remove_site(folder: Path) -> None:
    for name in ("output", "cache"):
        shutil.rmtree(folder / name, ignore_errors=True)


@settings(max_examples=scaled(20))
@given(
    commands=st.lists(st.sampled_from(list(COMMANDS)), min_size=2, max_size=5),
    edition=st.integers(0, 1000),
    is_first=st.booleans(),
)
def test_the_site_is_that_of_one_build(
    archive: Path, commands: list[str], edition: int, is_first: bool
) -> None:
    remove_site(archive)
    if not is_first:
        save(archive, edition)
        assert bantin("build", cwd=archive).returncode == 0
    save(archive, edition + 1)
    processes = [
        subprocess.Popen(
            COMMANDS[name], cwd=archive, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        for name in commands
    ]
    for process in processes:
        said, _ = process.communicate(timeout=SECONDS)
        assert process.returncode == 0, said
    alone = archive.parent / "alone"
    remove_site(alone)
    arguments = ("-o", alone / "output", "--cache", alone / "cache")
    assert bantin("build", *arguments, cwd=archive).returncode == 0
    assert differences(archive / "output", alone / "output") == []
