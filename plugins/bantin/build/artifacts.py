"""An artifact: one file of the site, with what it is made of and how to make it.

Pages, feeds, theme files, pictures and the files of the search index all take this form. A build goes through
the artifacts of a site and makes those whose fingerprint differs from that of the file which is there.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import msgspec

from bantin.content.findings import Finding
from bantin.fingerprints import fingerprint
from bantin.site.page import PublishedText


class Product(NamedTuple):
    """What making an artifact gave: the bytes of its file and, for a bulletin, what rendering its text told.

    Without `data` the file could not be made, and `findings` say why.
    """

    data: bytes | None
    text: PublishedText | None = None
    findings: tuple[Finding, ...] = ()


class Artifact(NamedTuple):
    """One file of the site at `address`.

    `reads` are the content files whose entries or bytes it shows, by path, and `shows` is everything else that
    it depends on, as bytes: two artifacts with equal `shows`, whose `reads` have equal fingerprints, are the
    same file. So the way from a changed content file leads through `reads` to the artifacts that show it.
    `modified` is the page's time in the sitemap; None keeps it out of there.
    """

    address: str
    make: Callable[[], Product]
    shows: bytes
    reads: Sequence[str] = ()
    has_text: bool = False
    modified: str | None = None
    findings: tuple[Finding, ...] = ()

    def fingerprint(self, fingerprints: Mapping[str, bytes]) -> bytes:
        """The fingerprint of all that it is made of, given those of what it reads, by path."""
        return fingerprint(self.shows + b"".join([fingerprints[path] for path in self.reads]))


def data_artifact(address: str, data: bytes) -> Artifact:
    """A file whose bytes are at hand."""
    return Artifact(address, lambda: Product(data), shows=fingerprint(data))


def encoded_values(value: object) -> bytes:
    """Values as bytes, for `Artifact.shows`: equal values of equal types give equal bytes."""
    return msgspec.msgpack.encode(value)
