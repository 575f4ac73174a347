"""The errors that this package raises on purpose, as one tree.

    BantinError
    ├── SettingsError         a setting is missing, unknown, of a wrong type, or can't be honoured
    ├── ArchiveNotFoundError  no settings file here or above
    ├── FolderNotEmptyError   a new archive would stand among files that are there
    ├── AddressTakenError     something else in the same run writes to an address of the site
    ├── ContentChangedError   a file of content was saved while the archive was read
    ├── ExecutorError         the workers that were asked for can't be had, or were lost
    └── DamageError           what an earlier build left is damaged; the build begins again without it
        ├── DamagedCacheError
        └── DamagedIndexError

Each but DamageError is one plain Vietnamese sentence for the person at the command, which prints it and exits
with 2.
"""


class BantinError(Exception):
    """Any error of the tree; `str` of it is the sentence."""


class SettingsError(BantinError):
    """The settings of an archive do not hold."""


class ArchiveNotFoundError(BantinError):
    """There is no settings file in a folder, nor above it."""

    def __init__(self, folder: object):
        super().__init__(
            f"Không thấy pelicanconf.py trong “{folder}” hay thư mục nào bên trên, nên không biết làm việc với "
            "kho nào. Vào thư mục của kho rồi chạy lại, hoặc tạo kho mới: bantin init THƯ-MỤC"
        )


class FolderNotEmptyError(BantinError):
    """The folder of a new archive holds something already."""


class AddressTakenError(BantinError):
    """Two writers of one run want the same address of the site."""


class ContentChangedError(BantinError):
    """A file was saved between two readings of one archive; to begin again is the remedy."""

    def __init__(self, path: object):
        super().__init__(f"“{path}” vừa được lưu trong lúc đang đọc; chạy lại lệnh")


class ExecutorError(BantinError):
    """Workers can't be had, or were lost in the midst of a build."""


class DamageError(BantinError):
    """Something that an earlier build left is not as any build can have written it."""


class DamagedCacheError(DamageError):
    """A record of the cache database is damaged or missing."""


class DamagedIndexError(DamageError):
    """A file of the search index is gone, cut, changed, or of other documents than was thought."""
