"""What the importer reports to its user: doubts about a text that it has read."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Code = Literal[
    "converted",
    "encoding",
    "event-date-mismatch",
    "near-name",
    "other-bulletins",
    "no-date",
    "no-source",
    "no-title",
    "other-posts",
    "pictures",
    "site-clock",
    "two-digit-year",
    "two-dates",
    "unknown-organ",
    "weekday-mismatch",
]


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something in a bulletin that a person should check.

    `line` is a line number of the raw file, None if the doubt is about the whole file.
    """

    code: Code
    line: int | None
    detail: str


def without_nones(*doubts: Doubt | None) -> Iterable[Doubt]:
    """Yield the doubts among the results of checks; a check that found nothing doubtful gives None."""
    return (doubt for doubt in doubts if doubt)
