"""Finds the people whom texts name with their posts."""

from dataclasses import dataclass

from bantin.extraction.attribution import attributed_posts
from bantin.extraction.mentions import Mention, NameKey
from bantin.extraction.text_reading import TextReading
from bantin.language.name_keys import name_key


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A person whom a text names, with the posts that it prints for this person, in order and each once."""

    name: str
    posts: tuple[str, ...]


def people_in(reading: TextReading) -> tuple[NamedPerson, ...]:
    """Return the people whom texts name with at least one post, in the order in which they are first named."""
    posts: dict[NameKey, dict[str, str]] = {}
    before: NameKey | None = None
    for words, items in zip(reading.rows, reading.items, strict=True):
        mentions = [item.key for item in items if isinstance(item, Mention)]
        for key in mentions:
            posts.setdefault(key, {})
        for key, printed in attributed_posts(words, items, before):
            for post in printed:
                posts[key].setdefault(name_key(post), post)
        before = mentions[-1] if mentions else before
    printed_names = reading.names.printed
    return tuple(
        NamedPerson(printed_names[key], tuple(p.values())) for key, p in posts.items() if p
    )
