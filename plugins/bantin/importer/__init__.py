"""Makes bulletins of raw text that was copied from the web portals of newspapers and authorities.

`read_draft` takes the bytes of a plain text file and returns a `Draft`, or a `Refusal` if the letters could only
be guessed. `bulletin_of` makes a bulletin of a draft and finds the leaders and committees on record that it names.
A reader of another format makes `Line`s and passes them to `draft_of_lines`.
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
