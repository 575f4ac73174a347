"""What the last build into a folder was made of and what it gave, so that the next sees that nothing changed."""

import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import astuple
from hashlib import blake2b
from pathlib import Path
from typing import Any

from plugins.archive.archive import Counts
from plugins.archive.findings import Finding
from plugins.site.report import Report

_FORMAT = 1


class Ledger:
    """A file in the folder `cache`; whatever is wrong with it, it is as if there were none."""

    def __init__(self, cache: Path, output: Path):
        self._output = output.resolve()
        name = blake2b(str(self._output).encode(), digest_size=8).hexdigest()
        self._path = cache / f"site-{name}.json"

    def report(self, inputs: str) -> Report | None:
        """What there is to tell when the site has been made of these inputs and is as it was left."""
        try:
            told = json.loads(self._path.read_text(encoding="utf-8"))
            if told["format"] != _FORMAT or told["inputs"] != inputs:
                return None
            files: dict[str, list[int]] = told["files"]
            if any(self._stamp(address) != stamp for address, stamp in files.items()):
                return None
            counts = Counts(*map(int, told["counts"]))
            return Report(counts, 0, len(files), 0, [_finding(*f) for f in told["findings"]])
        except (OSError, ValueError, TypeError, LookupError, AttributeError, RecursionError):
            return None

    def keep(self, inputs: str, report: Report, addresses: Iterable[str]) -> None:
        """Note a build that ended well."""
        told = {
            "format": _FORMAT,
            "inputs": inputs,
            "files": {address: self._stamp(address) for address in addresses},
            "counts": astuple(report.counts),
            "findings": [astuple(found) for found in report.findings],
        }
        text = json.dumps(told, ensure_ascii=False)
        with suppress(OSError):  # the next build is a long one
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.write_text(text, encoding="utf-8", newline="\n")

    def forget(self) -> None:
        """A build begins: until it ends well, nothing is known."""
        with suppress(OSError):
            self._path.unlink()

    def _stamp(self, address: str) -> list[Any]:
        stat = (self._output / address).lstat()
        return [stat.st_mode, stat.st_size, stat.st_mtime_ns]


def _finding(path: str, line: int, code: str, values: list[list[str]]) -> Finding:
    """One that can be told: a ValueError or LookupError if not."""
    found = Finding(path, int(line), code, tuple((key, value) for key, value in values))
    _ = found.message, found.remedy, found.severity
    return found
