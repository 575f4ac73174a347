"""Two things for one address: which keeps it, and which is refused."""

from collections import defaultdict
from collections.abc import Iterable

from bantin.authority.bulletin_entries import Entry
from bantin.content.content_paths import bulletin_address, canonical_path
from bantin.content.findings import Finding, finding
from bantin.language.name_keys import name_key


def without_rivals(paths: Iterable[str]) -> tuple[list[str], list[Finding]]:
    """The files without those that claim another's address.

    The file whose name is the address keeps it; between others nobody can tell.
    """
    claims: dict[str, list[str]] = defaultdict(list)
    for path in paths:
        claims[bulletin_address(path) or path].append(path)
    kept, findings = [], []
    for address, claimants in claims.items():
        if len(claimants) == 1:
            kept += claimants
            continue
        exact = [p for p in claimants if p == canonical_path(address)]
        for path in claimants:
            if path in exact:
                kept.append(path)
            else:
                other = next(p for p in (*exact, *claimants) if p != path)
                findings.append(finding("B06", path, address=address, other=other))
    return kept, findings


def one_source_an_address(entries: Iterable[Entry]) -> tuple[list[Entry], list[Finding]]:
    """The entries without those whose source shares its address with another name's, the first's."""
    first: dict[str, Entry] = {}
    kept, findings = [], []
    for entry in entries:
        source = entry.source
        other = first.setdefault(source.id, entry) if source else entry
        known = other.source
        if source and known and name_key(source.name) != name_key(known.name):
            findings.append(
                finding("B12", entry.path, name=source.name, other=known.name, where=other.path)
            )
        else:
            kept.append(entry)
    return kept, findings
