"""What a build leaves for the next one beside the site's files, and how it is encoded."""

import zlib
from dataclasses import dataclass
from typing import Any, TypeVar

import msgspec
from deflate import zlib_compress

from bantin.content.findings import Finding
from bantin.errors import DamagedCacheError
from bantin.markup.links import Resolved
from bantin.search.documents import Document

T = TypeVar("T")

# Kinds of cache records, with what their names are and which fingerprint they carry.
BULLETIN_FILE = "bulletin_file"  # by content path; of the file: a BulletinFile
OUTPUT_FILE = "output_file"  # by address; of the artifact: size and time of the written file
PUBLISHED_TEXT = "published_text"  # by address; of the page: a CachedText
PARAGRAPHS = "paragraphs"  # by address; of the document: its paragraphs, compressed
SEARCH_INDEX = "search_index"  # one: an IndexedDocuments
REPORT = "report"  # one; of all inputs: the BuildReport of a build that would change nothing


@dataclass(frozen=True, slots=True)
class CachedText:
    """What rendering a bulletin's text gave (see `site.page.PublishedText`).

    `document` is without paragraphs, which are a record of their own; `document_fingerprint` is of the whole.
    """

    document: Document
    document_fingerprint: bytes
    definitions: dict[str, str]
    links: tuple[tuple[str, Resolved], ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class CachedLinks:
    """The part of a CachedText that is needed to see whether a page is up to date."""

    links: tuple[tuple[str, Resolved], ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class CachedDefinitions:
    """The part of a CachedText that the search index as a whole is made of."""

    document_fingerprint: bytes
    definitions: dict[str, str]


@dataclass(frozen=True, slots=True)
class IndexedDocuments:
    """What the search index was made of.

    `documents` are (document number, address, fingerprint), of which the first `listed` are in posting lists.
    `hints` are fingerprints of the query hints in each file of pairs, by its number. `definitions` are those of
    documents that define abbreviations, by address.
    """

    layout: str
    listed: int
    hints: dict[int, str]
    documents: list[tuple[int, str, bytes]]
    definitions: dict[str, dict[str, str]]


def encoded(value: object) -> bytes:
    """The bytes of a value of these types; equal values give equal bytes."""
    return msgspec.msgpack.encode(value)


def decoded(kind: type[T], data: bytes) -> T:
    """The value of this type; DamagedCacheError if the bytes are none."""
    try:
        value: T = _DECODERS[kind].decode(data)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise DamagedCacheError(str(error)) from error
    return value


def compressed(paragraphs: tuple[str, ...]) -> bytes:
    """The paragraphs of a document, encoded and compressed."""
    return bytes(zlib_compress(encoded(paragraphs), 1))  # libdeflate: much faster than zlib


def decompressed(data: bytes) -> tuple[str, ...]:
    """The paragraphs again; DamagedCacheError if the bytes are none."""
    try:
        return decoded(tuple[str, ...], zlib.decompress(data))
    except zlib.error as error:
        raise DamagedCacheError(str(error)) from error


class _Decoders(dict[Any, "msgspec.msgpack.Decoder[Any]"]):
    """Decoders by type, made on first use: making one takes long."""

    def __missing__(self, kind: Any) -> "msgspec.msgpack.Decoder[Any]":
        decoder = self[kind] = msgspec.msgpack.Decoder(kind)
        return decoder


_DECODERS = _Decoders()
