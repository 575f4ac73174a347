"""The holders of a post, as the search index has them."""

from typing import NamedTuple

_MOST_WITH_COMMITTEE = 12


class Span(NamedTuple):
    """Days on which a post was held, on the evidence that `basis` names.

    `first` and `last` are written 2020-07-16. If `uncertain`, the post was held on some day between them, and it is not
    known on which; otherwise on all of them.
    """

    first: str
    last: str
    basis: str
    uncertain: bool


class PostHolder(NamedTuple):
    """A leader's time in a post: `period` and `note` are Vietnamese, `spans` what is known, the surest first."""

    leader: str
    name: str
    period: str
    note: str
    spans: tuple[Span, ...]


class PostHolders(NamedTuple):
    """A post and its holders in order of time.

    `role` is the name key of the title without the name of the committee.
    """

    id: str
    title: str
    role: str
    holders: tuple[PostHolder, ...]

    @property
    def stands_apart(self) -> bool:
        """Whether the holders are too many to stand with the other posts of the committee."""
        return len(self.holders) > _MOST_WITH_COMMITTEE
