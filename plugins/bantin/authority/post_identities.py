"""The id and the title of each post."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable

from bantin.authority.post_title_resolver import PostKey
from bantin.authority.tenure_evidence import TenureEvidence
from bantin.authority.tenures import Post
from bantin.language.slugs import slug


def identify_posts(tenures: Iterable[TenureEvidence]) -> dict[PostKey, Post]:
    """A post for each key that the tenures have.

    Its id is made of role and organ. Posts on record take theirs first, so that a misprint in a
    bulletin does not take the address of a post; a second post with the same id gets a hash behind it.
    """
    evidence: dict[PostKey, list[TenureEvidence]] = defaultdict(list)
    for tenure in tenures:
        evidence[tenure.key].append(tenure)
    on_record = {key for key, same in evidence.items() if any(t.held for t in same)}
    posts: dict[PostKey, Post] = {}
    taken = {"index"}  # the page that lists all posts
    for key in sorted(evidence, key=lambda k: (k not in on_record, k)):
        parts = dict.fromkeys((slug(key.role), key.committee, slug(key.outside)))
        id_ = "-".join(filter(None, parts)) or "chuc-vu"
        if id_ in taken:  # two roles that differ only in diacritics
            id_ += "-" + hashlib.sha256("\n".join(key).encode()).hexdigest()[:6]
        taken.add(id_)
        posts[key] = Post(id_, _title(evidence[key]), key.committee, _organ(key, evidence[key]))
    return posts


def _title(tenures: Iterable[TenureEvidence]) -> str:
    """The commonest title on records; where there is none, the one that bulletins print most often.

    Of titles that are as common, the first in order.
    """
    recorded: Counter[str] = Counter()
    printed: Counter[str] = Counter()
    for tenure in tenures:
        printed.update(tenure.titles)
        if tenure.held:
            recorded[tenure.held.title] += 1
    counts = recorded or printed
    return min(counts, key=lambda title: (-counts[title], title))


def _organ(key: PostKey, tenures: Iterable[TenureEvidence]) -> str:
    """The name of an organ without a record, as records write it; of several, the first in order."""
    names = (tenure.held.committee for tenure in tenures if tenure.held and key.outside)
    return min(names, default="")
