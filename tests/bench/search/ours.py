"""Our index of the same texts built alone, which is measured, and our site, which is asked."""

import sys
from collections.abc import Sequence
from pathlib import Path

from tests.bench.search.built import Built, empty, sizes
from tests.bench.search.bulletins import bulletins
from tests.bench.search.content import write_content
from tests.bench.search.corpus import Text, repeated, write
from tests.bench.search.processes import run
from tests.bench.search.progress import say


def build(texts: Sequence[Text], count: int, work: Path) -> Built:
    """The index alone, then the whole site."""
    corpus, index = work / "corpus.jsonl", empty(work / "index")
    write(corpus, repeated(texts, count))
    module = "tests.bench.search.build_index"
    cost = run([sys.executable, "-m", module, corpus, index], work / "index.log")
    files = sizes(index.rglob("*"))
    site = build_site(texts, count, work)
    pages = "tim-kiem.html?q=", "tim-kiem.html?het=1&q="
    return Built(cost, len(files), sum(files), site, *pages)


def build_site(texts: Sequence[Text], count: int, work: Path) -> Path:
    """The whole site, in the folder `ours`."""
    content, site = empty(work / "content"), empty(work / "ours")
    write_content(content, bulletins(repeated(texts, count), count), count)
    bantin = Path(sys.executable).parent / "bantin"
    cost = run([bantin, "build", content, "-o", site], work / "ours.log")
    say(f"the whole site: {cost.seconds:.1f} s, {cost.peak / 1e6:.0f} MB")
    return site
