"""Gives each post an id, which its address is made of, and a title, chosen from records and bulletins."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable

from bantin.authority.post_title_resolver import PostKey
from bantin.authority.tenure_evidence import TenureEvidence
from bantin.authority.tenures import Post
from bantin.content.file_limits import MOST_ID
from bantin.language.slugs import slug


def identify_posts(tenures: Iterable[TenureEvidence]) -> dict[PostKey, Post]:
    """Return a post for each key that occurs in the tenures.

    The id of a post is made of its role and its organ. Posts on a leader's record get their ids first, so that
    a misprint in a bulletin does not take the address of a real post. If an id is already taken or too long, a hash of
    the key is put at its end.
    """
    evidence: dict[PostKey, list[TenureEvidence]] = defaultdict(list)
    for tenure in tenures:
        evidence[tenure.key].append(tenure)
    on_record = {key for key, same in evidence.items() if any(t.held for t in same)}
    posts: dict[PostKey, Post] = {}
    taken = {"index"}  # index.html is the page that lists all posts
    for key in sorted(evidence, key=lambda k: (k not in on_record, k)):
        parts = dict.fromkeys((slug(key.role), key.committee, slug(key.outside)))
        id_ = "-".join(filter(None, parts)) or "chuc-vu"
        # Taken, for example, if two roles differ only in diacritics; too long if a paragraph was pasted.
        if id_ in taken or len(id_) > MOST_ID:
            id_ = (
                id_[: MOST_ID - 7].rstrip("-")
                + "-"
                + hashlib.sha256("\n".join(key).encode()).hexdigest()[:6]
            )
        taken.add(id_)
        title, organ = _title(evidence[key]), _organ(key, evidence[key])
        posts[key] = Post(id_, title, key.committee, organ, key.role)
    return posts


def _title(tenures: Iterable[TenureEvidence]) -> str:
    """Return the commonest title on records or, if no record has the post, the commonest in bulletins.

    Of equally common titles, the first in the order of strings is taken.
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
    """Return the name of an organ without a record, as leaders' records write it; "" for any other organ.

    Of several spellings, the first in the order of strings is taken.
    """
    names = (tenure.held.committee for tenure in tenures if tenure.held and key.outside)
    return min(names, default="")
