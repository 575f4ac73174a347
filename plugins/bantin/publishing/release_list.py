"""The list of a release: its number, and the files that we wrote into it, so that nothing else is removed with it."""

from pathlib import Path

import msgspec

LIST = ".bantin-release"  # a file in the release
LIST_ASIDE = f"{LIST}-new"  # the file that is to replace it


class ReleaseList(msgspec.Struct, frozen=True):
    """The number of a release, the addresses of its site, and those of files that only earlier releases use.

    At those of its addresses that are `former`, only the page for a former address of a bulletin stands.
    """

    number: int
    addresses: list[str]
    earlier: list[str]
    former: list[str] = []


def read_list(folder: Path) -> ReleaseList | None:
    """Return the list of the release in a folder; None if the folder is not a release of ours."""
    try:
        return msgspec.json.decode((folder / LIST).read_bytes(), type=ReleaseList)
    except (FileNotFoundError, NotADirectoryError, msgspec.DecodeError):
        return None


def encoded(release: ReleaseList) -> bytes:
    """Return the bytes of the list."""
    return msgspec.json.format(msgspec.json.encode(release), indent=0)
