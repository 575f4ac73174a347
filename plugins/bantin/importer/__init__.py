"""Raw portal text in, bulletins out.

`read` takes the bytes of a plain text file and gives a `Draft`, or a `Refusal` where reading would
be guessing; `bulletin_of` makes a bulletin of a draft by what an archive knows. `compose` does the same for lines that another format's reader has made.
"""

from bantin.importer.doubts import Doubt, Refusal
from bantin.importer.draft import Draft, compose, read
from bantin.importer.draft_to_bulletin import bulletin_of
from bantin.importer.markdown_escaping import to_markdown
from bantin.importer.raw_lines import Line

__all__ = ["Doubt", "Draft", "Line", "Refusal", "bulletin_of", "compose", "read", "to_markdown"]
