"""Resolves conflicts of addresses between bulletin files, and between the names of sources.

Of several claimants of one address, at most one file or one name keeps it; each other one gives a finding.
"""

from collections import defaultdict
from collections.abc import Iterable

from bantin.authority.bulletin_entries import Entry
from bantin.content.content_paths import bulletin_address, canonical_path
from bantin.content.findings import Finding, finding
from bantin.language.name_keys import name_key


def resolve_address_conflicts(paths: Iterable[str]) -> tuple[list[str], list[Finding]]:
    """Return the paths of bulletins that keep their addresses, and a finding for each other path.

    Different file names can give the same slug and so the same address. The file that is named exactly like the
    address then keeps it. If there is no such file, all are withheld, since nobody can tell which one is meant.
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


def resolve_source_conflicts(entries: Iterable[Entry]) -> tuple[list[Entry], list[Finding]]:
    """Return the entries whose sources keep their addresses, and a finding for each other entry.

    If the names of several sources give the same address, the name in the first entry keeps it. Entries without
    a source are kept.
    """
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
