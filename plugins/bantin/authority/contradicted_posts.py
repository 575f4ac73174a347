"""Finds the posts that a bulletin prints for a leader outside the time on the leader's record."""

from collections.abc import Iterator

from bantin.authority.bulletin_entries import Entry
from bantin.authority.post_title_resolver import is_former
from bantin.authority.posts_over_time import Posts
from bantin.findings.findings import Finding, finding


def contradicted_posts(entry: Entry, posts: Posts) -> Iterator[Finding]:
    """Yield a finding for each such post of one bulletin; a post that is over ("nguyên …") may be of any time."""
    for who in entry.leaders:
        for title in who.posts:
            if is_former(title):
                continue
            post = posts.titled(title, entry.day, who.id)
            tenures = posts.contradicting(post, entry.day, who.id)
            if tenures:
                words = ", ".join(tenure.period.in_words for tenure in tenures)
                values = {"name": who.name, "post": title, "period": words}
                yield finding("B15", entry.path, who.line, **values)
