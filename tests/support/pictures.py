"""Real pictures, made by Pillow, with all that cameras and programs write into them."""

from io import BytesIO

from PIL import ExifTags, Image, ImageCms, ImageDraw, PngImagePlugin

SECRETS = (
    b"CHUP-BOI",
    b"NHAN-XET",
    b"TOA-DO",
    b"BAN-NHO",
)  # each stands in some metadata of `photo`
_UPRIGHT_OF = {  # how a camera stores what it saw, by the orientation that it writes
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def scene(width: int, height: int, mode: str = "RGB") -> Image.Image:
    """Return a picture whose top left is red and whose bottom right is green, so that turning it shows."""
    image = Image.new("RGB", (width, height), "white")
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, width // 3, height // 3), fill="red")
    draw.rectangle((2 * width // 3, 2 * height // 3, width, height), fill="green")
    return image.convert(mode)


def corners(data: bytes) -> tuple[str, str]:
    """Return the colours, as names, of the top left and the bottom right of a picture."""
    shown = opened_picture(data).convert("RGB")
    places = ((2, 2), (shown.width - 3, shown.height - 3))
    return _name(shown.getpixel(places[0])), _name(shown.getpixel(places[1]))


def _name(pixel: object) -> str:
    assert isinstance(pixel, tuple)
    red, green, blue = pixel
    if min(pixel) > 200:
        return "white"
    return "red" if red > green and red > blue else "green"


def opened_picture(data: bytes) -> Image.Image:
    image = Image.open(BytesIO(data))
    image.load()
    return image


def size_of(data: bytes) -> tuple[int, int]:
    return opened_picture(data).size


def encoded(image: Image.Image, format_: str, **options: object) -> bytes:
    file = BytesIO()
    image.save(file, format_, **options)
    return file.getvalue()


def photo(width: int = 40, height: int = 30, format_: str = "JPEG", orientation: int = 1) -> bytes:
    """Return a picture as a camera stores it, `width` × `height` when it is upright, with `SECRETS` in it."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    exif[ExifTags.Base.Artist] = "CHUP-BOI"
    gps = exif.get_ifd(ExifTags.IFD.GPSInfo)
    gps[ExifTags.GPS.GPSLatitudeRef], gps[ExifTags.GPS.GPSLatitude] = "N", (20.0, 32.0, 1.0)
    gps[ExifTags.GPS.GPSAreaInformation] = b"TOA-DO"
    turn = _UPRIGHT_OF[orientation]
    image = scene(width, height)
    stored = image if turn is None else image.transpose(turn)
    xmp = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>NHAN-XET</x:xmpmeta>"
    options: dict[str, object] = {"exif": exif, "icc_profile": PROFILE}
    if format_ == "JPEG":
        options |= {"comment": b"NHAN-XET", "xmp": xmp, "quality": 90}
    elif format_ == "PNG":
        texts = PngImagePlugin.PngInfo()
        texts.add_text("Comment", "NHAN-XET", zip=False)
        texts.add_itxt("XML:com.adobe.xmp", xmp.decode())
        options["pnginfo"] = texts
    else:
        options["xmp"] = xmp
    data = encoded(stored, format_, **options)
    if format_ == "JPEG":  # a small copy in a segment of its own, and a film behind the picture
        body = b"JFXX\0\x10BAN-NHO"
        small = b"\xff\xe0" + (len(body) + 2).to_bytes(2, "big") + body
        return data[:2] + small + data[2:] + b"\0\0\0\x18ftypmp42TOA-DO"
    return data


JPEG = encoded(Image.new("RGB", (1, 1)), "JPEG")
