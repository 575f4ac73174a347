"""The error of this package."""


class DamagedIndexError(ValueError):
    """An index file is missing, cut, changed, or holds the postings of other bulletins than expected."""
