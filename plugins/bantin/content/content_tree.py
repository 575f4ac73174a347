"""Sorts the files of a content folder by role: bulletins, records, pages, glossary, attachments."""

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
    """The paths of content files by role.

    `attachments` maps the paths of files that are published unchanged to their addresses. `unused` are
    files that are not published because of their folder or their type.
    """

    bulletins: list[str] = field(default_factory=list)
    leaders: list[str] = field(default_factory=list)
    committees: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    glossary: list[str] = field(default_factory=list)
    attachments: dict[str, str] = field(default_factory=dict)
    unused: list[str] = field(default_factory=list)


def sort_files(files: Iterable[str]) -> tuple[ContentTree, list[Finding]]:
    """Sort content paths by role; return the sorted paths and the findings.

    A finding reports each file that is not published: a file outside the known folders, of an unknown
    type, or with an address that is already taken. Guides for editors (`README.md`) are skipped.
    """
    tree = ContentTree()
    findings = []
    owners = dict.fromkeys(addresses.ROOT, "tệp mà trang mạng tự tạo")
    texts = {
        BULLETINS: tree.bulletins,
        KINDS.leader.content_folder: tree.leaders,
        KINDS.committee.content_folder: tree.committees,
        KINDS.source.content_folder: tree.sources,
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
    """Whether the file `rest` in the top folder `folder` is of a type that is published unchanged.

    A dot in the name of an inner folder forbids it, since such a folder could take a page's address.
    """
    inner, _, name = rest.rpartition("/")
    return posixpath.splitext(name)[1].lower() in _ATTACHED.get(folder, ()) and "." not in inner
