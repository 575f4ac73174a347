"""What the importer tells its user: doubts about a text that it reads, or why it reads none."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Code = Literal[
    "encoding",
    "event-date-mismatch",
    "no-date",
    "no-source",
    "no-title",
    "two-dates",
    "weekday-mismatch",
]
Reason = Literal["not-utf-8", "legacy-encoding"]


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something a person should check; `line` is that of the raw file, None for the whole file."""

    code: Code
    line: int | None
    detail: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a file is not read at all: its letters could only be guessed."""

    reason: Reason
    detail: str


def without_nones(*doubts: Doubt | None) -> Iterable[Doubt]:
    """The doubts among the results of checks, which are None where nothing is doubtful."""
    return (doubt for doubt in doubts if doubt)
