"""Reads files that may be very large, may change while they are read, or may not be files at all any more."""

import errno
import os
import stat
from collections.abc import Iterator

# A named pipe that took the place of a file is not waited for, and a symbolic link is not followed.
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOFOLLOW", 0)
)
_CHUNK = 1024**2  # bytes


class TooLargeError(Exception):
    """A file has more bytes than its reader allows; `size` is how many it has, as far as they were counted."""

    def __init__(self, size: int):
        super().__init__(size)
        self.size = size


def read_whole(path: str, limit: int) -> bytes:
    """Return all bytes of a regular file.

    Raises OSError if the file can't be read or is not a regular file, and TooLargeError, without reading it, if it
    has more than `limit` bytes.
    """
    file, size = _opened(path, limit)
    try:
        data = os.read(file, size + 1)
        if len(data) == size:
            return data
        parts, total = [data], len(data)  # the file grew or shrank after it was opened
        while part := os.read(file, _CHUNK):
            parts.append(part)
            total += len(part)
            if total > limit:
                raise TooLargeError(total)
        return b"".join(parts)
    finally:
        os.close(file)


def chunks_of(path: str, limit: int) -> Iterator[bytes]:
    """Yield the bytes of a regular file in pieces of at most 1 MB; raises what `read_whole` raises."""
    file, _ = _opened(path, limit)
    try:
        total = 0
        while part := os.read(file, _CHUNK):
            total += len(part)
            if total > limit:
                raise TooLargeError(total)
            yield part
    finally:
        os.close(file)


def first_bytes(path: str, count: int, limit: int) -> bytes:
    """Return the first `count` bytes of a regular file; raises what `read_whole` raises."""
    file, _ = _opened(path, limit)
    try:
        return os.read(file, count)
    finally:
        os.close(file)


def _opened(path: str, limit: int) -> tuple[int, int]:
    """Open a regular file; return its descriptor and its size. Raises what `read_whole` raises."""
    file = os.open(path, _FLAGS)
    state = os.fstat(file)
    is_file, size = stat.S_ISREG(state.st_mode), state.st_size
    if is_file and size <= limit:
        return file, size
    os.close(file)
    if is_file:
        raise TooLargeError(size)
    raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), path)
