"""Builds the same site again and again in one folder, as an office does, and looks at what each build did.

Only this module knows how a build is started and what it keeps for the next.
"""

import hashlib
import os
import pickle
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from bantin.archive.facts import Counts
from bantin.building.build_listeners import NO_LISTENERS, BuildListeners
from bantin.building.build_report import BuildReport
from bantin.building.site_build import BuildFolders, build
from bantin.findings.findings import Finding
from bantin.site.site_settings import SiteSettings
from tests.support.project import PYTHONPATH

from .inputs import Inputs

_MANIFEST = ".bantin-files"
_NOTES = ".bantin-"  # how the names of what builds leave in the output for each other begin


class File(NamedTuple):
    """A file of the output: what is in it, and which writing of it this is."""

    digest: str
    inode: int
    time: int


class Made(NamedTuple):
    """What must be the same however a site was built: files by address, and what is told of the content."""

    digests: dict[str, str]
    counts: Counts
    findings: list[Finding]


class Workshop:
    """A folder with `content`, `theme`, `output` and `cache`."""

    def __init__(self, folder: Path, now: Inputs | None = None):
        """`now` is what is in the folder already."""
        self.folder = folder
        self.content, self.theme = folder / "content", folder / "theme"
        self.output, self.cache = folder / "output", folder / "cache"
        self._now = now

    def clear(self) -> None:
        """Begin again: nothing is built and nothing noted."""
        for folder in (self.output, self.cache):
            shutil.rmtree(folder, ignore_errors=True)

    def put(self, inputs: Inputs) -> None:
        """Write what differs from the inputs before, remove what is no more.

        Times of files go forth and back, as when they come from other machines: newer or older tells
        nothing.
        """
        before = self._now.files if self._now else {}
        for path in before.keys() - inputs.files.keys():
            (self.folder / path).unlink()
        for path, data in inputs.files.items():
            if before.get(path) != data:
                file = self.folder / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(data)
                time = 1_000_000_000 + int.from_bytes(hashlib.sha256(data).digest()[:3])
                os.utime(file, (time, time))
        self._now = inputs

    def build(
        self, listeners: BuildListeners = NO_LISTENERS, allowed_removals: int | None = sys.maxsize
    ) -> BuildReport:
        """Build into the same output as before."""
        return self._build(self.output, self.cache, listeners, allowed_removals)

    def build_apart(self, environment: Mapping[str, str], umask: int = 0o022) -> None:
        """The same in a process of its own, by relative paths."""
        program = f"""
import pickle
from pathlib import Path
from bantin.building.site_build import BuildFolders, build
build(BuildFolders(*map(Path, ("content", "theme", "output", "cache"))), pickle.loads({pickle.dumps(self._config)!r}))
"""
        run_apart(program, self.folder, environment, umask)

    def take_over(self, other: "Workshop") -> None:
        """Go on from what another has built."""
        shutil.copytree(other.output, self.output)
        shutil.copytree(other.cache, self.cache)

    def notes(self) -> list[Path]:
        """The files that a build leaves for the next one."""
        return [self.output / _MANIFEST, *(p for p in self.cache.rglob("*") if p.is_file())]

    def idle(self) -> bool:
        """Whether a build finds nothing to do, not even to look at a page."""
        told: list[str] = []
        before = site(self.output)
        report = self.build(BuildListeners(lambda stage, _done, _total: told.append(stage)))
        trouble = (report.rendered, report.written, report.removed, report.cache_problem)
        return not told and trouble == (0, 0, 0, "") and site(self.output) == before

    @property
    def database(self) -> Path:
        """The cache database."""
        (path,) = self.cache.glob("*.sqlite")
        return path

    def cold(self) -> Made:
        """What a build from nothing makes of the same inputs."""
        with tempfile.TemporaryDirectory(dir=self.folder) as folder:
            output = Path(folder, "output")
            report = self._build(output, Path(folder, "cache"), allowed_removals=sys.maxsize)
            return Made(digests(site(output)), report.counts, report.findings)

    def _build(
        self,
        output: Path,
        cache: Path,
        listeners: BuildListeners = NO_LISTENERS,
        allowed_removals: int | None = None,
    ) -> BuildReport:
        return build(
            BuildFolders(self.content, self.theme, output, cache),
            self._config,
            listeners=listeners,
            allowed_removals=allowed_removals,
        )

    @property
    def _config(self) -> SiteSettings:
        assert self._now
        return self._now.config


def run_apart(
    program: str, folder: Path, environment: Mapping[str, str], umask: int = 0o022
) -> str:
    """What a Python program prints that runs in a folder, in an environment of its own."""
    return subprocess.run(
        [sys.executable, "-c", program],
        cwd=folder,
        env={**os.environ, **environment, "PYTHONPATH": PYTHONPATH},
        umask=umask,
        check=True,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ).stdout


def site(output: Path) -> dict[str, File]:
    """Every file of the output by its address, and every folder, ending in a slash."""
    found = {}
    for path in output.rglob("*"):
        address = path.relative_to(output).as_posix()
        if path.is_dir() and not address.startswith(_NOTES):
            found[f"{address}/"] = File("", 0, 0)
        elif not address.startswith(_NOTES):
            stat = path.stat()
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            found[address] = File(digest, stat.st_ino, stat.st_mtime_ns)
    return found


def digests(files: dict[str, File]) -> dict[str, str]:
    """What is in each file, by address; empty for folders."""
    return {address: file.digest for address, file in files.items()}
