"""What every kind of finding has: a severity, a message and a remedy."""

from typing import Literal, NamedTuple

Severity = Literal["error", "warning"]


class FindingKind(NamedTuple):
    """One kind of finding; `message` and `remedy` are shown to editors.

    Names in braces in these two texts are replaced by the values of a finding.
    """

    severity: Severity
    message: str
    remedy: str


def error(message: str, remedy: str) -> FindingKind:
    return FindingKind("error", message, remedy)


def warning(message: str, remedy: str) -> FindingKind:
    return FindingKind("warning", message, remedy)
