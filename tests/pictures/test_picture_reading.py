"""How each picture is published, known from the beginning of its file."""

import struct
from typing import NamedTuple

import pytest
from PIL import Image

from bantin.content.file_limits import MOST_PIXELS
from bantin.pictures.picture_reading import clean, plan_for
from bantin.pictures.published_picture import Picture, Size, place_of_size
from tests.support.content_files import PICTURE, png
from tests.support.pictures import encoded, photo, scene


class Claim(NamedTuple):
    """The size that a JPEG or PNG claims to have: its bytes, as if its head were true."""

    width: int
    height: int

    def jpeg(self, **options: object) -> bytes:
        data = encoded(scene(8, 8), "JPEG", **options)
        frame = data.index(b"\xff\xc2" if options.get("progressive") else b"\xff\xc0")
        return data[: frame + 5] + struct.pack(">2H", self.height, self.width) + data[frame + 9 :]


def told(data: bytes) -> tuple[str, str]:
    plan = plan_for(clean(data))
    return plan.code, plan.values.get("count", "") or plan.values.get("reason", "")


@pytest.mark.parametrize("format_", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_has_the_size_that_it_has_upright(format_: str, orientation: int) -> None:
    plan = plan_for(clean(photo(40, 30, format_, orientation)))
    assert plan == (Picture(40, 30, has_sizes=True), orientation, "", {})


def test_a_picture_has_the_sizes_that_are_smaller() -> None:
    assert list(Picture(576, 10, has_sizes=True).sizes) == []
    assert list(Picture(577, 10, has_sizes=True).sizes) == [Size("1.x", 576, 10)]
    assert list(Picture(4000, 3000, has_sizes=True).sizes) == [
        Size("1.x", 576, 432), Size("2.x", 1152, 864)
    ]  # fmt: skip
    assert next(iter(Picture(60_000, 1, has_sizes=True).sizes)).height == 1
    assert list(Picture(4000, 3000).sizes) == []
    assert place_of_size("2020/07/a.jpg", "1.x") == "2020/07/1.x/a.jpg"
    assert place_of_size("a.jpg", "2.x") == "2.x/a.jpg"


def test_an_animation_is_published_as_it_is() -> None:
    frames = [Image.new("RGB", (800, 600), colour) for colour in ("red", "green")]
    for format_ in ("GIF", "WEBP", "PNG"):
        data = encoded(frames[0], format_, save_all=True, append_images=frames[1:])
        assert plan_for(clean(data)) == (Picture(800, 600), 1, "", {}), format_


def test_pixels_beyond_the_limit_are_told_with_their_number() -> None:
    assert told(Claim(20_000, 6_000).jpeg()) == ("F27", "120")
    assert told(png(1, 1).replace(struct.pack(">2I", 1, 1), struct.pack(">2I", 30_000, 30_000)))[0]
    assert told(Claim(10_000, MOST_PIXELS // 10_000).jpeg()) == ("", "")
    assert told(Claim(10_001, MOST_PIXELS // 10_000).jpeg()) == ("F27", "100")


def test_what_cannot_be_decoded_in_the_budget_is_published_as_it_is() -> None:
    assert told(Claim(4000, 4000).jpeg(progressive=True)) == ("", "")
    large = Claim(4000, 4100).jpeg(progressive=True)
    code, reason = told(large)
    assert (code, reason[:19]) == ("F29", "16,4 triệu điểm ảnh")
    assert plan_for(clean(large)).picture == Picture(4000, 4100)


def test_a_large_photo_on_its_side_is_published_at_half_the_size() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    plan = plan_for(clean(Claim(8001, 6000).jpeg(exif=exif)))
    assert plan == (Picture(3000, 4001, has_sizes=True), 6, "", {})


def test_a_damaged_picture_is_told() -> None:
    jpeg = photo(400, 300, orientation=6)
    assert told(jpeg[:-2000]) == ("F29", "tệp hỏng hoặc chưa chép xong")
    assert plan_for(clean(jpeg[:-2000])).picture == Picture(300, 400)  # as stored: it isn't turned
    assert told(jpeg[:300]) == ("F28", "")
    assert told(PICTURE[:8]) == ("F28", "")
