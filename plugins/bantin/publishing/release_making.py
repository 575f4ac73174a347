"""Makes the folder of a release from the files that a build left, mostly without copying a byte.

The release and the output folder of the build share files by hard links. A build never writes into a file that
exists: it writes a new one and renames it, so that the release keeps the old one. Files that other programs wrote into
the output folder are copied, as nobody knows how these will change them.
"""

import os
import shutil
from collections.abc import Collection, Mapping
from pathlib import Path

import msgspec

from bantin.publishing.durable_files import replace_durably
from bantin.publishing.release_list import LIST, LIST_ASIDE, ReleaseList, encoded, read_list

# Files whose names contain a digest of their bytes. The pages of the release before, which readers still look at when
# the next one is published, fetch them under these names.
ASSETS = "theme/"


def fill_release(
    folder: Path, release: ReleaseList, sources: Mapping[str, Path], copied: Collection[str]
) -> None:
    """Write a release into a folder that does not exist: its list and its files.

    `sources` maps the address of each file to the folder that has it now. Those at the addresses `copied` may be
    written again by other programs.
    """
    folder.mkdir()
    (folder / LIST).write_bytes(encoded(release))
    made = {""}
    for address, source in sources.items():
        _make_folder(folder, address, made)
        put = _copy if address in copied else _link
        put(source, folder, address)


def assets_of(folder: Path) -> list[str]:
    """Return the addresses of the files that pages of a release may fetch after the next one is published."""
    release = read_list(folder)
    return [a for a in release.addresses if a.startswith(ASSETS)] if release else []


def add_assets(source: Path, target: Path) -> None:
    """Add to a release the files that pages of the release in `source` may fetch after this one is published."""
    release = read_list(target)
    missing = [address for address in assets_of(source) if not (target / address).exists()]
    if not release or not missing:
        return
    longer = msgspec.structs.replace(release, earlier=[*release.earlier, *missing])
    replace_durably(target / LIST, encoded(longer), target / LIST_ASIDE)
    made: set[str] = set()
    for address in missing:
        _make_folder(target, address, made)
        _link(source, target, address)


def _make_folder(folder: Path, address: str, made: set[str]) -> None:
    within = address.rpartition("/")[0]
    if within not in made:
        (folder / within).mkdir(parents=True, exist_ok=True)
        made.add(within)


def _link(source: Path, target: Path, address: str) -> None:
    """Let a file be in another folder too; where the system has no hard links, copy it."""
    try:
        os.link(
            f"{source}{os.sep}{address}", f"{target}{os.sep}{address}"
        )  # a Path for each file would take longer
    except OSError:
        _copy(source, target, address)


def _copy(source: Path, target: Path, address: str) -> None:
    shutil.copy2(source / address, target / address)  # with its time, which is part of its state
