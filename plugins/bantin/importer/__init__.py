"""Makes bulletins of raw text that was copied from the web portals of newspapers and authorities.

`read_raw` takes the bytes of a raw file and returns a `RawReading` of each bulletin in it, or a `Refusal` if the letters could only be
guessed: what the text says, whom and what it names, compared with the records of an archive, and what a person should check.
`bulletin_of` makes a bulletin of a reading, `draft_of` a draft where title or day is missing. `Proposals` gathers those who have no record yet.
"""

from bantin.importer.bulletin_making import bulletin_of, draft_of
from bantin.importer.doubts import Doubt
from bantin.importer.known_records import KnownRecords
from bantin.importer.printed_bulletin import PrintedBulletin
from bantin.importer.raw_reading import Given, RawReading, read_raw, reading_object
from bantin.raw_files.raw_text import Refusal

__all__ = [
    "Doubt",
    "Given",
    "KnownRecords",
    "PrintedBulletin",
    "RawReading",
    "Refusal",
    "bulletin_of",
    "draft_of",
    "read_raw",
    "reading_object",
]  # fmt: skip
