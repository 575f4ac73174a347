"""Measure our search and Pagefind on the same texts with the same queries.

python -m tests.bench.search [--corpus JSONL[.xz]] [--texts N] [--queries N] [--work DIR]

A corpus has a line of JSON for each text: {"title", "lead", "body": [paragraphs]}; without one, texts
are made up. More texts than it has are made by using them again. Needs Linux, Node's npm and Chromium.
"""

import argparse
import json
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from tests.bench.search import ours, pagefind
from tests.bench.search.built import Built, clear
from tests.bench.search.corpus import SYNTHETIC, Text, read, synthetic
from tests.bench.search.measure import Figures, measure
from tests.bench.search.progress import say
from tests.bench.search.queries import sample
from tests.bench.search.table import table


def main() -> int:
    options = _options()
    options.work.mkdir(parents=True, exist_ok=True)
    texts = _texts(options.corpus, options.texts)
    count = options.texts or len(texts)
    queries = sample(texts, options.queries, options.seed)
    say(f"{count} texts, {len(texts)} of them different; {len(queries)} queries")
    run = {
        "corpus": options.corpus.name if options.corpus else "synthetic",
        **{name: getattr(options, name) for name in ("queries", "timed", "seed")},
        "texts": count,
    }
    builders: dict[str, Callable[[list[Text], int, Path], Built]] = {
        "ours": ours.build,
        "pagefind": partial(pagefind.build, worker=options.worker),
    }
    for name, build in builders.items():
        if options.only in (None, name):
            say(f"{name}: building")
            built = build(texts, count, options.work)
            say(f"{name}: {built.size / 1e6:.1f} MB in {built.cost.seconds:.1f} s")
            figures = measure(built, queries, options.timed, len(texts))
            _keep(options.work / f"{name}.json", run, figures)
    clear(options.work)
    kept = [_kept(options.work / f"{name}.json", run) for name in builders]
    sys.stdout.write(", ".join(f"{key}: {value}" for key, value in run.items()) + "\n")
    sys.stdout.writelines(f"{line}\n" for line in table(*kept))
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench.search",
        description=__doc__.partition("\n\n")[2],
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    add("--corpus", type=Path, metavar="JSONL[.xz]")
    add("--texts", type=int, metavar="N", help=f"all of the corpus, or {SYNTHETIC} made up")
    add("--queries", type=int, default=50, metavar="N", help="of each kind, 50")
    add("--timed", type=int, default=40, metavar="N", help="queries timed on a slow phone, 40")
    add("--seed", type=int, default=1, metavar="N")
    add("--work", type=Path, default=Path("build/bench-search"), metavar="DIR")
    add(
        "--only", choices=("ours", "pagefind"), help="the other's figures are those of its last run"
    )
    add(
        "--no-worker", dest="worker", action="store_false", help="Pagefind on the page's own thread"
    )
    return parser.parse_args()


def _texts(corpus: Path | None, count: int | None) -> list[Text]:
    return list(read(corpus, count)) if corpus else synthetic(count or SYNTHETIC)


def _keep(path: Path, run: dict[str, object], figures: Figures) -> None:
    text = json.dumps({"run": run, "figures": figures}, indent=1, ensure_ascii=False)
    path.write_text(text, encoding="utf-8", newline="\n")


def _kept(path: Path, run: dict[str, object]) -> Figures:
    """The figures of such a run; none if the last one was another."""
    kept: dict[str, Any] = (
        json.loads(path.read_text(encoding="utf-8")) if path.exists() else {"run": None}
    )
    figures: Figures = kept["figures"] if kept["run"] == run else {}
    return figures


if __name__ == "__main__":
    sys.exit(main())
