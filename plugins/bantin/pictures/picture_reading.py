"""Reads a picture's file: how it will be published, and what an editor should be told about it."""

from typing import NamedTuple

from bantin.content.file_limits import MOST_PIXELS
from bantin.pictures.clean_picture import CleanPicture
from bantin.pictures.gif_blocks import clean_gif
from bantin.pictures.jpeg_segments import clean_jpeg
from bantin.pictures.png_chunks import clean_png
from bantin.pictures.published_picture import Picture
from bantin.pictures.webp_chunks import clean_webp

FAULTY = "tệp hỏng hoặc chưa chép xong"  # why a picture is published as it is
_CLEANERS = {b"\xff\xd8": clean_jpeg, b"\x89P": clean_png, b"GI": clean_gif, b"RI": clean_webp}


class Plan(NamedTuple):
    """How a picture is published.

    `picture` is None if it can't be. `orientation` says as in EXIF how it is turned before that; 1 if it is not. `code`
    and `values` are those of a finding; both are empty if there is nothing to tell.
    """

    picture: Picture | None
    orientation: int = 1
    code: str = ""
    values: dict[str, str] = {}  # noqa: RUF012 (never changed)


def clean(data: bytes) -> CleanPicture:
    """Return a JPEG, PNG, WebP or GIF file without its metadata; other data give an empty picture."""
    cleaner = _CLEANERS.get(data[:2])
    return cleaner(data) if cleaner else CleanPicture(b"", b"", is_whole=False)


def plan_for(picture: CleanPicture) -> Plan:
    """Return how a picture is published.

    One that is damaged behind its beginning, or has too many pixels to be decoded, is published as it is: neither
    turned nor in smaller sizes.
    """
    from bantin.pictures import decoding  # noqa: PLC0415 (an archive without pictures never loads Pillow)

    try:
        width, height, orientation, most_pixels = decoding.head(picture)
    except decoding.UndecodableError:
        return Plan(None, code="F28")
    if width * height > MOST_PIXELS:
        count, limit = _in_millions(width * height), _in_millions(MOST_PIXELS)
        size = f"{width} × {height}"
        return Plan(None, code="F27", values={"size": size, "count": count, "limit": limit})
    if picture.is_whole and width * height <= most_pixels:
        if orientation != decoding.UPRIGHT:
            width, height = decoding.size_when_turned(width, height)
        if decoding.lies_on_its_side(orientation):
            width, height = height, width
        return Plan(Picture(width, height, has_sizes=True), orientation)
    problem = ""
    if not picture.is_whole:
        problem = FAULTY
    elif most_pixels:
        count, limit = _in_millions(width * height), _in_millions(most_pixels)
        problem = f"{count} triệu điểm ảnh là quá nhiều cho loại ảnh này (mức {limit} triệu)"
    elif orientation != decoding.UPRIGHT:
        problem = "ảnh động hoặc ảnh hơn 8 bit màu"
    found = ("F29", {"reason": problem}) if problem else ("", {})
    return Plan(Picture(width, height), 1, *found)


def _in_millions(pixels: int) -> str:
    return f"{pixels / 1e6:.1f}".removesuffix(".0").replace(".", ",")
