"""Whole pictures and smaller sizes as they are published, whatever was in the file."""

import os
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from bantin.pictures import decoding
from bantin.pictures.picture_making import smaller_picture, whole_picture
from bantin.pictures.picture_reading import clean, plan_for
from tests.support.content_files import png, png_chunk
from tests.support.pictures import (
    PROFILE,
    SECRETS,
    corners,
    encoded,
    opened_picture,
    photo,
    scene,
    size_of,
)
from tests.support.project import PYTHONPATH

FORMATS = ("JPEG", "PNG", "WEBP")
SIDEWAYS = b"MM\0*\0\0\0\x08\0\1\x01\x12\0\3\0\0\0\1\0\6\0\0\0\0\0\0"  # orientation 6
PHOTOS = [photo(64, 48, format_, orientation) for format_ in FORMATS for orientation in (1, 6)]


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_is_upright_in_every_size_and_tells_nothing(format_: str, orientation: int) -> None:
    data = photo(400, 300, format_, orientation)
    whole, smaller = whole_picture(data), smaller_picture(data, 200, 150)
    assert [size_of(made.data) for made in (whole, smaller)] == [(400, 300), (200, 150)]
    for made in (whole, smaller):
        assert not made.is_faulty
        assert corners(made.data) == ("red", "green")
        assert [secret for secret in SECRETS if secret in made.data] == []
        image = opened_picture(made.data)
        assert (image.format, image.info["icc_profile"]) == (format_, PROFILE)
        assert not image.getexif()
    assert smaller_picture(data, 200, 150) == smaller


def test_pixels_are_encoded_anew_only_to_be_turned() -> None:
    data = photo(400, 300)
    assert whole_picture(data).data == clean(data).data
    turned = whole_picture(photo(400, 300, orientation=6)).data
    assert opened_picture(turned).quantization == opened_picture(data).quantization  # type: ignore[attr-defined]


def test_a_photo_is_as_large_as_its_page_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        decoding, "_MOST_TURNED", 40_000
    )  # as if it were too large to be turned whole
    data = photo(401, 301, orientation=6)
    picture = plan_for(clean(data)).picture
    assert picture is not None
    assert size_of(whole_picture(data).data) == picture[:2] == (201, 151)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK"])
def test_every_kind_of_colours_is_scaled(mode: str) -> None:
    format_ = "JPEG" if mode == "CMYK" else "PNG"
    made = smaller_picture(encoded(scene(800, 600, mode), format_, compress_level=0), 200, 150)
    assert (made.is_faulty, size_of(made.data)) == (False, (200, 150))
    if mode not in ("1", "L", "LA"):
        assert corners(made.data) == ("red", "green")


def test_what_is_transparent_stays_so() -> None:
    image = scene(800, 600).quantize(16)
    background = image.getpixel((400, 10))
    data = encoded(image, "PNG", transparency=background, compress_level=0)
    made = opened_picture(smaller_picture(data, 200, 150).data)
    assert made.getchannel("A").getpixel((100, 2)) == 0
    assert made.getpixel((2, 2)) == (255, 0, 0, 255)


def test_a_size_with_more_bytes_is_the_whole_picture() -> None:
    data = png(1000, 2)
    assert smaller_picture(data, 999, 2) == whole_picture(data)


def test_what_looks_sound_and_cannot_be_decoded_is_published_as_it_is() -> None:
    head = png_chunk(b"IHDR", struct.pack(">2I5B", 800, 600, 8, 0, 0, 0, 0))
    pixels = png_chunk(b"IDAT", zlib.compress(b"\7" * 50)) + png_chunk(b"IEND", b"")
    data = b"\x89PNG\r\n\x1a\n" + head + pixels
    assert plan_for(clean(data)).code == ""
    assert smaller_picture(data, 576, 432) == (data, True)


@given(st.sampled_from(PHOTOS), st.data())
def test_no_damage_raises_anything(data: bytes, draw: st.DataObject) -> None:
    changed = bytearray(data)
    for _ in range(draw.draw(st.integers(1, 4))):
        changed[draw.draw(st.integers(2, len(data) - 1))] = draw.draw(st.integers(0, 255))
    plan = plan_for(clean(bytes(changed)))
    if plan.picture and plan.picture.width * plan.picture.height < 1_000_000:
        whole_picture(bytes(changed))
        smaller_picture(bytes(changed), 20, 20)


# In a process of its own, because memory that was in use once stays the highest that ever was.
MEASURE = """
import resource, sys, time
from bantin.pictures import decoding, picture_making

def highest():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024

def made(*arguments):
    make = picture_making.smaller_picture if arguments else picture_making.whole_picture
    with open(sys.argv[1], "rb") as file:
        return make(file.read(), *arguments)

before, began = highest(), time.process_time()
assert not any(one.is_faulty for one in (made(), made(576, 400), made(1152, 800)))
print(highest() - before, time.process_time() - began)
"""
LARGE: dict[str, tuple[int, int, str, dict[str, object]]] = {
    "100 million pixels": (11_500, 8_600, "JPEG", {"quality": 60}),
    "on its side": (4_080, 3_060, "JPEG", {"quality": 90, "exif": b"Exif\0\0" + SIDEWAYS}),
    "progressive": (4_600, 3_450, "JPEG", {"progressive": True, "subsampling": 0}),
    "PNG": (3_990, 3_000, "PNG", {"compress_level": 1}),
    "WebP": (2_580, 1_930, "WEBP", {"method": 0}),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", LARGE)
def test_the_largest_that_is_decoded_costs_what_it_may(name: str, tmp_path: Path) -> None:
    """100 MB of memory, and 2 s of processor with a margin of three."""
    width, height, format_, options = LARGE[name]
    noise = Image.effect_noise((width // 8, height // 8), 60).resize((width, height))
    file = tmp_path / "anh"
    noise.convert("RGB").save(file, format_, **options)
    command = [sys.executable, "-c", MEASURE, str(file)]
    done = subprocess.run(
        command,
        env={**os.environ, "PYTHONPATH": PYTHONPATH},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    memory, seconds = map(float, done.stdout.split())
    assert memory < 105_000_000
    assert seconds < 6
