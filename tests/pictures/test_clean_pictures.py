"""What is published of a picture's file tells nothing but the picture, and the picture as it was."""

import time
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageSequence

from bantin.pictures.picture_reading import clean
from tests.support.content_files import png, png_chunk
from tests.support.pictures import PROFILE, SECRETS, encoded, opened_picture, photo, scene

FORMATS = ("JPEG", "PNG", "WEBP")
PHOTOS = {format_: photo(64, 48, format_) for format_ in FORMATS}
FRAMES = [Image.new("RGB", (20, 10), colour) for colour in ("red", "green", "blue")]
GIF = encoded(
    FRAMES[0], "GIF", save_all=True, append_images=FRAMES[1:], duration=[90, 80, 70], loop=3,
    comment=b"NHAN-XET",
)  # fmt: skip
ALL = [*PHOTOS.values(), GIF]
PLAIN = [encoded(scene(64, 48), "JPEG", progressive=True), encoded(scene(8, 8), "WEBP"), png(8, 8)]


@pytest.mark.parametrize("format_", FORMATS)
def test_a_photo_loses_all_it_tells_and_no_pixel(format_: str) -> None:
    data = PHOTOS[format_]
    assert sum(secret in data for secret in SECRETS) >= 3
    cleaned = clean(data)
    assert cleaned.is_whole
    assert [secret for secret in SECRETS if secret in cleaned.data] == []
    image = opened_picture(cleaned.data)
    assert not image.getexif()
    assert image.info["icc_profile"] == PROFILE
    assert {"comment", "Comment", "xmp", "exif"} & {*image.info} == set()
    assert image.tobytes() == opened_picture(data).tobytes()


def test_an_animation_loses_its_comment_and_no_frame() -> None:
    cleaned = clean(GIF)
    assert b"NHAN-XET" in GIF
    assert b"NHAN-XET" not in cleaned.data
    assert cleaned.is_whole

    def frames(data: bytes) -> list[tuple[bytes, object, object]]:
        shown = ImageSequence.Iterator(Image.open(BytesIO(data)))
        return [(f.convert("RGB").tobytes(), f.info["duration"], f.info["loop"]) for f in shown]

    assert frames(cleaned.data) == frames(GIF)
    assert len(frames(GIF)) == 3


@pytest.mark.parametrize("data", PLAIN)
def test_a_file_that_tells_nothing_is_the_same_to_the_byte(data: bytes) -> None:
    assert clean(data).data == data


def test_small_copies_and_unknown_data_are_left_out() -> None:
    small = b"JFIF\0\1\1\0\0\1\0\1\1\1" + b"abc"  # 1 × 1 pixels of 3 bytes
    jpeg = encoded(scene(8, 8), "JPEG")
    head = jpeg.index(b"JFIF\0") - 4
    with_copy = jpeg[:head] + b"\xff\xe0\0\x13" + small + jpeg[head + 18 :]
    assert clean(with_copy).data == jpeg
    secret = png_chunk(b"prVt", b"TOA-DO") + png_chunk(b"tIME", bytes(7))
    assert clean(png(8, 8, extra=secret) + b"TOA-DO").data == png(8, 8)


def test_what_shows_the_colours_is_kept() -> None:
    colours = (
        png_chunk(b"gAMA", bytes(4)) + png_chunk(b"cHRM", bytes(32)) + png_chunk(b"tRNS", b"ab")
    )
    assert clean(png(8, 8, extra=colours)).data == png(8, 8, extra=colours)
    inks = encoded(scene(8, 8, "CMYK"), "JPEG")  # its segment "Adobe" tells that they are inverted
    assert b"Adobe" in inks
    assert clean(inks).data == inks


def test_a_webp_file_does_not_claim_what_it_lost() -> None:
    claimed = [
        data[data.index(b"VP8X") + 8] for data in (PHOTOS["WEBP"], clean(PHOTOS["WEBP"]).data)
    ]
    assert claimed == [0x2C, 0x20]  # a profile of colours, EXIF and XMP; the profile


def test_what_decoders_pass_over_stops_nothing() -> None:
    jpeg = PLAIN[0]
    assert clean(jpeg[:2] + bytes(30) + jpeg[2:20] + b"\xff\xff" + jpeg[20:]).data == jpeg


MANY = 20_000_000
HOSTILE = {
    "restart markers": b"\xff\xd8" + b"\xff\xd0" * (MANY // 2),
    "comments": b"\xff\xd8" + b"\xff\xfe\0\2" * (MANY // 4),
    "fill bytes": b"\xff\xd8" + b"\xff" * MANY,
    "zeros": b"\xff\xd8" + bytes(MANY),
    "scans": b"\xff\xd8" + b"\xff\xda\0\2a" * (MANY // 5),
    "chunks": png()[:33] + png_chunk(b"tEXt", b"") * (MANY // 12),
    "chunks of WebP": b"RIFF"
    + MANY.to_bytes(4, "little")
    + b"WEBP"
    + b"XMP \0\0\0\0" * (MANY // 8),
    "blocks of GIF": b"GIF89a" + bytes(7) + b"!\xfe" + b"\1a" * (MANY // 2),
    "comments of GIF": b"GIF89a" + bytes(7) + b"!\xfe\0" * (MANY // 3),
}


def test_a_jpeg_with_countless_scans_is_not_decoded() -> None:
    jpeg = PLAIN[0]
    last = jpeg.rindex(b"\xff\xda")
    assert clean(jpeg[:-2] + jpeg[last:-2] * 10 + jpeg[-2:]).is_whole
    assert not clean(jpeg[:-2] + jpeg[last:-2] * 30 + jpeg[-2:]).is_whole


@pytest.mark.parametrize("name", HOSTILE)
def test_no_file_takes_long(name: str) -> None:
    """2 s of processor, with a margin of three."""
    began = time.process_time()
    cleaned = clean(HOSTILE[name])
    assert time.process_time() - began < 6
    assert not cleaned.is_whole


@pytest.mark.parametrize("data", [*PHOTOS.values(), *PLAIN])
def test_a_file_cut_off_anywhere_is_not_whole(data: bytes) -> None:
    film = data.find(b"\0\0\0\x18ftyp")  # what is behind the picture may miss
    end = film if film >= 0 else len(data)
    assert [length for length in range(end) if clean(data[:length]).is_whole] == []
    assert clean(data[:end]).is_whole


def test_a_changed_byte_in_a_png_is_noticed() -> None:
    data = bytearray(png(8, 8))
    data[-20] ^= 1
    assert not clean(bytes(data)).is_whole


@given(st.sampled_from(ALL), st.data())
def test_nothing_is_raised_and_cleaning_again_changes_nothing(
    data: bytes, draw: st.DataObject
) -> None:
    changed = bytearray(data)
    for _ in range(draw.draw(st.integers(1, 4))):
        changed[draw.draw(st.integers(2, len(data) - 1))] = draw.draw(st.integers(0, 255))
    once = clean(bytes(changed))
    if once.is_whole:
        assert clean(once.data).data == once.data


@given(st.sampled_from([b"\xff\xd8", b"\x89P", b"GI", b"RI", b"%P"]), st.binary(max_size=200))
def test_nothing_is_raised_whatever_follows_the_first_bytes(first: bytes, rest: bytes) -> None:
    clean(first + rest)
