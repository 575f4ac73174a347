"""The file watcher: reports that a file was saved, so that `bantin serve` builds the site again.

A save in a watched folder is noticed within some 40 ms. The settings file is looked at every `_IDLE` ms.
"""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from watchfiles import Change, DefaultFilter, watch
from watchfiles.main import FileChange

_QUIET = 20  # ms without a further change, after which a save counts as finished
_LONGEST_SAVE = 200  # ms after which changes are reported even if further changes still come
_IDLE = 100  # ms between two looks at the settings file while nothing changes in the folders
_TEMPORARY = (
    r"^4913$",  # Vim creates it to test whether it may write
    r"^#.*#$",  # Emacs
    r"^\.goutputstream-",  # GNOME
    r"^~\$",  # Office
    r"\.(?:tmp|crswap|part)$",
)


class WatchedPaths(NamedTuple):
    """What to watch: folders with all that is in them except `excluded` folders, and `file`, the settings file."""

    folders: frozenset[Path]
    excluded: frozenset[Path]
    file: Path


class FileWatcher:
    """Watches paths from the moment it is created; changes between two calls of `wait_for_change` are kept."""

    def __init__(self, paths: WatchedPaths):
        self._file_state = _state(paths.file)
        self._start(paths)

    def watch(self, paths: WatchedPaths) -> None:
        """Watch these paths instead of the earlier ones from now on; do nothing if they are the same."""
        if paths != self._paths:
            self._start(paths)

    def wait_for_change(self) -> None:
        """Wait until a file has changed since the last call, or since watching began; return at once if one has."""
        for changes in self._changes:
            if changes or self._file_has_changed():
                return

    def _start(self, paths: WatchedPaths) -> None:
        self._paths = paths
        self._changes = _changes(paths)
        next(self._changes)  # `watchfiles` begins to watch when the first item is asked for

    def _file_has_changed(self) -> bool:
        # The file is compared, not watched: editors replace a file by a new one, and a watch would stay on the old.
        before = self._file_state
        while (now := _state(self._paths.file)) != self._file_state:
            self._file_state = now
            time.sleep(_QUIET / 1000)  # the file may be half written
        return now != before


class _Filter(DefaultFilter):
    """The filter of changes: leaves out excluded folders and temporary files that editors write while saving."""

    ignore_entity_patterns = (*DefaultFilter.ignore_entity_patterns, *_TEMPORARY)

    def __init__(self, excluded: frozenset[Path]):
        super().__init__()
        self._excluded = {folder.resolve() for folder in excluded}

    def __call__(self, change: Change, path: str) -> bool:
        return super().__call__(change, path) and self._excluded.isdisjoint(
            {Path(path), *Path(path).parents}
        )


def _changes(paths: WatchedPaths) -> Iterator[set[FileChange]]:
    """Yield each set of changes in the folders, and an empty set after every `_IDLE` ms without a change."""
    return watch(
        *sorted(folder.resolve() for folder in paths.folders if folder.is_dir()),
        watch_filter=_Filter(paths.excluded),
        debounce=_LONGEST_SAVE,
        step=_QUIET,
        rust_timeout=_IDLE,
        yield_on_timeout=True,
    )


def _state(file: Path) -> tuple[int, int] | None:
    """Return (modification time in ns, size in bytes) of a file, or None if it does not exist."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
