"""Finds the names of leaders and committees in the text of a draft, and the posts printed after leaders' names.

Only leaders and committees that have a record, and posts that the archive knows, are found.
"""

import datetime
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bantin.authority.posts_over_time import Posts
from bantin.authority.record_names import Record, RecordNames, name_on, names_of
from bantin.content.bulletin import Mention
from bantin.content.committee import Committee
from bantin.content.leader import Leader
from bantin.language.diacritics import old_tone
from bantin.language.name_keys import name_key

Words = tuple[str, ...]

_WORD = re.compile(r"\w+")
_BEFORE_POSTS = re.compile(r"\s*[,–-]\s*")
_BETWEEN_POSTS = re.compile(r"[,;.]")


@dataclass(frozen=True, slots=True)
class KnownRecords:
    """The records and posts that are looked for in texts."""

    leaders: RecordNames[Leader]
    committees: RecordNames[Committee]
    posts: Posts


def find_leaders(
    known: KnownRecords, texts: Sequence[str], day: datetime.date
) -> tuple[Mention, ...]:
    """Return a mention of each leader whom the texts name, in order, with the known posts printed after the name.

    Each mention has the main name of the record, or its id if that name is ambiguous on the day.
    """
    names = _person_names(known.leaders)
    found: dict[str, tuple[str, ...]] = {}
    for text in texts:
        for id_, end in _find(names, text, old_tone):
            posts = _posts(known.posts, id_, text[end:], day)
            found[id_] = tuple(dict.fromkeys((*found.get(id_, ()), *posts)))
    records = known.leaders.records
    return tuple(
        Mention(_unambiguous(known.leaders, records[id_], records[id_].name, day), posts)
        for id_, posts in found.items()
    )


def find_committees(
    known: KnownRecords, texts: Sequence[str], day: datetime.date
) -> tuple[Mention, ...]:
    """Return a mention of each committee that the texts name, in order.

    Each mention has the committee's name on the day, or its id if that name is ambiguous then.
    """
    names = _committee_names(known.committees, day)
    ids = dict.fromkeys(id_ for text in texts for id_, _ in _find(names, text, name_key))
    records = known.committees.records
    return tuple(
        Mention(_unambiguous(known.committees, records[i], name_on(records[i], day), day))
        for i in ids
    )


def _unambiguous(names: RecordNames[Record], record: Record, name: str, day: datetime.date) -> str:
    """Return the name, or the record's id if the name does not resolve to this record on the day."""
    return name if names.resolve(name, day) == record else record.id


def _person_names(leaders: RecordNames[Leader]) -> dict[Words, str]:
    """Return the ids of leaders by the syllables of each name that only one leader has.

    Names of one syllable are left out. Case counts, since for example "hùng" (mighty) is a common word beside the
    name "Hùng"; each name is also found wholly in capitals.
    """
    claims: dict[Words, set[str]] = defaultdict(set)
    for record in leaders.records.values():
        for name in names_of(record):
            words = tuple(old_tone(word) for word in _WORD.findall(name.name))
            if len(words) > 1:
                claims[words].add(record.id)
                claims[tuple(word.upper() for word in words)].add(record.id)
    return {words: min(ids) for words, ids in claims.items() if len(ids) == 1}


def _committee_names(committees: RecordNames[Committee], day: datetime.date) -> dict[Words, str]:
    """Return the ids of committees by the words of each name that only one committee has on the day."""
    records = committees.records.values()
    keys = {name_key(name.name) for record in records for name in names_of(record)}
    valid = ((key, committees.named(key, day)) for key in sorted(keys))
    return {tuple(_WORD.findall(key)): found[0].id for key, found in valid if len(found) == 1}


def _find(
    names: Mapping[Words, str], text: str, normal: Callable[[str], str]
) -> Iterator[tuple[str, int]]:
    """Yield (id, position after the name) for each of the names in the text.

    Of names that begin at the same word the longest is taken, and the search goes on after it. `normal` puts a
    word of the text into the form that the words in `names` have.
    """
    longest = max(map(len, names), default=0)
    words = [(normal(match[0]), match.end()) for match in _WORD.finditer(text)]
    start = 0
    while start < len(words):
        for length in range(min(longest, len(words) - start), 0, -1):
            run = words[start : start + length]
            id_ = names.get(tuple(word for word, _ in run))
            if id_:
                yield id_, run[-1][1]
                break
        else:
            length = 1
        start += length


def _posts(posts: Posts, leader: str, rest: str, day: datetime.date) -> Iterator[str]:
    """Yield the known posts printed directly after a leader's name, up to the first segment that is no known post.

    `rest` is the text after the name; its segments are separated by commas, semicolons or full stops.
    """
    opening = _BEFORE_POSTS.match(rest)
    for segment in _BETWEEN_POSTS.split(rest[opening.end() :]) if opening else ():
        title = segment.strip()
        if not title or not posts.titled(title, day, leader):
            return
        yield title
