"""Known leaders and committees in the text of a draft, as they stood on its day.

Only names that a record has are found, and only posts that the archive knows are taken down: reading people
and posts that nobody knows yet is work of another kind.
"""

import datetime
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from bantin.archive.facts import ArchiveFacts
from bantin.authority.record_names import Names, Record, name_on, names_of
from bantin.content.bulletin import Mention
from bantin.language.diacritics import old_tone
from bantin.language.name_keys import name_key

Words = tuple[str, ...]

_WORD = re.compile(r"\w+")
_BEFORE_POSTS = re.compile(r"\s*[,–-]\s*")
_BETWEEN_POSTS = re.compile(r"[,;.]")


def leaders(archive: ArchiveFacts, texts: Sequence[str], day: datetime.date) -> tuple[Mention, ...]:
    """The known leaders in order of mention, with the known posts printed behind their names."""
    names = _person_names(archive)
    found: dict[str, tuple[str, ...]] = {}
    for text in texts:
        for id_, end in _find(names, text, old_tone):
            posts = _posts(archive, id_, text[end:], day)
            found[id_] = tuple(dict.fromkeys((*found.get(id_, ()), *posts)))
    records = archive.leaders.records
    return tuple(
        Mention(_unmistakable(archive.leaders, records[id_], records[id_].name, day), posts)
        for id_, posts in found.items()
    )


def committees(
    archive: ArchiveFacts, texts: Sequence[str], day: datetime.date
) -> tuple[Mention, ...]:
    """The known committees that the texts name, by their chief names."""
    names = _organ_names(archive, day)
    ids = dict.fromkeys(id_ for text in texts for id_, _ in _find(names, text, name_key))
    records = archive.committees.records
    return tuple(
        Mention(_unmistakable(archive.committees, records[i], name_on(records[i], day), day))
        for i in ids
    )


def _unmistakable(names: Names[Record], record: Record, name: str, day: datetime.date) -> str:
    """The name, or the id where the name could be another record's too."""
    return name if names.resolve(name, day) == record else record.id


def _person_names(archive: ArchiveFacts) -> dict[Words, str]:
    """Names of one person only, capitals kept ("hùng" is also a word), of two syllables or more."""
    claims: dict[Words, set[str]] = defaultdict(set)
    for record in archive.leaders.records.values():
        for name in names_of(record):
            words = tuple(old_tone(word) for word in _WORD.findall(name.name))
            if len(words) > 1:
                claims[words].add(record.id)
                claims[tuple(word.upper() for word in words)].add(record.id)
    return {words: min(ids) for words, ids in claims.items() if len(ids) == 1}


def _organ_names(archive: ArchiveFacts, day: datetime.date) -> dict[Words, str]:
    """Names that belong to one committee on the day."""
    records = archive.committees.records.values()
    keys = {name_key(name.name) for record in records for name in names_of(record)}
    valid = ((key, archive.committees.valid(key, day)) for key in sorted(keys))
    return {tuple(_WORD.findall(key)): found[0].id for key, found in valid if len(found) == 1}


def _find(
    names: Mapping[Words, str], text: str, normal: Callable[[str], str]
) -> Iterator[tuple[str, int]]:
    """(id, where the name ends) for each name in the text; of two that overlap the longer one."""
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


def _posts(archive: ArchiveFacts, leader: str, rest: str, day: datetime.date) -> Iterator[str]:
    """The posts right behind a name, up to the first thing that is none."""
    opening = _BEFORE_POSTS.match(rest)
    for segment in _BETWEEN_POSTS.split(rest[opening.end() :]) if opening else ():
        title = segment.strip()
        if not title or not archive.posts.meant(title, day, leader):
            return
        yield title
