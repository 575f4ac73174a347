"""Files of cards: what a result shows.

A file holds the bulletins of a range of numbers: deflated JSON, a row for each of [number, file name of
the address, title, source, committees, lead]. A passage from the body is cut by the reader from the
bulletin's page, which has the text already.

A character is a byte, which makes Vietnamese a tenth smaller than UTF-8 does after deflating: ASCII, the
128 letters and signs of `ALPHABET`, and JSON's escape for what is in neither.
"""

import codecs
import json
import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from plugins.archive.body import shorten
from plugins.search.compression import deflated
from plugins.search.documents import Document

_LEAD = 180  # characters: two or three lines of a result
# The Vietnamese letters that ASCII has not, in the order of how often news writes their capitals.
_LETTERS = "đôảáâủởấưúýíứăàếêạơệốễóậổềầờồùỷựìộịẩéọớũừợắểữỉửụỳãòỹĩỗặỏõằẵẻỡẽẹẫèẳỵ"
_SIGNS = "“”‘’…–"
ALPHABET = _LETTERS + _LETTERS[: 128 - len(_LETTERS) - len(_SIGNS)].upper() + _SIGNS
_ENCODING = codecs.charmap_build("".join(map(chr, range(128))) + ALPHABET)
_ELSE = re.compile(rf"[^\x00-\x7f{ALPHABET}]")


def card_files(
    documents: Iterable[tuple[int, Document]], card_bits: int
) -> Iterator[tuple[int, bytes]]:
    """(number, bytes) of each file, for numbered bulletins in order; files without bulletins are none."""
    for file, group in groupby(documents, key=lambda numbered: numbered[0] >> card_bits):
        yield file, deflated(_encoded([_row(number, document) for number, document in group]))


def _encoded(rows: list[list[object]]) -> bytes:
    text = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    text = _ELSE.sub(lambda match: json.dumps(match[0])[1:-1], text)
    return codecs.charmap_encode(text, "strict", _ENCODING)[0]


def _row(number: int, document: Document) -> list[object]:
    return [
        number,
        document.address.rpartition("/")[2].removesuffix(".html"),
        document.title,
        document.source.name if document.source else "",
        [committee.name for committee in document.committees],
        shorten(document.lead, _LEAD),
    ]
