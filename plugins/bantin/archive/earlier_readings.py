"""What is known from earlier readings of an archive, so that unchanged files need not be read again."""

from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from bantin.archive.attachment_reading import ReadPictures, read_picture_files
from bantin.archive.bulletin_reading import BulletinFile

# Called with the path of a bulletin. Returns what an earlier reading of the same, unchanged file gave, or None
# if the file must be read.
Recall: TypeAlias = Callable[[str], BulletinFile | None]
# Called for each bulletin file that was read: with its path, what was read, and the same encoded as msgpack.
Learn: TypeAlias = Callable[[str, BulletinFile, bytes], None]


class EarlierReadings(NamedTuple):
    """How a reading recalls what earlier ones gave, and passes on what it learns for later ones."""

    recall: Recall = lambda _path: None
    learn: Learn = lambda _path, _file, _encoded: None
    read_pictures: ReadPictures = read_picture_files


NO_EARLIER = EarlierReadings()
