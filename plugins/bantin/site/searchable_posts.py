"""The posts with their holders, as the search answers who held one at a time."""

import datetime
from collections.abc import Iterator

from bantin.archive.facts import ArchiveFacts
from bantin.authority.tenures import Post, Tenure
from bantin.markup.excerpts import shorten
from bantin.search.post_holders import PostHolder, PostHolders, Span
from bantin.site.tenure_wording import basis_in_words, tenure_in_words

_LONGEST_NOTE = 160  # characters; the page of the post has the whole note


def post_holders(facts: ArchiveFacts, post: Post) -> PostHolders:
    """Return a post with all its holders in order of time."""
    holders = (_holder(facts, tenure) for tenure in facts.posts.by_post[post.id])
    return PostHolders(post.id, post.title, post.role, tuple(holders))


def _holder(facts: ArchiveFacts, tenure: Tenure) -> PostHolder:
    return PostHolder(
        tenure.leader,
        facts.leaders.records[tenure.leader].name,
        tenure_in_words(tenure),
        shorten(tenure.note, _LONGEST_NOTE),
        tuple(_spans(tenure)),
    )


def _spans(tenure: Tenure) -> Iterator[Span]:
    """Yield what is known of the days on which a post was held, the surest first."""
    by_record, known = tenure.surely_held, tenure.known_span
    if by_record:
        yield _span(*by_record, basis_in_words(tenure, "record"))
    if known and known != by_record:
        yield _span(*known, basis_in_words(tenure, "seen"))
    if not known:  # the record has a start or an end only, or both in one year
        for date in filter(None, (tenure.period.start, tenure.period.to)):
            yield _span(date.first, date.last, basis_in_words(tenure, "record"), uncertain=True)


def _span(
    first: datetime.date, last: datetime.date, basis: str, *, uncertain: bool = False
) -> Span:
    return Span(first.isoformat(), last.isoformat(), basis, uncertain)
