"""Our search against a reader of all texts and Tantivy: `python -m tests.bench.search.oracle --help`."""
