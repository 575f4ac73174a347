"""An independent reader of posting files, written from the format in plugins/bantin/search/posting_file_writer.py."""

import math
from dataclasses import dataclass
from typing import Any

from .indexes import json_of

# By the diacritics of a term's words: for each field (title, lead, body) the document numbers.
Forms = dict[tuple[int, ...], list[list[int]]]


@dataclass
class DecodedFile:
    """What stands in one file, by the whole hash."""

    terms: dict[int, Forms]
    hints: list[tuple[int, Any]]


def decoded(data: bytes, number: int, bits: int, number_limit: int, *, paired: bool) -> DecodedFile:
    """The file of that number."""
    reader = _Bytes(data)
    hints = reader.take(reader.number())
    count = reader.number()
    hashes, last = [], number << 32 - bits
    for gap in reader.column(count):
        last += gap
        hashes.append(last)
    form_counts = reader.column(count)
    forms = sum(form_counts)
    diacritics = [reader.column(forms) for _ in range(2 if paired else 1)]
    counts = [reader.column(forms) for _ in range(3)]
    rice = _Bits(data[reader.at :])
    lists = [[rice.ascending(number_limit, of[form]) for of in counts] for form in range(forms)]
    rice.end()
    places = iter(range(forms))
    terms: dict[int, Forms] = {}
    for hash_, many in zip(hashes, form_counts, strict=True):
        assert many > 0, "a term without forms"
        assert hash_ not in terms, "a term twice"
        mine = [next(places) for _ in range(many)]
        terms[hash_] = {tuple(column[form] for column in diacritics): lists[form] for form in mine}
        assert len(terms[hash_]) == many, "a form twice"
    low = number << 32 - bits
    stored = json_of(hints) if hints else []
    return DecodedFile(terms, [(low + hash_, hint) for hash_, hint in stored])


class _Bytes:
    """Seven bits a byte, low ones first, the eighth tells that more follow."""

    def __init__(self, data: bytes):
        self._data, self.at = data, 0

    def take(self, length: int) -> bytes:
        self.at += length
        return self._data[self.at - length : self.at]

    def number(self) -> int:
        value = shift = 0
        while True:
            byte = self._data[self.at]
            self.at += 1
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return value

    def column(self, count: int) -> list[int]:
        return [self.number() for _ in range(count)]


class _Bits:
    """Rice: the number without its last k bits as ones and a zero, then the k bits, high ones first."""

    def __init__(self, data: bytes):
        self._bits = "".join(f"{byte:08b}" for byte in data)
        self._at = 0

    def ascending(self, number_limit: int, count: int) -> list[int]:
        """So many numbers, of which each tells how many lie before it."""
        mean = number_limit * 11 // (16 * max(count, 1))  # ln 2 is about 11/16
        k = int(math.log2(mean)) if mean else 0
        numbers, last = [], -1
        for _ in range(count):
            ones = self._bits.index("0", self._at) - self._at
            self._at += ones + 1
            low = self._bits[self._at : self._at + k]
            self._at += k
            last += 1 + (ones << k) + int(low or "0", 2)
            numbers.append(last)
        return numbers

    def end(self) -> None:
        rest = self._bits[self._at :]
        assert len(rest) < 8, "more than was stored of"
        assert "1" not in rest
