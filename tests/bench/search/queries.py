"""Queries whose answer is known: rows of words from titles and bodies that few texts have.

All is drawn from the texts that differ; copies of them do not count.
"""

import itertools
import random
import re
import string
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from bantin.language.diacritics import fold
from tests.bench.search.corpus import Text

TITLE, TITLE_FOLDED = "title, as written", "title, without marks"
BODY, BODY_FOLDED = "body, as written", "body, without marks"
MISSPELT = "title, a letter wrong"
KINDS = (TITLE, TITLE_FOLDED, BODY, BODY_FOLDED, MISSPELT)
PLAIN = KINDS[:4]

_TITLE_WORDS, _BODY_WORDS = 5, 6
_MOST_TEXTS = 3  # that may have the row
_SPARE = 4  # rows drawn for each one needed, as some stand in too many texts
_WORD = re.compile(r"\w+")

Row = tuple[str, ...]
_Q = TypeVar("_Q")


@dataclass(frozen=True, slots=True)
class Query:
    """What is typed, and the place of the text it was taken from."""

    kind: str
    typed: str
    place: int


def sample(texts: Sequence[Text], each: int, seed: int = 1) -> list[Query]:
    """`each` queries of each kind, kinds in turn; fewer if the texts have no more."""
    rnd = random.Random(seed)
    order = rnd.sample(range(len(texts)), min(len(texts), each * _SPARE))
    titles = {p: cut(texts[p].title, _TITLE_WORDS, rnd) for p in order}
    bodies = {p: cut(rnd.choice(texts[p].body or ("",)), _BODY_WORDS, rnd) for p in order}
    counts = _standing(texts, {_row(t) for t in (*titles.values(), *bodies.values()) if t})
    queries: list[Query] = []
    for written, as_written, folded in ((titles, TITLE, TITLE_FOLDED), (bodies, BODY, BODY_FOLDED)):
        rare = [(p, t) for p, t in written.items() if t and counts[_row(t)] <= _MOST_TEXTS][:each]
        queries += (Query(as_written, typed, p) for p, typed in rare)
        queries += (Query(folded, fold(typed), p) for p, typed in rare)
        if written is titles:
            queries += (Query(MISSPELT, misspelt(fold(t), rnd), p) for p, t in rare)
    return in_turn(queries, lambda query: query.kind)


def in_turn(queries: list[_Q], key: Callable[[_Q], str]) -> list[_Q]:
    """Ordered so that any beginning of the list has about as many of each kind."""
    seen: Counter[str] = Counter()
    turns = []
    for query in queries:
        turns.append(seen[key(query)])
        seen[key(query)] += 1
    return [queries[i] for i in sorted(range(len(queries)), key=turns.__getitem__)]


def cut(text: str, length: int, rnd: random.Random) -> str:
    """So many successive words with what stands between them; "" if there are not so many."""
    words = list(_WORD.finditer(text))
    if len(words) < length:
        return ""
    first = rnd.randrange(len(words) - length + 1)
    return text[words[first].start() : words[first + length - 1].end()]


def _row(text: str) -> Row:
    return tuple(_WORD.findall(fold(text)))


def _standing(texts: Sequence[Text], rows: set[Row]) -> Counter[Row]:
    """In how many texts each row stands."""
    by_head: dict[Row, list[Row]] = {}
    for row in rows:
        by_head.setdefault(row[:2], []).append(row)
    counts: Counter[Row] = Counter()
    for text in texts:
        counts.update({row for words in _fields(text) for row in _rows_in(words, by_head)})
    return counts


def _fields(text: Text) -> Iterator[list[str]]:
    for line in fold("\n".join((text.title, *text.paragraphs))).split("\n"):
        yield _WORD.findall(line)


def _rows_in(words: list[str], by_head: dict[Row, list[Row]]) -> Iterator[Row]:
    for at, head in enumerate(itertools.pairwise(words)):
        for row in by_head.get(head, ()):
            if row == tuple(words[at : at + len(row)]):
                yield row


def misspelt(typed: str, rnd: random.Random) -> str:
    """One letter of one word replaced by another letter."""
    words = [m for m in _WORD.finditer(typed) if re.fullmatch("[a-z]{2,}", m[0])]
    if not words:
        return typed
    word = rnd.choice(words)
    at = rnd.randrange(word.start(), word.end())
    letter = rnd.choice(string.ascii_lowercase.replace(typed[at], ""))
    return typed[:at] + letter + typed[at + 1 :]
