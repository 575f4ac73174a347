"""Sorts the files of a content folder by what they are."""

import posixpath
from collections.abc import Iterable
from dataclasses import dataclass, field

from bantin.content import addresses
from bantin.content.content_paths import BULLETINS, EXTRA, GLOSSARY, GUIDE, PAGES
from bantin.content.findings import Finding, finding
from bantin.content.kinds import KINDS

PICTURES = (".gif", ".jpeg", ".jpg", ".png", ".webp")
_ATTACHED = {BULLETINS: {*PICTURES, ".pdf"}, EXTRA: {*PICTURES, ".pdf", ".ico", ".txt"}}
_ATTACHED_BY_NAME = frozenset((f"{EXTRA}/CNAME",))


@dataclass(slots=True)
class ContentTree:
    """Paths of texts by kind; `attachments` maps files that are published as they are to their addresses."""

    bulletins: list[str] = field(default_factory=list)
    leaders: list[str] = field(default_factory=list)
    committees: list[str] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    glossary: list[str] = field(default_factory=list)
    attachments: dict[str, str] = field(default_factory=dict)
    unused: list[str] = field(default_factory=list)


def sort_files(files: Iterable[str]) -> tuple[ContentTree, list[Finding]]:
    """Sort paths by what they are; those that are of no use are findings."""
    tree = ContentTree()
    findings = []
    owners = dict.fromkeys(addresses.ROOT, "tệp mà trang mạng tự tạo")
    texts = {
        BULLETINS: tree.bulletins,
        KINDS.leader.content_folder: tree.leaders,
        KINDS.committee.content_folder: tree.committees,
        PAGES: tree.pages,
    }
    for path in files:
        folder, _, rest = path.partition("/")
        suffix = posixpath.splitext(path)[1]
        if posixpath.basename(path) == GUIDE:
            continue
        if path == GLOSSARY:
            tree.glossary.append(path)
        elif suffix == ".md" and rest and folder in texts:
            texts[folder].append(path)
        elif folder not in texts and folder not in _ATTACHED:
            tree.unused.append(path)
            findings.append(finding("F07", path))
        elif not _may_be_attached(folder, rest) and path not in _ATTACHED_BY_NAME:
            tree.unused.append(path)
            findings.append(finding("F05", path, suffix=suffix or posixpath.basename(path)))
        elif owners.setdefault(rest, path) != path:
            findings.append(finding("B06", path, address=rest, other=owners[rest]))
        else:
            tree.attachments[path] = rest
    return tree, findings


def _may_be_attached(folder: str, rest: str) -> bool:
    """Whether a file is of a kind to publish as it is, in folders that cannot pass for pages."""
    inner, _, name = rest.rpartition("/")
    return posixpath.splitext(name)[1].lower() in _ATTACHED.get(folder, ()) and "." not in inner
