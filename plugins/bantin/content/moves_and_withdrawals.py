"""Reads what a header says of the past of its file: where the file stood before, and that it was withdrawn.

Three fields, which each kind of header may have, say it:

moved: [bulletins/2020/07/16-ten-cu.md]     former places; each address of one leads to the present page
withdrawn: 2026-11-30                       the page is replaced by a notice with the day
reason: Nhầm người.                         and the reason
"""

import datetime
import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

from bantin.content import addresses
from bantin.content.content_paths import PAGES, bulletin_address, page_address
from bantin.content.file_limits import MOST_PATH
from bantin.content.kinds import KINDS
from bantin.findings.findings import Finding, finding
from bantin.headers.header_writer import Plain

_CONTENT = "content/"  # before a content path, as a person sees it from the archive's folder
# All that a page can have had.
_ADDRESS = re.compile(rf"(?=.{{1,{MOST_PATH}}}$)(?:[a-z0-9-]+/)*[a-z0-9-]+\.html")
_OF_THE_SITE = {*addresses.FIXED, *addresses.ROOT}  # which are never those of a file
_PAGE = re.compile(  # the end of a web address that can be the address of a page
    rf"(?:[0-9]{{4}}/[0-9]{{2}}/[0-9]{{2}}-|(?:{'|'.join(kind.address_folder for kind in KINDS)})/)?[^/]+\.html"
)
_REST = re.compile(r"(\.html|\.md)[?#].*")  # what a web address can have behind that of the page


class Withdrawal(NamedTuple):
    """When a page or a file was withdrawn from the site, and why."""

    day: datetime.date
    reason: str


@dataclass(frozen=True, slots=True)
class Past:
    """What a header says of the past of its file: the addresses that its page had before, and its withdrawal."""

    moved: tuple[str, ...] = ()
    withdrawal: Withdrawal | None = None


NO_PAST = Past()


def take_past(
    values: dict[str, Any], path: str, line_of: Callable[[str], int]
) -> tuple[Past, list[Finding]]:
    """Take the fields of the past out of the `values` of the header of the file at `path`; return them and the findings.

    A withdrawal without its day or its reason is an error: such a file says that something is not to be shown.
    """
    places, moment, reason = (values.pop(name) for name in ("moved", "withdrawn", "reason"))
    if not (places or moment or reason):
        return NO_PAST, []
    findings, moved = [], []
    for place in places:
        address = address_of_place(place, path)
        if may_be_of_a_file(address):
            moved.append(address)
        else:
            findings.append(finding("A03", path, line_of("moved"), place=place[:80]))
    withdrawal = Withdrawal(moment.day, reason) if moment and reason else None
    if withdrawal is None and (moment or reason):
        missing, there = ("reason", "withdrawn") if moment else ("withdrawn", "reason")
        findings.append(finding("A06", path, line_of(there), missing=missing, there=there))
    return Past(tuple(dict.fromkeys(moved)), withdrawal), findings


def dump_past(past: Past) -> dict[str, Plain]:
    """Return the header fields for the past of a file; empty values stand for what it has not."""
    gone = past.withdrawal
    return {
        "moved": list(past.moved),
        "withdrawn": gone.day.isoformat() if gone else "",
        "reason": gone.reason if gone else "",
    }


def may_be_of_a_file(address: str) -> bool:
    """Whether an address is one that the page of a content file can have, or can have had."""
    return _ADDRESS.fullmatch(address) is not None and address not in _OF_THE_SITE


def address_of_place(place: str, path: str) -> str:
    """Return the address that a former place of the file at `path` had; "" if it can't have had one.

    A place is a content path, a name in the folder of `path`, with or without `.md`, or the address of a page, with or
    without the site before it and a part of the page behind it.
    """
    place = _REST.sub(r"\1", place.replace("\\", "/").removeprefix("./"))
    if place.endswith(".html"):
        match = next(filter(None, (_PAGE.fullmatch(place, at) for at in _beginnings(place))), None)
        return match[0] if match else ""
    place = place.removeprefix("/").removeprefix(_CONTENT)
    if "/" not in place:
        place = posixpath.join(posixpath.dirname(path), place)
    return address_of_path(place if place.endswith(".md") else f"{place}.md")


def full_place(place: str, path: str) -> str:
    """Return a former place of the file at `path` so that it means the same in a file in another folder."""
    if "/" in place.replace("\\", "/").removeprefix("./") or place.endswith(".html"):
        return place
    return posixpath.join(posixpath.dirname(path), place.replace("\\", "/").removeprefix("./"))


def address_of_path(path: str) -> str:
    """Return the address of the page of the text at a content path; "" if a text there has no page of its own."""
    folder, _, name = path.partition("/")
    if kind := KINDS.of_record(path):
        return "" if "/" in name else kind.page(kind.record_id(path))
    if folder == PAGES:
        return "" if "/" in name else page_address(path)
    return bulletin_address(path) or ""


def former_ids(past: Past, folder: str) -> tuple[str, ...]:
    """Return the ids that a record had before; `folder` is that of the addresses of its kind."""
    if not past.moved:  # as in nearly all records
        return ()
    own = (address.removeprefix(f"{folder}/") for address in past.moved)
    return tuple(address.removesuffix(".html") for address in own if "/" not in address)


def _beginnings(place: str) -> list[int]:
    """Return where the parts of a path begin, first the whole."""
    return [0, *(at + 1 for at, sign in enumerate(place) if sign == "/")]
