"""Our search against Pagefind, on the same texts: `python -m tests.bench.search --help`."""
