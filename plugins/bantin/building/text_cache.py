"""Stores the results of rendering bulletins' texts in the cache, and recalls them if they are still valid.

An address and the fingerprint of a bulletin's page identify the result (a `PublishedText`).
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from bantin.building.cache_database import CacheDatabase, CacheRecord
from bantin.building.cache_records import (
    PARAGRAPHS,
    PUBLISHED_TEXT,
    CachedLinks,
    CachedText,
    compressed,
    decoded,
    decompressed,
    encoded,
)
from bantin.findings.findings import Finding
from bantin.fingerprints import fingerprint
from bantin.markup.links import Resolved
from bantin.search.documents import Document
from bantin.site.page import PublishedText


def cached_findings(
    cache: CacheDatabase, address: str, page: bytes, resolve: Callable[[str], Resolved]
) -> tuple[Finding, ...] | None:
    """Return the findings about a bulletin's text, or None if the text must be rendered again.

    `page` is the fingerprint of the bulletin's page. The text must be rendered again if nothing is cached for
    this fingerprint, or if `resolve` now resolves the target of a link in the text differently.
    """
    value = cache.value(PUBLISHED_TEXT, address, page)
    if value is None:
        return None
    known = decoded(CachedLinks, value)
    if any(resolve(target) != before for target, before in known.links):
        return None
    return known.findings


def cached_document(cache: CacheDatabase, address: str, page: bytes) -> Document | None:
    """Return the document of the bulletin's page with the fingerprint `page`, or None if it is not in the cache."""
    value = cache.value(PUBLISHED_TEXT, address, page)
    if value is None:
        return None
    known = decoded(CachedText, value)
    paragraphs = cache.value(PARAGRAPHS, address, known.document_fingerprint)
    if paragraphs is None:
        return None
    return replace(known.document, paragraphs=decompressed(paragraphs))


def text_records(address: str, page: bytes, text: PublishedText) -> Iterator[CacheRecord]:
    """Yield the cache records of a text that was rendered for the page with the fingerprint `page`."""
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
