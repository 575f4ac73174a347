"""Crawl a built site as a reader without script does: pages reached, clicks needed, broken links.

python -m tests.bench.crawl FOLDER [--at /a/b/]
"""

import argparse
import sys
import time
from collections import Counter
from pathlib import Path

from tests.support.crawling import crawl
from tests.support.pages import html_files
from tests.support.strict_server import served


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--at", default="/", metavar="PATH")
    options = parser.parse_args()
    started = time.perf_counter()
    with served(options.folder, options.at) as root:
        found = crawl(root)
    missed = set(html_files(options.folder)) - found.clicks.keys() - {"404.html"}
    sys.stdout.write(f"{len(found.clicks)} pages in {time.perf_counter() - started:.0f} s\n")
    for clicks, pages in sorted(Counter(found.clicks.values()).items()):
        sys.stdout.write(f"  {clicks} clicks: {pages} pages\n")
    sys.stdout.write(f"not reached: {len(missed)}; broken links: {len(found.broken)}\n")
    return 1 if missed or found.broken else 0


if __name__ == "__main__":
    sys.exit(main())
