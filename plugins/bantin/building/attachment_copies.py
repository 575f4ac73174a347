"""Copies content files into the site as they are: attachments that are no pictures, and what the desk opens."""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain

from bantin.archive.facts import ArchiveFacts
from bantin.building.artifacts import Artifact, Product
from bantin.building.build_context import BuildContext
from bantin.building.input_fingerprints import fingerprint_of_error
from bantin.content import addresses
from bantin.content.file_limits import most_bytes
from bantin.content.regular_files import TooLargeError, chunks_of
from bantin.errors import ContentChangedError
from bantin.findings.findings import finding
from bantin.fingerprints import PiecewiseFingerprint
from bantin.system_errors import reason_of


def attachments(facts: ArchiveFacts, context: BuildContext) -> Iterator[Artifact]:
    """Yield the files beside the content that are published unchanged: all attachments but the pictures.

    Raises ContentChangedError if such a file did not exist when the build began.
    """
    for path, address in facts.attachments.items():
        if address not in facts.pictures:
            yield _copy(context, path, address)


def bulletin_sources(facts: ArchiveFacts, context: BuildContext) -> Iterator[Artifact]:
    """Yield the files of the published bulletins, as the desk opens them. Raises ContentChangedError as `attachments` does."""
    for entry in facts.entries:
        yield _copy(context, entry.path, addresses.source_of(entry.path))


def _copy(context: BuildContext, path: str, address: str) -> Artifact:
    if path not in context.inputs.content:
        raise ContentChangedError(path)
    return Artifact(address, partial(_unchanged_file, context, path), shows=b"", reads=(path,))


def _unchanged_file(context: BuildContext, path: str) -> Product:
    """Return the bytes of a file in pieces or, if it can't be read, a finding.

    Raises ContentChangedError, if need be after the last piece, if the file is not the one that was fingerprinted.
    """
    expected = context.inputs.content[path]
    pieces = chunks_of(f"{context.folders.content}/{path}", most_bytes(path))
    try:
        first = next(pieces, b"")
    except OSError as error:
        if fingerprint_of_error(error) != expected:
            raise ContentChangedError(path) from error
        return Product(None, findings=(finding("F06", path, reason=reason_of(error)),))
    except TooLargeError as error:
        raise ContentChangedError(path) from error
    return Product(_unchanged(path, chain([first], pieces), expected))


def _unchanged(path: str, pieces: Iterable[bytes], expected: bytes) -> Iterator[bytes]:
    """Yield the pieces of a file; raise ContentChangedError at the end if their fingerprint is not the expected one."""
    digest = PiecewiseFingerprint()
    try:
        for piece in pieces:
            digest.add(piece)
            yield piece
    except TooLargeError as error:
        raise ContentChangedError(path) from error
    if digest.fingerprint != expected:
        raise ContentChangedError(path)
