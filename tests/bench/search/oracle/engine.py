"""Our search on a built site: its own scripts asked for whole answers, and its page."""

import html
import json
import re
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from playwright.sync_api import Browser

from bantin.search.index_addresses import FOLDER
from tests.bench.search.browser import SearchPage
from tests.bench.search.bulletins import place_in
from tests.bench.search.oracle.queries import Query
from tests.bench.search.server import counting
from tests.search.reader import ON_DEMAND, STATE, Reader, put_scripts

_SCRIPTS = "engine"  # the folder that is put beside the site's own
_LAYOUT = re.compile(r"data-layout='([^']*)'")
_PATIENCE = 300  # seconds for a batch
_BATCH = 20

# Every document number with its address; an address ends in the place of its text.
_ADDRESSES = """
async ({ storedFields }, scripts, layout, base) => {
  const { IndexReader } = await import(`${scripts}index/index-reader.js`);
  const { numbersPassing } = await import(`${scripts}query/filtered-numbers.js`);
  const index = new IndexReader(layout, base);
  const numbers = await numbersPassing(index, { allows: () => true, start: -Infinity, end: Infinity, named: [] });
  const found = [];
  while (numbers.length) // not all files at once, which no browser fetches
    found.push(...(await Promise.all(numbers.splice(0, 200).map(async (number) => [number, (await storedFields(index, number)).address]))));
  return found;
}
"""
_ASK = """
async ({ engineOf }, scripts, layout, base, states) => {
  globalThis.engine ??= engineOf(scripts, layout, base);
  const answers = [];
  for (const [state, counted] of states) {
    const { numbers, close, total, shownFor, suggestion } = await engine.search(state);
    const found = numbers.slice(0, total);
    answers.push({ numbers, close, total, shownFor, suggestion, counts: counted ? await engine.counts(found) : null });
  }
  return answers;
}
"""
_SHOWN = """() => {
  const status = document.querySelector("[data-search-status]");
  const results = [...document.querySelectorAll("[data-search-results] > li a")];
  return { total: status.dataset.total, text: status.textContent, first: results.map((link) => link.href) };
}"""


@dataclass(frozen=True, slots=True)
class Answer:
    """Places of texts in order: the first `close` have the words beside each other, the first `total` match at all."""

    places: list[int]
    close: int
    total: int
    searched: str  # what was searched: what was typed, or what its keystrokes mean
    suggestion: str
    counts: (
        dict[str, list[tuple[str, int]]] | None
    )  # of the results that have each source, committee, leader

    @property
    def found(self) -> list[int]:
        return self.places[: self.total]


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page shows: the number of all, the numbers in its words, and the places of its first results."""

    total: int
    numbers: list[int]
    places: list[int | None]


class OurSearch:
    def __init__(self, site: Path, root: str, browser: Browser) -> None:
        page = (site / "tim-kiem.html").read_text("utf-8")
        match = _LAYOUT.search(page)
        assert match, "the search page has no layout"
        self._layout = json.loads(html.unescape(match[1]))
        self._root, self._browser = root, browser
        self._scripts = f"{root}{_SCRIPTS}/js/"
        self._base = f"{root}{FOLDER}/"
        self._reader = Reader(browser, site / _SCRIPTS, f"{root}{_SCRIPTS}/index.html")
        self._places = {
            number: place_in(address)
            for number, address in self._reader.run(
                "index/stored-fields",
                _ADDRESSES,
                f"{self._scripts}search/",
                self._layout,
                self._base,
                seconds=_PATIENCE,
            )
        }

    def answers(self, queries: Sequence[Query]) -> Iterator[Answer]:
        """Whole answers, asked of the engine."""
        for at in range(0, len(queries), _BATCH):
            some = queries[at : at + _BATCH]
            yield from map(self._answer, some, self._run([_state(query) for query in some]))

    def _run(self, states: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
        given = self._layout, self._base, [(state, _counted(state)) for state in states]
        scripts = {name: f"{self._scripts}{script}.js" for name, script in ON_DEMAND.items()}
        return self._reader.run("tested", _ASK, scripts, *given, seconds=_PATIENCE)

    def _answer(self, query: Query, told: dict[str, Any]) -> Answer:
        places = [self._places.get(number, -1) for number in told["numbers"]]
        return Answer(
            [-1 if place is None else place for place in places],
            told["close"],
            told["total"],
            told["shownFor"] or query.typed,
            told["suggestion"],
            told["counts"],
        )

    def shown(self, query: Query) -> Shown:
        """What the page shows when it is opened with `het=1`."""
        with SearchPage(self._browser, f"{self._root}tim-kiem.html?{_address(query)}&q=") as page:
            page.open(query.typed)
            told = page.evaluate(_SHOWN)
        numbers = [int(number.replace(".", "")) for number in re.findall(r"\d[\d.]*", told["text"])]
        return Shown(int(told["total"] or -1), numbers, [place_in(one) for one in told["first"]])

    def close(self) -> None:
        self._reader.close()


@contextmanager
def our_search(site: Path, browser: Browser) -> Iterator[OurSearch]:
    """The built site, served with its scripts as modules beside it."""
    scripts = site / _SCRIPTS
    shutil.rmtree(scripts, ignore_errors=True)
    put_scripts(scripts)
    with counting(site) as traffic:
        ours = OurSearch(site, traffic.root, browser)
        yield ours
        ours.close()


def _state(query: Query) -> dict[str, Any]:
    return {**STATE, "q": query.typed, "whole": True, **query.filter.state()}


def _counted(state: dict[str, Any]) -> bool:
    """Whether the numbers of the filter panel are asked for, too."""
    return any(state[name] for name in ("from", "to", "sources", "committees", "leaders"))


def _address(query: Query) -> str:
    narrowed = query.filter
    pairs = [("het", "1"), ("tu", narrowed.first), ("den", narrowed.last)]
    for name, ids in (
        ("nguon", narrowed.sources),
        ("co-quan", narrowed.committees),
        ("lanh-dao", narrowed.leaders),
    ):
        pairs += ((name, id_) for id_ in ids)
    return urlencode([(name, value) for name, value in pairs if value])
