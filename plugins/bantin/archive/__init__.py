"""The content of an archive as a whole.

Reads every content file, resolves every name to a record, and finds what is wrong within files and between files.
"""
