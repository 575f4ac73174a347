"""Figures kept in a file as they come, by the tree they were measured on."""

import json
from pathlib import Path

from tests.bench.build.measure import Cost, Measured


class Figures:
    """The last figures of each thing on one tree; the file holds those of other trees too."""

    def __init__(self, path: Path, tree: str):
        self._path, self._tree = path, tree

    def keep(self, measured: Measured) -> None:
        kept = self._kept()
        kept.setdefault(self._tree, {})[measured.name] = (measured.version, *measured.cost)
        text = json.dumps(kept, indent=1, ensure_ascii=False)
        self._path.write_text(text, encoding="utf-8", newline="\n")

    def all(self) -> dict[str, Measured]:
        """By name."""
        here = self._kept().get(self._tree, {})
        return {
            name: Measured(name, version, Cost(*cost)) for name, (version, *cost) in here.items()
        }

    def _kept(self) -> dict[str, dict[str, tuple[str, *tuple[float, ...]]]]:
        text = self._path.read_text(encoding="utf-8") if self._path.exists() else "{}"
        kept: dict[str, dict[str, tuple[str, *tuple[float, ...]]]] = json.loads(text)
        return kept
