"""How the posts in two versions of a leader's record differ: new, ended, renamed, with other dates, gone."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from bantin.comparison.changes import Difference
from bantin.content.leader import HeldPost
from bantin.headers.periods import Period

# Two posts are one if they agree in these, tried in this order.
_SAME: tuple[Callable[[HeldPost], object], ...] = (
    lambda post: (post.title, post.committee, post.period),
    lambda post: (post.title, post.committee, post.period.start),
    lambda post: (post.title, post.committee),
    lambda post: (post.committee, post.period),
    lambda post: (post.title, post.period),
)


def post_differences(
    before: Sequence[HeldPost], now: Sequence[HeldPost], organs: Mapping[str, str]
) -> Iterator[Difference]:
    """Yield the differences; `organs` gives the name of each committee by its id."""

    def in_words(post: HeldPost) -> str:
        when = f" ({post.period.in_words})" if post.period.in_words else ""
        return f"{post.title}, {organs.get(post.committee, post.committee)}{when}"

    left, pairs = list(before), []
    new = list(now)
    for agree in _SAME:
        for post in list(new):
            if old := next((one for one in left if agree(one) == agree(post)), None):
                pairs.append((old, post))
                left.remove(old)
                new.remove(post)
    for old, post in pairs:
        if field := _what_differs(old, post):
            yield Difference(field, in_words(old), in_words(post))
    yield from (Difference("post", in_words(post), "") for post in left)
    yield from (Difference("post", "", in_words(post)) for post in new)


def _what_differs(old: HeldPost, new: HeldPost) -> str:
    """Return the name of the difference between two versions of one post; "" if there is none."""
    if (old.title, old.committee) != (new.title, new.committee):
        return "post_title"
    if old.period != new.period:
        return "post_end" if _only_ends(old.period, new.period) else "post_period"
    return "post_note" if (old.source, old.note) != (new.source, new.note) else ""


def _only_ends(old: Period, new: Period) -> bool:
    """Whether a period that went on has an end now, and nothing else differs."""
    was_open = old.to is None and not old.ended
    return was_open and old.start == new.start and (new.to is not None or new.ended)
