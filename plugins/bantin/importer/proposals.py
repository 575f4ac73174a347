"""Gathers, over many imported bulletins, the people and organs that have no record, as records that a person may accept.

Nothing here becomes a record by itself: a proposal waits until somebody has looked at it.
"""

import datetime
from collections import Counter
from collections.abc import Container, Iterable
from dataclasses import dataclass, field
from itertools import chain, count

from bantin.authority.post_title_resolver import is_former
from bantin.content.committee import Committee
from bantin.content.leader import HeldPost, Leader
from bantin.extraction.post_parts import parts_of_post
from bantin.importer.recognition import Recognition
from bantin.language.name_keys import name_key
from bantin.language.slugs import slug


@dataclass(slots=True)
class Named:
    """What bulletins name without a record: all its writings, and the posts printed with it, each with the number of bulletins.

    `days` are the days of publication of the bulletins, so far as they are known.
    """

    writings: Counter[str] = field(default_factory=Counter)
    posts: Counter[str] = field(default_factory=Counter)
    days: list[datetime.date] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The writing that most bulletins print."""
        return _commonest(self.writings)

    @property
    def bulletins(self) -> int:
        """The number of bulletins that name it."""
        return self.writings.total()


class Proposals:
    """The people and the organs that bulletins name without a record, by name key."""

    def __init__(self) -> None:
        self._people: dict[str, Named] = {}
        self._organs: dict[str, Named] = {}

    def add(self, recognition: Recognition, day: datetime.date | None) -> None:
        """Add what one bulletin of a day names; organs count that it names by themselves or in somebody's post."""
        organs = {
            name_key(organ.name): organ.name for organ in recognition.organs if not organ.record
        }
        for person in recognition.people:
            for post in person.posts:
                organ = parts_of_post(post).organ
                if " " in organ:  # one word, as in "lãnh đạo phụ trách khối", names no organ
                    organs.setdefault(name_key(organ), organ)
            if not person.record:
                named = self._people.setdefault(name_key(person.name), Named())
                _count(named, person.name, day)
                named.posts.update(person.posts)
        for key, name in organs.items():
            _count(self._organs.setdefault(key, Named()), name, day)

    def people(self, least: int, known: Container[str] = ()) -> list[Named]:
        """Return the people whom at least so many bulletins name, the most named first; `known` are name keys to leave out."""
        return _sorted((one for key, one in self._people.items() if key not in known), least)

    def organs(self, least: int, known: Container[str]) -> list[Named]:
        """Return the organs in the same way."""
        return _sorted((one for key, one in self._organs.items() if key not in known), least)


def proposed_records(
    people: Iterable[Named], organs: Iterable[Named], taken: Container[str]
) -> tuple[list[Leader], list[Committee]]:
    """Return the records that proposals would make; `taken` are the ids that exist.

    A post that is over ("nguyên …") or names no organ is left out of the record. A record's organ is given by its id if it is proposed
    here, else by its name.
    """
    used = set[str]()

    def id_of(name: str) -> str:
        id_ = new_id(name, taken, used)
        used.add(id_)
        return id_

    committees = [Committee(id_of(organ.name), organ.name) for organ in organs]
    ids = {name_key(committee.name): committee.id for committee in committees}
    leaders = [
        Leader(id_of(one.name), one.name, posts=tuple(_held_posts(one, ids))) for one in people
    ]
    return leaders, committees


def _held_posts(person: Named, ids: dict[str, str]) -> Iterable[HeldPost]:
    by_key: dict[str, Counter[str]] = {}
    for post, times in person.posts.items():
        by_key.setdefault(name_key(post), Counter())[post] += times
    for writings in sorted(by_key.values(), key=lambda w: (-w.total(), _commonest(w))):
        post = _commonest(writings)
        organ = parts_of_post(post).organ
        if " " in organ and not is_former(post):
            yield HeldPost(post, ids.get(name_key(organ), organ))


def _count(named: Named, name: str, day: datetime.date | None) -> None:
    named.writings[name] += 1
    if day:
        named.days.append(day)


def _sorted(found: Iterable[Named], least: int) -> list[Named]:
    enough = (one for one in found if one.bulletins >= least)
    return sorted(enough, key=lambda one: (-one.bulletins, one.name))


def _commonest(writings: Counter[str]) -> str:
    return min(writings, key=lambda name: (-writings[name], name))


def new_id(name: str, *taken: Container[str]) -> str:
    """Return the id of a new record: the slug of its name, with a number behind it if it is taken."""
    first = slug(name, max_length=0)
    numbered = (f"{first}-{number}" for number in count(2))
    return next(one for one in chain((first,), numbered) if not any(one in ids for ids in taken))
