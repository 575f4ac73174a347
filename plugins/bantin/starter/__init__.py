"""Creates a new archive.

Most of its files are copies of those in `files/`; its two settings files are generated, since they contain the
archive's name and address.
"""
