"""Resolves conflicts of addresses between bulletin files.

Of several files that claim one address, at most one keeps it; each other one gives a finding.
"""

from collections import defaultdict
from collections.abc import Iterable

from bantin.content.content_paths import bulletin_address, canonical_path
from bantin.findings.findings import Finding, finding


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
