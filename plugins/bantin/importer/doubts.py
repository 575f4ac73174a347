"""What the importer reports to its user: doubts about a text that it has read, or a refusal to read a file."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Code = Literal[
    "encoding",
    "event-date-mismatch",
    "near-name",
    "other-bulletins",
    "no-date",
    "no-source",
    "no-title",
    "other-posts",
    "site-clock",
    "two-digit-year",
    "two-dates",
    "unknown-organ",
    "weekday-mismatch",
]
Reason = Literal["not-utf-8", "legacy-encoding"]


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something in a draft that a person should check.

    `line` is a line number of the raw file, None if the doubt is about the whole file.
    """

    code: Code
    line: int | None
    detail: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """The reason why a file is not read: its encoding is unknown or obsolete, so its letters could only be guessed."""

    reason: Reason
    detail: str


def without_nones(*doubts: Doubt | None) -> Iterable[Doubt]:
    """Yield the doubts among the results of checks; a check that found nothing doubtful gives None."""
    return (doubt for doubt in doubts if doubt)
