"""The reader's modules in a browser."""

import json
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import minify
from playwright.sync_api import Browser

from bantin.search.index_addresses import FOLDER, IndexFile
from bantin.search.index_layout import IndexLayout
from bantin.site.theme_assets import joined
from tests.support.project import THEME
from tests.support.strict_server import served

# The scripts that the engine fetches on demand, by the names of what they export.
ON_DEMAND = {"wholeAnswer": "search-whole-answer", "datesAndCodes": "search-dates-and-codes"}
SHIPPED = "shipped"  # the scripts as readers get them: joined and made short
_HANG = 15  # seconds: a hundred times what the slowest answer takes
_ASK = """
([module, source, given, seconds]) => new Promise(resolve => {
  window.worker ??= new Worker("worker.js", { type: "module" });
  const end = setTimeout(() => {
    worker.terminate();
    window.worker = null;
    resolve({ error: "no answer" });
  }, 1000 * seconds);
  worker.onerror = event => { clearTimeout(end); resolve({ error: event.message }); };
  worker.onmessage = ({ data }) => { clearTimeout(end); resolve(data); };
  worker.postMessage([new URL(`js/search/${module}.js`, location).href, source, given]);
})
"""


class ReaderError(Exception):
    """What the reader's script threw, or that it gave no answer."""


class Reader:
    """Runs functions in the browser, each given a module of the reader's, and arguments.

    Texts go as JSON, so that even half a character arrives as it is.
    """

    def __init__(self, browser: Browser, folder: Path, root: str):
        self.folder, self.root = folder, root
        self._page = browser.new_page()
        self._page.goto(root)

    def run(self, module: str, source: str, *arguments: object, seconds: float = _HANG) -> Any:
        answer = self._page.evaluate(_ASK, [module, source, json.dumps(arguments), seconds])
        if answer.get("unhandled"):
            raise ReaderError(f"unhandled: {answer['unhandled']}")
        if "error" in answer:
            raise ReaderError(answer["error"])
        return json.loads(answer["result"]) if answer.get("result") else None

    def close(self) -> None:
        self._page.close()

    def put(self, name: str, files: Iterable[IndexFile]) -> str:
        """Serve an index, named for the test that asks; gives the address of its folder."""
        for file in files:
            path = self.folder / name / file.address
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.data)
        return f"{self.root}{name}/{FOLDER}/"


def put_scripts(folder: Path) -> None:
    """Put the reader's modules into a folder, with what a `Reader` needs to run them."""
    shutil.copytree(THEME / "static" / "js", folder / "js")
    search = folder / "js" / "search"
    shutil.copy(Path(__file__).with_name("tested.js"), search)
    on_demand = (folder / "js" / f"{name}.js" for name in ON_DEMAND.values())
    for script in (search / "tested.js", *on_demand):
        short = minify.string("application/javascript", joined(script))
        (search / f"{SHIPPED}-{script.name}").write_text(short, encoding="utf-8")
    shutil.copy(Path(__file__).with_name("worker.js"), folder)
    for page in ("index.html", "404.html"):
        (folder / page).write_text(f"<!doctype html><title>{page}</title>", encoding="utf-8")


@contextmanager
def reading(browser: Browser, folder: Path) -> Iterator[Reader]:
    put_scripts(folder)
    with served(folder) as root:
        reader = Reader(browser, folder, root)
        yield reader
        reader.close()


_ENGINE = """
async ({ engineOf }, scripts, layout, base, calls) => {
  globalThis.engines ??= new Map();
  if (!engines.has(base)) engines.set(base, engineOf(scripts, layout, base));
  const engine = engines.get(base);
  engine.results = async (state, most) => {
    const { query, ...answer } = await engine.search(state);
    const rows = await engine.rows(answer.numbers.slice(0, most), query);
    for (const row of rows) if (row.needsText) row.snippet = await engine.snippetOf(row, query);
    return { ...answer, rows };
  };
  const answers = [];
  for (const [method, args] of calls) answers.push(await engine[method](...args));
  return answers;
}
"""
STATE: dict[str, Any] = {
    "q": "", "literal": False, "whole": True, "order": "", "from": "", "to": "",
    "committees": [], "leaders": [], "sources": [],
}  # fmt: skip


class Engine:
    """The reader's engine on one index."""

    def __init__(self, reader: Reader, layout: IndexLayout, base: str, *, shipped: bool = False):
        self.reader, self.layout, self.base = reader, layout, base
        self._module = f"{SHIPPED}-tested" if shipped else "tested"
        root = f"{reader.root}js/" + (f"search/{SHIPPED}-" if shipped else "")
        self._scripts = {name: f"{root}{script}.js" for name, script in ON_DEMAND.items()}

    def run(self, source: str, *arguments: object) -> Any:
        """What a function gives of tested.js, the arguments of its `engineOf`, and more arguments."""
        given = self._scripts, self.layout.for_script(), self.base
        return self.reader.run(self._module, source, *given, *arguments)

    def calls(self, *calls: tuple[str, list[Any]]) -> list[Any]:
        """What the methods give, called one after another; what was fetched is kept."""
        return self.run(_ENGINE, list(calls))

    def searches(self, states: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
        return self.calls(*(("search", [{**STATE, **state}]) for state in states))

    def search(self, q: str = "", **state: object) -> dict[str, Any]:
        return self.searches([{"q": q, **state}])[0]

    def results(self, q: str = "", **state: object) -> dict[str, Any]:
        """The same, with the rows that are shown."""
        return self.calls(("results", [{**STATE, "q": q, **state}, 10]))[0]
