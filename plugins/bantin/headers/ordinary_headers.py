"""Reads headers that are written as nearly all are, in a third of the time that `header` and `field_syntax` take.

Those two define what a header is and means. This module accepts only headers that they read without a finding, and
tests compare the results.
"""

import re

from bantin.headers.header_schema import HEADER_LIMIT, ITEMS_LIMIT
from bantin.headers.value_syntax import Field

_FENCE = "---\n"
# A name, and a text in quotation marks, a text without them, or nothing or a list of texts on the lines below.
_FIELD = re.compile(
    r"""([a-z_]{1,40}):
        (?: [ ]"([^"\\\n]*)"
          | [ ]([^\s"'\#\[{|>][^\#\n]*)
          | ((?:\n[ ][ ]-[ ][^\s"'\#\[{|>][^:\#\n]*)*)
        )\n""",
    re.VERBOSE,
)


def ordinary_header(text: str) -> tuple[dict[str, Field], int] | None:
    """Return the fields by name of the header with which a text begins, and the length of the header.

    Return None if there is none or if it must be read with more care.
    """
    if not text.startswith(_FENCE):
        return None
    fields: dict[str, Field] = {}
    position, line = len(_FENCE), 2
    while not text.startswith(_FENCE, position):
        match = _FIELD.match(text, position)
        if match is None or match[1] in fields:
            return None
        name, quoted, plain, items = match.groups()
        if items:
            texts = items.split("\n  - ")[1:]
            listed = [Field(item.rstrip(), number) for number, item in enumerate(texts, line + 1)]
            fields[name] = Field(listed, line)
            line += len(listed)
        elif quoted is not None:
            fields[name] = Field(quoted, line, quoted=True)
        else:
            fields[name] = Field((plain or "").rstrip(), line)
        line += 1
        position = match.end()
    within = position <= HEADER_LIMIT and line <= ITEMS_LIMIT
    return (fields, position + len(_FENCE)) if within else None
