"""Pagefind over bare pages of the same texts."""

import subprocess
from collections.abc import Sequence
from html import escape
from pathlib import Path

from tests.bench.search.built import Built, empty, sizes
from tests.bench.search.corpus import Text, repeated
from tests.bench.search.processes import run

VERSION = "1.6"
_PAGE = Path(__file__).with_name("pagefind.html")
_INTERFACES = ("-ui.js", "-ui.css", "-highlight.js")  # ready-made ones, which a bare page needs not


def build(texts: Sequence[Text], count: int, work: Path, *, worker: bool = True) -> Built:
    """Pages, then the index; only the index is measured."""
    command = installed(work / "npm")
    site = empty(work / "pagefind")
    for place, text in enumerate(repeated(texts, count)):
        (site / f"tin-{place}.html").write_text(_html(text), encoding="utf-8", newline="\n")
    cost = run([command, "--site", site], work / "pagefind.log")
    (site / _PAGE.name).write_bytes(_PAGE.read_bytes())
    index = [p for p in (site / "pagefind").rglob("*") if not p.name.endswith(_INTERFACES)]
    files = sizes(index)
    page = f"{_PAGE.name}?{'' if worker else 'no-worker&'}q="
    return Built(cost, len(files), sum(files), site, page, page)


def installed(folder: Path) -> Path:
    """The command, fetched from npm the first time."""
    command = folder / "node_modules" / ".bin" / "pagefind"
    if not command.exists():
        folder.mkdir(parents=True, exist_ok=True)
        install = ["npm", "install", "--no-audit", f"pagefind@{VERSION}"]
        subprocess.run([*install, "--prefix", folder], check=True, capture_output=True)
    return command


def _html(text: Text) -> str:
    paragraphs = "\n".join(f"<p>{escape(p)}</p>" for p in text.paragraphs)
    return f"""<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<title>{escape(text.title)}</title>
<main data-pagefind-body>
<h1>{escape(text.title)}</h1>
{paragraphs}
</main>
"""
