"""Claims about releases: readers get exactly one whole site at any time, whatever happens to the one who publishes."""
