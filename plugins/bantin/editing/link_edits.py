"""Changes the targets of links and pictures in Markdown after files were renamed."""

import re
from collections.abc import Mapping

from bantin.content.header import header_lines
from bantin.markup.links import retargeted

_WORD = r"[^\s<>()]+(?:\([^\s<>()]*\)[^\s<>()]*)*"
# The targets in [text](target "title"), ![text](<target>) and [label]: target. Spaces may stand within a target if it is in
# angle brackets, or if the link ends behind it.
_TARGET = re.compile(
    r"(?P<before>\]\(\s*|^ {0,3}\[[^\]\n]+\]:[ \t]*)"
    rf"(?:<(?P<within>[^<>\n]+)(?=>)|(?P<spaced>{_WORD}(?: +(?![\"']){_WORD})+)(?=\s*[)\"'])|(?P<plain>{_WORD}))",
    re.MULTILINE,
)


def with_targets_renamed(text: str, source: str, renamed: Mapping[str, str]) -> str:
    """Return the text of the content file `source` with each target in its body as it must be after the renaming.

    `renamed` maps content paths to the new ones (see `retargeted`).
    """
    end = sum(len(line) + 1 for line in text.split("\n")[: header_lines(text).stop])
    head, body = text[:end], text[end:]

    def renamed_target(match: re.Match[str]) -> str:
        target = match["within"] or match["spaced"] or match["plain"]
        before, _, after = match[0].rpartition(target)
        return f"{before}{retargeted(target, source, renamed)}{after}"

    return head + _TARGET.sub(renamed_target, body)
