"""Which file of the content folder is what: the one place that knows its layout."""

import posixpath
from collections.abc import Iterable
from dataclasses import dataclass, field

from bantin.content import addresses
from bantin.content.findings import Finding, finding
from bantin.content.glossary import PATH as GLOSSARY

PICTURES = (".gif", ".jpeg", ".jpg", ".png", ".webp")
_ATTACHED = {
    "bulletins": {*PICTURES, ".pdf"},
    "extra": {*PICTURES, ".pdf", ".ico", ".txt"},  # for the site's root: proofs of ownership
}
_NAMED = frozenset(("extra/CNAME",))


@dataclass(slots=True)
class Layout:
    """Paths of texts by kind; `attachments` maps files published as they are to their addresses."""

    bulletins: list[str] = field(default_factory=list)
    leaders: list[str] = field(default_factory=list)
    committees: list[str] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    glossary: list[str] = field(default_factory=list)
    attachments: dict[str, str] = field(default_factory=dict)
    unused: list[str] = field(default_factory=list)


def lay_out(files: Iterable[str]) -> tuple[Layout, list[Finding]]:
    """Sort paths by what they are; README.md may stand anywhere and is for editors."""
    layout = Layout()
    findings = []
    owners = dict.fromkeys(addresses.ROOT, "tệp mà trang mạng tự tạo")
    texts = {
        "bulletins": layout.bulletins,
        "leaders": layout.leaders,
        "committees": layout.committees,
        "pages": layout.pages,
    }
    for path in files:
        folder, _, rest = path.partition("/")
        suffix = posixpath.splitext(path)[1]
        if posixpath.basename(path) == "README.md":
            continue
        if path == GLOSSARY:
            layout.glossary.append(path)
        elif suffix == ".md" and rest and folder in texts:
            texts[folder].append(path)
        elif folder not in texts and folder not in _ATTACHED:
            layout.unused.append(path)
            findings.append(finding("F07", path))
        elif not _may_be_attached(folder, rest) and path not in _NAMED:
            layout.unused.append(path)
            findings.append(finding("F05", path, suffix=suffix or posixpath.basename(path)))
        elif owners.setdefault(rest, path) != path:
            findings.append(finding("B06", path, address=rest, other=owners[rest]))
        else:
            layout.attachments[path] = rest
    return layout, findings


def _may_be_attached(folder: str, rest: str) -> bool:
    """Whether a file is of a kind to publish as it is, in folders that cannot pass for pages."""
    inner, _, name = rest.rpartition("/")
    return posixpath.splitext(name)[1].lower() in _ATTACHED.get(folder, ()) and "." not in inner
