"""Recognises signatures: lines below an article that name its author, its source, or both.

For example "Phạm Hòa (Báo Sông Thanh)", "Tác giả: Phạm Hòa; Nguồn: Báo Sông Thanh", "Tin: Phạm Hòa; Ảnh: Tuấn Anh".
"""

import re
from dataclasses import dataclass

from bantin.importer.author_line import author_of_line
from bantin.importer.portal_boilerplate import is_site_name
from bantin.importer.source_line import (
    PrintedSource,
    address_alone,
    is_agency,
    labelled_source,
    unlabelled_source,
)


@dataclass(frozen=True, slots=True)
class Signature:
    """Author and source as a signature prints them; None for the one that it does not print."""

    author: str | None = None
    source: PrintedSource | None = None


_SEVERAL = re.compile(r"\s*[;|]\s+")
_PHOTO = re.compile(r"(?:ảnh|hình|video|clip|đồ họa)\s*:\s*(?P<by>.+)", re.IGNORECASE)
_WITH_SOURCE = re.compile(
    r"(?P<author>[^()/]+?)\s*(?:\((?:nguồn ?:? )?(?P<brackets>[^()]+)\)|\s[-–]\s(?P<dash>.+))",
    re.IGNORECASE,
)
_THEO = re.compile(r"\(?theo:?\s+(?P<names>[^()]+?)\)?", re.IGNORECASE)
_AGENCY_FIRST = re.compile(r"(?P<agency>TTXVN|VOV|VTV|VNA)\s+(?P<author>.+)")


def signature_of(text: str) -> Signature | None:
    """Return what a line says as a signature; None for any other line."""
    parts = _SEVERAL.split(text)
    if len(parts) > 1:
        return _united([_signature_of_part(part) for part in parts])
    return _signature_of_part(text)


def _signature_of_part(text: str) -> Signature | None:
    both = _author_with_source(text)
    if both:
        return both
    source = labelled_source(text) or unlabelled_source(text) or address_alone(text)
    if source:
        return Signature(source=source)
    photo = _PHOTO.fullmatch(text)
    if photo and author_of_line(photo["by"]):
        return Signature()
    author = author_of_line(text)
    return Signature(author=author) if author else None


def _united(parts: list[Signature | None]) -> Signature | None:
    """Return one signature for all parts of a line, each of which has to be one."""
    signatures = [part for part in parts if part]
    if len(signatures) < len(parts):
        return None
    return Signature(
        next((one.author for one in signatures if one.author), None),
        next((one.source for one in signatures if one.source), None),
    )


def _author_with_source(text: str) -> Signature | None:
    """Return author and source of a line that has both without labels: "Phạm Hòa - Báo Sông Thanh", "Theo Phạm Hòa/Báo Sông Thanh"."""
    theo = _THEO.fullmatch(text)
    if theo:
        author, slash, name = theo["names"].partition("/")
        agency = _AGENCY_FIRST.fullmatch(theo["names"])
        if slash and _is_source(name) and author_of_line(author) and not is_agency(author):
            return Signature(author.strip(), PrintedSource(name.strip()))
        if agency and author_of_line(agency["author"]):
            return Signature(agency["author"], PrintedSource(agency["agency"]))
        return None
    match = _WITH_SOURCE.fullmatch(text)
    if not match:
        return None
    name = (match["brackets"] or match["dash"]).strip()
    author = author_of_line(match["author"])
    return Signature(author, PrintedSource(name)) if author and _is_source(name) else None


def _is_source(name: str) -> bool:
    return is_site_name(name.strip()) or is_agency(name.strip())
