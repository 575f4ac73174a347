"""Names as texts print them, typed with marks: the first result should print the name, too."""

import random
from collections.abc import Sequence

from bantin.search.documents import Document
from tests.bench.search.oracle.queries import NAME, Query, names_in

_FAMILIES = frozenset(
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Vũ Võ Phan Trương Bùi Đặng Đỗ Ngô Hồ Dương Đinh Lý".split()
)


def people(documents: Sequence[Document], count: int, seed: int) -> list[Query]:
    """Names of three parts that begin with a family name."""
    return _names(documents, count, (3,), f"{seed} people", _FAMILIES)


def rows(documents: Sequence[Document], count: int, seed: int) -> list[Query]:
    """Three or four capitalised words in a row, whatever they name."""
    return _names(documents, count, (3, 4), f"{seed} rows")


def _names(
    documents: Sequence[Document],
    count: int,
    lengths: Sequence[int],
    seed: str,
    first_words: frozenset[str] | None = None,
) -> list[Query]:
    rnd = random.Random(seed)
    found: dict[str, Query] = {}
    for place in rnd.sample(range(len(documents)), len(documents)):
        if len(found) == count:
            break
        for name in names_in(rnd, documents[place], lengths):
            if first_words is None or name.split()[0] in first_words:
                found.setdefault(name, Query(NAME, name, place))
                break
    return list(found.values())
