"""What is kept of a build beside its files, and how it is written down."""

import zlib
from dataclasses import dataclass
from typing import Any, TypeVar

import msgspec
from deflate import zlib_compress

from bantin.build.cache_database import DamagedError
from bantin.content.findings import Finding
from bantin.markup.links import Resolved
from bantin.search.documents import Document

T = TypeVar("T")

BRIEF, FILE, SHOWN, TEXT, INDEXED, REPORT = "brief", "file", "shown", "text", "indexed", "report"


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page of a bulletin gave besides its file.

    `document` is without paragraphs, which are kept apart; `digest` is of the whole.
    """

    document: Document
    digest: bytes
    definitions: dict[str, str]
    links: tuple[tuple[str, Resolved], ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """The part of `Shown` that is asked for each time."""

    links: tuple[tuple[str, Resolved], ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Defining:
    """The part of `Shown` that the index as a whole is made of."""

    digest: bytes
    definitions: dict[str, str]


@dataclass(frozen=True, slots=True)
class Indexed:
    """What the search index was made of.

    Number, address and digest of each document, of which the first `listed` are in lists; what those define
    that define something, by address.
    """

    layout: str
    listed: int
    noted: dict[int, str]
    documents: list[tuple[int, str, bytes]]
    defined: dict[str, dict[str, str]]


def encoded(value: object) -> bytes:
    """The bytes of a value of these types; equal values give equal bytes."""
    return msgspec.msgpack.encode(value)


def decoded(kind: type[T], data: bytes) -> T:
    """The value; DamagedError if it is none of this type."""
    try:
        value: T = _DECODERS[kind].decode(data)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise DamagedError(str(error)) from error
    return value


def packed(paragraphs: tuple[str, ...]) -> bytes:
    """The paragraphs of a document, made small."""
    return bytes(zlib_compress(encoded(paragraphs), 1))  # libdeflate: much faster than zlib


def unpacked(data: bytes) -> tuple[str, ...]:
    """The paragraphs again."""
    try:
        return decoded(tuple[str, ...], zlib.decompress(data))
    except zlib.error as error:
        raise DamagedError(str(error)) from error


class _Decoders(dict[Any, "msgspec.msgpack.Decoder[Any]"]):
    """By type; making one takes long."""

    def __missing__(self, kind: Any) -> "msgspec.msgpack.Decoder[Any]":
        decoder = self[kind] = msgspec.msgpack.Decoder(kind)
        return decoder


_DECODERS = _Decoders()
