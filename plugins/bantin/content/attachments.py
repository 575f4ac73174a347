"""Attachments: pictures and other files that are published. Their sizes and first bytes are checked before anything else."""

import posixpath
from pathlib import Path

from bantin.content.content_paths import BULLETINS, EXTRA
from bantin.content.file_limits import PICTURES, in_words, most_bytes
from bantin.content.file_signatures import BYTES_NEEDED, type_of
from bantin.content.regular_files import TooLargeError, first_bytes
from bantin.findings.findings import Finding, finding
from bantin.system_errors import reason_of

_ENDINGS = {BULLETINS: {*PICTURES, ".pdf"}, EXTRA: {*PICTURES, ".pdf", ".ico", ".txt"}}
_BY_NAME = frozenset((f"{EXTRA}/CNAME",))


def has_attachment_name(path: str) -> bool:
    """Whether a file at this path may be published, as far as its folder and its name tell."""
    if path in _BY_NAME:
        return True
    folder = path.partition("/")[0]
    return _ending(path) in _ENDINGS.get(folder, ()) and not dotted_folder(path)


def dotted_folder(path: str) -> str:
    """Return the first folder with a dot in its name, or "": such a folder could take the address of a page."""
    return next((name for name in path.split("/")[:-1] if "." in name), "")


def is_picture(path: str) -> bool:
    """Whether an attachment is a picture, by its name; `finding_on_type` tells whether it really is."""
    return _ending(path) in PICTURES


def attachment_finding(root: Path, path: str) -> Finding | None:
    """Return the finding on an attachment that can't be published, or None.

    That is one that can't be read, is too large, or is by its first bytes not what the ending of its name says.
    """
    try:
        head = first_bytes(f"{root}/{path}", BYTES_NEEDED, most_bytes(path))
    except (OSError, TooLargeError) as error:
        return finding_on_unreadable(path, error)
    return finding_on_type(path, head)


def finding_on_unreadable(path: str, error: OSError | TooLargeError) -> Finding:
    """Return the finding on an attachment that could not be read because of this error."""
    if isinstance(error, TooLargeError):
        sizes = {"size": in_words(error.size), "limit": in_words(most_bytes(path))}
        return finding("F08", path, 1, **sizes)
    return finding("F06", path, reason=reason_of(error))


def finding_on_type(path: str, head: bytes) -> Finding | None:
    """Return the finding on an attachment whose first bytes are not those of what its name says, or None."""
    ending = _ending(path)
    if path in _BY_NAME or ending == ".txt":  # texts have no signature
        return None
    found = type_of(head[:BYTES_NEEDED])
    if ending in found.endings:
        return None
    if found.endings and found.endings[0] in _ENDINGS[path.partition("/")[0]]:
        stem = posixpath.splitext(posixpath.basename(path))[0]
        return finding(
            "F23", path, suffix=ending, type=found.name, right=f"{stem}{found.endings[0]}"
        )
    return finding("F24", path, suffix=ending, type=found.name)


def _ending(path: str) -> str:
    return posixpath.splitext(path)[1].lower()
