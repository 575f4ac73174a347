"""The targets of links and pictures in Markdown: finds them, and changes them after files were renamed."""

import re
from collections.abc import Iterator, Mapping

from bantin.headers.header import header_lines
from bantin.markup.links import retargeted

_WORD = r"[^\s<>()]+(?:\([^\s<>()]*\)[^\s<>()]*)*"
# The targets in [text](target "title"), ![text](<target>) and [label]: target. Spaces may stand within a target if it is in
# angle brackets, or if the link ends behind it.
_TARGET = re.compile(
    r"(?P<before>\]\(\s*|^ {0,3}\[[^\]\n]+\]:[ \t]*)"
    rf"(?:<(?P<within>[^<>\n]+)(?=>)|(?P<spaced>{_WORD}(?: +(?![\"']){_WORD})+)(?=\s*[)\"'])|(?P<plain>{_WORD}))",
    re.MULTILINE,
)


def targets(text: str) -> Iterator[str]:
    """Yield the targets in the body of the text of a content file, as they are written."""
    return map(_target, _TARGET.finditer(_parts(text)[1]))


def with_targets_renamed(text: str, source: str, renamed: Mapping[str, str]) -> str:
    """Return the text of the content file `source` with each target in its body as it must be after the renaming.

    `renamed` maps content paths to the new ones (see `retargeted`).
    """
    head, body = _parts(text)

    def renamed_target(match: re.Match[str]) -> str:
        target = _target(match)
        before, _, after = match[0].rpartition(target)
        return f"{before}{retargeted(target, source, renamed)}{after}"

    return head + _TARGET.sub(renamed_target, body)


def _parts(text: str) -> tuple[str, str]:
    """Return the header and the body of a content file's text."""
    end = sum(len(line) + 1 for line in text.split("\n")[: header_lines(text).stop])
    return text[:end], text[end:]


def _target(match: re.Match[str]) -> str:
    return match["within"] or match["spaced"] or match["plain"]
