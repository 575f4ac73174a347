"""Queries of ten kinds, drawn from texts: each is known to have an answer, the text it was taken from."""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from bantin.language.diacritics import fold
from bantin.search.documents import Document, Facet
from tests.bench.search.queries import cut, in_turn, misspelt
from tests.support.search_oracle.days import named_days

ONE_WORD = "one word"
APART = "two or three words apart"
PHRASE = "a phrase of two to six words"
EXCLUSION = "a word or phrase excluded"
NAME = "a name"
ABBREVIATION = "an abbreviation or its meaning"
DATE = "a date"
MIXED = "some words with marks"
FILTER = "with filters"
MISSPELT = "a letter wrong"

Maker = Callable[
    [random.Random, Document], str
]  # gives what is typed, "" if the text has nothing fit

_WORD = re.compile(r"[^\W\d_]{2,}")
_CAPITALS = re.compile(r"(?<!\w)[^\W\d_a-zà-ỹđ]{2,6}(?!\w)")
_CAPITALISED = r"[^\W\d_a-zà-ỹđ][a-zà-ỹđ]+"
_QUARTERS = ("I", "II", "III", "IV")
_ATTEMPTS = 40  # texts looked at for each query that is wanted


@dataclass(frozen=True, slots=True)
class Filter:
    """Days as in addresses (2020-07-16) or "", and the ids of records."""

    first: str = ""
    last: str = ""
    sources: tuple[str, ...] = ()
    committees: tuple[str, ...] = ()
    leaders: tuple[str, ...] = ()

    def passes(self, document: Document) -> bool:
        day = document.day.isoformat()
        return (
            (self.first or day) <= day <= (self.last or day)
            and set(self.sources) <= _ids([document.source] if document.source else [])
            and set(self.committees) <= _ids(document.committees)
            and set(self.leaders) <= _ids(document.leaders)
        )

    def state(self) -> dict[str, object]:
        """The fields of the search's state."""
        facets = {kind: list(getattr(self, kind)) for kind in ("sources", "committees", "leaders")}
        return {"from": self.first, "to": self.last, **facets}


@dataclass(frozen=True, slots=True)
class Query:
    """What is typed, and the place of the text it was taken from."""

    kind: str
    typed: str
    place: int
    filter: Filter = field(default_factory=Filter)


def drawn(
    documents: Sequence[Document],
    abbreviations: Sequence[tuple[str, str]],
    each: int,
    seed: int,
) -> list[Query]:
    """`each` queries of each kind, kinds in turn; fewer if the texts have no more."""
    makers: dict[str, Maker] = {
        ONE_WORD: lambda rnd, one: rnd.choice(_WORD.findall(one.title) or [""]),
        APART: _words_apart,
        PHRASE: _phrase,
        EXCLUSION: _Exclusions(documents),
        NAME: lambda rnd, one: next(iter(names_in(rnd, one, (2, 3, 4))), ""),
        ABBREVIATION: _Abbreviations(abbreviations),
        DATE: _date,
        MIXED: _mixed,
        FILTER: lambda rnd, one: cut(one.title, rnd.choice((1, 2)), rnd),
        MISSPELT: lambda rnd, one: misspelt(fold(cut(one.title, rnd.choice((3, 4, 5)), rnd)), rnd),
    }
    queries: list[Query] = []
    for kind, make in makers.items():
        rnd = random.Random(f"{seed} {kind}")
        found = _distinct(kind, make, documents, rnd, each)
        queries += found
    return in_turn(queries, lambda query: query.kind)


def _distinct(
    kind: str, make: Maker, documents: Sequence[Document], rnd: random.Random, each: int
) -> list[Query]:
    found: dict[str, Query] = {}
    for _ in range(each * _ATTEMPTS):
        if len(found) == each:
            break
        place = rnd.randrange(len(documents))
        if typed := make(rnd, documents[place]):
            narrowed = _filter(rnd, documents[place]) if kind == FILTER else Filter()
            found.setdefault(typed, Query(kind, typed, place, narrowed))
    return list(found.values())


def _lines(document: Document) -> list[str]:
    return [one for one in (document.title, document.lead, *document.paragraphs) if one]


def _words_apart(rnd: random.Random, document: Document) -> str:
    """Words of one title, or of a whole text, that do not follow each other there."""
    text = document.title if rnd.random() < 0.5 else " ".join(_lines(document))
    found = _WORD.findall(text)
    count = rnd.choice((2, 3))
    if len(found) < 3 * count:
        return ""
    at = sorted(rnd.sample(range(0, len(found), 2), count))
    return " ".join(found[i] for i in at)


