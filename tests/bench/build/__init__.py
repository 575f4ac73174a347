"""The build against Hugo, Pagefind and stock Pelican: `python -m tests.bench.build --help`."""
