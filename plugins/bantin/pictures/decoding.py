"""Opens, turns and scales pictures by Pillow; no other module imports it, and this one is imported when it is needed.

Pixels come from files that nobody has checked: whatever Pillow raises about one becomes an UndecodableError.
"""

import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any, NamedTuple

from PIL import Image, JpegImagePlugin

from bantin.pictures.clean_picture import CleanPicture

_FAILURES = (
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    TypeError,
    LookupError,
    ArithmeticError,
    struct.error,
    MemoryError,
)
_FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
_ORIENTATION = 0x0112
UPRIGHT = 1
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_SCALABLE = {"1", "L", "LA", "P", "RGB", "RGBA", "CMYK"}  # modes of 8 bits or less
# The most pixels that Pillow decodes and scales within 100 MB of memory and 2 s of processor. JPEG is decoded at a
# fraction of its size, unless it is progressive: then all its coefficients are held. Transparent pictures are held twice.
_MOST_PIXELS = {"JPEG": 100_000_000, "PNG": 12_000_000, "WEBP": 5_000_000}
_MOST_OF_PROGRESSIVE = 16_000_000
_MOST_TRANSPARENT = 7_000_000
_MOST_TURNED = 12_500_000  # held with 7 bytes each while they are turned
_QUALITY = {"JPEG": {"quality": 82, "optimize": True}, "WEBP": {"quality": 82}}
_TURNED_QUALITY = {"WEBP": {"quality": 92}}
_USUAL_GAMMA = 1 / 2.2


class UndecodableError(Exception):
    """Pillow can't read the picture."""


class Head(NamedTuple):
    """What the beginning of a file tells: width and height as stored, and how the picture has to be turned.

    `orientation` is the value of EXIF, `UPRIGHT` if the picture need not be turned. `most_pixels` is the largest number of pixels
    that can be decoded, 0 if a picture of this kind is never decoded, for example an animation.
    """

    width: int
    height: int
    orientation: int
    most_pixels: int


def head(picture: CleanPicture) -> Head:
    """Return what the beginning of a file tells. Raises UndecodableError if that is not a picture's."""
    with _opened(picture.data) as image:
        width, height = image.size
        return Head(width, height, _orientation(picture.exif), _most_pixels(image))


def turned(data: bytes, orientation: int) -> bytes:
    """Return a picture upright, in its format; a JPEG with its own tables of quantisation, so that little is lost.

    One of more than 12.5 million pixels gets half the width and height. Raises UndecodableError.
    """
    with _opened(data) as image:
        options: dict[str, Any] = _TURNED_QUALITY.get(_format(image), {})
        if isinstance(image, JpegImagePlugin.JpegImageFile):
            sampling = JpegImagePlugin.get_sampling(image)
            options = {"qtables": image.quantization, "subsampling": max(sampling, 0)}
            scale = _scale_when_turned(*image.size)
            image.draft("YCbCr", (image.width // scale, image.height // scale))
        format_, profile = _format(image), image.info.get("icc_profile")
        colours = _with_full_colours(image)
        mode, bands = colours.mode, list(colours.split())
        # Turned band by band, so that the whole picture is never in memory twice with 4 bytes for each pixel.
        colours.close()
        for place in range(len(bands)):
            bands[place] = bands[place].transpose(_TURNS[orientation])
        return _encoded(Image.merge(mode, bands), format_, profile, options)


def lies_on_its_side(orientation: int) -> bool:
    """Whether width and height change places when a picture is turned."""
    return orientation >= 5


def size_when_turned(width: int, height: int) -> tuple[int, int]:
    """Return the size to which a picture of this size is scaled before it is turned."""
    scale = _scale_when_turned(width, height)
    return -(-width // scale), -(-height // scale)


def _scale_when_turned(width: int, height: int) -> int:
    """Return by what a picture's width and height are divided before it is turned: 1, 2, 4 or 8, as Pillow can."""
    scale = 1
    while scale < 8 and width * height > _MOST_TURNED * scale * scale:
        scale *= 2
    return scale


def scaled(data: bytes, orientation: int, width: int, height: int) -> bytes:
    """Return a picture upright with this width and height, in its format. Raises UndecodableError."""
    size = (height, width) if lies_on_its_side(orientation) else (width, height)
    with _opened(data) as image:
        if isinstance(image, JpegImagePlugin.JpegImageFile):
            image.draft(None, size)
        format_, profile = _format(image), image.info.get("icc_profile")
        smaller = _with_full_colours(image).resize(size, Image.Resampling.LANCZOS, reducing_gap=3)
        if orientation != UPRIGHT:
            smaller = smaller.transpose(_TURNS[orientation])
        return _encoded(smaller, format_, profile, _QUALITY.get(format_, {}))


@contextmanager
def _opened(data: bytes) -> Iterator[Image.Image]:
    """Open a picture; raise UndecodableError for whatever is raised meanwhile, and let Pillow warn of nothing.

    Pillow's own limit of pixels is lifted: `head` only reads the beginning of a file, and what is decoded is within
    `Head.most_pixels`.
    """
    limit = Image.MAX_IMAGE_PIXELS
    try:
        Image.MAX_IMAGE_PIXELS = None
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(BytesIO(data), formats=_FORMATS) as image:
                yield image
    except _FAILURES as error:
        raise UndecodableError(str(error)) from error
    finally:
        Image.MAX_IMAGE_PIXELS = limit


def _format(image: Image.Image) -> str:
    return "JPEG" if isinstance(image, JpegImagePlugin.JpegImageFile) else str(image.format)


def _orientation(exif: bytes) -> int:
    """Return the orientation that EXIF data gives; that of an upright picture if it gives none or can't be read."""
    if not exif:
        return UPRIGHT
    tags = Image.Exif()
    try:
        tags.load(exif)
        value = tags.get(_ORIENTATION)
    except _FAILURES:
        return UPRIGHT
    return value if value in _TURNS else UPRIGHT


def _most_pixels(image: Image.Image) -> int:
    most = _MOST_PIXELS.get(_format(image), 0)
    if not most or image.mode not in _SCALABLE or getattr(image, "is_animated", False):
        return 0
    if abs(image.info.get("gamma", _USUAL_GAMMA) - _USUAL_GAMMA) > 0.01:
        return 0  # its colours would change
    if image.info.get("progression"):
        return _MOST_OF_PROGRESSIVE
    return min(most, _MOST_TRANSPARENT) if image.has_transparency_data else most


def _with_full_colours(image: Image.Image) -> Image.Image:
    """Return a picture whose pixels can be mixed: with colours in place of their numbers in a table."""
    if image.mode == "LA" or not (image.mode in {"1", "P"} or image.has_transparency_data):
        return image
    if image.has_transparency_data:
        return image.convert("RGBA")
    return image.convert("L" if image.mode == "1" else "RGB")


def _encoded(
    image: Image.Image, format_: str, profile: bytes | None, options: dict[str, Any]
) -> bytes:
    file = BytesIO()
    image.save(file, format_, icc_profile=profile, **options)
    return file.getvalue()
