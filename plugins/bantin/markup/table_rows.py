"""Reads the rows of a table: cells between vertical bars."""

import re

_BAR = re.compile(r"(?<!\\)\|")
_RULE_CELL = re.compile(r":?-+:?")


def cells(row: str) -> list[str]:
    """Return the cells of a row; a bar at its beginning or end is no border between cells."""
    parts = _BAR.split(row.strip(" "))
    if len(parts) > 1 and not parts[0]:
        del parts[0]
    if len(parts) > 1 and not parts[-1]:
        del parts[-1]
    return [part.strip(" ") for part in parts]


def alignments(line: str) -> list[str] | None:
    """Return how each column is aligned: "left", "center", "right" or "", or None if no table begins here.

    The line is the one under a table's head, for example `|---|:-:|`.
    """
    if "|" not in line or not set(line) <= set("|:- "):
        return None
    rules = cells(line)
    if not all(map(_RULE_CELL.fullmatch, rules)):
        return None
    sides = {
        (False, False): "",
        (True, False): "left",
        (True, True): "center",
        (False, True): "right",
    }
    return [sides[rule.startswith(":"), rule.endswith(":")] for rule in rules]
