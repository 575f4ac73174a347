"""How large a picture is shown, and the addresses of its smaller sizes."""

from collections.abc import Iterator
from typing import NamedTuple

# The widths of the smaller sizes in pixels, by the folder that holds them beside the whole picture: the column of
# the text, `--measure` in the theme's tokens.css, and twice that for screens with two or three pixels for each.
# No content has such an address, because a folder with a dot in its name is refused (F25).
_WIDTHS = {"1.x": 576, "2.x": 1152}


class Size(NamedTuple):
    """A smaller size of a picture: the name of the folder that holds it, its width and height in pixels."""

    folder: str
    width: int
    height: int


class Picture(NamedTuple):
    """A picture as it is published: its width and height in pixels, and whether it has smaller sizes."""

    width: int
    height: int
    has_sizes: bool = False

    @property
    def sizes(self) -> Iterator[Size]:
        """The smaller sizes that are published of this picture, the smallest first."""
        if self.has_sizes:
            for folder, width in _WIDTHS.items():
                if width < self.width:
                    yield Size(folder, width, max(1, round(self.height * width / self.width)))


def place_of_size(place: str, folder: str) -> str:
    """Return the address of a smaller size in `folder`, given the address of, or a link to, the whole picture."""
    way, slash, name = place.rpartition("/")
    return f"{way}{slash}{folder}/{name}"