def _phrase(rnd: random.Random, document: Document) -> str:
    line = cut(rnd.choice(_lines(document)), rnd.randint(2, 6), rnd)
    return f'"{line}"' if line and not re.search(r"[\"“”„«»]", line) else ""


class _Exclusions:
    """Two words of a title without a word or a phrase of another text that has them too."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents = documents

    def __call__(self, rnd: random.Random, document: Document) -> str:
        asked = cut(document.title, 2, rnd)
        others = rnd.sample(range(len(self._documents)), min(400, len(self._documents)))
        with_asked = (self._documents[i] for i in others)
        other = next(
            (
                one
                for one in with_asked
                if asked and asked in one.title + one.lead and one != document
            ),
            None,
        )
        if not other or not all(part.isalpha() for part in asked.split()):
            return ""
        barred = cut(rnd.choice(_lines(other)), rnd.choice((1, 2, 3)), rnd)
        known = fold(" ".join(_lines(document)))
        if (
            not all(part.isalpha() for part in barred.split())
            or not barred
            or fold(barred) in known
        ):
            return ""
        return f'{asked} -"{barred}"' if " " in barred else f"{asked} -{barred}"


def names_in(rnd: random.Random, document: Document, lengths: Sequence[int]) -> Iterator[str]:
    """Rows of so many capitalised words that are the whole of such a row, in the middle of a sentence."""
    length = rnd.choice(lengths)
    row = re.compile(
        rf"(?<=[a-zà-ỹđ,] )(?<!\w){_CAPITALISED}(?: {_CAPITALISED}){{{length - 1}}}(?![ -]?{_CAPITALISED})(?!\w)"
    )
    found = [name for line in _lines(document) for name in row.findall(line)]
    rnd.shuffle(found)
    yield from found


class _Abbreviations:
    """A known abbreviation, its meaning, or any word in capitals, half of them with a word of the title."""

    def __init__(self, known: Sequence[tuple[str, str]]) -> None:
        self._known = dict(known)

    def __call__(self, rnd: random.Random, document: Document) -> str:
        text = " ".join(_lines(document))
        printed = [one for one in _CAPITALS.findall(text) if not one.isdigit()]
        known = [one for one in printed if one in self._known]
        if not printed:
            return ""
        short = rnd.choice(known or printed)
        asked = self._known[short] if known and rnd.random() < 0.4 else short
        more = rnd.choice(_WORD.findall(document.title) or [""])
        return f"{asked} {more}" if rnd.random() < 0.5 and more else asked


def _date(rnd: random.Random, document: Document) -> str:
    """A day that a text names or on which it was published, or the month, quarter or year of the latter."""
    named = sorted(named_days(_lines(document), document.day))
    is_day = rnd.random() < 0.6
    day = rnd.choice([*named, document.day]) if is_day else document.day
    d, m, y = day.day, day.month, day.year
    if not 1900 <= y <= 2099:
        return ""
    quarter = _QUARTERS[(m - 1) // 3]
    days = [
        f"{d}/{m}/{y}",
        f"{d:02}/{m:02}/{y}",
        f"{d}-{m}-{y}",
        f"{d}.{m}.{y}",
        f"ngày {d} tháng {m} năm {y}",
    ]
    longer = [
        f"tháng {m}/{y}",
        f"tháng {m} năm {y}",
        f"{m}/{y}",
        f"năm {y}",
        f"quý {quarter} {y}",
        f"quý {quarter} năm {y}",
    ]
    date = rnd.choice(days if is_day else longer)
    word = cut(document.title, rnd.choice((1, 2)), rnd)
    return f"{word} {date}" if rnd.random() < 0.5 and word.replace(" ", "").isalpha() else date


def _mixed(rnd: random.Random, document: Document) -> str:
    row = cut(document.title, rnd.choice((3, 4, 5)), rnd)
    return " ".join(fold(one) if rnd.random() < 0.5 else one for one in row.split())


def _filter(rnd: random.Random, document: Document) -> Filter:
    """One that the document passes."""
    year = document.day.year
    choices = [
        Filter(sources=tuple(_ids([document.source] if document.source else []))),
        Filter(committees=tuple(sorted(_ids(document.committees)))[:1]),
        Filter(leaders=tuple(sorted(_ids(document.leaders)))[:1]),
        Filter(first=f"{year}-01-01", last=f"{year}-12-31"),
        Filter(
            first=f"{year - 3}-05-17",
            sources=tuple(_ids([document.source] if document.source else [])),
        ),
    ]
    return rnd.choice(choices)


def _ids(facets: Sequence[Facet]) -> set[str]:
    return {facet.id for facet in facets}
