"""Turns the bytes of raw files into numbered lines of text: plain text in old and new encodings, saved web pages, Word documents.

`read_raw_file` is the only door. Nothing here knows what a bulletin is; what can only be guessed is refused by its right name.
"""
