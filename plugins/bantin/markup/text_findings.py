"""Turns what was noticed about the text of a file into findings."""

import re
from collections.abc import Iterator

from bantin.findings.findings import Finding, finding
from bantin.language.number_format import number
from bantin.language.suggestions import question_whether
from bantin.markup.rendering_limits import Excess
from bantin.markup.text_rendering import RenderedText

# Where a target can begin, and the target up to the first space or bracket.
_TARGET = re.compile(r"(?:\]\(<?|<|\]: *<?)([^\s<>()]*)")


def excess_finding(excess: Excess, path: str, first_line: int) -> Finding:
    """Return the finding about a text that holds too much and begins at line `first_line` of the file at `path`."""
    counts = {name: number(value) for name, value in excess.counts.items()}
    return finding(excess.code, path, first_line + excess.line, **counts)


def text_findings(
    rendered: RenderedText, source: str, path: str, first_line: int
) -> Iterator[Finding]:
    """Yield the findings about a text whose Markdown `source` begins at line `first_line` of the file at `path`."""
    broken = list(rendered.broken_links)
    lines = _lines_of_targets(source) if broken else {}
    for target, link in broken:
        line = first_line + lines.get(_beginning(target), 0)
        suggestion = question_whether(link.nearest)
        yield finding(link.problem, path, line, target=target, suggestion=suggestion)
    for remark in rendered.remarks:
        values = {k: number(v) if isinstance(v, int) else v for k, v in remark.values}
        yield finding(remark.code, path, first_line + remark.line, **values)


def _lines_of_targets(source: str) -> dict[str, int]:
    """Return the index of the line where each target first stands in Markdown, by the beginning of the target."""
    lines: dict[str, int] = {}
    for index, line in enumerate(source.split("\n")):
        for match in _TARGET.finditer(line):
            lines.setdefault(match[1], index)
    return lines


def _beginning(target: str) -> str:
    """Return the part of a target before the first space or bracket, which is written the same in all forms."""
    return re.split(r"[\s<>()]", target, maxsplit=1)[0]
