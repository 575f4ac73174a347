"""Claims about building again: after any edit the site is the site built from nothing, and no file is written in vain."""
