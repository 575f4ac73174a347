"""Raw text copied from a portal in, bulletins out.

`read_draft` takes the bytes of a plain text file and gives a `Draft`, or a `Refusal` where reading
would be guessing. `bulletin_of` makes a bulletin of a draft, with the leaders and committees on record
that it names. For another format a reader makes `Line`s and gives them to `draft_of_lines`.
"""

from bantin.importer.doubts import Doubt, Refusal
from bantin.importer.draft import Draft, draft_of_lines, read_draft
from bantin.importer.draft_to_bulletin import bulletin_of
from bantin.importer.markdown_escaping import to_markdown
from bantin.importer.raw_lines import Line
from bantin.importer.record_recognition import KnownRecords

__all__ = [
    "Doubt", "Draft", "KnownRecords", "Line", "Refusal", "bulletin_of", "draft_of_lines",
    "read_draft", "to_markdown",
]  # fmt: skip
