"""Compares what a text names with the records of an archive.

A name alone does not make somebody a leader on record: residents, writers and streets have the same names. A person is taken for a
leader if the text prints a post of that leader's; everybody else is told, and a person decides.
"""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bantin.authority.post_title_resolver import is_former
from bantin.authority.record_names import name_on
from bantin.content.leader import Leader
from bantin.extraction.cited_documents import CitedDocument, documents_in
from bantin.extraction.organs import NamedOrgan, organs_in
from bantin.extraction.people import NamedPerson, people_in
from bantin.extraction.text_reading import read_texts
from bantin.importer.doubts import Doubt
from bantin.importer.known_records import KnownRecords
from bantin.language.name_keys import name_key
from bantin.markup.abbreviation_definitions import definitions_in


@dataclass(frozen=True, slots=True)
class RecognisedPerson:
    """A person whom a text names, with the printed posts; `record` is the id of the leader's record, "" if it is not known for certain."""

    name: str
    posts: tuple[str, ...]
    record: str = ""


@dataclass(frozen=True, slots=True)
class RecognisedOrgan:
    """An organ that a text names; `record` is the id of the committee's record, "" if it has none."""

    name: str
    record: str = ""


@dataclass(frozen=True, slots=True)
class Recognition:
    """Whom and what a text names, each in the order in which it is first named, and what a person should check."""

    people: tuple[RecognisedPerson, ...]
    organs: tuple[RecognisedOrgan, ...]
    abbreviations: dict[str, str]
    documents: tuple[CitedDocument, ...]
    doubts: tuple[Doubt, ...]


def recognise(texts: Sequence[str], day: datetime.date | None, known: KnownRecords) -> Recognition:
    """Return what the texts of one bulletin, the title first, name; `day` is the day of publication, None if it is unknown.

    Without a day nobody is taken for a leader on record, since posts are held for a time.
    """
    reading = read_texts(texts)
    meanings = definitions_in(texts)
    people = people_in(reading)
    organs = [
        _organ(organ, day, known)
        for organ in organs_in(reading, people, known.organs_on(day), meanings)
    ]
    records = {person.name: _leader(person, day, known) if day else None for person in people}
    return Recognition(
        tuple(
            RecognisedPerson(p.name, p.posts, r.id if (r := records[p.name]) else "")
            for p in people
        ),
        tuple(organs),
        meanings,
        documents_in(words.text for words in reading.rows),
        (
            *(Doubt("unknown-organ", None, organ.name) for organ in organs if not organ.record),
            *(
                doubt
                for p in people
                if day and not records[p.name]
                for doubt in _person_doubts(p, day, known)
            ),
        ),
    )


def _organ(organ: NamedOrgan, day: datetime.date | None, known: KnownRecords) -> RecognisedOrgan:
    """Return an organ by the name that its record has on the day, or by the printed name."""
    if not organ.id:
        return RecognisedOrgan(organ.name)
    record = known.committees.records[organ.id]
    return RecognisedOrgan(name_on(record, day) if day else record.name, organ.id)


def _leader(person: NamedPerson, day: datetime.date, known: KnownRecords) -> Leader | None:
    """Return the only leader who has a person's name and one of the printed posts; None if there is none, or several."""
    named = known.leaders.named(name_key(person.name), day)
    fitting = [leader for leader in named if _has_a_post(leader, person, day, known)]
    return fitting[0] if len(fitting) == 1 else None


def _has_a_post(
    leader: Leader, person: NamedPerson, day: datetime.date, known: KnownRecords
) -> bool:
    """Whether a text prints a post of the leader's that the leader's record does not date to another time.

    A post that is over ("nguyên …") may be of any time.
    """
    posts, held = known.posts, {t.post.id for t in known.posts.by_leader.get(leader.id, ())}
    for title in person.posts:
        post = posts.titled(title, day, leader.id)
        if (
            post
            and post.id in held
            and (is_former(title) or not posts.contradicting(post, day, leader.id))
        ):
            return True
    return False


def _person_doubts(person: NamedPerson, day: datetime.date, known: KnownRecords) -> Iterator[Doubt]:
    """Yield what should be checked about a person who is taken for no leader, but has the name of one, or nearly so."""
    ids = [leader.id for leader in known.leaders.named(name_key(person.name), day)]
    if ids:
        yield Doubt(
            "other-posts", None, f"{person.name} ({', '.join(ids)}): {', '.join(person.posts)}"
        )
        return
    near = known.near_names(person.name)
    if near:
        yield Doubt("near-name", None, f"{person.name}: {', '.join(near)}")
