"""Raw portal text in, bulletins out.

`read` takes the bytes of a plain text file and gives a `Draft`, or a `Refusal` where reading would
be guessing; `bulletin_of` makes a bulletin of a draft by what an archive knows. `compose` does the same for lines that another format's reader has made.
"""

from plugins.importer.bulletin import bulletin_of
from plugins.importer.doubt import Doubt, Refusal
from plugins.importer.draft import Draft, compose, read
from plugins.importer.markdown import to_markdown
from plugins.importer.raw import Line

__all__ = ["Doubt", "Draft", "Line", "Refusal", "bulletin_of", "compose", "read", "to_markdown"]
