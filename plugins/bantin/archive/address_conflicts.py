"""Files that claim the same address: which of them keeps it, and a finding for each other one."""

from collections import defaultdict
from collections.abc import Iterable

from bantin.authority.bulletin_entries import Entry
from bantin.content.content_paths import bulletin_address, canonical_path
from bantin.content.findings import Finding, finding
from bantin.language.name_keys import name_key


def resolve_address_conflicts(paths: Iterable[str]) -> tuple[list[str], list[Finding]]:
    """The bulletin files that keep their addresses, and a finding for each other one.

    Of several files with one address, the one that is named exactly like the address keeps it. If none is, all
    are withheld, since nobody can tell which one is meant.
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
    """The entries whose sources keep their addresses, and a finding for each other entry.

    Of several source names with one address, the name that stands in the first entry keeps it.
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
