"""What is read of a raw file, and the reasons for which one is refused."""

from dataclasses import dataclass
from typing import Literal

Reason = Literal[
    "archive", "empty", "legacy-encoding", "no-text", "open-document", "own-bulletin", "pdf", "picture", "presentation", "rtf",
    "spreadsheet", "too-large", "unknown-encoding", "word-97", "word-broken",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text and its number in the raw file, from 1; in a Word document that of its paragraph."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class RawText:
    """The lines of a raw file, and what its format tells besides them.

    `encoding` is the old encoding that the text was converted from, "" if there was no need. `pictures` is the number of pictures that
    are left out. `source_url` and `site` are the address and the name of a saved web page.
    """

    lines: tuple[Line, ...]
    encoding: str = ""
    pictures: int = 0
    source_url: str = ""
    site: str = ""


@dataclass(frozen=True, slots=True)
class Refusal:
    """The reason why a file is not read, and what was seen in it."""

    reason: Reason
    detail: str = ""
