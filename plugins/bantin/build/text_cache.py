"""The texts of bulletins in the cache: what an earlier rendering gave, where it still holds."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from bantin.build.cache_database import CacheDatabase, CacheRecord
from bantin.build.cache_records import (
    PARAGRAPHS,
    PUBLISHED_TEXT,
    CachedLinks,
    CachedText,
    compressed,
    decoded,
    decompressed,
    encoded,
)
from bantin.content.findings import Finding
from bantin.fingerprints import fingerprint
from bantin.markup.links import Resolved
from bantin.search.documents import Document
from bantin.site.page import PublishedText


def cached_findings(
    cache: CacheDatabase, address: str, page: bytes, resolve: Callable[[str], Resolved]
) -> tuple[Finding, ...] | None:
    """The findings of the text on a page with this fingerprint; None if it must be rendered again.

    That is so if nothing is cached, or if a link in the text would resolve to something else now.
    """
    value = cache.value(PUBLISHED_TEXT, address, page)
    if value is None:
        return None
    known = decoded(CachedLinks, value)
    if any(resolve(target) != before for target, before in known.links):
        return None
    return known.findings


def cached_document(cache: CacheDatabase, address: str, page: bytes) -> Document | None:
    """The document on a page with this fingerprint; None if it must be rendered again."""
    value = cache.value(PUBLISHED_TEXT, address, page)
    if value is None:
        return None
    known = decoded(CachedText, value)
    paragraphs = cache.value(PARAGRAPHS, address, known.document_fingerprint)
    if paragraphs is None:
        return None
    return replace(known.document, paragraphs=decompressed(paragraphs))


def text_records(address: str, page: bytes, text: PublishedText) -> Iterator[CacheRecord]:
    """The cache records of a text that was rendered for a page with this fingerprint."""
    document = text.document
    known = CachedText(
        replace(document, paragraphs=()),
        fingerprint(encoded(document)),
        dict(text.definitions),
        text.links,
        text.findings,
    )
    yield CacheRecord(PUBLISHED_TEXT, address, page, encoded(known))
    yield CacheRecord(
        PARAGRAPHS, address, known.document_fingerprint, compressed(document.paragraphs)
    )
