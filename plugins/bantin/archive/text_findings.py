"""Turns what was noticed about the text of a file into findings."""

from collections.abc import Iterator

from bantin.content.findings import Finding, finding
from bantin.language.number_format import number
from bantin.markup.rendering_limits import Excess
from bantin.markup.text_rendering import RenderedText


def excess_finding(excess: Excess, path: str, first_line: int) -> Finding:
    """Return the finding about a text that holds too much and begins at line `first_line` of the file at `path`."""
    counts = {name: number(value) for name, value in excess.counts.items()}
    return finding(excess.code, path, first_line + excess.line, **counts)


def text_findings(
    rendered: RenderedText, source: str, path: str, first_line: int
) -> Iterator[Finding]:
    """Yield the findings about a text whose Markdown `source` begins at line `first_line` of the file at `path`."""
    at, line = 0, first_line
    for target, code in rendered.broken_links:
        found = _place(target, source, at)
        between = source.count("\n", min(at, found), max(at, found))
        line += between if found > at else -between
        at = found
        yield finding(code, path, line, target=target)
    for remark in rendered.remarks:
        values = {k: number(v) if isinstance(v, int) else v for k, v in remark.values}
        yield finding(remark.code, path, first_line + remark.line, **values)


def _place(target: str, source: str, start: int) -> int:
    """Return where a target stands in Markdown, at or after `start` if it does, since targets mostly come in order.

    Return 0 if it is not found, for example because it is written with escapes.
    """
    for written in (f"]({target}", f"<{target}", f": {target}"):
        for begin in (start, 0):
            if (place := source.find(written, begin)) >= 0:
                return place
    return 0
