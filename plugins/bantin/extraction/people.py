"""Finds the people whom texts name with their posts."""

from collections.abc import Iterable
from dataclasses import dataclass

from bantin.extraction.attribution import attributed_posts
from bantin.extraction.mentions import KnownNames, Mention, NameKey, items_of
from bantin.extraction.words import words_of
from bantin.language.name_keys import name_key
from bantin.language.normalization import one_line


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A person whom a text names, with the posts that it prints for this person, in order and each once."""

    name: str
    posts: tuple[str, ...]


def people_in(texts: Iterable[str], known: Iterable[str] = ()) -> tuple[NamedPerson, ...]:
    """Return the people whom texts name with at least one post, in the order in which they are first named.

    The texts are those of one bulletin, in NFC, the title first. `known` are names of people that are found in any case.
    """
    rows = [words_of(one_line(text)) for text in texts]
    names = KnownNames(known, rows)
    posts: dict[NameKey, dict[str, str]] = {}
    before: NameKey | None = None
    for words in rows:
        items = items_of(words, names)
        mentions = [item.key for item in items if isinstance(item, Mention)]
        for key in mentions:
            posts.setdefault(key, {})
        for key, printed in attributed_posts(words, items, before):
            for post in printed:
                posts[key].setdefault(name_key(post), post)
        before = mentions[-1] if mentions else before
    return tuple(NamedPerson(names.printed[key], tuple(p.values())) for key, p in posts.items() if p)
