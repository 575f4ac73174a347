"""What became of the addresses that the site had before: moved, withdrawn, or missing without a reason.

No address that was ever published may lead nowhere. Files say in their headers where they stood before and that they
are withdrawn (`moves_and_withdrawals`); the ledger says which addresses there ever were (`address_ledger`).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple
from unicodedata import normalize

from bantin.content import addresses
from bantin.content.address_ledger import AddressLedger
from bantin.content.content_paths import (
    BULLETINS,
    EXTRA,
    LEDGER,
    PAGES,
    canonical_path,
    is_bulletin_address,
)
from bantin.content.kinds import KINDS
from bantin.content.moves_and_withdrawals import Past, Withdrawal, address_of_path
from bantin.findings.findings import Finding, finding
from bantin.language.date_words import day_in_words
from bantin.language.number_format import number

_MOST_LOST = 1000  # files; whoever loses so many has lost a folder


class Placed(NamedTuple):
    """A file whose header says something of its past: its content path, the address of its page, and its title."""

    path: str
    address: str
    title: str
    past: Past


class Tombstone(NamedTuple):
    """The page that stands in place of a withdrawn one: what was withdrawn, when and why."""

    path: str
    address: str
    title: str
    withdrawal: Withdrawal


@dataclass(frozen=True, slots=True)
class PastAddresses:
    """What became of former addresses.

    `moved` maps each former address to the addresses of the files that name it, usually one. `tombstones` are by address.
    `ledger` has all addresses that were ever published.
    """

    ledger: AddressLedger
    moved: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    tombstones: Mapping[str, Tombstone] = field(default_factory=dict)


def past_addresses(ledger: AddressLedger, placed: Iterable[Placed]) -> PastAddresses:
    """Return what the files whose headers say something of their past say together; each is a tombstone or published."""
    moved: dict[str, list[str]] = defaultdict(list)
    tombstones = {}
    for path, address, title, past in placed:
        for former in past.moved:
            moved[former].append(address)
        if past.withdrawal:
            tombstones[address] = Tombstone(path, address, title, past.withdrawal)
    return PastAddresses(
        ledger,
        {former: tuple(sorted(moved[former])) for former in sorted(moved)},
        dict(sorted(tombstones.items())),
    )


def owner_of(address: str) -> str:
    """Return the content path of the file to which an address of the site belongs, in its usual form.

    Return "" for an address that belongs to no single file, such as that of a list: it comes and goes with what it lists.
    """
    if is_bulletin_address(address):
        return canonical_path(address)
    folder, _, name = address.rpartition("/")
    if not address.endswith((".html", ".xml")):
        return f"{BULLETINS if folder else EXTRA}/{address}"
    for kind in (KINDS.leader, KINDS.committee):
        if folder == kind.address_folder and address != kind.index and name.endswith(".html"):
            return kind.record_path(name.removesuffix(".html"))
    if (
        not folder
        and address.endswith(".html")
        and address not in (*addresses.FIXED, *addresses.ROOT)
    ):
        return f"{PAGES}/{name.removesuffix('.html')}.md"
    return ""


def lost_files(
    past: PastAddresses,
    published: Iterable[str],
    files: Iterable[str],
    drafts: Iterable[str] = (),
) -> Iterator[Finding]:
    """Yield a finding for each file that had an address of its own and is gone, though nothing says why.

    `published` are the addresses of the content files that are published, `files` the content paths of all files that
    are there, those with errors included; `drafts` are the paths of those that are drafts. Of very many lost files the
    first are told by themselves.
    """
    explained = {*published, *past.moved, *past.tombstones, *past.ledger.withdrawn}
    lost_addresses = past.ledger.addresses - explained
    for path in drafts:
        if address_of_path(path) in lost_addresses:
            yield finding("A12", path)
    owners = {address: owner_of(address) for address in lost_addresses}
    if any(owners.values()):
        there = {
            address_of_path(path) or normalize("NFC", path.partition("/")[2]) for path in files
        }
        lost = [owners[address] for address in sorted(owners.keys() - there) if owners[address]]
        for path in lost[:_MOST_LOST]:
            yield finding("A01" if path.endswith(".md") else "A08", path)
        if rest := lost[_MOST_LOST:]:
            yield finding("A10", LEDGER, count=number(len(rest)))


def returned_files(ledger: AddressLedger, attachments: Mapping[str, str]) -> Iterator[Finding]:
    """Yield a finding for each attachment that is there though it was withdrawn; `attachments` maps paths to addresses."""
    for path, address in attachments.items() if ledger.withdrawn else ():
        if gone := ledger.withdrawn.get(address):
            yield finding("A09", path, day=day_in_words(gone.day), reason=gone.reason)


def needless_moves(placed: Iterable[Placed], published: Mapping[str, str]) -> Iterator[Finding]:
    """Yield a finding for each former place that has a page of its own; `published` maps content paths to addresses."""
    owners = {address: path for path, address in published.items()}
    for path, _, _, said in placed:
        for former in said.moved:
            if former in owners:
                yield finding("A04", path, address=former, other=owners[former])
