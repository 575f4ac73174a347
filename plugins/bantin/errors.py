"""The errors that this package raises on purpose, as one tree.

    BantinError
    ├── SettingsError         a setting is missing, unknown, of a wrong type, or can't be honoured
    ├── ArchiveNotFoundError  no settings file in the folder or any folder above it
    ├── ArgumentsError        the arguments of a command contradict each other
    ├── FolderNotEmptyError   a folder for new files is not empty, or is a file
    ├── OutputFolderError     the output folder is not ours, can't be, or something stands in the way in it
    │   └── ForeignFileError  a file that we did not write is at an address of the site
    ├── RemovalError          a build would remove many bulletins from the site, and was not told that it may
    ├── ReleaseError          a release can't be shown to readers: its check failed, or there is none to go back to
    ├── AddressTakenError     another plugin, or Pelican, writes to an address of the site in the same run
    ├── NotInArchiveError     what was to be checked does not exist, or is no part of the archive
    ├── EditError             a content file can't be changed as a person asked
    ├── RevisionError         git can't tell which files have changed
    ├── ContentChangedError   a file was saved while the build was reading the archive
    ├── ExecutorError         the requested workers are not available, or were lost
    └── DamageError           what an earlier build left is damaged; the build starts again without it
        ├── DamagedCacheError
        └── DamagedIndexError

The message of every error except DamageError is one plain Vietnamese sentence for the person who runs
the command `bantin`; the command prints the sentence and exits with status 2.
"""


class BantinError(Exception):
    """Base class of the errors of this package; `str(error)` is for the user, except in DamageError."""


class SettingsError(BantinError):
    """A setting of an archive is missing, unknown, of a wrong type, or can't be honoured."""


class ArchiveNotFoundError(BantinError):
    """There is no settings file in `folder`, nor in any folder above it."""

    def __init__(self, folder: object):
        super().__init__(
            f"Không thấy pelicanconf.py trong “{folder}” hay thư mục nào bên trên, nên không biết làm việc với "
            "kho nào. Vào thư mục của kho rồi chạy lại, hoặc tạo kho mới: bantin init THƯ-MỤC"
        )


class ArgumentsError(BantinError):
    """The arguments of a command contradict each other."""


class FolderNotEmptyError(BantinError):
    """The path at which a new archive, or a folder of proposals, is to be created is a folder with content, or a file."""


class OutputFolderError(BantinError):
    """The output folder holds what no build of ours wrote, or is at a place where it must not be."""


class ForeignFileError(OutputFolderError):
    """A file that no build of ours wrote is at an `address` of the site, in the output folder `root`."""

    def __init__(self, root: object, address: str):
        super().__init__(
            f"Ở “{root}”, tệp “{address}” không phải do bantin tạo, mà lại ở chỗ của một tệp bantin tạo. Chuyển tệp ấy "
            "đi rồi chạy lại"
        )
        self.address = address


class RemovalError(BantinError):
    """A build would remove more bulletins from the site than a slip of an editor explains; nothing was changed."""


class ReleaseError(BantinError):
    """A release can't be shown to readers: it is not whole, a link in it leads nowhere, or there is no such release."""


class AddressTakenError(BantinError):
    """In one run, another plugin or Pelican itself writes to an address of the site that this plugin writes."""


class NotInArchiveError(BantinError):
    """The file or folder that was to be checked does not exist, or is no part of the archive."""


class EditError(BantinError):
    """A content file can't be changed, moved, merged, withdrawn or made as a person asked; nothing was written."""


class RevisionError(BantinError):
    """Git can't tell which files differ from a revision: it is missing, or there is no repository or no such revision."""


class ContentChangedError(BantinError):
    """The file or folder `path` changed while a build was reading it; the remedy is to run again."""

    def __init__(self, path: object):
        super().__init__(f"“{path}” vừa được lưu trong lúc đang đọc; chạy lại lệnh")


class ExecutorError(BantinError):
    """The requested workers are not available, or were lost during a build."""


class DamageError(BantinError):
    """The cache or the search index that an earlier build left is damaged: no build writes such data.

    The message is a technical detail, since the build catches the error and starts again without the
    damaged data.
    """


class DamagedCacheError(DamageError):
    """A record of the cache database is damaged or missing."""


class DamagedIndexError(DamageError):
    """A file of the search index is missing, truncated, altered, or belongs to other bulletins."""
