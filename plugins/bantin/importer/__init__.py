"""Makes bulletins of raw text that was copied from the web portals of newspapers and authorities.

`read_draft` takes the bytes of a plain text file and returns a `Draft`, or a `Refusal` if the letters could only
be guessed. `recognition_of` tells whom and what a draft names and compares it with the records of an archive, and
`bulletin_of` makes a bulletin of both.
A reader of another format makes `Line`s and passes them to `draft_of_lines`.
"""

from bantin.importer.doubts import Doubt, Refusal
from bantin.importer.draft import Draft, draft_of_lines, read_draft
from bantin.importer.draft_to_bulletin import bulletin_of, recognition_of
from bantin.importer.known_records import KnownRecords
from bantin.importer.markdown_escaping import to_markdown
from bantin.importer.raw_lines import Line
from bantin.importer.recognition import Recognition

__all__ = [
    "Doubt", "Draft", "KnownRecords", "Line", "Recognition", "Refusal", "bulletin_of",
    "draft_of_lines", "read_draft", "recognition_of", "to_markdown",
]  # fmt: skip
