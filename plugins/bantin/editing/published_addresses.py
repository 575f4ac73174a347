"""Adds the addresses of a published site to the archive's ledger (`content/address_ledger`)."""

from collections.abc import Iterable
from pathlib import Path
from unicodedata import normalize

from bantin.content import addresses
from bantin.content.address_ledger import AddressLedger, can_hold, ledger_text, parse_ledger
from bantin.content.content_files import read_text
from bantin.content.content_paths import BULLETINS, EXTRA, LEDGER
from bantin.content.file_limits import PICTURES
from bantin.content.moves_and_withdrawals import Withdrawal
from bantin.editing.file_edits import FileEdit, write_edits
from bantin.errors import EditError

# Nobody cites these.
_NOT_CITED = (addresses.NOT_FOUND, addresses.OPENSEARCH, addresses.DESK, addresses.REVIEW)
_SITEMAPS = addresses.SITEMAP.removesuffix(".xml")


def add_to_ledger(content: Path, published: Iterable[str]) -> int:
    """Add to the ledger those of the addresses of a site that must last; return how many are new.

    These are the pages, the feeds, and the pictures and documents that stand in the content folder, as far as the ledger
    can have their addresses. Raises EditError if
    the ledger can't be read, and OSError if it can't be written.
    """
    ledger = read_ledger(content)
    lasting = {address for address in published if _lasts(address, content)}
    if new := set(filter(can_hold, lasting - ledger.addresses)):
        _write(content, ledger.addresses | new, dict(ledger.withdrawn))
    return len(new)


def withdraw_from_ledger(content: Path, withdrawn: Iterable[str], withdrawal: Withdrawal) -> None:
    """Note in the ledger that files without a header were withdrawn from these addresses. Raises what `add_to_ledger` raises."""
    ledger = read_ledger(content)
    _write(content, ledger.addresses, {**ledger.withdrawn, **dict.fromkeys(withdrawn, withdrawal)})


def read_ledger(content: Path) -> AddressLedger:
    """Return the ledger of a content folder, an empty one if there is none. Raises EditError if it can't be read."""
    if not (content / LEDGER).exists():
        return AddressLedger()
    text, found = read_text(content, LEDGER)
    ledger, wrong = parse_ledger(text) if text is not None else (AddressLedger(), found)
    if wrong:
        raise EditError(
            f"{LEDGER}:{wrong[0].line}: {wrong[0].message} {wrong[0].remedy}".rstrip(".")
        )
    return ledger


def _write(content: Path, lines: Iterable[str], withdrawn: dict[str, Withdrawal]) -> None:
    write_edits(content, [FileEdit(LEDGER, ledger_text(lines, withdrawn))])


def _lasts(address: str, content: Path) -> bool:
    if address.endswith((".html", ".xml")):
        return address not in _NOT_CITED and not address.startswith(_SITEMAPS)
    if not address.lower().endswith((*PICTURES, ".pdf")):
        return False
    names = {address, normalize("NFD", address)}  # macOS decomposes the diacritics in file names
    return any(
        (content / folder / name).is_file() for folder in (BULLETINS, EXTRA) for name in names
    )
