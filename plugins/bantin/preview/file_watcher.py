"""Notices that something was saved, within some 40 ms."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from watchfiles import Change, DefaultFilter, watch
from watchfiles.main import FileChange

_STEP = 20  # ms without a change until what was saved is taken as saved
_LONGEST = 200  # ms that changes may go on meanwhile
_IDLE = 100  # ms until the one file is looked at again
_TEMPORARY = (
    r"^4913$",  # Vim tries whether it may write
    r"^#.*#$",  # Emacs
    r"^\.goutputstream-",  # GNOME
    r"^~\$",  # Office
    r"\.(?:tmp|crswap|part)$",
)


class Places(NamedTuple):
    """Folders to watch, folders that are not to be though they lie in these, and one file."""

    folders: frozenset[Path]
    apart: frozenset[Path]
    file: Path


class Watch:
    """Sees what happens from its beginning on, also while nobody waits."""

    def __init__(self, places: Places):
        self._seen = _stamp(places.file)
        self._look_at(places)

    def follow(self, places: Places) -> None:
        """Watch other places, if they are others."""
        if places != self._places:
            self._look_at(places)

    def wait(self) -> None:
        """Until something has changed since the last time."""
        for changes in self._ticks:
            if changes or self._file_has_changed():
                return

    def _look_at(self, places: Places) -> None:
        self._places = places
        self._ticks = _ticks(places)
        next(self._ticks)  # it is only now that they are watched

    def _file_has_changed(self) -> bool:
        # Editors put a new file in the place of the old one, and what watches a file would go on with the old.
        before = self._seen
        while (now := _stamp(self._places.file)) != self._seen:
            self._seen = now
            time.sleep(_STEP / 1000)  # it may be half written
        return now != before


class _Filter(DefaultFilter):
    """What editors make besides what they save is no change."""

    ignore_entity_patterns = (*DefaultFilter.ignore_entity_patterns, *_TEMPORARY)

    def __init__(self, apart: frozenset[Path]):
        super().__init__()
        self._apart = {folder.resolve() for folder in apart}

    def __call__(self, change: Change, path: str) -> bool:
        return super().__call__(change, path) and self._apart.isdisjoint(
            {Path(path), *Path(path).parents}
        )


def _ticks(places: Places) -> Iterator[set[FileChange]]:
    """What has changed, every moment, mostly nothing."""
    return watch(
        *sorted(folder.resolve() for folder in places.folders if folder.is_dir()),
        watch_filter=_Filter(places.apart),
        debounce=_LONGEST,
        step=_STEP,
        rust_timeout=_IDLE,
        yield_on_timeout=True,
    )


def _stamp(file: Path) -> tuple[int, int] | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
