"""The pages of posts, each with all holders of the post in order of time, and the page that lists all posts."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from bantin.archive.facts import ArchiveFacts
from bantin.authority.tenures import Post, Tenure
from bantin.content.kinds import KINDS
from bantin.language.collation import sort_key
from bantin.site import search_within
from bantin.site.leader_pages import organ_of
from bantin.site.page import NamedLink, Page
from bantin.site.search_within import SearchWithin
from bantin.site.tenure_wording import tenure_in_words, tenure_in_years

TRAIL = (NamedLink(KINDS.post.title, KINDS.post.index),)


class Holder(NamedTuple):
    """One tenure of a post: the leader's name and page, and the period in Vietnamese words."""

    name: str
    address: str
    period: str
    tenure: Tenure


class ListedPost(NamedTuple):
    """A post as lists show it; `organ` is its committee, `holders` counts the people who held the post."""

    title: str
    address: str
    organ: NamedLink
    holders: int


class PostsContext(NamedTuple):
    """The context of `posts.html`: all posts, grouped by committee; `total` counts the posts."""

    organs: list[tuple[NamedLink, list[ListedPost]]]
    total: int


class PostContext(NamedTuple):
    """The context of `post.html`; `organ` is the committee of the post, and `within` searches the committee's bulletins."""

    post: Post
    organ: NamedLink
    within: SearchWithin | None
    holders: list[Holder]


def holders_of(facts: ArchiveFacts, id_: str) -> list[Holder]:
    """Return all holders of the post with this id, in order of time; a person with two tenures comes twice."""
    return [
        Holder(
            facts.leaders.records[tenure.leader].name,
            KINDS.leader.page(tenure.leader),
            tenure_in_words(tenure),
            tenure,
        )
        for tenure in facts.posts.by_post[id_]
    ]


def pages(facts: ArchiveFacts) -> Iterator[Page]:
    """Yield the page that lists the posts by committee, then the page of each post."""
    listed = [_listed(facts, post) for post in facts.posts.posts.values()]
    listed.sort(  # committees that have no record, and so no address, come last
        key=lambda p: (
            not p.organ.address,
            sort_key(p.organ.title),
            p.organ.address,
            sort_key(p.title),
        )
    )
    organs = [(organ, list(group)) for organ, group in groupby(listed, key=lambda p: p.organ)]
    yield Page(
        KINDS.post.index,
        "posts.html",
        KINDS.post.title,
        f"{len(listed)} chức vụ có trong kho bản tin, theo cơ quan.",
        PostsContext(organs, len(listed)),
        TRAIL,
    )
    for post in facts.posts.posts.values():
        yield _page(facts, post)


def _listed(facts: ArchiveFacts, post: Post) -> ListedPost:
    tenures = facts.posts.by_post[post.id]
    people = {tenure.leader for tenure in tenures}
    organ = organ_of(facts, tenures[0])
    return ListedPost(post.title, KINDS.post.page(post.id), organ, len(people))


def _page(facts: ArchiveFacts, post: Post) -> Page:
    address = KINDS.post.page(post.id)
    holders = holders_of(facts, post.id)
    organ = organ_of(facts, holders[0].tenure)
    names = ", ".join(f"{h.name} ({tenure_in_years(h.tenure)})" for h in holders)
    where = f" ({organ.title})" if organ.title and organ.title not in post.title else ""
    return Page(
        address,
        "post.html",
        f"{post.title}{where}",
        f"Những người giữ chức {post.title}: {names}.",
        PostContext(post, organ, _within(facts, post), holders),
        (*TRAIL, NamedLink(post.title, address)),
    )


def _within(facts: ArchiveFacts, post: Post) -> SearchWithin | None:
    """Return the form that searches the bulletins about a post's committee: a search can't be narrowed to a post."""
    if not post.committee:
        return None
    scope = search_within.of_committee(
        post.committee, facts.committees.records[post.committee].name
    )
    return scope.uncounted_form(len(facts.of_committee[post.committee]))
