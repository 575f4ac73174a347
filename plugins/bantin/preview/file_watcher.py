"""The file watcher: notices within some 40 ms that a file was saved."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from watchfiles import Change, DefaultFilter, watch
from watchfiles.main import FileChange

_QUIET = 20  # ms without a further change, after which a save is taken as finished
_LONGEST_SAVE = 200  # ms after which changes are reported though more come
_IDLE = 100  # ms between two looks at the settings file while nothing changes
_TEMPORARY = (
    r"^4913$",  # Vim tests whether it may write
    r"^#.*#$",  # Emacs
    r"^\.goutputstream-",  # GNOME
    r"^~\$",  # Office
    r"\.(?:tmp|crswap|part)$",
)


class WatchedPaths(NamedTuple):
    """Folders to watch, folders inside them to leave out, and one file besides: the settings."""

    folders: frozenset[Path]
    excluded: frozenset[Path]
    file: Path


class FileWatcher:
    """Notices changes from the moment it is made, also while nobody waits for one."""

    def __init__(self, paths: WatchedPaths):
        self._file_state = _state(paths.file)
        self._start(paths)

    def watch(self, paths: WatchedPaths) -> None:
        """Watch these paths from now on."""
        if paths != self._paths:
            self._start(paths)

    def wait_for_change(self) -> None:
        """Return when something has changed since the last call."""
        for changes in self._changes:
            if changes or self._file_has_changed():
                return

    def _start(self, paths: WatchedPaths) -> None:
        self._paths = paths
        self._changes = _changes(paths)
        next(self._changes)  # the library begins to watch with the first step

    def _file_has_changed(self) -> bool:
        # Editors replace a file by a new one, and a watch of the file itself would stay with the old one.
        before = self._file_state
        while (now := _state(self._paths.file)) != self._file_state:
            self._file_state = now
            time.sleep(_QUIET / 1000)  # it may be half written
        return now != before


class _Filter(DefaultFilter):
    """Leaves out excluded folders and the files that editors write beside what they save."""

    ignore_entity_patterns = (*DefaultFilter.ignore_entity_patterns, *_TEMPORARY)

    def __init__(self, excluded: frozenset[Path]):
        super().__init__()
        self._excluded = {folder.resolve() for folder in excluded}

    def __call__(self, change: Change, path: str) -> bool:
        return super().__call__(change, path) and self._excluded.isdisjoint(
            {Path(path), *Path(path).parents}
        )


def _changes(paths: WatchedPaths) -> Iterator[set[FileChange]]:
    """Yield the changes in the folders, and an empty set every `_IDLE` ms without any."""
    return watch(
        *sorted(folder.resolve() for folder in paths.folders if folder.is_dir()),
        watch_filter=_Filter(paths.excluded),
        debounce=_LONGEST_SAVE,
        step=_QUIET,
        rust_timeout=_IDLE,
        yield_on_timeout=True,
    )


def _state(file: Path) -> tuple[int, int] | None:
    """Return time and size of a file, None if there is none."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
