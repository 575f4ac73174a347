"""Query hints: what an index knows about some words of a query, besides the bulletins that contain them.

Hints are stored in the posting files of pairs, under the hash of all words of their text. They cost no further
request, because a query for these words fetches that file anyway. A hint is a JSON value whose last item is its text:

    ["=", other writing, text]               an abbreviation with its meaning, or a meaning with its abbreviation
    ["~", meaning, text]                     an abbreviation that a single text defines; it widens no search
    [kind, id, name, description, text]      a name of a record
    ["chuc-vu", id, title, description, committee, text]
                                             the title of a post, if it is not a role and a name of the committee;
                                             `committee` is the id of the one whose details have the holders, or ""
    ["+", text]                              the first two words of posts that are a role and a name of a committee
    ["#", number, [[id, name], ...], text]   a name that more records have than are worth showing: how many committees have
                                             it, and the first of them
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bantin.content.kinds import KINDS
from bantin.language.name_keys import name_key
from bantin.search.named_records import NamedRecord

_MIN_TEXTS = 2  # texts that must define a meaning if the glossary does not have it
_MAX_MEANINGS = 3  # of one abbreviation, because a query is widened by each meaning
# A name that more records have means none of them, for example UBND (People's Committee). So many committees are named in its
# hint, since a post of one of them may be meant.
_MOST_NAMESAKES = 3


class Meaning(NamedTuple):
    """A meaning of an abbreviation; `is_known` if the glossary has it or several texts define it."""

    abbreviation: str
    text: str
    is_known: bool


class AbbreviationCounts:
    """Counts, for each abbreviation and meaning, how many texts define the abbreviation so."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, str]] = Counter()
        self._first_spelling: dict[tuple[str, str], str] = {}

    def count(self, defined: dict[str, str]) -> None:
        """Count the definitions of one text: `defined` maps its abbreviations to their meanings.

        Spellings of a meaning that have the same name key are counted as one meaning.
        """
        for short, long in defined.items():
            meaning = (short, name_key(long))
            self._counts[meaning] += 1
            self._first_spelling.setdefault(meaning, long)

    def meanings(self, glossary: dict[str, tuple[str, ...]]) -> Iterator[Meaning]:
        """Yield the meanings in alphabetical order of abbreviations, at most `_MAX_MEANINGS` for each.

        The meanings of the `glossary` come first. Then come the meanings that at least `_MIN_TEXTS` of the
        counted texts define, the most frequent first. An abbreviation that has none of these has those that a single text
        defines, in alphabetical order.
        """
        known = {(short, name_key(long)) for short, all_ in glossary.items() for long in all_}
        meanings: dict[str, list[Meaning]] = defaultdict(list)
        for short, all_ in glossary.items():
            meanings[short] += (Meaning(short, long, is_known=True) for long in all_)
        counted = sorted(
            (-count, meaning) for meaning, count in self._counts.items() if meaning not in known
        )
        for negative_count, meaning in counted:
            of_short, is_known = meanings[meaning[0]], -negative_count >= _MIN_TEXTS
            if is_known or not of_short or not of_short[0].is_known:
                of_short.append(Meaning(meaning[0], self._first_spelling[meaning], is_known))
        for short in sorted(meanings):
            yield from meanings[short][:_MAX_MEANINGS]


def query_hints(
    records: Iterable[NamedRecord], meanings: Iterable[Meaning]
) -> Iterator[tuple[str, list[object]]]:
    """Yield (text, hint): the hint is for queries that contain the words of the text in a row."""
    records = list(records)
    yield from _hints_of_meanings(list(meanings))
    yield from _hints_of_records(records)
    for text in dict.fromkeys(_beginnings_of_posts(records)):
        yield text, ["+", text]


def _hints_of_meanings(meanings: list[Meaning]) -> Iterator[tuple[str, list[object]]]:
    meaning_counts = Counter(meaning.abbreviation for meaning in meanings)
    for short, long, is_known in meanings:
        yield short, ["=" if is_known else "~", long, short]
        # If an abbreviation has several meanings, a query for one of them is not widened by the abbreviation,
        # for example CT: chủ tịch (chairman), chỉ thị (directive), công ty (company).
        if is_known and meaning_counts[short] == 1:
            yield long, ["=", short, long]


def _hints_of_records(records: Sequence[NamedRecord]) -> Iterator[tuple[str, list[object]]]:
    composed = set(_composed_titles(records))
    names: dict[str, dict[tuple[str, str], _Named]] = defaultdict(dict)  # by name key and record
    for record in records:
        for text in (record.name, *record.other_names):
            key = name_key(text)
            if (record.id, key) not in composed:
                names[key].setdefault((record.kind, record.id), _Named(record, text))
    typed: dict[str, dict[tuple[str, str], _Named]] = defaultdict(dict)
    for record in records:
        for text in record.typed_names:
            if (key := name_key(text)) not in names:
                typed[key].setdefault((record.kind, record.id), _Named(record, text))
    for namesakes in (*names.values(), *typed.values()):
        yield from _hints_of_namesakes(list(namesakes.values()))


class _Named(NamedTuple):
    """A record and a text that means it."""

    record: NamedRecord
    text: str

    def hint(self) -> tuple[str, list[object]]:
        record, text = self
        committee = [record.committee] if record.kind == KINDS.post.address_folder else []
        return text, [record.kind, record.id, record.name, record.description, *committee, text]


def _hints_of_namesakes(namesakes: list[_Named]) -> Iterator[tuple[str, list[object]]]:
    if len(namesakes) <= _MOST_NAMESAKES:
        yield from (named.hint() for named in namesakes)
        return
    text = min(named.text for named in namesakes)
    committees = sorted(
        _committees(named.record for named in namesakes),
        key=lambda record: (record.name != text, -record.bulletins),
    )
    if committees:
        first = [[record.id, record.name] for record in committees[:_MOST_NAMESAKES]]
        yield text, ["#", len(committees), first, text]


def _composed_titles(records: Iterable[NamedRecord]) -> Iterator[tuple[str, str]]:
    """Yield (id of a post, name key) for the role of each post in a committee with each name of the committee."""
    for record in _committees(records):
        names = [name_key(name) for name in (record.name, *record.other_names)]
        yield from ((post.id, f"{post.role} {name}") for post in record.posts for name in names)


def _beginnings_of_posts(records: Iterable[NamedRecord]) -> Iterator[str]:
    """Yield the first two words of the role of each post in a committee with each text that means the committee.

    A post whose title is something else is found by its title.
    """
    composed = set(_composed_titles(records))
    for record in _committees(records):
        texts = (record.name, *record.other_names, *record.typed_names)
        first_words = dict.fromkeys(text.split()[0] for text in texts)
        for post in record.posts:
            role = post.role.split()
            if (post.id, name_key(post.title)) in composed:
                yield from (" ".join([*role, word][:2]) for word in first_words)


def _committees(records: Iterable[NamedRecord]) -> Iterator[NamedRecord]:
    return (record for record in records if record.kind == KINDS.committee.address_folder)
