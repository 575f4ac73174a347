"""The only part that imports Pelican: the generator that Pelican runs, and the function that runs Pelican."""
