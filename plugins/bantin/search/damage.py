"""What is wrong with a file that should be the index's own."""


class Damaged(ValueError):
    """A file that is gone, cut, changed, or of other bulletins than was thought."""
