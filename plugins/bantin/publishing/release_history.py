"""The history of a site: which releases readers saw, the last of which they are to see now."""

from pathlib import Path

import msgspec

from bantin.errors import OutputFolderError
from bantin.publishing.durable_files import replace_durably

HISTORY = ".bantin-releases"
_ASIDE = f"{HISTORY}-new"


class History(msgspec.Struct, frozen=True):
    """The numbers of the releases that are kept, in the order in which readers saw them, and the last number given.

    A release that readers were taken back from is not among them. Its number is not given again.
    """

    shown: list[int] = []
    last: int = 0

    def with_release(self, number: int, keep: int) -> "History":
        """Return the history after a new release, with the newest `keep` releases."""
        return History([*self.shown, number][-keep:], number)

    def with_at_most(self, keep: int) -> "History":
        """Return the history of the newest `keep` releases."""
        return History(self.shown[-keep:], self.last)

    def without_newest(self) -> "History":
        """Return the history after a step back."""
        return History(self.shown[:-1], self.last)


def read_history(root: Path) -> History | None:
    """Return the history of the site in a folder; None if we published nothing there.

    Raises OutputFolderError if the file can't be ours.
    """
    path = root / HISTORY
    if path.is_symlink():
        raise OutputFolderError(f"“{path}” là một liên kết (symlink). Xóa liên kết rồi chạy lại")
    try:
        return msgspec.json.decode(path.read_bytes(), type=History)
    except FileNotFoundError:
        return None
    except msgspec.DecodeError as error:
        raise OutputFolderError(
            f"“{path}” bị hỏng, nên không biết những bản nào là của bantin. Đăng vào một thư mục mới"
        ) from error


def write_history(root: Path, history: History) -> None:
    """Write the history in one step."""
    replace_durably(root / HISTORY, msgspec.json.encode(history), root / _ASIDE)
