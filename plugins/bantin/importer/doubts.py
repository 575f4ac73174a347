"""What an importer tells its user: doubts about a text it reads, or why it does not read it."""

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
    """Something a person should look at; `line` is that of the raw file, None for all of it."""

    code: Code
    line: int | None
    detail: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a file is not read at all: guessing would put wrong letters into an archive."""

    reason: Reason
    detail: str


def present(*doubts: Doubt | None) -> Iterable[Doubt]:
    """The doubts that there are."""
    return (doubt for doubt in doubts if doubt)
