"""Reads the attachments of an archive: whether each can be published and, of a picture, how.

A picture is read by itself, so that pictures can be read in parallel, and what was read can be reused while the file
does not change. What is read of it tells its size on pages without opening it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from bantin.content.attachments import (
    attachment_finding,
    finding_on_type,
    finding_on_unreadable,
    is_picture,
)
from bantin.content.file_limits import most_bytes
from bantin.content.regular_files import TooLargeError, read_whole
from bantin.findings.findings import Finding, finding
from bantin.fingerprints import fingerprint
from bantin.parallel.parallel_map import ParallelMap, serial_map
from bantin.pictures.picture_reading import clean, plan_for
from bantin.pictures.published_picture import Picture

_PICTURES_PER_TASK = 20


@dataclass(frozen=True, slots=True)
class PictureFile:
    """What was read from a picture's file.

    `fingerprint` is that of the file's bytes, empty if they were not all read. `picture` is None if the file can't be
    published; then `findings` has an error.
    """

    fingerprint: bytes
    picture: Picture | None
    findings: tuple[Finding, ...] = ()


# Called with the content folder and the paths of pictures; yields what was read of each, in this order.
ReadPictures = Callable[[Path, Sequence[str]], Iterator[PictureFile]]


def read_picture_files(
    root: Path, paths: Sequence[str], parallel_map: ParallelMap = serial_map
) -> Iterator[PictureFile]:
    """Read pictures and yield what was read of each."""
    shares = [paths[i : i + _PICTURES_PER_TASK] for i in range(0, len(paths), _PICTURES_PER_TASK)]
    yield from chain.from_iterable(parallel_map(_read_share, root, shares) if shares else ())


def unpublishable(root: Path, paths: Iterable[str]) -> Iterator[Finding]:
    """Yield a finding on each attachment that can't be published; pictures are left out."""
    for path in paths:
        if not is_picture(path) and (found := attachment_finding(root, path)):
            yield found


def _read_share(root: Path, paths: Sequence[str]) -> list[PictureFile]:
    return [_read_picture_file(root, path) for path in paths]


def _read_picture_file(root: Path, path: str) -> PictureFile:
    try:
        data = read_whole(f"{root}/{path}", most_bytes(path))
    except (OSError, TooLargeError) as error:
        return PictureFile(b"", None, (finding_on_unreadable(path, error),))
    if found := finding_on_type(path, data):
        return PictureFile(fingerprint(data), None, (found,))
    plan = plan_for(clean(data))
    told = (finding(plan.code, path, 1, **plan.values),) if plan.code else ()
    return PictureFile(fingerprint(data), plan.picture, told)
