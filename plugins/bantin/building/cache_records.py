"""The kinds of cache records that a build leaves for the next one, and how their values are encoded."""

import zlib
from dataclasses import dataclass
from typing import Any, TypeVar

import msgspec
from deflate import zlib_compress

from bantin.errors import DamagedCacheError
from bantin.findings.findings import Finding
from bantin.markup.links import Resolved
from bantin.search.documents import Document

T = TypeVar("T")

# The kinds of cache records. Each comment says what the name is / what the fingerprint is of / what the value is.
BULLETIN_FILE = "bulletin_file"  # content path / the file / a BulletinFile
PICTURE_FILE = "picture_file"  # content path / the file / a PictureFile
OUTPUT_FILE = "output_file"  # address / the artifact / the file's state (`OutputFolder.state`)
PUBLISHED_TEXT = "published_text"  # address of a bulletin / its page / a CachedText
PARAGRAPHS = "paragraphs"  # address of a bulletin / its document / the paragraphs, compressed
SEARCH_INDEX = "search_index"  # empty, one record / none / an IndexedDocuments
REPORT = "report"  # empty, one record / all inputs / the BuildReport for a build without changes


@dataclass(frozen=True, slots=True)
class CachedText:
    """The result of rendering a bulletin's text, a `site.page.PublishedText`, as it is cached.

    `document` has no paragraphs: they are in a PARAGRAPHS record. `document_fingerprint` is the fingerprint of the
    document with its paragraphs.
    """

    document: Document
    document_fingerprint: bytes
    definitions: dict[str, str]
    links: tuple[tuple[str, Resolved], ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class CachedLinks:
    """The part of a CachedText that tells whether a page is up to date; only this part is decoded for that."""

    links: tuple[tuple[str, Resolved], ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class CachedDefinitions:
    """The part of a CachedText that the search index needs of every bulletin; only this part is decoded for it."""

    document_fingerprint: bytes
    definitions: dict[str, str]


@dataclass(frozen=True, slots=True)
class IndexedDocuments:
    """What the search index of the last build was made of, so that the next build can patch it.

    `layout` is `IndexLayout.posting_layout`. `documents` are (document number, address, fingerprint), in order of
    time; the first `listed` of them have postings. `hints` maps the number of each file of pairs that has query hints
    to a fingerprint of these hints. `definitions` maps the address of each document that defines abbreviations to
    the abbreviations and their meanings.
    """

    layout: str
    listed: int
    hints: dict[int, str]
    documents: list[tuple[int, str, bytes]]
    definitions: dict[str, dict[str, str]]


def encoded(value: object) -> bytes:
    """Return a value, of a type that is cached, as bytes; equal values give equal bytes."""
    return msgspec.msgpack.encode(value)


def decoded(kind: type[T], data: bytes) -> T:
    """Return the value of type `kind` that these bytes encode. Raises DamagedCacheError if they encode none."""
    try:
        value: T = _DECODERS[kind].decode(data)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise DamagedCacheError(str(error)) from error
    return value


def compressed(paragraphs: tuple[str, ...]) -> bytes:
    """Return the paragraphs of a document, encoded and compressed."""
    return bytes(zlib_compress(encoded(paragraphs), 1))  # libdeflate: much faster than zlib


def decompressed(data: bytes) -> tuple[str, ...]:
    """Return the paragraphs that `compressed` encoded. Raises DamagedCacheError if the bytes are damaged."""
    try:
        return decoded(tuple[str, ...], zlib.decompress(data))
    except zlib.error as error:
        raise DamagedCacheError(str(error)) from error


class _Decoders(dict[Any, "msgspec.msgpack.Decoder[Any]"]):
    """Decoders by type; each is made on its first use and kept, because making a decoder takes long."""

    def __missing__(self, kind: Any) -> "msgspec.msgpack.Decoder[Any]":
        decoder = self[kind] = msgspec.msgpack.Decoder(kind)
        return decoder


_DECODERS = _Decoders()
