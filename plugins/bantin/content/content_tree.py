"""Sorts the files of a content folder by role: bulletins, records, pages, glossary, ledger, attachments."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from unicodedata import normalize

from bantin.content import addresses
from bantin.content.attachments import dotted_folder, has_attachment_name
from bantin.content.content_listing import list_content
from bantin.content.content_paths import (
    BULLETINS,
    EXTRA,
    GLOSSARY,
    GUIDES,
    LEDGER,
    PAGES,
    has_usual_name,
)
from bantin.content.intended_paths import intention
from bantin.content.kinds import KINDS
from bantin.content.portable_names import twin_key
from bantin.findings.findings import Finding, finding


@dataclass(slots=True)
class ContentTree:
    """The paths of a content folder by role.

    `bulletins` are all texts that seem to be meant as bulletins, those with a wrong name or in a wrong place
    included. `attachments` maps the paths of pictures and other files that are published to their addresses. `withheld` is
    what an error keeps out although no text was read; `unused` are files that are left out with a warning. `used` are
    all files that are read, sorted.
    """

    bulletins: list[str] = field(default_factory=list)
    leaders: list[str] = field(default_factory=list)
    committees: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    glossary: list[str] = field(default_factory=list)
    ledger: list[str] = field(default_factory=list)
    attachments: dict[str, str] = field(default_factory=dict)
    withheld: list[str] = field(default_factory=list)
    unused: list[str] = field(default_factory=list)
    used: list[str] = field(default_factory=list)

    @property
    def texts(self) -> list[str]:
        """The paths of all Markdown files: bulletins, records and pages of prose."""
        return [*self.bulletins, *self.leaders, *self.committees, *self.sources, *self.pages]


def read_tree(root: Path) -> tuple[ContentTree, list[Finding]]:
    """List the content folder `root`; return the paths by role, and a finding on everything that is not used."""
    listing = list_content(root)
    tree, findings = sort_files(listing.files)
    tree.withheld += listing.refused
    return tree, listing.findings + findings


def sort_files(files: Iterable[str]) -> tuple[ContentTree, list[Finding]]:
    """Sort content paths by role; return the sorted paths and the findings.

    A finding reports each file that is not used, except a bulletin with a wrong name or in a wrong place: the finding
    on it comes when its date has been read. Guides for editors (`README.md`) are skipped.
    """
    tree = ContentTree()
    findings = []
    owners = {twin_key(address): "tệp mà trang mạng tự tạo" for address in addresses.ROOT}
    texts = {
        BULLETINS: tree.bulletins,
        KINDS.leader.content_folder: tree.leaders,
        KINDS.committee.content_folder: tree.committees,
        KINDS.source.content_folder: tree.sources,
        PAGES: tree.pages,
    }
    for path in files:
        if has_usual_name(path):
            tree.bulletins.append(path)
            tree.used.append(path)
            continue
        folder, _, rest = path.partition("/")
        name = rest.rpartition("/")[2] or path
        if name.lower() in GUIDES:
            continue
        if folder in texts and name.endswith(".md") and not name.startswith("."):
            texts[folder].append(path)
            tree.used.append(path)
        elif path == GLOSSARY:
            tree.glossary.append(path)
            tree.used.append(path)
        elif path == LEDGER:
            tree.ledger.append(path)
            tree.used.append(path)
        elif has_attachment_name(path) and not name.startswith("."):
            owner = owners.setdefault(twin_key(rest), path)
            if owner == path:
                tree.attachments[path] = normalize("NFC", rest)  # as links and the ledger name it
                tree.used.append(path)
            else:
                tree.withheld.append(path)
                findings.append(finding("B06", path, address=rest, other=owner))
        elif (meant := intention(path)) and meant.is_bulletin and not meant.needs_copying:
            tree.bulletins.append(path)
            tree.used.append(path)
        else:
            found = _finding_on_unused(path)
            (tree.withheld if found.severity == "error" else tree.unused).append(path)
            findings.append(found)
    return tree, findings


def withhold_attachments(tree: ContentTree, findings: Iterable[Finding]) -> None:
    """Move the attachments that can't be published, with these findings, to `withheld`."""
    for found in findings:
        del tree.attachments[found.path]
        tree.withheld.append(found.path)


def _finding_on_unused(path: str) -> Finding:
    """Return the finding on a file that is not used because of its folder or its name."""
    folder, _, rest = path.partition("/")
    name = path.rpartition("/")[2]
    meant = intention(path)
    if meant and meant.needs_copying:
        return finding("F09", path, suffix=_suffix(name), right=meant.path)
    if meant and (meant.path.endswith((".md", GLOSSARY)) or has_attachment_name(meant.path)):
        return finding("F10", path, right=meant.path)
    if name.startswith("."):
        return finding("F13", path)
    if (
        folder not in (BULLETINS, EXTRA, PAGES, *(kind.content_folder for kind in KINDS))
        or not rest
    ):
        return finding("F07", path)
    if dotted := dotted_folder(path):
        return finding("F25", path, folder=dotted)
    return finding("F05", path, suffix=_suffix(name))


def _suffix(name: str) -> str:
    stem, dot, ending = name.rpartition(".")
    return f".{ending}" if stem and dot else name
