"""Builds sites: with the command in a process of its own, or in this one with any settings."""

import os
import subprocess
import sys
from pathlib import Path
from zoneinfo import ZoneInfo

from bantin.build.build_report import Report
from bantin.build.incremental_build import Folders, build
from bantin.site.site_config import Config

ROOT = Path(__file__).resolve().parents[2]
CONTENT = ROOT / "content"
SAMPLE = ROOT / "tests" / "data" / "sample"
THEME = ROOT / "theme"
BANTIN, PELICAN = (Path(sys.executable).parent / name for name in ("bantin", "pelican"))
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


def run(command: list[str | Path], cwd: Path = ROOT, **environment: str):
    """Run to the end in an environment without settings of ours."""
    inherited = {k: v for k, v in os.environ.items() if k != "SITEURL"}
    return subprocess.run(
        command,
        cwd=cwd,
        env={**inherited, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def bantin(*arguments: str | Path, cwd: Path = ROOT, **environment: str):
    """Run the installed command."""
    return run([BANTIN, *arguments], cwd, **environment)


def config(url: str = "") -> Config:
    return Config(
        "Kho bản tin thử", "Kho của một tỉnh không có thật", url, "thu.example,2026", ZONE
    )


def build_site(content: Path, output: Path, url: str = "") -> Report:
    """With a cache of its own, beside the output."""
    return build(Folders(content, THEME, output, output.parent / "cache"), config(url))


def write_content(root: Path, files: dict[str, str]) -> Path:
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return root


def bulletin(day: str, *lines: str, title: str = "Bản tin", body: str = "Nội dung.") -> str:
    """The file of a bulletin; `lines` are more lines of its header."""
    return "\n".join(["---", f"title: {title}", f"date: {day}", *lines, "---", "", body, ""])


def tree(folder: Path) -> dict[str, bytes]:
    """Every file by its path, and every folder (ending in a slash) as empty."""
    return {
        path.relative_to(folder).as_posix() + "/" * path.is_dir(): b""
        if path.is_dir()
        else path.read_bytes()
        for path in folder.rglob("*")
    }


def differences(one: Path, other: Path) -> list[str]:
    """The paths that only one tree has, or that differ in a byte."""
    a, b = tree(one), tree(other)
    return sorted(path for path in a.keys() | b.keys() if a.get(path) != b.get(path))
