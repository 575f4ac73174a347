"""Builds sites: with the command in a process of its own, or in this one with any settings."""

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

from bantin.building.build_report import BuildReport
from bantin.building.site_build import BuildFolders, build
from bantin.site.site_settings import SiteSettings
from tests.support.project import ROOT, THEME

BANTIN, PELICAN = (Path(sys.executable).parent / name for name in ("bantin", "pelican"))
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


def run(
    command: Sequence[str | Path], cwd: Path = ROOT, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run a command to its end, without a SITEURL that the environment of the tests may have."""
    inherited = {k: v for k, v in os.environ.items() if k != "SITEURL"}
    return subprocess.run(
        command,
        cwd=cwd,
        env={**inherited, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def bantin(
    *arguments: str | Path, cwd: Path = ROOT, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run the installed command to its end."""
    return run([BANTIN, *arguments], cwd, **environment)


def without_progress(errors: str) -> str:
    """Return what a command wrote to stderr, without the lines that tell how far a slow build is."""
    return re.sub(
        r"^[^:\n]+: (xong )?[\d./]+(, còn khoảng| trong) .+ giây\.\n", "", errors, flags=re.M
    )


def config(url: str = "") -> SiteSettings:
    return SiteSettings(
        "Kho bản tin thử", "Kho của một tỉnh không có thật", url, "thu.example,2026", ZONE
    )


def build_site(content: Path, output: Path, url: str = "") -> BuildReport:
    """Build in this process, with a cache of its own in the folder `cache` beside the output."""
    return build(BuildFolders(content, THEME, output, output.parent / "cache"), config(url))
