"""Fingerprints: short digests by which equal content is recognised without comparing it in full."""

from collections.abc import Iterable
from hashlib import blake2b


def fingerprint(data: bytes) -> bytes:
    """Return the 16-byte BLAKE2b digest of the data; different data do not share it by chance."""
    return blake2b(data, digest_size=16).digest()


class PiecewiseFingerprint:
    """The fingerprint of data that comes in pieces: that of all pieces joined."""

    def __init__(self) -> None:
        self._digest = blake2b(digest_size=16)

    def add(self, piece: bytes) -> None:
        self._digest.update(piece)

    @property
    def fingerprint(self) -> bytes:
        """The fingerprint of all pieces so far."""
        return self._digest.digest()


def fingerprint_of_pieces(pieces: Iterable[bytes]) -> bytes:
    """Return the fingerprint of all pieces joined."""
    digest = PiecewiseFingerprint()
    for piece in pieces:
        digest.add(piece)
    return digest.fingerprint
