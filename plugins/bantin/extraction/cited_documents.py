"""Finds the official documents that a text cites by their symbols: "Nghị quyết số 18-NQ/TW ngày 25/10/2017".

A symbol with the code of a kind and an organ counts wherever it stands. A symbol without a code, as letters have (153/UBND-NC), counts
only if the kind is printed before, since much else is written so. A number without a symbol ("Nghị quyết 18") is no document here: each
organ has one of that number.
"""

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from bantin.extraction.document_days import day_after
from bantin.extraction.document_kinds import LAWS
from bantin.extraction.document_leads import (
    lead_before,
    nearest_kind,
    numbers_before,
    titled_kind,
)
from bantin.extraction.document_symbols import Symbol, symbols_in

# "05-CT/TW và 34/CT-TTg": what stands between the documents of a list.
_BETWEEN = re.compile(r"(?:[,;]|,? (?:và|cùng|hoặc)) (?:số )?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CitedDocument:
    """An official document as a text cites it.

    `kind` is "Nghị quyết" or another name of a kind, "" if the text tells none. `symbol` is printed so, without spaces; `number` and
    `organ` are parts of it, the organ with its unit if there is one. `day` is the day that the text prints for the document. `key` is
    equal for all ways to print one symbol. It is not equal for one document only: organs count anew each year, and each province has an
    organ UBND.
    """

    key: str
    kind: str
    symbol: str
    number: str
    organ: str
    day: datetime.date | None = None


def documents_in(texts: Iterable[str]) -> tuple[CitedDocument, ...]:
    """Return the documents that texts cite, in the order of first mention; each text is in NFC on one line.

    Two mentions with one symbol are one document, unless their days differ.
    """
    of_key = dict[str, dict[datetime.date | None, CitedDocument]]()
    for text in texts:
        for document in _documents_of(text):
            of_day = of_key.setdefault(document.key, {})
            of_day.setdefault(document.day, document)
    return tuple(document for of_day in of_key.values() for document in _united(of_day))


def _united(of_day: dict[datetime.date | None, CitedDocument]) -> Iterator[CitedDocument]:
    """Yield the documents of one key: one for each day, and one without a day only if no mention has one."""
    kind = next((one.kind for one in of_day.values() if one.kind), "")
    for day, document in of_day.items():
        if day or len(of_day) == 1:
            yield replace(document, kind=document.kind or kind)


def _documents_of(text: str) -> Iterator[CitedDocument]:
    end, kind_before = 0, None
    for symbol in symbols_in(text):
        is_listed = bool(_BETWEEN.fullmatch(text, end, symbol.start))
        numbers, start = list[str](), symbol.start
        if symbol.is_as_of_party:  # nobody else lets several documents share one ending
            numbers, start = numbers_before(text, start)
        kind = _kind(symbol, text, start, kind_before if is_listed else None)
        if kind is not None:
            day, end = day_after(text, symbol.end)
            for other in numbers:
                yield _document(symbol.with_number(other), kind, None)
            yield _document(symbol, kind, day)
        kind_before = kind


def _document(symbol: Symbol, kind: str, day: datetime.date | None) -> CitedDocument:
    return CitedDocument(symbol.key, kind, symbol.printed, symbol.number, symbol.organ, day)


def _kind(symbol: Symbol, text: str, start: int, kind_before: str | None) -> str | None:
    """Return the kind of a document, "" if it is not known; None if what looks like a symbol is none.

    `start` is where the symbol or its list of numbers begins. `kind_before` is the kind of the document before in a list, None if there
    is none.
    """
    lead = lead_before(text, start)
    if lead.kind and not (symbol.code and lead.kind in LAWS):
        return lead.kind
    if not symbol.is_certain:
        if lead.names_document or kind_before is not None:
            return kind_before or ""
        return titled_kind(text, start) if lead.has_number_sign else None
    is_led = lead.names_document or lead.has_number_sign or text.endswith("(", 0, start)
    if symbol.has_spaces and not is_led and kind_before is None:
        return None
    if kind_before in symbol.kinds:
        return kind_before
    return symbol.kinds[0] if len(symbol.kinds) == 1 else nearest_kind(text, start, symbol.kinds)
