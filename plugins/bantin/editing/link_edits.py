"""Changes the targets of links and pictures in Markdown after files were renamed."""

import re
from collections.abc import Mapping

from bantin.headers.header import header_lines
from bantin.markup.links import retargeted

# The targets in [text](target "title"), ![text](<target>) and [label]: target.
_TARGET = re.compile(
    r"(?P<before>\]\(\s*<?|^ {0,3}\[[^\]\n]+\]:[ \t]*<?)(?P<target>[^\s<>()]+(?:\([^\s<>()]*\)[^\s<>()]*)*)",
    re.MULTILINE,
)


def with_targets_renamed(text: str, source: str, renamed: Mapping[str, str]) -> str:
    """Return the text of the content file `source` with each target in its body as it must be after the renaming.

    `renamed` maps content paths to the new ones (see `retargeted`).
    """
    end = sum(len(line) + 1 for line in text.split("\n")[: header_lines(text).stop])
    head, body = text[:end], text[end:]
    return head + _TARGET.sub(
        lambda match: match["before"] + retargeted(match["target"], source, renamed), body
    )
