"""Compares two versions of the content: what a change adds, alters, moves and takes away."""
