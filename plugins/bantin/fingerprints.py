"""Fingerprints: short digests by which equal content is recognised without comparing it in full."""

from collections.abc import Iterable
from hashlib import blake2b


def fingerprint(data: bytes) -> bytes:
    """Return the 16-byte BLAKE2b digest of the data; different data do not share it by chance."""
    return blake2b(data, digest_size=16).digest()


def fingerprint_of_chunks(chunks: Iterable[bytes]) -> bytes:
    """Return the fingerprint of data that is given in pieces: that of all pieces joined."""
    digest = blake2b(digest_size=16)
    for chunk in chunks:
        digest.update(chunk)
    return digest.digest()
