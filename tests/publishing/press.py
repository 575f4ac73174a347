"""Publishes the small archive again and again in one folder, and looks at what readers see."""

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bantin.building.build_report import Changes
from bantin.building.site_build import BuildFolders, build
from bantin.publishing.current_release import CURRENT, RELEASES, Switch
from bantin.publishing.publication import Publication, publish
from bantin.publishing.release_list import read_list
from bantin.publishing.release_site import ReleaseSite, StepBack, claim_site, opened_site
from tests.building.building import File, Workshop, digests, site
from tests.building.inputs import Inputs

NOTES = ".bantin-"  # how the names of files begin that are not for readers


class Press:
    """A folder with `content`, `theme`, `cache` and the site; `switch` is how `current` is changed."""

    def __init__(self, folder: Path, switch: Switch, now: Inputs | None = None):
        """`now` is what is in the folder already."""
        self.folder, self.switch = folder, switch
        self.workshop = Workshop(folder, now)
        self.root = folder / "site"
        self.current = self.root / CURRENT
        self.changes = Changes()  # of the last publication

    def publish(
        self, inputs: Inputs, keep: int = 3, allowed_removals: int | None = sys.maxsize
    ) -> Publication:
        """Publish these inputs."""
        self.workshop.put(inputs)
        folders = BuildFolders(
            self.workshop.content, self.workshop.theme, self.root, self.workshop.cache
        )
        claim_site(folders, self.root)
        with self.opened() as site:
            site.prepare_build()
            report = build(
                folders._replace(output=site.output),
                inputs.config,
                allowed_removals=allowed_removals,
            )
            self.changes = report.changes
            return publish(site, inputs.config.url, keep)

    def roll_back(self) -> StepBack:
        with self.opened() as site:
            return site.roll_back()

    @contextmanager
    def opened(self) -> Iterator[ReleaseSite]:
        with opened_site(self.root, print, self.switch) as site:
            yield site

    def clear(self) -> None:
        """Begin again: nothing is published, and no content is left of what others put there."""
        for folder in (self.root, self.workshop.content):
            shutil.rmtree(folder, ignore_errors=True)
        self.workshop = Workshop(self.folder)

    def release(self, number: int) -> Path:
        """The folder of a release."""
        stored = self.root / RELEASES / f"{number:06d}"
        return stored if stored.exists() else self.current

    @property
    def number(self) -> int:
        """The number of the release that readers see."""
        shown = read_list(self.current)
        assert shown
        return shown.number

    @property
    def stored(self) -> list[int]:
        """The numbers of all releases on the disk."""
        beside = {int(path.name) for path in (self.root / RELEASES).iterdir()}
        return sorted(beside | {self.number})


def shown(folder: Path) -> dict[str, str]:
    """What is in each file of a release that belongs to its site, by address."""
    release = read_list(folder)
    assert release
    files = site(folder)
    return digests({address: files[address] for address in release.addresses})


def whole(folder: Path) -> dict[str, File]:
    """Every file of a release by its address."""
    return {a: file for a, file in site(folder).items() if not a.endswith("/")}
