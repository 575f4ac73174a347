"""Artifacts: each is one file of the site, with what the file is made of and how to make it.

Pages, feeds, theme files, pictures and the files of the search index are all artifacts. A build goes through
the artifacts of a site and makes each artifact whose fingerprint differs from that of the existing file.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec

from bantin.findings.findings import Finding
from bantin.fingerprints import fingerprint
from bantin.site.page import PublishedText


class Product(NamedTuple):
    """What `Artifact.make` returns: the bytes of the file and, for a bulletin's page, what else rendering gave.

    A large file's `data` comes in pieces. It is None if the file could not be made; `findings` then say why.
    """

    data: bytes | Iterator[bytes] | None
    text: PublishedText | None = None
    findings: tuple[Finding, ...] = ()


class Artifact(NamedTuple):
    """One file of the site, to be written at `address`.

    `reads` are the paths of the content files whose entries or bytes the file shows. `shows` represents as bytes
    everything else on which the file depends. Two artifacts with equal `shows`, and equal fingerprints of
    all `reads`, give the same file. Through `reads`, a changed content file leads to the artifacts that show it.
    """

    address: str
    make: Callable[[], Product]
    shows: bytes
    reads: Sequence[str] = ()

    def fingerprint(self, fingerprints: Mapping[str, bytes]) -> bytes:
        """Return the fingerprint of all that the file is made of, given the `fingerprints` of content files.

        `fingerprints` must have each path in `reads`; the rest that the file is made of is in `shows`.
        """
        return fingerprint(self.shows + b"".join([fingerprints[path] for path in self.reads]))


def data_artifact(address: str, data: bytes) -> Artifact:
    """Return an artifact for a file whose bytes are already known."""
    return Artifact(address, lambda: Product(data), shows=fingerprint(data))


def encoded_values(value: object) -> bytes:
    """Return a value as bytes, for `Artifact.shows`; equal values of equal types give equal bytes."""
    return msgspec.msgpack.encode(value)
