"""Finds the bulletin files that keep their addresses: neither copies of others nor in conflict with them."""

from collections.abc import Iterable
from pathlib import Path

from bantin.archive.address_conflicts import resolve_address_conflicts
from bantin.archive.bulletin_reading import read_bulletin_file
from bantin.archive.copies import without_named_copies
from bantin.findings.findings import Finding


def undisputed_bulletins(
    root: Path, paths: list[str], with_drafts: bool
) -> tuple[list[str], list[Finding]]:
    """Return the paths of the bulletins to read in the content folder `root`, and a finding for each other path.

    A draft never takes its address from another file. So of files in dispute, which are few, it is read first whether they
    are drafts; `with_drafts` drafts are files like others.
    """
    kept, found = _without_disputes(paths)
    if with_drafts or not found:
        return kept, found
    disputed = {path for one in found for path in (one.path, dict(one.values)["other"])}
    drafts = {path for path in disputed if read_bulletin_file(root, path).draft is not None}
    kept, found = _without_disputes(path for path in paths if path not in drafts)
    return [*kept, *sorted(drafts)], found


def _without_disputes(paths: Iterable[str]) -> tuple[list[str], list[Finding]]:
    originals, found = without_named_copies(paths)
    kept, more = resolve_address_conflicts(originals)
    return kept, [*found, *more]
